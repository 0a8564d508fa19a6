package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Scans;
import io.cpor.testing.Slow;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The form of Review POE in Tasklist: what matters comes first, and the document stands beside it. */
@CporTest
@Slow
class ReviewPoeBrowserTest {
    private static final String FORM = ".fjs-container";

    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Value("${server.port}")
    int port;

    private static double top(Page page, String text) {
        return page.locator(FORM).getByText(text).first().boundingBox().y;
    }

    @Test
    void findings_and_decision_come_first_and_the_document_beside_them() {
        Case one = cases.poeSent().customerSigns();
        try (Person reviewer = browser.get().person("http://localhost:" + port, 1280)) {
            new StaffSteps(reviewer)
                    .logsIn("reviewer")
                    .opensTask(one.task("userTask_reviewPoe").getId())
                    .claims();
            Page page = reviewer.page();
            Locator document = page.locator(FORM + " .cpor-document img").first();
            assertThat(document).isVisible();
            assertThat((int) document.evaluate("async img => { await img.decode(); return img.naturalWidth; }"))
                    .isPositive();
            assertThat(top(page, "Pre-flight")).isLessThan(top(page, "Your decision"));
            assertThat(top(page, "Your decision")).isLessThan(top(page, "The proof of execution, as signed"));
            assertThat(document.boundingBox().y).isLessThan(top(page, "The proof of execution, as signed"));
            page.getByLabel("Ask the customer for a correction").check();
            assertThat(page.getByLabel("What to correct")).isVisible();
            assertThat(document).isVisible(); // it stays while one decides

            for (int width : new int[] {390, 1280, 1700}) {
                page.setViewportSize(width, 900);
                page.waitForTimeout(300);
                assertThat((double) page.evaluate("""
                                () => {
                                  const edge = document.querySelector('.fjs-form').getBoundingClientRect().right;
                                  return Math.max(...[...document.querySelectorAll('.fjs-form *')]
                                      .map((part) => part.getBoundingClientRect().right)) - edge + 0.5;
                                }"""))
                        .as("how much reaches beyond the form at " + width)
                        .isLessThan(1.6);
                reviewer.findsNothingInTheWayIn(FORM, "tasklist-review-poe-" + width);
            }
        }
    }

    @Test
    void what_was_typed_off_again_behind_an_open_form_is_read_again_before_it_is_accepted() {
        Case one = cases.poeSent();
        Http customer = one.customer();
        customer.upload(customer.get("/poe"), "/poe/upload", Scans.jpeg());
        one.runs();
        typesOff(one, "First project");
        try (Person reviewer = browser.get().person("http://localhost:" + port, 1280)) {
            new StaffSteps(reviewer)
                    .logsIn("reviewer")
                    .opensTask(one.task("userTask_reviewPoe").getId())
                    .claims();
            Page page = reviewer.page();
            assertThat(page.locator(FORM).getByText("First project")).isVisible();
            typesOff(one, "Another project");
            accepts(page);
            assertThat(page.getByText("the POE changed after you opened this task")
                            .first())
                    .isVisible();

            page.reload();
            assertThat(page.locator(FORM).getByText("Another project")).isVisible();
            accepts(page);
            assertThat(page.locator(FORM)).isHidden();
        }
        assertThat(one.runs().waitingAt()).doesNotContain("userTask_reviewPoe");
    }

    private static void accepts(Page page) {
        page.getByLabel("Accept: it goes to Partner Center").check();
        page.getByLabel("Comment").fill("I know the project.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .click();
    }

    private void typesOff(Case one, String project) {
        Map<String, String> typed = new HashMap<>(Cases.answers());
        typed.remove("electronicConsent");
        typed.put("projectName", project);
        Http.Answer done =
                cases.http("agent").submit(new Http.Answer(200, "", null), "/staff/poe/" + one.id() + "/typed", typed);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }
}
