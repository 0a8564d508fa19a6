package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cpor.poe.Poes;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The date of a paper, typed in Tasklist's Fill POE: it stays as it was typed, wherever on earth. */
@CporTest
@Slow
class FillPoeDateBrowserTest {
    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Value("${server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"America/Chicago", "Europe/Berlin", "Asia/Tokyo"})
    void the_date_that_was_typed_is_the_date_that_is_recorded(String zone) {
        Case one = cases.poeSent().paperFiled("agent");
        try (Person agent = browser.get().personIn(zone, "http://localhost:" + port, 1280)) {
            new StaffSteps(agent)
                    .logsIn("agent")
                    .opensTask(one.task("userTask_fillPoe").getId())
                    .claims();
            Page page = agent.page();
            Locator date =
                    page.locator(".fjs-form-field-datetime input[type=text]").first();
            assertThat(date).isVisible();
            assertThat(date).hasValue("");
            page.waitForTimeout(1500);
            assertThat(date).hasValue(""); // nothing runs

            date.fill("20/11/2026"); // as the browser of this person writes it
            date.press("Enter");
            page.getByLabel("What the partner does for you").fill("Rollout of Teams, with training");
            page.getByLabel("Adoption").check();
            page.getByLabel("I am authorized to sign").check();
            page.getByLabel("This POE came back signed on paper").check();
            String shown = date.inputValue();
            page.waitForTimeout(1500);
            assertThat(date).hasValue(shown);
            agent.photographs("tasklist-fill-poe-" + zone.replace('/', '-'));
            agent.presses("Complete");
            assertThat(page.locator(".task-details")).not().containsText("Fill POE");
        }
        assertThat(poes.latest(one.id()).orElseThrow().answers().text("acknowledgedOn"))
                .isEqualTo("2026-11-20");
    }
}
