package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.regex.Pattern;

/** What staff do with a POE in Tasklist. */
final class StaffSteps {
    static final String TAB = ".cpor-poe";

    private final Person staff;
    private final Page page;

    StaffSteps(Person staff) {
        this.staff = staff;
        this.page = staff.page();
    }

    StaffSteps logsIn(String user) {
        staff.opens("/login");
        staff.logsIn(user);
        assertThat(page).not().hasURL(Pattern.compile(".*/login$"));
        return this;
    }

    StaffSteps opensTask(String task) {
        staff.opens("/camunda/app/tasklist/default/#/?task=" + task);
        return this;
    }

    StaffSteps claims() {
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Unclaim")
                        .or(page.locator(".assignee .glyphicon-remove"))
                        .first())
                .isVisible();
        return this;
    }

    StaffSteps opensTab(String label) {
        page.locator(".task-details .nav-tabs, .tabbed-content .nav-tabs")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    Locator tab() {
        return page.locator(TAB);
    }

    /** Every picture of a page has come and can be seen. */
    StaffSteps seesPictures(int atLeast) {
        Locator pictures = tab().locator(".poe-pages img");
        assertThat(pictures.first()).isVisible();
        assertThat(pictures.count()).isGreaterThanOrEqualTo(atLeast);
        pictures.all().forEach(picture -> {
            picture.scrollIntoViewIfNeeded();
            assertThat((int) picture.evaluate("async img => { await img.decode(); return img.naturalWidth; }"))
                    .isPositive();
        });
        return this;
    }

    /** What the paper says goes into the form beside it; the paper itself is signed by hand, so the form asks for no consent. */
    StaffSteps typesOff(Map<String, String> answers) {
        answers.forEach((field, value) -> {
            if (!value.equals("true")) {
                page.locator("#" + field).fill(value);
            } else if (!field.equals("electronicConsent")) {
                page.locator("#" + field).check();
            }
        });
        staff.presses("Record");
        return this;
    }

    StaffSteps files(String name, String mediaType, byte[] content) {
        page.setInputFiles("#poe-file", new FilePayload(name, mediaType, content));
        staff.presses("File the paper");
        return this;
    }

    StaffSteps accepts() {
        page.getByLabel("Accept: it goes to Partner Center").check();
        staff.presses("Complete");
        return this;
    }
}
