package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.Scans;

/** Every page that a customer may meet, looked at one after the other. */
final class PortalTour {
    private final Cases cases;
    private final String language;
    private Case signed;

    PortalTour(Cases cases, String language) {
        this.cases = cases;
        this.language = language;
    }

    /** @param sign what stands on that page and on none before it */
    private void looks(Person person, String page, String sign) {
        assertThat(person.page().locator(sign).first()).isVisible();
        assertThat(person.page().locator("html")).hasAttribute("lang", language);
        person.findsNothingInTheWay("portal-" + language + "-" + page);
    }

    void untilSigned(Person customer) {
        CustomerSteps steps = new CustomerSteps(customer);
        signed = cases.poeSent();
        customer.opens("/poe/nosuchlink");
        looks(customer, "unknown", "h1");
        steps.opens(signed.link());
        looks(customer, "start", "#paper");
        steps.continues();
        looks(customer, "answers", "#answers");
        steps.reviews();
        looks(customer, "answers-wrong", ".wrong");
        steps.fillsIn().reviews().isAt("/poe/review");
        looks(customer, "review-typed", "#typing");
        steps.signs();
        looks(customer, "review-no-name", "#error-signature");
        assertThat(customer.page().locator("#signature")).isFocused();
        steps.choosesToDraw().draws();
        looks(customer, "review-drawn", "#pad");
        steps.signs().isAt("/poe/done");
        looks(customer, "done", "h1 ~ .card ol");
        signed.runs();
    }

    void refusalsAndReferral(Person customer) {
        CustomerSteps steps = new CustomerSteps(customer);
        steps.opens(cases.poeSent().link()).uploadsWhatIsNoPdf();
        looks(customer, "start-upload-refused", "#error-file");
        assertThat(customer.page().locator("#file")).isFocused();
        steps.declines(" ");
        looks(customer, "start-decline-refused", "#error-reason");
        assertThat(customer.page().locator("#reason")).isFocused();
        customer.page().locator(".languages [aria-current]").click();
        looks(customer, "start-from-refusal", "main:not(:has(#error-reason)) #paper");
        steps.refersTo("Ben Cho", "CFO", "ben@contoso.example");
        looks(customer, "referred", "main:not(:has(form))");
    }

    void rarePages(Person customer) {
        CustomerSteps steps = new CustomerSteps(customer);
        steps.opens(cases.poeSent()
                .customerSigns()
                .reviewerAsks("Please name the project: which harbour is it?")
                .link());
        looks(customer, "start-correction", "blockquote");
        steps.refersTo("Ben", "", "ben");
        looks(customer, "start-refer-refused", "#error-refer-email");
        assertThat(customer.page().locator("#refer-title")).isFocused();
        steps.declines("We engaged somebody else.").isAt("/poe/done");
        looks(customer, "done-declined", "main:not(:has(.card))");
        steps.opens(cases.poeSent().link())
                .uploads("signed.jpg", "image/jpeg", Scans.jpeg().content())
                .isAt("/poe/done");
        looks(customer, "done-paper", "ol");
        steps.opens(cases.poeSent().link()).uploads("large.pdf", "application/pdf", new byte[12 << 20]);
        looks(customer, "upload-too-large", ".sending.why:not(:empty)");
    }

    void checksTheSeal(Person anyone) {
        Page page = anyone.page();
        anyone.opens("/verify");
        looks(anyone, "verify", "#file");
        byte[] sealed = cases.http("agent").bytes("/api/associations/" + signed.id() + "/poe.pdf");
        page.setInputFiles("#file", new FilePayload("poe.pdf", "application/pdf", sealed));
        page.locator("main form button").click();
        looks(anyone, "verify-unchanged", ".good");
        assertThat(page.locator(".good")).containsText(signed.id());
    }
}
