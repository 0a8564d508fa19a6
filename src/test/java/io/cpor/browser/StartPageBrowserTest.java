package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Staff start an association in a real browser: what is wrong is said while they type, and a known customer is filled in. */
@CporTest
@Slow
class StartPageBrowserTest {
    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Value("${server.port}")
    int port;

    private static Locator why(Page page, String field) {
        return page.locator("[id='error-" + field + "']");
    }

    private static void types(Page page, String field, String value) {
        page.locator("[id='" + field + "']").fill(value);
        page.keyboard().press("Tab");
    }

    @Test
    void what_is_wrong_is_said_while_one_types_and_a_known_customer_is_filled_in() {
        Case earlier = cases.underReview();
        try (Person agent = browser.get().person("http://localhost:" + port, 1280)) {
            new StaffSteps(agent).logsIn("agent");
            agent.opens("/camunda/app/tasklist/default/");
            Page page = agent.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start one"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/staff/associations/start$"));
            for (int width : new int[] {390, 1700, 1280}) {
                page.setViewportSize(width, 900);
                agent.findsNothingInTheWay("start-association-" + width);
            }

            types(page, "partner.locationId", "12");
            assertThat(why(page, "partner.locationId")).containsText("5 to 12 digits");
            types(page, "partner.locationId", "1234567");
            assertThat(why(page, "partner.locationId")).isHidden();
            types(page, "agreement.signedOn", LocalDate.now().plusDays(3).toString());
            assertThat(why(page, "agreement.signedOn")).containsText("in the future");
            assertThat(why(page, "customer.name")).isHidden(); // nobody has been there yet

            types(page, "customer.tenantId", earlier.association().customer().tenantId());
            assertThat(page.locator("#known")).containsText("Filled in from " + earlier.id());
            assertThat(page.locator("[id='customer.name']")).hasValue("Contoso Ltd");
            agent.findsNothingInTheWay("start-association-typed");

            page.locator("[id='engagement.solutionArea']").selectOption("business-applications");
            assertThat(page.locator("[id='engagement.workloads']")).isHidden();
            page.getByText("One more subscription").click();
            assertThat(page.locator("[id='engagement.subscriptions'] .row")).hasCount(2);
            agent.findsNothingInTheWay("start-association-subscriptions");
            page.locator("[id='engagement.solutionArea']").selectOption("modern-work-and-security");

            agent.presses("Start");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing was started yet");
            agent.findsNothingInTheWay("start-association-refused");
            types(page, "agreement.signedOn", "2026-11-02");
            types(page, "agreement.reference", "SOW-2026-100");
            page.getByLabel("Viva Engage").check();
            agent.presses("Start");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("is started. The proof of execution is mailed to");
            agent.findsNothingInTheWay("start-association-started");
        }
    }

    @Test
    void the_form_in_tasklist_is_refused_in_words_that_are_in_sight() {
        try (Person agent = browser.get().person("http://localhost:" + port, 1280)) {
            new StaffSteps(agent).logsIn("agent");
            agent.opens("/camunda/app/tasklist/default/");
            Page page = agent.page();
            page.getByText("Start process").first().click();
            page.locator(".modal-dialog").getByText("CPOR association").first().click();
            assertThat(page.locator(".modal-dialog .fjs-container")).isVisible();
            for (String[] field : new String[][] {
                {"Customer name", "Fourth Coffee"},
                {"Tenant ID", "6b1f2f5e"},
                {"Domain", "fourthcoffee.onmicrosoft.com"},
                {"Contact name", "Ana Trujillo"},
                {"Contact title", "IT Director"},
                {"Contact e-mail", "ana@fourthcoffee.example"},
                {"Agreement reference", "SOW-2026-101"},
                {"Partner location ID", "12"},
                {"Your contact's name", "Erika Brandt"},
                {"Your contact's e-mail", "erika@partner.example"}
            }) {
                page.locator(".modal-dialog").getByLabel(field[0]).first().fill(field[1]);
            }
            assertThat(page.locator(".modal-dialog")).not().containsText("pattern");
            Locator date = page.locator(".modal-dialog .fjs-form-field-datetime input[type=text]");
            date.fill("11/02/2026");
            date.press("Enter");
            page.locator(".modal-dialog")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start"))
                    .last()
                    .click();

            Locator told =
                    page.locator(".notification, .alert").filter(new Locator.FilterOptions().setHasText("Tenant ID"));
            assertThat(told.first()).isVisible();
            assertThat(told.first()).containsText("Partner location ID");
            assertThat(told.first()).not().containsText("Cannot instantiate");
            agent.photographs("tasklist-start-refused");
        }
    }
}
