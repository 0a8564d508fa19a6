package io.cpor.model.migration;

import io.cpor.process.CporProcess;
import io.cpor.process.inbox.InboxRun;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.Http;
import io.cpor.testing.ShownStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where a case of the first released model may wait, a way to each place, and a way on from it to the end. */
final class FirstModel {
    private final Cases cases;
    private final CporProcess process;
    private final InboxRun inbox;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ShownStatus shown;

    FirstModel(
            Cases cases,
            CporProcess process,
            InboxRun inbox,
            RuntimeService runtime,
            ManagementService management,
            ShownStatus shown) {
        this.cases = cases;
        this.process = process;
        this.inbox = inbox;
        this.runtime = runtime;
        this.management = management;
        this.shown = shown;
    }

    /** Every box at which the engine may leave a case alone: for a person, a message, a time, another branch or a job. */
    static Set<String> waitStates(BpmnModelInstance model) {
        Set<String> waits = new TreeSet<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (node instanceof EventBasedGateway) {
                waits.add(node.getId()); // it knows no jobs of its own
                continue;
            }
            boolean waitsForOthers = node instanceof UserTask
                    || node instanceof ParallelGateway && node.getIncoming().size() > 1;
            if (waitsForOthers || node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()) {
                waits.add(node.getId());
            }
        }
        return waits;
    }

    /** One way to each, by the box it leads to. */
    Map<String, Supplier<Case>> ways() {
        Map<String, Supplier<Case>> ways = new LinkedHashMap<>();
        ways.put("serviceTask_sendPoe", () -> cases.signed(Agreements.contoso()));
        ways.put("userTask_fillPoe", cases::poeSent);
        ways.put("serviceTask_remindCustomer", () -> timer(cases.poeSent(), "event_poeReminderDue"));
        ways.put("event_sendAgainAsked", () -> message(cases.poeSent(), "send-again-asked"));
        ways.put("event_contactNamed", () -> message(cases.poeSent(), "contact-named"));
        ways.put("event_poeDeclined", () -> declines(cases.poeSent()));
        ways.put("userTask_chaseCustomer", this::overdue);
        ways.put("event_poeDeclinedLate", () -> declines(overdue()));
        ways.put("event_poeReturnedLate", () -> signs(overdue()));
        ways.put("startEvent_poeSigned", () -> signs(cases.poeSent()));
        ways.put("serviceTask_sendSignedCopy", () -> job(signs(cases.poeSent()), "startEvent_poeSigned"));
        ways.put("userTask_reviewPoe", () -> cases.poeSent().customerSigns());
        ways.put(
                "serviceTask_requestCorrection",
                () -> submits(
                        cases.poeSent().customerSigns(),
                        "reviewer",
                        "userTask_reviewPoe",
                        Map.of("poeReview", "correction", "correction", "Name the project.")));
        ways.put("serviceTask_createAssociation", this::accepted);
        ways.put("userTask_fileClaim", this::filedByHand);
        ways.put("userTask_correctClaim", this::refused);
        ways.put("serviceTask_pollVerification", () -> job(accepted(), "serviceTask_createAssociation"));
        ways.put("gateway_nextPoll", cases::underReview);
        ways.put("gateway_consent", cases::underReview);
        ways.put("event_claimChanged", () -> {
            Case one = cases.underReview();
            process.claimChanged(one.id());
            return one;
        });
        ways.put("event_consentReceived", () -> tells(cases.underReview(), "cpor.consent.received", Map.of()));
        ways.put(
                "event_decisionReceived",
                () -> tells(
                        cases.underReview().microsoft("approve"),
                        "cpor.decision.received",
                        Map.of("decision", "accepted")));
        ways.put("event_consentDeclined", () -> tells(cases.underReview(), "cpor.consent.declined", Map.of()));
        ways.put("gateway_reviewJoin", () -> cases.underReview().consentArrives());
        ways.put("userTask_answerReviewer", this::asked);
        ways.put("userTask_clarifyStatus", this::puzzled);
        ways.put("event_actionSettled", () -> {
            Case one = asked().microsoft("approve");
            process.actionSettled(one.id());
            return one;
        });
        ways.put(
                "serviceTask_resubmitClaim",
                () -> submits(
                        asked(), "agent", "userTask_answerReviewer", Map.of("answer", "The signature is on page 2.")));
        ways.put("userTask_decideOnDispute", this::rejected);
        ways.put(
                "serviceTask_disputeClaim",
                () -> submits(
                        rejected(),
                        "agent",
                        "userTask_decideOnDispute",
                        Map.of("disputeDecision", "dispute", "justification", "Every workload is named on page 1.")));
        ways.put(
                "serviceTask_confirmAssociation",
                () -> job(
                        tells(cases.underReview().microsoft("approve").newsArrive(), "cpor.consent.received", Map.of()),
                        "event_consentReceived"));
        ways.put("startEvent_withdrawalRequested", () -> withdrawn(cases.poeSent()));
        ways.put(
                "serviceTask_withdrawClaim",
                () -> job(withdrawn(cases.underReview()), "startEvent_withdrawalRequested"));
        return ways;
    }

    private Case overdue() {
        return cases.poeSent().timeComes("event_poeOverdue");
    }

    private Case accepted() {
        return cases.poeSent().customerSigns().reviewerAccepts();
    }

    private Case asked() {
        return cases.underReview().microsoft("request-information").timeComes("event_pollDue");
    }

    /** Partner Center shows for a moment what nobody knows. */
    private Case puzzled() {
        Case one = cases.underReview();
        showsStatus(one, "Arbitration");
        one.timeComes("event_pollDue");
        showsStatus(one, "Under review");
        return one;
    }

    private void showsStatus(Case one, String status) {
        shown.is(one, status);
    }

    /** A person files the claim in the portal; its claim ID is what they type back. */
    private String filedInThePortal(Case one) {
        return cases.anonymous()
                .post("/sandbox/partner-center/v1/claims", """
                    {"externalReference":"%s-by-hand","partnerLocationId":"1234567","partnerContact":{"name":"Sam"},
                     "customer":{"name":"Contoso","tenantId":"%s","contact":{"name":"Ana","email":"ana@contoso.example"}},
                     "workloads":["Teams"]}\
                    """.formatted(
                                one.id(), one.association().customer().tenantId()))
                .json()
                .findValuesAsText("id")
                .get(0);
    }

    private Case rejected() {
        return cases.underReview().microsoft("reject").newsArrive();
    }

    private Case refused() {
        var agreement = Agreements.contoso();
        agreement.withObject("/partner").put("locationId", "9900001"); // not enrolled, for the sandbox
        return cases.signed(agreement).runs().customerSigns().reviewerAccepts().runs();
    }

    /** Here an integration is there, so nothing is filed by hand: the token is put before the box instead. */
    private Case filedByHand() {
        Case one = accepted();
        runtime.createProcessInstanceModification(instance(one))
                .cancelAllForActivity("serviceTask_createAssociation")
                .startBeforeActivity("userTask_fileClaim")
                .execute();
        return one;
    }

    private Case withdrawn(Case one) {
        process.withdrawn(one.id(), "No longer wanted.", "agent");
        return one;
    }

    private Case timer(Case one, String event) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance(one))
                .timers()
                .activityId(event)
                .singleResult()
                .getId());
        return one;
    }

    private Case job(Case one, String box) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance(one))
                .messages()
                .activityId(box)
                .singleResult()
                .getId());
        return one;
    }

    private Case message(Case one, String name) {
        runtime.createMessageCorrelation(name)
                .processInstanceBusinessKey(one.id())
                .correlate();
        return one;
    }

    private Case tells(Case one, String type, Map<String, String> more) {
        one.event(type, more);
        inbox.once();
        return one;
    }

    private static Case declines(Case one) {
        Http browser = one.customer();
        browser.submit(browser.get("/poe"), "/poe/decline", Map.of("reason", "We did not engage you."));
        return one;
    }

    private static Case signs(Case one) {
        Http browser = one.customer();
        browser.submit(browser.get("/poe/answers"), "/poe/answers", Cases.answers());
        Http.Answer review = browser.get("/poe/review");
        browser.submit(
                review, "/poe/sign", Map.of("signature", "Ana Trujillo", "contentHash", Cases.contentHash(review)));
        return one;
    }

    private Case submits(Case one, String user, String box, Map<String, String> answers) {
        StringBuilder variables = new StringBuilder();
        answers.forEach((name, value) -> variables
                .append(variables.isEmpty() ? "" : ",")
                .append("\"" + name + "\":{\"type\":\"String\",\"value\":\"" + value + "\"}"));
        Http.Answer answer = cases.http(user)
                .post(
                        "/engine-rest/task/" + one.task(box).getId() + "/submit-form",
                        "{\"variables\":{" + variables + "}}");
        if (answer.status() != 204) {
            throw new AssertionError(box + " answers " + answer.status() + ": " + answer.body());
        }
        return one;
    }

    static String instance(Case one) {
        return one.association().processInstanceId().orElseThrow();
    }

    /** Everybody does what is theirs until the case has ended. */
    String finished(Case one) {
        for (int step = 0; step < 15 && one.outcome().equals("open"); step++) {
            goesOn(one.runs());
        }
        return one.outcome();
    }

    private void goesOn(Case one) {
        Set<String> at = one.waitingAt();
        if (at.contains("userTask_fillPoe") || at.contains("userTask_chaseCustomer")) {
            one.customerSigns();
        } else if (at.contains("userTask_reviewPoe")) {
            one.reviewerAccepts();
        } else if (at.contains("userTask_fileClaim")) {
            one.completes("agent", "userTask_fileClaim", Map.of("claimId", filedInThePortal(one)));
        } else if (at.contains("userTask_correctClaim")) {
            one.completes("agent", "userTask_correctClaim", Map.of("partnerLocationId", "1234567"));
        } else if (at.contains("userTask_answerReviewer")) {
            one.completes("agent", "userTask_answerReviewer", Map.of("answer", "Here it is."));
        } else if (at.contains("userTask_clarifyStatus")) {
            one.completes("agent", "userTask_clarifyStatus", Map.of("clarifiedAs", "pending"));
        } else if (at.contains("userTask_decideOnDispute")) {
            one.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "close"));
        } else if (at.contains("gateway_nextPoll")) {
            approved(one).newsArrive();
            if (one.waitingAt().contains("gateway_nextPoll")) {
                one.timeComes("event_pollDue");
            }
        } else if (at.contains("event_decisionReceived")) {
            one.decisionArrives("accepted");
        } else if (at.contains("gateway_consent")) {
            one.consentArrives();
        }
    }

    private Case approved(Case one) {
        String status = cases.anonymous()
                .get("/sandbox/partner-center/v1/claims/" + one.claim().claimId())
                .json()
                .get("status")
                .asText();
        return status.equals("Approved") ? one : one.microsoft("approve");
    }
}
