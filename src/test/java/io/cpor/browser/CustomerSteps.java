package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What customers do on the portal, whatever language it speaks to them. */
final class CustomerSteps {
    private final Person customer;
    private final Page page;

    CustomerSteps(Person customer) {
        this.customer = customer;
        this.page = customer.page();
    }

    CustomerSteps opens(String link) {
        customer.opens(link);
        assertThat(page).hasURL(Pattern.compile(".*/poe/CPOR-[0-9-]+$"));
        return this;
    }

    CustomerSteps continues() {
        page.locator("form[action$='/answers'] button").click();
        return this;
    }

    CustomerSteps fillsIn() {
        page.locator("#activityDescription").fill("Rollout of Teams, with training for all users");
        page.locator("#adoption").check();
        page.locator("#authorized").check();
        page.locator("#electronicConsent").check();
        return this;
    }

    CustomerSteps reviews() {
        page.locator("#answers button[type=submit]").click();
        return this;
    }

    CustomerSteps choosesToDraw() {
        page.locator("#how-draw").check();
        return this;
    }

    /** A stroke of the mouse across the box. */
    CustomerSteps draws() {
        Locator pad = page.locator("#pad");
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        page.mouse().move(box.x + 30, box.y + box.height * 0.7);
        page.mouse().down();
        for (int step = 1; step <= 24; step++) {
            double across = box.x + 30 + (box.width - 60) * step / 24;
            page.mouse().move(across, box.y + box.height * (0.5 + 0.3 * Math.sin(step * 0.9)));
        }
        page.mouse().up();
        return this;
    }

    CustomerSteps types(String name) {
        page.locator("#signature").fill(name);
        return this;
    }

    CustomerSteps signs() {
        page.locator("#sign button[type=submit]").click();
        return this;
    }

    CustomerSteps uploads(String name, String mediaType, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, mediaType, content));
        page.locator("form[action$='/upload'] button").click();
        return this;
    }

    CustomerSteps uploadsWhatIsNoPdf() {
        return uploads("poe.pdf", "application/pdf", "<html>no PDF</html>".getBytes(StandardCharsets.UTF_8));
    }

    CustomerSteps declines(String reason) {
        page.locator("#reason").fill(reason);
        page.locator("form[action$='/decline'] button").click();
        return this;
    }

    CustomerSteps refersTo(String name, String title, String email) {
        page.locator("#refer-name").fill(name);
        page.locator("#refer-title").fill(title);
        page.locator("#refer-email").fill(email);
        page.locator("form[action$='/refer'] button").click();
        return this;
    }

    CustomerSteps isAt(String place) {
        assertThat(page).hasURL(Pattern.compile(".*" + place.replaceFirst("^/poe", "/poe/CPOR-[0-9-]+") + "$"));
        return this;
    }
}
