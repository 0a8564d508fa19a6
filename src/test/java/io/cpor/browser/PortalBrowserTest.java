package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.cpor.poe.Poes;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.FilledPdf;
import io.cpor.testing.Scans;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The ways through the customer's portal in a real browser: on a phone, without a mouse, and without scripts. */
@CporTest
@Slow
class PortalBrowserTest {
    private static final int PHONE = 360;

    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Value("${server.port}")
    int port;

    private void at(int width, Consumer<Person> does) {
        try (Person person = browser.get().person("http://localhost:" + port, width)) {
            does.accept(person);
        }
    }

    @Test
    void the_whole_way_can_be_gone_with_the_keyboard_alone() {
        Case one = cases.poeSent();
        at(1280, customer -> {
            Page page = customer.page();
            Keyboard keyboard = new Keyboard(page);
            customer.opens(one.link());
            customer.findsNothingInTheWay("portal-desk-start");
            keyboard.goesTo("form[action$='/answers'] button").presses("Enter");
            page.waitForURL("**/poe/*/answers?");
            customer.findsNothingInTheWay("portal-desk-answers");
            keyboard.goesTo("#planning").presses("Space");
            keyboard.goesTo("#activityDescription").types("Training for all users");
            keyboard.goesTo("#authorized").presses("Space");
            keyboard.goesTo("#electronicConsent").presses("Space");
            keyboard.goesTo("#answers button[type=submit]").presses("Enter");
            page.waitForURL("**/poe/*/review");
            customer.findsNothingInTheWay("portal-desk-review");
            keyboard.goesTo("#signature").types("Ana Trujillo");
            keyboard.goesTo("#sign button[type=submit]").presses("Enter");
            page.waitForURL("**/poe/*/done");
        });
        assertThat(poes.current(one.id()).signature().orElseThrow().typedName()).isEqualTo("Ana Trujillo");
    }

    @Test
    void answers_are_saved_while_they_are_typed_and_found_again_elsewhere() {
        Case one = cases.poeSent();
        at(PHONE, customer -> {
            new CustomerSteps(customer).opens(one.link()).continues();
            customer.page().locator("#projectName").pressSequentially("Harbour");
            assertThat(customer.page().getByText("Your answers are saved.")).isVisible();
            customer.photographs("portal-saved");
        });
        at(PHONE, elsewhere -> {
            new CustomerSteps(elsewhere).opens(one.link()).continues();
            assertThat(elsewhere.page().locator("#projectName")).hasValue("Harbour");
        });
    }

    @Test
    void what_an_answer_makes_needed_appears_and_disappears_in_place() {
        Case one = cases.poeSent();
        at(PHONE, customer -> {
            Page page = customer.page();
            new CustomerSteps(customer).opens(one.link()).continues();
            page.evaluate("window.samePage = true");
            var disclosure = page.getByText("Disclosure.");
            assertThat(disclosure).isHidden();
            page.locator("#publicSector").check();
            assertThat(disclosure).isVisible();
            customer.photographs("portal-disclosure");
            page.locator("#publicSector").uncheck();
            assertThat(disclosure).isHidden();
            assertThat((boolean) page.evaluate("window.samePage === true")).isTrue();
        });
    }

    @Test
    void a_signature_is_drawn_and_an_empty_box_is_pointed_out() {
        Case one = cases.poeSent();
        at(PHONE, customer -> {
            CustomerSteps steps = new CustomerSteps(customer);
            steps.opens(one.link()).continues().fillsIn().reviews().choosesToDraw();
            steps.signs().isAt("/poe/review");
            assertThat(customer.page().getByRole(AriaRole.ALERT))
                    .hasText("Please draw your signature first, or choose to type your name.");
            customer.findsNothingInTheWay("portal-nothing-drawn");
            steps.draws().signs().isAt("/poe/done");
        });
        assertThat(poes.current(one.id()).signature().orElseThrow().drawing()).isPresent();
    }

    @Test
    void the_form_is_filled_in_as_a_pdf_and_comes_back_through_the_page() {
        Case one = cases.poeSent();
        at(PHONE, customer -> {
            CustomerSteps steps = new CustomerSteps(customer).opens(one.link());
            Download download = customer.page()
                    .waitForDownload(
                            () -> customer.page().getByText("Download PDF").click());
            assertThat(download.suggestedFilename()).isEqualTo("POE-" + one.id() + ".pdf");
            Map<String, String> answers = new HashMap<>(Cases.answers());
            answers.put("activityDescription", "Filled in with a PDF reader");
            steps.uploads("poe.pdf", "application/pdf", FilledPdf.with(download.path(), answers))
                    .isAt("/poe/review");
            assertThat(customer.page().getByText("Filled in with a PDF reader")).isVisible();
        });
    }

    @Test
    @SecurityStatement(54)
    void two_tabs_with_two_links_each_act_on_their_own() {
        Case older = cases.poeSent();
        Case newer = cases.poeSent();
        at(PHONE, customer -> {
            CustomerSteps first =
                    new CustomerSteps(customer).opens(older.link()).continues();
            Page secondTab = customer.page().context().newPage();
            secondTab.navigate(newer.link());
            secondTab.locator("form[action$='/answers'] button").click();
            secondTab.locator("#projectName").fill("The newer");
            assertThat(secondTab.locator(".saved")).hasText("Your answers are saved.");
            first.fillsIn()
                    .reviews()
                    .isAt("/poe/review")
                    .types("Ana Trujillo")
                    .signs()
                    .isAt("/poe/done");
            secondTab.reload();
            assertThat(secondTab.locator("#projectName")).hasValue("The newer");
        });
        assertThat(poes.current(older.id()).signature()).isPresent();
        assertThat(poes.current(newer.id()).isOpen()).isTrue();
    }

    @Test
    @SecurityStatement(54)
    void what_another_tab_saved_is_not_overwritten_unseen() {
        Case one = cases.poeSent();
        at(PHONE, customer -> {
            new CustomerSteps(customer).opens(one.link()).continues();
            Page otherTab = customer.page().context().newPage();
            otherTab.navigate(customer.page().url());
            otherTab.locator("#projectName").fill("In the other tab");
            assertThat(otherTab.locator(".saved")).hasText("Your answers are saved.");
            customer.page().locator("#projectName").fill("In this tab");
            assertThat(customer.page().locator(".saved")).containsText("no longer saved");
            new CustomerSteps(customer).reviews();
            assertThat(customer.page().getByRole(AriaRole.ALERT)).containsText("In the other tab");
            assertThat(customer.page().locator("#projectName")).hasValue("In this tab");
            customer.findsNothingInTheWay("portal-changed-elsewhere");
        });
        assertThat(poes.current(one.id()).draft().text("projectName")).isEqualTo("In the other tab");
    }

    @Test
    void it_can_be_filled_in_and_signed_without_scripts() {
        Case one = cases.poeSent();
        try (Person customer = browser.get().personWithoutScripts("http://localhost:" + port, PHONE)) {
            CustomerSteps steps = new CustomerSteps(customer).opens(one.link()).continues();
            steps.reviews();
            customer.photographs("portal-no-scripts-answers");
            steps.fillsIn().reviews().isAt("/poe/review");
            customer.photographs("portal-no-scripts-review");
            steps.types("Ana Trujillo").signs().isAt("/poe/done");
        }
        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");
    }

    @Test
    void a_form_that_was_signed_in_a_pdf_reader_is_asked_about_and_stays_chosen() {
        Case one = cases.poeSent();
        byte[] signed = FilledPdf.signedInReader(one.customer().bytes("/poe/form.pdf"), Cases.answers());
        at(PHONE, customer -> {
            Page page = customer.page();
            Keyboard keyboard = new Keyboard(page);
            customer.opens(one.link());
            page.setInputFiles("#file", new FilePayload("poe.pdf", "application/pdf", signed));
            page.locator("#upload button[type=submit]").click();
            assertThat(page.locator("#ask-signed")).containsText("Did you sign in the PDF?");
            assertThat(page.locator("#ask-signed")).isFocused();
            customer.findsNothingInTheWay("portal-ask-signed");
            keyboard.goesTo("#upload button[value=yes]").presses("Enter");
            page.waitForURL("**/poe/*/done");
        });
        assertThat(poes.current(one.id()).scan()).isPresent();
    }

    @Test
    void photos_are_gathered_put_in_order_and_sent_as_one() {
        Case one = cases.poeSent();
        at(1280, customer -> {
            Page page = customer.page();
            customer.opens(one.link());
            for (String name : List.of("2.jpg", "1.jpg", "other.jpg")) {
                page.setInputFiles(
                        "#file",
                        new FilePayload(name, "image/jpeg", Scans.jpeg().content()));
            }
            page.getByLabel("Move up: 1.jpg").click();
            page.getByLabel("Remove: other.jpg").click();
            assertThat(page.locator(".chosen li span")).hasText(new String[] {"1.jpg", "2.jpg"});
            customer.findsNothingInTheWay("portal-photos");
            page.locator("#upload button[type=submit]").click();
            page.waitForURL("**/poe/*/done");
        });
        assertThat(poes.current(one.id()).scan()).isPresent();
    }
}
