package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cpor.testing.BatchRun;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Edits;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Owner;
import io.cpor.testing.Slow;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * An owner looks at an edit in force, moves running cases to it, and lets the repository win in the end. In an application of
 * its own, because all running cases are moved.
 */
@OwnApplication
@CporTest
@Slow
class ModelsBrowserTest {
    private static final String MODEL = "cpor-association.bpmn";
    private static final String FORM = "answer-reviewer.form";

    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Autowired
    BatchRun batches;

    @Value("${server.port}")
    int port;

    @AfterEach
    void theRepositoryWins() {
        for (String name : new String[] {MODEL, FORM}) {
            cases.http("owner").post("/api/models/" + name + "/repository-wins", "");
        }
    }

    private void ownerEdits() {
        Owner owner = new Owner(cases.http("owner"));
        String model = Edits.today(MODEL);
        String edited = model.replace("name=\"Fill POE\"", "name=\"Fill in the POE\"")
                .replace("userTask_chaseCustomer", "userTask_callCustomer")
                .replace("name=\"Chase customer\"", "name=\"Call the customer\"");
        owner.deploys(MODEL, Edits.meantInsteadOf(model, edited));
        owner.deploys(FORM, Edits.today(FORM).replace("\"label\": \"Customer\"", "\"label\": \"Company\""));
    }

    @Test
    void an_owner_settles_an_edit_and_moves_the_running_cases() {
        Case waiting = cases.poeSent();
        Case overdue = cases.poeSent().timeComes("event_poeOverdue");
        ownerEdits();
        try (Person owner = browser.get().person("http://localhost:" + port, 1280)) {
            Page page = owner.page();
            owner.opens("/login");
            owner.logsIn("owner");
            owner.opens("/");
            page.getByText("See what is in force").click();
            assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(MODEL)))
                    .containsText("edited");
            owner.findsNothingInTheWay("models-1-list");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(MODEL))
                    .click();
            assertThat(page.locator("#drawing .cpor-changed[data-element-id=userTask_fillPoe]"))
                    .hasCount(1);
            assertThat(page.locator("#drawing .cpor-added[data-element-id=userTask_callCustomer]"))
                    .hasCount(1);
            assertThat(page.locator("#repository-drawing .cpor-removed[data-element-id=userTask_chaseCustomer]"))
                    .hasCount(1);
            assertThat(page.locator(".differences")).containsText("Name: «Fill POE» became «Fill in the POE»");
            assertThat(page.locator(".fact").nth(1))
                    .containsText("by an owner, with Camunda Modeler, by Oli Tanaka (owner)");
            owner.findsNothingInTheWay("models-2-edit-in-force");

            page.getByLabel("Its place takes").first().selectOption("userTask_callCustomer");
            owner.presses("Try the move without changing anything");
            assertThat(page.locator("#move h3")).containsText("cases can be moved to version");
            owner.findsNothingInTheWay("models-3-dry-run");
            assertThat(overdue.waitingAt()).containsExactly("userTask_chaseCustomer");

            page.getByLabel("These cases may go on in version").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Move \\d+ cases?$")))
                    .click();
            assertThat(page.getByText("Cases are being moved")).isVisible();
            batches.all();
            assertThat(page.getByText("cases were moved.")).isVisible();
            owner.findsNothingInTheWay("models-4-moved");
            assertThat(overdue.waitingAt()).containsExactly("userTask_callCustomer");
            assertThat(waiting.waitingAt()).containsExactly("userTask_fillPoe");

            overdue.completes("agent", "userTask_callCustomer", Map.of("chaseDecision", "give-up"));
            page.getByLabel("may go out of force").check();
            owner.presses("Put the repository's file into force");
            assertThat(page.locator(".fact").nth(2)).containsText("the same as in the repository");
            assertThat(page.locator("#differences")).hasCount(0);
            owner.findsNothingInTheWay("models-5-repository-won");
            assertThat(cases.http("owner").get("/api/models/" + MODEL).body()).isEqualTo(Edits.today(MODEL));

            owner.opens("/models/" + FORM);
            assertThat(page.locator(".lines ins")).containsText("\"label\": \"Company\"");
            assertThat(page.locator(".lines del")).containsText("\"label\": \"Customer\"");
            page.setViewportSize(360, 800);
            owner.findsNothingInTheWay("models-6-form-on-a-phone");
            owner.opens("/models");
            owner.findsNothingInTheWay("models-7-list-on-a-phone");
            assertThat((boolean) page.evaluate(
                            "(scroll => scroll.scrollWidth <= scroll.clientWidth)(document.querySelector('.scroll'))"))
                    .as("what differs is in sight")
                    .isTrue();
        }
    }

    @Test
    void a_manager_looks_and_changes_nothing() {
        ownerEdits();
        try (Person manager = browser.get().person("http://localhost:" + port, 1280)) {
            manager.opens("/login");
            manager.logsIn("manager");
            manager.opens("/models/" + MODEL);

            assertThat(manager.page().locator(".differences")).isVisible();
            assertThat(manager.page().locator("main button[type=submit]")).hasCount(0);
        }
    }
}
