package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cpor.poe.Poes;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Scans;
import io.cpor.testing.Slow;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The tab in Tasklist that shows staff the POE, in a real browser. */
@CporTest
@Slow
class TasklistPoeTabBrowserTest {
    private static final int DESK = 1280;

    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Value("${server.port}")
    int port;

    private void at(String task, String user, BiConsumer<Person, StaffSteps> does) {
        try (Person person = browser.get().person("http://localhost:" + port, DESK)) {
            does.accept(person, new StaffSteps(person).logsIn(user).opensTask(task));
        }
    }

    private static String review(Case one) {
        return one.task("userTask_reviewPoe").getId();
    }

    @Test
    void a_poe_signed_online_is_seen_beside_its_evidence_and_accepted() {
        Case one = cases.poeSent().customerSigns();
        at(review(one), "reviewer", (reviewer, steps) -> {
            steps.claims().opensTab("POE").seesPictures(2);
            assertThat(steps.tab()).containsText("Intact: sealed by us and unchanged");
            assertThat(steps.tab()).containsText("All well");
            reviewer.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-poe-signed");
            Page large = reviewer.page()
                    .waitForPopup(
                            () -> steps.tab().locator(".poe-scroll a").first().click());
            assertThat(large.locator("img")).isVisible();
            large.close();
            reviewer.page().setViewportSize(1700, 1000);
            reviewer.photographs("tasklist-poe-signed-wide");
            Download sealed = reviewer.page()
                    .waitForDownload(() ->
                            reviewer.page().getByText("Download the sealed PDF").click());
            assertThat(sealed.suggestedFilename()).endsWith(".pdf");
            reviewer.page().setViewportSize(DESK, 900);
            steps.opensTab("Filing sheet");
            assertThat(steps.tab()).containsText("Partner ID (location)");
            reviewer.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-filing-sheet");
            Locator copy = reviewer.page().getByLabel("Copy Customer tenant ID");
            copy.dblclick();
            assertThat(copy).not().hasText("Copy");
            assertThat(steps.tab().locator("[role=status]")).containsText("Customer tenant ID: ");
            assertThat(copy).hasText("Copy");
            steps.opensTab("Form").accepts();
            await().atMost(ofSeconds(15)).until(() -> one.poeState().equals("accepted"));
        });
    }

    @Test
    void a_paper_is_typed_off_beside_its_picture_by_one_and_accepted_by_another() {
        Case one = cases.poeSent();
        Http customer = one.customer();
        customer.upload(customer.get("/poe"), "/poe/upload", Scans.jpeg());
        String task = review(one.runs());
        at(task, "reviewer", (reviewer, steps) -> {
            Page page = reviewer.page();
            steps.opensTab("POE").seesPictures(1);
            reviewer.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-poe-to-type-off");
            reviewer.presses("Record");
            assertThat(steps.tab()).containsText("Nothing was recorded yet");
            reviewer.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-poe-typed-off-wrong");
            page.locator("#signerTitle").fill("typed before");
            steps.opensTab("Form").opensTab("POE");
            assertThat(page.locator("#signerTitle")).hasValue("typed before");
            steps.typesOff(Cases.answers());
            assertThat(page.getByText("Another reviewer can now accept it")).isVisible();
            reviewer.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-poe-typed-off");
        });
        at(task, cases.secondReviewer(), (other, steps) -> {
            steps.claims().accepts();
            await().atMost(ofSeconds(15)).until(() -> one.poeState().equals("accepted"));
        });
    }

    @Test
    void the_same_page_stands_by_itself_too() {
        Case one = cases.poeSent().customerSigns();
        at(review(one), "reviewer", (reviewer, steps) -> {
            reviewer.opens("/staff/poe/" + one.id());
            reviewer.findsNothingInTheWay("staff-poe");
        });
    }

    @Test
    void a_paper_by_post_is_filed_and_the_poe_sent_again_from_the_tab() {
        Case one = cases.poeSent();
        String link = one.link();
        at(one.task("userTask_fillPoe").getId(), "agent", (agent, steps) -> {
            Page page = agent.page();
            steps.opensTab("POE");
            assertThat(steps.tab()).containsText("It came by post");
            agent.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-poe-with-customer");
            steps.files("large.pdf", "application/pdf", new byte[12 << 20]);
            assertThat(steps.tab().locator("[role=alert]")).hasText("The file is larger than 10 MB.");
            steps.files("broken.pdf", "application/pdf", new byte[] {1, 2, 3});
            assertThat(page.locator("#error-poe-file")).isVisible();
            agent.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-poe-paper-refused");
            steps.files("paper.jpg", "image/jpeg", Scans.jpeg().content());
            assertThat(steps.tab()).containsText("The signed paper is filed.");
            steps.seesPictures(1);
            agent.findsNothingInTheWayIn(StaffSteps.TAB, "tasklist-poe-paper-filed");
            page.locator("#again-email").fill("");
            agent.presses("Send again");
            assertThat(steps.tab().locator("[role=alert]")).isVisible();
            page.locator("#again-email").fill("ben@contoso.example");
            agent.presses("Send again");
            assertThat(steps.tab()).containsText("It is being sent again.");
            agent.photographs("tasklist-poe-sent-again");
        });
        one.runs();
        assertThat(cases.anonymous().get(link).status()).isEqualTo(404);
        assertThat(poes.current(one.id()).scan()).isPresent();
    }
}
