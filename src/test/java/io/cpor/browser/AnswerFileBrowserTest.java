package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Scans;
import io.cpor.testing.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Staff attach a file to their answer, in Tasklist's tab "Filing sheet" and on the page by itself, in a real browser. */
@CporTest
@Slow
class AnswerFileBrowserTest {
    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Value("${server.port}")
    int port;

    private static void attaches(Person agent, String name, byte[] content) {
        agent.page().setInputFiles("#answer-file", new FilePayload(name, "image/jpeg", content));
        Locator attach = agent.page().locator("button", new Page.LocatorOptions().setHasText("Attach"));
        attach.focus();
        agent.page().keyboard().press("Enter");
    }

    @Test
    void a_file_is_attached_and_taken_back_in_the_tab_and_the_form_names_it() {
        Case one = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
        try (Person agent = browser.get().person("http://localhost:" + port, 1280)) {
            StaffSteps steps = new StaffSteps(agent)
                    .logsIn("agent")
                    .opensTask(one.task("userTask_answerReviewer").getId());
            steps.claims();
            assertThat(agent.page().getByText("attach that in the tab Filing sheet first"))
                    .isVisible();
            steps.opensTab("Filing sheet");
            attaches(agent, "broken.jpg", new byte[] {1, 2, 3});
            assertThat(steps.tab().locator("[role=alert]")).containsText("not what its name says");
            agent.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-answer-file-refused");
            attaches(agent, "wrong.jpg", Scans.jpeg().content());
            assertThat(steps.tab()).containsText("wrong.jpg is attached");
            attaches(agent, "overview of the rollout.jpg", Scans.jpeg().content());
            assertThat(steps.tab()).containsText("overview of the rollout.jpg is attached");
            agent.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-answer-files");
            agent.presses("Remove wrong.jpg");
            assertThat(steps.tab()).containsText("The file is removed");
            assertThat(steps.tab()).not().containsText("wrong.jpg");
            steps.tab().getByLabel("Copy Customer tenant ID").click();
            assertThat(steps.tab().locator(".copied-status")).containsText("Customer tenant ID: ");
            steps.opensTab("Form");
            agent.opens("/camunda/app/tasklist/default/");
            steps.opensTask(one.task("userTask_answerReviewer").getId());
            assertThat(agent.page().getByText("With your answer goes: ")).containsText("overview of the rollout.jpg");
            agent.photographs("tasklist-answer-with-file");
            agent.page().getByLabel("Your answer").fill("See the overview.");
            agent.presses("Complete");
            await().atMost(ofSeconds(20))
                    .until(() -> "See the overview.".equals(one.claim().answer()));
        }
        one.runs();
        assertThat(cases.http("agent")
                        .get("/api/associations/" + one.id())
                        .json()
                        .at("/files/0/sentAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void the_pages_stand_by_themselves_on_any_screen() {
        Case one = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
        for (int width : new int[] {390, 1280, 1700}) {
            try (Person agent = browser.get().person("http://localhost:" + port, width)) {
                new StaffSteps(agent).logsIn("agent");
                agent.opens("/staff/claim/" + one.id());
                attaches(
                        agent,
                        "overview of the rollout " + width + ".jpg",
                        Scans.jpeg().content());
                assertThat(agent.page().getByText(width + ".jpg is attached")).isVisible();
                agent.findsNothingInTheWay("staff-claim-files-" + width);
                agent.opens("/staff/association/" + one.id());
                assertThat(agent.page()
                                .getByText("overview of the rollout " + width + ".jpg")
                                .first())
                        .isVisible();
                agent.findsNothingInTheWay("staff-association-files-" + width);
            }
        }
    }
}
