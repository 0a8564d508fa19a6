package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cpor.testing.FreePort;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole way in a real browser and in real time: staff start, the customer signs, staff review, Microsoft decides. */
@OwnApplication
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.profiles.active=sandbox",
            "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=25000",
            "cpor.sandbox.data=target/fork${test.fork:1}/sandbox",
            "cpor.sandbox.auto-play=false"
        })
@ContextConfiguration(initializers = FreePort.class)
class WholeWayBrowserTest {
    private static final String CUSTOMER = "Ελληνικά Πλοία <b>A.E.</b> & Υιοί";

    @Value("${server.port}")
    int port;

    private String base() {
        return "http://localhost:" + port;
    }

    @Test
    void from_the_signed_agreement_to_microsofts_decision() {
        try (Browsers browsers = Browsers.start()) {
            try (Person newcomer = browsers.person(base(), 1280)) {
                newcomer.opens("/");
                newcomer.findsNothingInTheWay("1-welcome");
                newcomer.opens("/login");
                newcomer.findsNothingInTheWay("2-login");
            }
            try (Person agent = browsers.person(base(), 1280)) {
                startsInTasklist(agent);
            }
            try (Person customer = browsers.person(base(), 360)) {
                signs(customer);
            }
            try (Person reviewer = browsers.person(base(), 1280)) {
                accepts(reviewer);
            }
            try (Person microsoft = browsers.person(base(), 1280)) {
                approves(microsoft);
            }
            try (Person customer = browsers.person(base(), 360)) {
                consents(customer);
            }
            await().atMost(ofSeconds(60))
                    .until(() -> shown().get("status").asText().equals("active"));
            try (Person manager = browsers.person(base(), 1280)) {
                looks(manager);
            }
        }
    }

    private void startsInTasklist(Person agent) {
        Page page = agent.page();
        agent.opens("/camunda/app/tasklist/");
        agent.photographs("3-tasklist-login");
        agent.logsIn("agent");
        page.getByText("Start process").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CPOR association"))
                .click();
        agent.fills("Customer name", CUSTOMER);
        agent.fills("Tenant ID", "11112222-3333-4444-8555-666677778888");
        agent.fills("Domain", "ploia.example");
        agent.fills("Contact name", "Νίκος ${7*7} Παπαδόπουλος");
        agent.fills("Contact title", "Υπεύθυνος");
        agent.fills("Contact e-mail", "nikos@ploia.example");
        for (String workload : new String[] {"Teams Meetings", "Viva Connections"}) {
            page.getByLabel("Workloads").fill(workload);
            page.locator(".fjs-taglist-anchor, .fjs-dropdownlist")
                    .getByText(workload, new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
        }
        agent.fills("Agreement reference", "SOW-2026-030");
        page.getByLabel("Signed on").fill("11/10/2026");
        page.getByLabel("Signed on").press("Tab");
        agent.fills("Partner location ID", "1234567");
        agent.fills("Your contact's name", "Sam Okoro");
        agent.fills("Your contact's e-mail", "sam.okoro@partner.example");
        agent.photographs("4-tasklist-start");
        agent.presses("Start");
        await().atMost(ofSeconds(20)).until(() -> !mail("Please sign").isMissingNode());
        agent.photographs("5-tasklist-started");
    }

    private void signs(Person customer) {
        Page page = customer.page();
        customer.opens(link(mail("Please sign")));
        assertThat(page).hasURL(Pattern.compile(".*/poe/CPOR-[0-9-]+$"));
        customer.findsNothingInTheWay("6-portal-start");
        customer.presses("Continue");
        customer.presses("Review");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        customer.findsNothingInTheWay("7-portal-what-is-missing");
        customer.fills("What the partner does for you", "Training for Teams & <i>rooms</i>");
        page.getByLabel("I am authorized").check();
        page.getByLabel("I agree to sign electronically").check();
        customer.presses("Review");
        assertThat(page.getByText(CUSTOMER)).isVisible();
        assertThat(page.getByText("Training for Teams & <i>rooms</i>")).isVisible();
        customer.findsNothingInTheWay("8-portal-review");
        customer.fills("Type your full name", "Νίκος Παπαδόπουλος");
        customer.presses("Sign and submit");
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("Thank you");
        customer.findsNothingInTheWay("9-portal-done");
    }

    private void accepts(Person reviewer) {
        Page page = reviewer.page();
        reviewer.opens("/camunda/app/tasklist/");
        reviewer.logsIn("reviewer");
        page.getByText("POEs to review").click();
        page.getByText("Review POE").first().click();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Training for Teams & <i>rooms</i>")).isVisible();
        assertThat(page.locator(".task-due-date, .due-date").first()).isVisible();
        page.getByLabel("Ask the customer for a correction").check();
        reviewer.photographs("10-tasklist-review");
        reviewer.presses("Complete");
        assertThat(page.getByText("tell the customer what to put right")).isVisible();
        reviewer.photographs("11-tasklist-refused-in-words");
        page.locator("[notifications-panel] .close:visible").click();
        page.getByLabel("Accept: it goes to Partner Center").check();
        reviewer.presses("Complete");
        await().atMost(ofSeconds(30))
                .until(() -> shown().has("claim") && shown().at("/claim").has("claimId"));
    }

    private void approves(Person microsoft) {
        Page page = microsoft.page();
        await().atMost(ofSeconds(20)).until(() -> !mail("Your consent").isMissingNode());
        microsoft.opens("/sandbox");
        assertThat(page.getByText(CUSTOMER).first()).isVisible();
        microsoft.findsNothingInTheWay("12-sandbox");
        microsoft.presses("Verify");
        microsoft.presses("Approve");
        assertThat(page.getByText("Approved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private void consents(Person customer) {
        customer.opens(link(mail("Your consent")));
        customer.findsNothingInTheWay("13-consent");
        customer.presses("Consent");
        assertThat(customer.page().getByRole(AriaRole.HEADING)).containsText("Thank you");
    }

    private void looks(Person manager) {
        manager.opens("/camunda/app/cockpit/");
        manager.logsIn("manager");
        manager.page()
                .getByText("Processes", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        manager.page().getByText("CPOR association").first().click();
        manager.page().locator("[data-element-id=subProcess_microsoftReview]").waitFor();
        manager.photographs("14-cockpit");
    }

    private JsonNode shown() {
        return Http.as("manager", port).get("/api/associations/CPOR-2026-00001").json();
    }

    private JsonNode mail(String subject) {
        return StreamSupport.stream(
                        Http.anonymous(port).get("/sandbox/mail").json().spliterator(), false)
                .filter(mail -> mail.get("subject").asText().startsWith(subject))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private static String link(JsonNode mail) {
        Matcher link = Pattern.compile("http\\S+").matcher(mail.get("text").asText());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
