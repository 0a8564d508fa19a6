package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.cpor.process.bulk.BulkStarts;
import io.cpor.testing.AgreementFiles;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A day of staff in a real browser: their filters, a task from claim to completion, a comment, and many agreements at once. */
@CporTest
@Slow
class StaffWorkBrowserTest {
    private static final int DESK = 1280;

    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    BulkStarts starts;

    @Value("${server.port}")
    int port;

    private Person person() {
        return browser.get().person("http://localhost:" + port, DESK);
    }

    private static Locator filter(Page page, String name) {
        return page.locator(".task-filters").getByText(name).first();
    }

    @Test
    void filters_lead_each_role_to_its_tasks_and_cards_say_whose_and_by_when() {
        Case late = cases.poeSent().customerSigns();
        Task task = late.task("userTask_reviewPoe");
        task.setDueDate(new Date(0));
        tasks.saveTask(task);
        try (Person reviewer = person()) {
            new StaffSteps(reviewer).logsIn("reviewer");
            reviewer.opens("/camunda/app/tasklist/default/");
            Page page = reviewer.page();
            assertThat(page.locator(".task-filters")).isVisible();
            page.waitForTimeout(1500);
            reviewer.photographs("tasklist-filters");
            for (String name : new String[] {
                "My tasks", "POEs to review", "Claims to file", "Reviewer's questions", "Overdue", "All tasks"
            }) {
                assertThat(filter(page, name)).isVisible();
            }
            filter(page, "Overdue").click();
            Locator card =
                    page.locator("ol.tasks-list .task").filter(new Locator.FilterOptions().setHasText(late.id()));
            assertThat(card).containsText("Review POE");
            assertThat(card).containsText(late.association().customer().publicName());
            assertThat(card).containsText(late.id());
            assertThat(card).containsText("Due");
            assertThat(card).containsText("Follow-up");
            reviewer.photographs("tasklist-filter-overdue");
            filter(page, "POEs to review").click();
            assertThat(page.locator("ol.tasks-list")).containsText(late.id());
            reviewer.photographs("tasklist-filter-poes-to-review");
        }
        try (Person agent = person()) {
            new StaffSteps(agent).logsIn("agent");
            agent.opens("/camunda/app/tasklist/default/");
            assertThat(filter(agent.page(), "My tasks")).isVisible();
            assertThat(filter(agent.page(), "POEs to review")).not().isVisible();
            filter(agent.page(), "All tasks").click();
            agent.photographs("tasklist-filter-all-tasks");
        }
    }

    @Test
    void a_link_to_a_task_leads_through_the_log_in_and_the_bar_to_all_associations() {
        Case one = cases.poeSent().customerSigns();
        String task = one.task("userTask_reviewPoe").getId();
        try (Person reviewer = person()) {
            reviewer.opens("/camunda/app/tasklist/default/#/?task=" + task);
            Page page = reviewer.page();
            reviewer.logsIn("reviewer");
            assertThat(page.locator(".task-details")).containsText("Review POE");

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Associations").setExact(true))
                    .first()
                    .click();
            reviewer.fills("Customer, number", one.id());
            reviewer.presses("Search");
            for (int width : new int[] {390, 1700, DESK}) {
                page.setViewportSize(width, 900);
                reviewer.findsNothingInTheWay("staff-associations-" + width);
            }
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Contoso Ltd"))
                    .click();
            assertThat(page.locator("main")).containsText("POE 1 signed online");
            reviewer.findsNothingInTheWay("staff-association");
        }
    }

    @Test
    void a_task_is_claimed_commented_on_and_completed() {
        Case one = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
        String task = one.task("userTask_answerReviewer").getId();
        try (Person agent = person()) {
            StaffSteps steps =
                    new StaffSteps(agent).logsIn("agent").opensTask(task).claims();
            Page page = agent.page();
            assertThat(page.locator("li.assignee")).containsText("Erika Brandt");

            page.getByText("Add comment").first().click();
            page.locator(".modal-dialog textarea").fill("Called Ana: <b>she sends the list</b>");
            agent.photographs("tasklist-comment");
            page.locator(".modal-dialog")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("Save|Add|Comment")))
                    .click();
            assertThat(page.locator(".modal-dialog")).hasCount(0);

            steps.opensTab("Association");
            assertThat(steps.tab()).containsText("staff are to answer Microsoft's reviewer.");
            assertThat(steps.tab()).containsText("Called Ana: <b>she sends the list</b>");
            assertThat(steps.tab()).containsText("by Robin Okafor (reviewer)");
            assertThat(steps.tab().getByText("Sealed POE")).isVisible();
            agent.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-association");

            steps.opensTab("Form");
            page.locator("textarea:not([readonly])").first().fill("All twelve workloads are meant.");
            agent.presses("Complete");
            assertThat(page.locator(".task-details")).not().containsText("Answer reviewer");
        }
        one.runs();
        assertThat(one.claim().answer()).isEqualTo("All twelve workloads are meant.");
    }

    @Test
    void hostile_values_are_text_in_the_tab_and_on_the_card() {
        Case one = cases.signed(Agreements.ploia()).runs();
        try (Person agent = person()) {
            StaffSteps steps = new StaffSteps(agent)
                    .logsIn("agent")
                    .opensTask(one.task("userTask_fillPoe").getId())
                    .opensTab("Association");
            assertThat(steps.tab()).containsText(one.id());
            assertThat((String) agent.page().evaluate("document.querySelector('.cpor-poe h1').textContent"))
                    .contains(one.association().customer().publicName());
            assertThat(steps.tab().locator("script, img, iframe, b")).hasCount(0);
            agent.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-association-hostile");
        }
    }

    private static FilePayload csv(String content) {
        return new FilePayload("agreements.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void many_agreements_are_dropped_looked_at_and_started() {
        var hostile = Agreements.ploia();
        StringBuilder good = new StringBuilder(AgreementFiles.header());
        for (int number = 0; number < 120; number++) {
            good.append(AgreementFiles.row("Customer " + number));
        }
        good.append(AgreementFiles.row(hostile)).append(AgreementFiles.row("Adatum", "no-guid", "no mail"));
        try (Person agent = person()) {
            agent.opens("/login");
            agent.logsIn("agent");
            agent.opens("/");
            agent.page().getByText("many from a file").click();
            agent.findsNothingInTheWay("bulk-1-form");
            Page page = agent.page();

            page.setInputFiles("#bulk-file", csv("Name,Mail\nContoso,a@b.example\n"));
            agent.presses("Check the agreements");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("No column Customer kind");
            agent.findsNothingInTheWay("bulk-2-refused");

            drops(page, good.toString());
            agent.presses("Check the agreements");
            assertThat(page.getByText("Nothing is started yet")).isVisible();
            assertThat(page.locator("main")).containsText("Tenant ID: This is not the customer's tenant ID");
            assertThat(page.locator("main"))
                    .containsText(hostile.at("/customer/name").asText().strip());
            agent.findsNothingInTheWay("bulk-3-checked");

            agent.presses("Start 121");
            assertThat(page.locator("#import-progress")
                            .or(page.getByText("Done: 121"))
                            .first())
                    .isVisible();
            agent.findsNothingInTheWay("bulk-4-progress");
            assertThat(page.getByText("Done: 121 associations were started."))
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                            .setTimeout(60_000));
            agent.findsNothingInTheWay("bulk-5-started");
            page.setViewportSize(360, 800);
            agent.findsNothingInTheWay("bulk-6-on-a-phone");
            agent.presses("Forget this file");
            assertThat(page.getByText("Files of the last day")).not().isVisible();
        } finally {
            starts.all().forEach(run -> starts.forget(run.id()));
        }
    }

    /** As a person drops a file from the desk onto the form. */
    private static void drops(Page page, String content) {
        page.evaluate("""
                (content) => {
                  const files = new DataTransfer();
                  files.items.add(new File([content], 'agreements.csv', { type: 'text/csv' }));
                  const form = document.querySelector('form[data-drop]');
                  for (const kind of ['dragover', 'drop']) {
                    form.dispatchEvent(new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true }));
                  }
                }""", content);
        assertThat((int) page.evaluate("document.getElementById('bulk-file').files.length"))
                .isEqualTo(1);
    }
}
