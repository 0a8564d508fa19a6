package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cpor.mail.MailUnavailable;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Slow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One instance in Cockpit, running or ended, as a manager sees it in a real browser. */
@CporTest
@Slow
class InstancePageBrowserTest {
    private static final Pattern HERE = Pattern.compile("\\bcpor-here\\b");
    private static final Pattern PASSED = Pattern.compile("\\bcpor-passed\\b");
    private static final Pattern FAILED = Pattern.compile("\\bcpor-failed\\b");
    private static final int TOO_MANY_TRIES = 10;

    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    JavaMailSenderImpl mail;

    @Value("${server.port}")
    int port;

    private void asManager(BiConsumer<Person, ManagerSteps> does) {
        try (Person manager = browser.get().person("http://localhost:" + port, 1280)) {
            does.accept(manager, new ManagerSteps(manager));
        }
    }

    @Test
    void a_running_case_shows_where_it_stands_and_the_way_it_took() {
        Case one = cases.underReview();
        asManager((manager, steps) -> {
            steps.opensInstance(one.id());

            assertThat(steps.head()).containsText("Running");
            assertThat(steps.head()).containsText("Contoso Ltd");
            assertThat(steps.head()).containsText("by Erika Brandt (agent)");
            assertThat(steps.head()).containsText("Decision received");
            assertThat(steps.box("event_decisionReceived")).hasClass(HERE);
            assertThat(steps.box("serviceTask_sendPoe")).hasClass(PASSED);
            assertThat(steps.box("flow_poeAcceptedYes")).hasClass(PASSED);
            assertThat(steps.box("serviceTask_confirmAssociation")).not().hasClass(PASSED);
            assertThat(steps.row("Review POE", "Robin Okafor (reviewer)", "Done"))
                    .hasCount(1);
            assertThat(steps.row("POE accepted?", "Yes")).hasCount(1);
            assertThat(steps.row("Decision received", "Here now")).hasCount(1);
            manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-running");

            steps.opensTab("Jobs");
            assertThat(steps.row("Opt-out window passed", "Time").first()).isVisible();
            manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-running-jobs");
        });
    }

    /** Values and comments are closed to process owners; the page around them is not. */
    @Test
    void a_process_owner_sees_the_way_it_took_and_reads_why_the_rest_is_closed() {
        Case one = cases.poeSent();
        try (Person owner = browser.get().person("http://localhost:" + port, 1280)) {
            ManagerSteps steps = new ManagerSteps(owner, "owner");

            steps.opensInstance(one.id());

            assertThat(steps.box("userTask_fillPoe")).hasClass(HERE);
            for (String tab : List.of("Variables", "Comments", "Incidents", "Jobs")) {
                steps.opensTab(tab);
                assertThat(owner.page().locator(ManagerSteps.PAGE + " [role=tabpanel]:not([hidden])"))
                        .containsText("Your role does not allow this.");
            }
        }
    }

    @Test
    void times_are_those_of_the_office_wherever_the_browser_is() {
        Case one = cases.poeSent();
        String zone = cases.http("manager")
                .get("/api/history/instances?size=1")
                .json()
                .get("zone")
                .asText();
        String started = DateTimeFormatter.ofPattern("d MMM yyyy, HH:", Locale.UK)
                .withZone(ZoneId.of(zone))
                .format(one.association().opening().openedAt());
        try (Person manager = browser.get().personIn("Pacific/Kiritimati", "http://localhost:" + port, 1280)) {
            ManagerSteps steps = new ManagerSteps(manager);
            steps.opensInstance(one.id());

            assertThat(steps.head()).containsText("Times are those of the office: " + zone);
            assertThat(steps.head()).containsText(started);
            assertThat(steps.shown().locator(".cpor-when").first()).containsText(started);
        }
    }

    @Test
    void a_branch_that_waits_for_the_others_is_told_in_words() {
        Case one = cases.underReview().consentArrives();
        asManager((manager, steps) -> {
            steps.opensInstance(one.id());

            assertThat(steps.head()).containsText("Waiting for the rest of Microsoft's review");
            assertThat(steps.shown()).not().containsText("gateway_reviewJoin");
        });
    }

    @Test
    void an_ended_case_shows_all_that_happened() {
        Case one = cases.underReview().consentArrives().microsoft("approve").newsArrive();
        assertThat(one.outcome()).isEqualTo("active");
        asManager((manager, steps) -> {
            steps.opensInstance(one.id());

            assertThat(steps.head()).containsText("Association active");
            assertThat(steps.box("endEvent_associationActive")).hasClass(PASSED);
            assertThat(steps.shown().locator(".cpor-diagram .cpor-here.djs-element"))
                    .hasCount(0);
            assertThat(steps.row("Association active", "End")).hasCount(1);
            manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-active");
            for (String tab : List.of("Variables", "Tasks", "Incidents", "Jobs", "Operations", "Comments")) {
                steps.opensTab(tab);
                assertThat(steps.shown().getByText("Loading…")).hasCount(0);
                manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-active-" + tab.toLowerCase());
            }
            steps.opensTab("Variables");
            assertThat(steps.row("verification", "verified", "Poll verification"))
                    .hasCount(1);
            steps.opensTab("Tasks");
            assertThat(steps.row("Review POE", "Robin Okafor (reviewer)", "Completed"))
                    .hasCount(1);
            steps.opensTab("Operations");
            assertThat(steps.row("Robin Okafor (reviewer)", "Completed the task", "Review POE"))
                    .hasCount(1);
            steps.opensTab("Incidents");
            assertThat(steps.shown().getByText("There was no incident.")).isVisible();
        });
    }

    @Test
    void a_lost_case_opens_as_one_and_leads_to_the_look_into_its_loss() {
        Case one = cases.underReview()
                .consentArrives()
                .microsoft("approve")
                .newsArrive()
                .declineArrives();
        asManager((manager, steps) -> {
            steps.opensInstance(one.id());

            assertThat(steps.head().locator(".cpor-state")).hasText("Lost after it was active");
            assertThat(steps.shown().locator(".cpor-others li")).hasCount(1);
            manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-lost");
            steps.shown().locator(".cpor-others a").click();
            assertThat(steps.shown()).containsText("Look into loss");
        });
    }

    @Test
    void an_ended_case_is_headed_by_its_outcome_whatever_ended_last() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.submit(browser.get("/poe/answers"), "/poe/answers", Cases.answers());
        Http.Answer review = browser.get("/poe/review");
        browser.submit(
                review, "/poe/sign", Map.of("signature", "Ana Trujillo", "contentHash", Cases.contentHash(review)));
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(one.association().processInstanceId().orElseThrow())
                .activityId("userTask_reviewPoe")
                .singleResult()
                .getId());
        one.completes("reviewer", "userTask_reviewPoe", Map.of("poeReview", "withdrawn")); // then the copy is sent
        assertThat(one.outcome()).isEqualTo("withdrawn");
        asManager((manager, steps) -> {
            steps.opensInstance(one.id());

            assertThat(steps.head().locator(".cpor-state")).hasText("Withdrawn");
            assertThat(steps.row("Copy sent", "End")).hasCount(1);
        });
    }

    @Test
    void a_case_rejected_after_a_dispute_shows_both_rounds() {
        Case one = cases.underReview().microsoft("reject").newsArrive();
        one.completes(
                "agent",
                "userTask_decideOnDispute",
                Map.of("disputeDecision", "dispute", "justification", "We did the work."));
        one.microsoft("reject").newsArrive();
        one.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "close"));
        assertThat(one.outcome()).isEqualTo("rejected");
        asManager((manager, steps) -> {
            steps.opensInstance(one.id());

            assertThat(steps.head()).containsText("Rejected by Microsoft");
            for (String flow : List.of("flow_disputeDecidedYes", "flow_disputeToReview", "flow_disputeDecidedClose")) {
                assertThat(steps.box(flow)).hasClass(PASSED);
            }
            assertThat(steps.box("flow_disputeDecidedNewPoe")).not().hasClass(PASSED);
            assertThat(steps.shown().locator(".cpor-badge title").allTextContents())
                    .contains("Decide on dispute: 2 times", "Microsoft's review: 2 times");
            assertThat(steps.row("Microsoft's review (round 2)")).hasCount(1);
            assertThat(steps.row("Dispute?").locator("td:nth-child(4)")).hasText(new String[] {"Yes", "No"});
            manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-rejected");
        });
    }

    @Test
    void a_case_that_failed_says_where_and_why() {
        Case one = cases.signed(Agreements.contoso());
        int mailPort = mail.getPort();
        mail.setPort(1);
        try {
            failsForGood(one);
        } finally {
            mail.setPort(mailPort);
        }
        asManager((manager, steps) -> {
            steps.opensInstance(one.id());

            assertThat(steps.head()).containsText("Failed, needs help");
            assertThat(steps.head()).containsText("Send POE form (failed)");
            assertThat(steps.box("serviceTask_sendPoe")).hasClass(FAILED);
            assertThat(steps.row("Send POE form", "Failed")).hasCount(1);
            manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-failed");
            steps.opensTab("Incidents (1 open)");
            assertThat(steps.row("Send POE form", "The mail server did not take the mail", "Open"))
                    .hasCount(1);
            manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-failed-incidents");
            Page details = manager.page()
                    .waitForPopup(() -> manager.page()
                            .getByText("Technical details")
                            .first()
                            .click());
            assertThat(details.locator("body")).containsText("MailUnavailable");
            details.close();
            steps.opensTab("Jobs");
            assertThat(steps.row("Send POE form", "None: it failed")).hasCount(1);

            one.retried().runs();
            steps.opensInstance(one.association().processInstanceId().orElseThrow());
            assertThat(steps.head()).containsText("Fill POE");
            steps.opensTab("Incidents");
            assertThat(steps.row("Send POE form", "Resolved")).hasCount(1);
        });
    }

    private static void failsForGood(Case one) {
        for (int tries = 0; tries < TOO_MANY_TRIES; tries++) {
            try {
                one.runs();
                return;
            } catch (MailUnavailable down) {
                assertThat(tries).isLessThan(TOO_MANY_TRIES - 1);
            }
        }
    }

    @Test
    void names_that_try_to_be_markup_are_shown_as_text() {
        Case one = cases.signed(Agreements.ploia()).runs();
        String task = one.task("userTask_fillPoe").getId();
        tasks.createComment(
                task, one.association().processInstanceId().orElseThrow(), "<img src=x onerror=alert(1)>\nsecond line");
        asManager((manager, steps) -> {
            manager.page().onDialog(dialog -> {
                throw new AssertionError("a script ran");
            });
            steps.opensInstance(one.id());

            assertThat(steps.head().locator("dd").first()).hasText("Ελληνικά Πλοία <b>A.E.</b> & Υιοί");
            steps.opensTab("Variables");
            assertThat(steps.row("<b>A.E.</b>").first()).isVisible();
            steps.opensTab("Comments");
            assertThat(steps.shown().getByText("<img src=x onerror=alert(1)>")).isVisible();
            assertThat(steps.shown().locator("b, img")).hasCount(0);
            manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-hostile");
        });
    }

    @Test
    void the_keyboard_alone_is_enough() {
        Case one = cases.underReview();
        asManager((manager, steps) -> {
            steps.opensInstance(one.id());
            Page page = manager.page();
            page.locator(".cpor-back a").focus();

            Keyboard keyboard = new Keyboard(page);
            keyboard.goesTo(".cpor-diagram-canvas").goesTo("[role=tab][aria-selected=true]");
            keyboard.presses("ArrowRight");
            assertThat(tab(page, "Variables")).isFocused();
            assertThat(steps.row("customer", "Contoso Ltd").first()).isVisible();
            keyboard.presses("End");
            assertThat(tab(page, "Comments")).isFocused();
            assertThat(steps.shown().getByText("Nobody wrote a comment.")).isVisible();
            keyboard.presses("ArrowRight");
            assertThat(tab(page, "Audit log")).hasAttribute("aria-selected", "true");
            keyboard.goesTo(".cpor-table input[type=checkbox]").presses("Space");
            assertThat(steps.row("Fork or join").first()).isVisible();
        });
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void the_running_instances_page_tells_what_happened_and_leads_on() {
        Case one = cases.poeSent();
        asManager((manager, steps) -> {
            steps.opensRunning(one.association().processInstanceId().orElseThrow());
            manager.page().getByText("Audit log").click();

            assertThat(manager.page().locator(".cpor-in-tab tbody tr").last()).containsText("Fill POE");
            manager.findsNothingInTheWayIn(".cpor-in-tab", "cockpit-instance-tab");
            manager.page().getByText("The whole history").click();
            assertThat(steps.head()).containsText(one.id());
        });
    }

    @Test
    void the_page_of_an_ended_instance_is_no_dead_end() {
        Case one = cases.poeSent().customerDeclinesToSign("no longer needed");
        assertThat(one.outcome()).isEqualTo("poe-declined");
        asManager((manager, steps) -> {
            steps.opensRunning(one.association().processInstanceId().orElseThrow());

            assertThat(steps.head()).containsText(one.id());
            assertThat(manager.page()).hasURL(Pattern.compile(".*/process-instance/.*/history.*"));
        });
    }

    @Test
    void several_instances_with_one_key_are_offered_as_a_choice() {
        List<String> twins = List.of(sweepNamed("TWINS"), sweepNamed("TWINS"));
        runtime.deleteProcessInstance(twins.get(0), "<i>started twice</i>", false, true);
        runtime.deleteProcessInstance(twins.get(1), "test");
        asManager((manager, steps) -> {
            manager.opens("/camunda/app/cockpit/default/#/history/TWINS");

            assertThat(steps.shown()).containsText("More than one instance has this business key");
            assertThat(steps.shown().locator("li a")).hasCount(2);
            manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-choice");
            steps.shown()
                    .locator("li")
                    .filter(having("Deleted by hand"))
                    .locator("a")
                    .click();
            assertThat(steps.head()).containsText("<i>started twice</i>");
        });
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Not as it is started, but that is how somebody may start one by hand. */
    private String sweepNamed(String businessKey) {
        String sweep = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("claim-sweep")
                .latestVersion()
                .singleResult()
                .getId();
        return runtime.createProcessInstanceById(sweep)
                .businessKey(businessKey)
                .startBeforeActivity("serviceTask_sweepClaims")
                .execute()
                .getId();
    }

    @Test
    void an_unknown_key_is_said_to_be_unknown() {
        asManager((manager, steps) -> {
            manager.opens("/camunda/app/cockpit/default/#/history/%3Cb%3ECPOR-1999");

            assertThat(steps.shown()).containsText("Nothing is known of this");
            assertThat(steps.shown()).containsText("<b>CPOR-1999");
            manager.findsNothingInTheWayIn(ManagerSteps.PAGE, "cockpit-instance-unknown");
        });
    }
}
