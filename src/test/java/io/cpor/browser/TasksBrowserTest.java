package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.cpor.process.deputy.Deputies;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Several tasks and associations at once, and deputies, in a real browser and by keyboard. */
@CporTest
@Slow
class TasksBrowserTest {
    private static final int[] WIDTHS = {390, 1700, 1280};

    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    Deputies deputies;

    @Value("${server.port}")
    int port;

    private Person person(String user) {
        Person person = browser.get().person("http://localhost:" + port, 1280);
        person.opens("/login");
        person.logsIn(user);
        return person;
    }

    private static void looksGood(Person person, String name) {
        for (int width : WIDTHS) {
            person.page().setViewportSize(width, 900);
            person.findsNothingInTheWay(name + "-" + width);
            for (Locator box :
                    person.page().locator("tbody input[type=checkbox]").all()) {
                assertThat(box).isVisible();
            }
        }
    }

    private static void waitsFor(Page page, String words) {
        assertThat(page.getByText(words).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    @Test
    void several_tasks_are_claimed_by_keyboard_alone_and_handed_over() {
        Case one = cases.poeSent().customerSigns();
        Case other = cases.poeSent().customerSigns();
        tasks.setAssignee(other.task("userTask_reviewPoe").getId(), "colleague");
        try (Person reviewer = person("reviewer")) {
            reviewer.opens("/camunda/app/tasklist/default/");
            Page page = reviewer.page();
            page.getByText("Several tasks").first().click();
            assertThat(page.locator("h1")).hasText("Tasks");
            looksGood(reviewer, "staff-tasks");

            reviewer.fills("Task, customer, number", "review poe");
            page.keyboard().press("Enter");
            assertThat(page.locator("tbody tr").first()).isVisible();
            page.locator("tbody input[value='" + one.task("userTask_reviewPoe").getId() + "']")
                    .focus();
            page.keyboard().press("Space");
            page.locator("tbody input[value='"
                            + other.task("userTask_reviewPoe").getId() + "']")
                    .focus();
            page.keyboard().press("Space");
            assertThat(page.locator("[data-count]")).hasText("2 ticked");
            reviewer.photographs("staff-tasks-ticked");
            page.keyboard().press("Enter"); // the first button
            waitsFor(page, "1 of 2 are done.");
            looksGood(reviewer, "staff-bulk-action-result");
            assertThat(one.task("userTask_reviewPoe").getAssignee()).isEqualTo("reviewer");

            page.goBack();
            reviewer.opens("/staff/tasks?who=me");
            page.locator("[data-all]").check();
            reviewer.presses("Hand over …");
            looksGood(reviewer, "staff-bulk-action-hand-over");
            page.selectOption("#hand-to", "colleague");
            reviewer.presses("Hand over");
            waitsFor(page, "done.");
            assertThat(one.task("userTask_reviewPoe").getAssignee()).isEqualTo("colleague");
            reviewer.opens("/staff/bulk-actions");
            looksGood(reviewer, "staff-bulk-actions");
        }
    }

    @Test
    void tasklist_opens_with_what_a_person_can_do_and_my_tasks_holds_what_is_assigned_to_them() {
        Case free = cases.poeSent().customerSigns();
        Case others = cases.poeSent().customerSigns();
        String reviewer = cases.user("ingrid", "staff", "poe-reviewers");
        for (Case one : List.of(free, others)) { // due first, so that they stand on the first page
            Task task = one.task("userTask_reviewPoe");
            task.setDueDate(new Date(0));
            tasks.saveTask(task);
        }
        tasks.setAssignee(others.task("userTask_reviewPoe").getId(), "colleague");
        try (Person ingrid = person(reviewer)) {
            ingrid.opens("/camunda/app/tasklist/default/");
            Page page = ingrid.page();
            Locator list = page.locator("ol.tasks-list");
            assertThat(page.locator(".task-filters .active")).containsText("To do");
            assertThat(list).containsText(free.id());
            assertThat(list).not().containsText(others.id());
            ingrid.photographs("tasklist-to-do");

            page.locator(".task-filters").getByText("My tasks").click();
            assertThat(page.locator(".tasks-list").getByText("No task matching filters"))
                    .isVisible();

            tasks.setAssignee(others.task("userTask_reviewPoe").getId(), reviewer);
            page.reload();
            assertThat(list).containsText(others.id());
            assertThat(list).not().containsText(free.id());

            ingrid.opens("/staff/association/" + free.id());
            assertThat(page.locator(".trail")).containsText("Signed copy mailed to ");
            looksGood(ingrid, "staff-association");
        }
    }

    @Test
    void associations_are_ticked_and_withdrawn_for_one_reason() {
        Case one = cases.poeSent();
        try (Person agent = person("agent")) {
            agent.opens("/staff/associations?words=" + one.id());
            Page page = agent.page();
            page.locator("tbody input").check();
            looksGood(agent, "staff-associations-ticked");
            agent.presses("Withdraw …");
            looksGood(agent, "staff-bulk-action-withdraw");
            agent.presses("Withdraw");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("say why it is withdrawn");
            agent.fills("Why, the same for all", "No longer wanted.");
            agent.presses("Withdraw");
            waitsFor(page, "It is being withdrawn.");
        }
        assertThat(one.runs().outcome()).isEqualTo("withdrawn");
    }

    @Test
    void a_deputy_is_named_and_takes_over_and_is_offered() {
        String away = cases.user("rosa", "staff", "poe-reviewers");
        Case one = cases.poeSent().customerSigns();
        tasks.setAssignee(one.task("userTask_reviewPoe").getId(), away);
        try (Person rosa = person(away);
                Person colleague = person("colleague");
                Person reviewer = person("reviewer")) {
            rosa.opens("/staff/deputies");
            rosa.page().selectOption("#deputy", "colleague");
            rosa.page().fill("#until", deputies.today().plusDays(4).toString());
            looksGood(rosa, "staff-deputies-form");
            rosa.presses("Name the deputy");
            assertThat(rosa.page().locator("tbody")).containsText("Kim Larsen (colleague)");
            looksGood(rosa, "staff-deputies");

            colleague.opens("/staff/tasks");
            assertThat(colleague.page().locator("main")).containsText("You stand in for rosa Test (rosa) until");
            colleague.page().getByText("Show these tasks").click();
            looksGood(colleague, "staff-tasks-deputy");

            reviewer.opens("/staff/tasks?who=nobody");
            Case free = cases.poeSent().customerSigns();
            reviewer.opens("/staff/tasks?words=" + free.id());
            Locator box = reviewer.page().locator("tbody input");
            box.check();
            reviewer.presses("Hand over …");
            reviewer.page().selectOption("#hand-to", away);
            reviewer.presses("Hand over");
            assertThat(reviewer.page().locator("main")).containsText("is away until");
            looksGood(reviewer, "staff-bulk-action-away");
            reviewer.presses("Hand over to Kim Larsen (colleague)");
            waitsFor(reviewer.page(), "done.");
            assertThat(free.task("userTask_reviewPoe").getAssignee()).isEqualTo("colleague");

            colleague.page().locator("[data-all]").check();
            colleague.presses("Claim");
            waitsFor(colleague.page(), "done.");
            assertThat(one.task("userTask_reviewPoe").getAssignee()).isEqualTo("colleague");
            rosa.opens("/staff/deputies");
            rosa.page().getByText("End it").first().click();
            assertThat(rosa.page().getByText("Ended.")).isVisible();
        }
        try (Person manager = person("manager")) {
            manager.opens("/staff/deputies");
            looksGood(manager, "staff-deputies-manager");
        }
    }
}
