package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.CporTest;
import io.cpor.testing.Edits;
import io.cpor.testing.OwnModels;
import io.cpor.testing.SecurityStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule is seen to complain: about one of the repository's own files with one place broken, or about a stranger's. */
@CporTest
@SecurityStatement({38, 40})
class ModelRulesTest {
    private static final String MODEL = "cpor-association.bpmn";
    private static final String END = "<bpmn:endEvent id=\"endEvent_poeDeclined\"";
    private static final String SEND_POE = "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${sendPoe}\"";
    private static final String ACCEPTED =
            "${poeReview == 'accepted' &amp;&amp; !answerReviewer.isClaimWaiting(execution)}";
    private static final String POE_KEY = "\"key\": \"projectName\"";

    @Autowired
    ModelRules rules;

    /**
     * A file with one place broken.
     *
     * @param told what the only complaint says, or each of several
     */
    record Broken(String rule, String file, String from, String to, List<String> told) {
        Broken(String rule, String file, String from, String to, String... told) {
            this(rule, file, from, to, List.of(told));
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Broken> ours() {
        List<Broken> all = new ArrayList<>();
        all.addAll(code());
        all.addAll(people());
        all.addAll(expressions());
        all.addAll(drawing());
        all.addAll(forms());
        all.addAll(decisions());
        return all.stream();
    }

    private static List<Broken> code() {
        return List.of(
                new Broken(
                        "a script task",
                        MODEL,
                        END,
                        "<bpmn:scriptTask id=\"task_reckon\" name=\"Reckon\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"
                                + END,
                        "\"Reckon\" (task_reckon) in cpor-association.bpmn is a script task. Ask a developer",
                        "\"Reckon\" (task_reckon) in cpor-association.bpmn runs a script in groovy",
                        "\"Reckon\" (task_reckon) in cpor-association.bpmn runs a script."),
                new Broken(
                        "a script in a listener",
                        MODEL,
                        "<camunda:executionListener event=\"start\" delegateExpression=\"${agreementSigned}\" />",
                        "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>",
                        "\"Agreement signed\" (startEvent_agreementSigned) in cpor-association.bpmn runs a script.",
                        "runs a script in groovy",
                        "has lost its listener for \"start\""),
                new Broken(
                        "a condition in another language",
                        MODEL,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + ACCEPTED,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">true",
                        "\"Yes\" (flow_poeAcceptedYes) in cpor-association.bpmn is written in the language groovy"),
                new Broken(
                        "a class by its name",
                        MODEL,
                        SEND_POE,
                        "camunda:asyncBefore=\"true\" camunda:class=\"java.lang.Runtime\"",
                        "\"Send POE form\" (serviceTask_sendPoe) in cpor-association.bpmn names the Java class java.lang.Runtime",
                        "\"Send POE form\" (serviceTask_sendPoe) in cpor-association.bpmn has no delegate expression"),
                new Broken(
                        "a program",
                        MODEL,
                        SEND_POE,
                        "camunda:asyncBefore=\"true\" camunda:type=\"shell\"",
                        "\"Send POE form\" (serviceTask_sendPoe) in cpor-association.bpmn is of the type shell",
                        "has no delegate expression"),
                new Broken(
                        "a worker, written as the engine reads it too",
                        MODEL,
                        SEND_POE,
                        SEND_POE + " camunda:type=\"External\" camunda:topic=\"x\"",
                        "\"Send POE form\" (serviceTask_sendPoe) in cpor-association.bpmn is of the type External"),
                new Broken(
                        "a list in a variable",
                        MODEL,
                        "<camunda:failedJobRetryTimeCycle>",
                        "<camunda:inputOutput><camunda:inputParameter name=\"days\"><camunda:list><camunda:value>3</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput><camunda:failedJobRetryTimeCycle>",
                        "puts a list into a variable"),
                new Broken(
                        "a decision's map in a variable",
                        MODEL,
                        END,
                        "<bpmn:businessRuleTask id=\"task_decide\" name=\"Decide\" camunda:asyncBefore=\"true\" camunda:decisionRef=\"claim-policy\" camunda:mapDecisionResult=\"resultList\" camunda:resultVariable=\"x\" />"
                                + END,
                        "\"Decide\" (task_decide) in cpor-association.bpmn keeps the result of its decision as resultList"),
                new Broken(
                        "a decision's list in a variable, because nothing else is said",
                        MODEL,
                        END,
                        "<bpmn:businessRuleTask id=\"task_decide\" name=\"Decide\" camunda:asyncBefore=\"true\" camunda:decisionRef=\"claim-policy\" camunda:resultVariable=\"x\" />"
                                + END,
                        "\"Decide\" (task_decide) in cpor-association.bpmn keeps the result of its decision as a list"),
                new Broken(
                        "an embedded form",
                        MODEL,
                        "camunda:formRef=\"review-poe\" camunda:formRefBinding=\"latest\"",
                        "camunda:formKey=\"embedded:deployment:review.html\"",
                        "\"Review POE\" (userTask_reviewPoe) in cpor-association.bpmn has the form key embedded:deployment:review.html"),
                new Broken(
                        "a form that is no form file, and so held to no rule",
                        MODEL,
                        "camunda:formRef=\"review-poe\" camunda:formRefBinding=\"latest\"",
                        "camunda:formKey=\"camunda-forms:deployment:review.json\"",
                        "\"Review POE\" (userTask_reviewPoe) in cpor-association.bpmn has the form key camunda-forms:deployment:review.json"),
                new Broken(
                        "a class that checks a field",
                        MODEL,
                        "<camunda:executionListener event=\"start\" delegateExpression=\"${agreementSigned}\" />",
                        "<camunda:executionListener event=\"start\" delegateExpression=\"${agreementSigned}\" /><camunda:formData><camunda:formField id=\"f\" label=\"Price\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"com.example.Check\" /></camunda:validation></camunda:formField></camunda:formData>",
                        "\"Price\" (f) in cpor-association.bpmn checks a form's field by a Java class",
                        "\"Agreement signed\" (startEvent_agreementSigned) in cpor-association.bpmn has a form that the engine would generate",
                        "\"Price\" (f) in cpor-association.bpmn is a field of a form that the engine would generate"),
                new Broken(
                        "a generated form, whose labels a browser would run",
                        MODEL,
                        "<camunda:taskListener event=\"create\" delegateExpression=\"${reviewPoe}\" />",
                        "<camunda:taskListener event=\"create\" delegateExpression=\"${reviewPoe}\" /><camunda:formData><camunda:formField id=\"f\" type=\"string\" label=\"&lt;script cam-script type=&#34;text/form-script&#34;&gt;alert(1)&lt;/script&gt;\" /></camunda:formData>",
                        "\"Review POE\" (userTask_reviewPoe) in cpor-association.bpmn has a form that the engine would generate. Draw it in the Modeler as a form file",
                        "(f) in cpor-association.bpmn is a field of a form that the engine would generate"));
    }

    private static List<Broken> people() {
        String review = "camunda:candidateGroups=\"poe-reviewers\"";
        String told = "\"Review POE\" (userTask_reviewPoe) in cpor-association.bpmn is for ";
        return List.of(
                new Broken(
                        "a review by others",
                        MODEL,
                        review,
                        "camunda:candidateGroups=\"process-owners\"",
                        told
                                + "the groups process-owners. Give it the candidate groups poe-reviewers, and nobody else."),
                new Broken(
                        "a review by others too",
                        MODEL,
                        review,
                        "camunda:candidateGroups=\"poe-reviewers, process-owners\"",
                        told + "the groups poe-reviewers, process-owners."),
                new Broken(
                        "a review by a group that is reckoned",
                        MODEL,
                        review,
                        "camunda:candidateGroups=\"${decision}\"",
                        told + "the groups ${decision}."),
                new Broken("a review by everybody", MODEL, review, "", told + "everybody."),
                new Broken(
                        "a review by everybody, where only we read a group",
                        MODEL,
                        review,
                        "xmlns:aa=\"https://example.com/a\" aa:candidateGroups=\"poe-reviewers\"",
                        told + "everybody."),
                new Broken(
                        "a review by a person",
                        MODEL,
                        review,
                        review + " camunda:candidateUsers=\"owner\"",
                        told + "chosen people"),
                new Broken(
                        "a review that is handed to a person",
                        MODEL,
                        review,
                        review + " camunda:assignee=\"owner\"",
                        told + "chosen people"),
                new Broken(
                        "a review by a person, as BPMN says it",
                        MODEL,
                        "<bpmn:outgoing>flow_reviewPoeToPoeAccepted</bpmn:outgoing>",
                        "<bpmn:outgoing>flow_reviewPoeToPoeAccepted</bpmn:outgoing>"
                                + "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>group(process-owners)</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>",
                        told + "chosen people"),
                new Broken(
                        "another box that reviews too",
                        MODEL,
                        END,
                        "<bpmn:userTask id=\"userTask_lookAtPoe\" name=\"Look at POE\" camunda:candidateGroups=\"process-owners\"><bpmn:extensionElements><camunda:taskListener event=\"complete\" delegateExpression=\"${reviewPoe}\" /></bpmn:extensionElements></bpmn:userTask>"
                                + END,
                        "\"Look at POE\" (userTask_lookAtPoe) in cpor-association.bpmn is for the groups process-owners. Give it the candidate groups poe-reviewers"),
                new Broken(
                        "a task of a small process",
                        "lost-association.bpmn",
                        "camunda:candidateGroups=\"staff\"",
                        "camunda:candidateGroups=\"process-owners\"",
                        "\"Look into loss\" (userTask_lookIntoLoss) in lost-association.bpmn is for the groups process-owners. Give it the candidate groups staff"),
                new Broken(
                        "a call of our own process",
                        "claim-sweep.bpmn",
                        "<bpmn:endEvent id=\"endEvent_claimsSwept\"",
                        "<bpmn:callActivity id=\"task_open\" name=\"Open\" camunda:asyncBefore=\"true\" calledElement=\"cpor-association\" /><bpmn:endEvent id=\"endEvent_claimsSwept\"",
                        "\"Open\" (task_open) in claim-sweep.bpmn calls the process cpor-association"),
                new Broken(
                        "a case's key for a call",
                        MODEL,
                        END,
                        "<bpmn:callActivity id=\"task_call\" name=\"Call\" camunda:asyncBefore=\"true\" calledElement=\"own\"><bpmn:extensionElements><camunda:in businessKey=\"CPOR-2026-00001\" /></bpmn:extensionElements></bpmn:callActivity>"
                                + END,
                        "\"Call\" (task_call) in cpor-association.bpmn gives a call the business key CPOR-2026-00001"),
                new Broken(
                        "all variables for a call",
                        MODEL,
                        END,
                        "<bpmn:callActivity id=\"task_call\" name=\"Call\" camunda:asyncBefore=\"true\" calledElement=\"own\"><bpmn:extensionElements><camunda:in variables=\"all\" /></bpmn:extensionElements></bpmn:callActivity>"
                                + END,
                        "\"Call\" (task_call) in cpor-association.bpmn passes on the variable all, which a process of this application must not. Pass on associationId"),
                new Broken(
                        "a form's field for a call",
                        MODEL,
                        END,
                        "<bpmn:callActivity id=\"task_call\" name=\"Call\" camunda:asyncBefore=\"true\" calledElement=\"own\"><bpmn:extensionElements><camunda:in source=\"phoneOfSigner\" target=\"x\" /></bpmn:extensionElements></bpmn:callActivity>"
                                + END,
                        "\"Call\" (task_call) in cpor-association.bpmn passes on the variable phoneOfSigner"),
                new Broken(
                        "a gateway's answer from a call",
                        MODEL,
                        END,
                        "<bpmn:callActivity id=\"task_call\" name=\"Call\" camunda:asyncBefore=\"true\" calledElement=\"own\"><bpmn:extensionElements><camunda:out source=\"x\" target=\"customer\" /></bpmn:extensionElements></bpmn:callActivity>"
                                + END,
                        "\"Call\" (task_call) in cpor-association.bpmn takes over the variable customer, which a process of this application must not. Give it a name of your own."),
                new Broken(
                        "a gateway's answer from a decision",
                        MODEL,
                        END,
                        "<bpmn:businessRuleTask id=\"task_decide\" name=\"Decide\" camunda:asyncBefore=\"true\" camunda:decisionRef=\"own\" camunda:mapDecisionResult=\"singleEntry\" camunda:resultVariable=\"customer\" />"
                                + END,
                        "\"Decide\" (task_decide) in cpor-association.bpmn takes over the variable customer"),
                new Broken(
                        "a gateway's answer from the output of a box",
                        MODEL,
                        END,
                        "<bpmn:userTask id=\"userTask_own\" name=\"Own\" camunda:candidateGroups=\"staff\" camunda:asyncBefore=\"true\"><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"decision\">accepted</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>"
                                + END,
                        "takes over the variable decision, which a process of this application must not"),
                new Broken(
                        "a gateway's answer from the error of a call",
                        MODEL,
                        END,
                        "<bpmn:callActivity id=\"task_call\" name=\"Call\" camunda:asyncBefore=\"true\" calledElement=\"own\" /><bpmn:boundaryEvent id=\"event_failed\" name=\"Failed\" attachedToRef=\"task_call\"><bpmn:outgoing>flow_failed</bpmn:outgoing><bpmn:errorEventDefinition id=\"e\" camunda:errorCodeVariable=\"decision\" camunda:errorMessageVariable=\"poeReview\" /></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"flow_failed\" sourceRef=\"event_failed\" targetRef=\"endEvent_poeDeclined\" />"
                                + END,
                        "(e) in cpor-association.bpmn takes over the variable decision, which a process of this application must not",
                        "(e) in cpor-association.bpmn takes over the variable poeReview"));
    }

    private static List<Broken> expressions() {
        return List.of(
                new Broken(
                        "an unknown bean",
                        MODEL,
                        SEND_POE,
                        "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${sendPoem}\"",
                        "\"Send POE form\" (serviceTask_sendPoe) in cpor-association.bpmn has the delegate expression ${sendPoem}, which names no bean for this place. Name one of announceFiling, confirmAssociation",
                        "leads to ${sendPoem} instead of its own class"),
                new Broken(
                        "a bean for another place",
                        MODEL,
                        "event=\"create\" delegateExpression=\"${reviewPoe}\"",
                        "event=\"create\" delegateExpression=\"${sendPoe}\"",
                        "\"Review POE\" (userTask_reviewPoe) in cpor-association.bpmn has the delegate expression ${sendPoe}",
                        "\"Review POE\" (userTask_reviewPoe) in cpor-association.bpmn has lost its listener for \"create\""),
                new Broken(
                        "another box's class",
                        MODEL,
                        SEND_POE,
                        "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${withdrawClaim}\"",
                        "leads to ${withdrawClaim} instead of its own class. Name ${sendPoe}"),
                new Broken(
                        "a bean that models must not use",
                        MODEL,
                        "${consent.known(execution)}",
                        "${dataSource.getConnection()}",
                        "\"Yes\" (flow_consentKnownYes) in cpor-association.bpmn has the expression ${dataSource.getConnection()}, which asks the bean \"dataSource\", which models do not know. Ask one of the beans answerReviewer, consent, deadlines, earlierSweep, outcome, partnerCenter"),
                new Broken(
                        "an unknown method",
                        MODEL,
                        "${deadlines.reviewDue(execution)}",
                        "${deadlines.someDay(execution)}",
                        "\"Review POE\" (userTask_reviewPoe) in cpor-association.bpmn has the expression ${deadlines.someDay(execution)}, which asks \"deadlines\" for \"someDay\" with one argument, which it does not have. It has actionDue(execution), "),
                new Broken(
                        "what the class of a box does, at another box",
                        MODEL,
                        "${withdrawByHand.needed(execution)}",
                        "${withdrawByHand.notify(execution)}",
                        "asks \"withdrawByHand\" for \"notify\" with one argument, which it does not have"),
                new Broken(
                        "too few arguments",
                        MODEL,
                        "${outcome.reached(execution, 'active')}",
                        "${outcome.reached(execution)}",
                        "\"Association active\" (endEvent_associationActive) in cpor-association.bpmn has the expression ${outcome.reached(execution)}, which asks \"outcome\" for \"reached\" with one argument",
                        "records no outcome"),
                new Broken(
                        "a method that is none of a model's business",
                        MODEL,
                        "${partnerCenter.filedByHand()}",
                        "${partnerCenter.disassociate('1000001', 'no', 'key')}",
                        "asks \"partnerCenter\" for \"disassociate\" with 3 arguments, which it does not have. It has filedByHand()."),
                new Broken(
                        "a way to Java's classes",
                        MODEL,
                        ACCEPTED,
                        "${''.getClass().forName('java.lang.Runtime') != null}",
                        "calls a method of something that is no bean"),
                new Broken(
                        "a way to the engine",
                        MODEL,
                        ACCEPTED,
                        "${execution.getProcessEngineServices() != null}",
                        "asks the bean \"execution\", which models do not know"),
                new Broken(
                        "a property of an object",
                        MODEL,
                        ACCEPTED,
                        "${execution.processEngineServices != null}",
                        "does more than compare a variable or ask a bean"),
                new Broken(
                        "a function",
                        MODEL,
                        ACCEPTED,
                        "${dateTime() != null}",
                        "does more than compare a variable or ask a bean"),
                new Broken(
                        "an undeclared variable",
                        MODEL,
                        ACCEPTED,
                        "${poeReviewed == 'accepted'}",
                        "\"Yes\" (flow_poeAcceptedYes) in cpor-association.bpmn has the expression ${poeReviewed == 'accepted'}, which reads the variable \"poeReviewed\", which nobody declared. Read one of answerKind, associationId"),
                new Broken(
                        "what cannot be read",
                        MODEL,
                        ACCEPTED,
                        "${poeReview == 'accepted}",
                        "\"Yes\" (flow_poeAcceptedYes) in cpor-association.bpmn has the expression ${poeReview == 'accepted}, which cannot be read"));
    }

    private static List<Broken> drawing() {
        return List.of(
                new Broken(
                        "a service task in its predecessor's transaction",
                        MODEL,
                        SEND_POE,
                        "camunda:delegateExpression=\"${sendPoe}\"",
                        "\"Send POE form\" (serviceTask_sendPoe) in cpor-association.bpmn is not asynchronous before"),
                new Broken(
                        "a message that would be followed twice",
                        MODEL,
                        "name=\"Consent received\" camunda:asyncAfter=\"true\"",
                        "name=\"Consent received\"",
                        "\"Consent received\" (event_consentReceived) in cpor-association.bpmn is not asynchronous after"),
                new Broken(
                        "a message that a task would follow twice",
                        MODEL,
                        END,
                        "<bpmn:receiveTask id=\"task_hear\" name=\"Hear\" messageRef=\"message_consentReceived\" />"
                                + END,
                        "\"Hear\" (task_hear) in cpor-association.bpmn is not asynchronous after"),
                new Broken(
                        "a generated id of a box",
                        MODEL,
                        "serviceTask_requestCorrection",
                        "Activity_0abc123",
                        "\"Ask for correction\" (Activity_0abc123) in cpor-association.bpmn has an id that was made up by the Modeler. Give it one that says what it is, such as serviceTask_askForCorrection"),
                new Broken(
                        "a generated id of an event",
                        MODEL,
                        "event_poeOverdue\"",
                        "Event_1x2y3z4\"",
                        "\"POE overdue\" (Event_1x2y3z4) in cpor-association.bpmn has an id"),
                new Broken(
                        "a generated id of a gateway",
                        MODEL,
                        "gateway_sendAgain\"",
                        "Gateway_1x2y3z4\"",
                        "\"Send again?\" (Gateway_1x2y3z4) in cpor-association.bpmn has an id"),
                new Broken(
                        "a generated id of a flow with a condition",
                        MODEL,
                        "flow_poeAcceptedYes",
                        "Flow_1x2y3z4",
                        "\"Yes\" (Flow_1x2y3z4) in cpor-association.bpmn has an id"),
                new Broken(
                        "a box that Java asks for",
                        MODEL,
                        "userTask_fillPoe",
                        "userTask_signPoe",
                        "cpor-association.bpmn has no box with the id userTask_fillPoe, which Java asks for"),
                new Broken(
                        "an event that Java asks for",
                        MODEL,
                        "startEvent_reviewOverdue\"",
                        "startEvent_reviewLate\"",
                        "cpor-association.bpmn has no box with the id startEvent_reviewOverdue, which Java asks for. Give the box its id back, or ask a developer. If it is to go, say so: give the process the extension property \"removed\" with the value \"startEvent_reviewOverdue\""),
                new Broken(
                        "an event without a name",
                        MODEL,
                        "name=\"POE overdue\" ",
                        "",
                        "\"boundary event\" (event_poeOverdue) in cpor-association.bpmn has no name. Say what has happened"),
                new Broken(
                        "a gateway without a name",
                        MODEL,
                        "name=\"Send again?\" ",
                        "",
                        "\"exclusive gateway\" (gateway_sendAgain) in cpor-association.bpmn has no name. Ask the question"),
                new Broken(
                        "a gateway without a default",
                        MODEL,
                        " default=\"flow_sendAgainNo\"",
                        "",
                        "\"Send again?\" (gateway_sendAgain) in cpor-association.bpmn has no default flow",
                        "\"No\" (flow_sendAgainNo) in cpor-association.bpmn has no condition"),
                new Broken(
                        "a message that nobody sends",
                        MODEL,
                        "name=\"consent-received\"",
                        "name=\"consent-arrived\"",
                        "\"Consent received\" (event_consentReceived) in cpor-association.bpmn waits for the message \"consent-arrived\", which nobody sends. Wait for one of action-settled"),
                new Broken(
                        "a message for two events of one task",
                        MODEL,
                        "messageRef=\"message_contactNamed\"",
                        "messageRef=\"message_sendAgainAsked\"",
                        "\"Other person named\" (event_contactNamed) in cpor-association.bpmn waits for the message \"send-again-asked\" while \"Send again asked\" waits for it too. Let only one"),
                new Broken(
                        "a message for two branches",
                        MODEL,
                        "messageRef=\"message_consentReceived\"",
                        "messageRef=\"message_claimChanged\"",
                        "(event_consentReceived) in cpor-association.bpmn waits for the message \"claim-changed\" while \"Changed after all\" waits for it too"),
                new Broken(
                        "a message for a box and one within it",
                        MODEL,
                        "messageRef=\"message_consentDeclined\"",
                        "messageRef=\"message_decisionReceived\"",
                        "(event_decisionReceived) in cpor-association.bpmn waits for the message \"decision-received\" while \"Customer declines the association\" waits for it too"),
                new Broken(
                        "a message for a box and what goes on beside it",
                        MODEL,
                        "messageRef=\"message_poeSigned\"",
                        "messageRef=\"message_sendAgainAsked\"",
                        "(startEvent_poeSigned) in cpor-association.bpmn waits for the message \"send-again-asked\" while \"Send again asked\" waits for it too"),
                new Broken(
                        "an end without an outcome",
                        MODEL,
                        "<camunda:executionListener event=\"start\" expression=\"${outcome.reached(execution, 'poe-not-returned')}\" />",
                        "",
                        "\"POE not returned\" (endEvent_poeNotReturned) in cpor-association.bpmn records no outcome, so the association would stay open for ever. Add an execution listener for start with the expression ${outcome.reached(execution, 'withdrawn')}, or with another of active, "),
                new Broken(
                        "an end with an outcome that there is not",
                        MODEL,
                        "${outcome.reached(execution, 'poe-not-returned')}",
                        "${outcome.reached(execution, 'out-of-business')}",
                        "\"POE not returned\" (endEvent_poeNotReturned) in cpor-association.bpmn records no outcome"),
                new Broken(
                        "an end without an outcome after an interruption",
                        MODEL,
                        "<bpmn:startEvent id=\"startEvent_poeSigned\" name=\"POE signed\" isInterrupting=\"false\"",
                        "<bpmn:startEvent id=\"startEvent_poeSigned\" name=\"POE signed\"",
                        "\"Copy sent\" (endEvent_copySent) in cpor-association.bpmn records no outcome"),
                new Broken(
                        "a way that stops",
                        MODEL,
                        "sourceRef=\"event_poeDeclinedLate\" targetRef=\"gateway_poeDeclinedLate\"",
                        "sourceRef=\"event_poeDeclined\" targetRef=\"gateway_poeDeclinedLate\"",
                        "\"Customer declines late\" (event_poeDeclinedLate) in cpor-association.bpmn has no way on, so a case would be over there without an outcome",
                        "waits for the message \"poe-declined\" while \"Customer declines to sign\" waits for it too"),
                new Broken(
                        "a history that ends at once",
                        MODEL,
                        " camunda:historyTimeToLive=\"P730D\"",
                        " camunda:historyTimeToLive=\"P0D\"",
                        "keeps its history for less than 30 days. Give a longer time to live"),
                new Broken(
                        "history for ever",
                        MODEL,
                        " camunda:historyTimeToLive=\"P730D\"",
                        "",
                        "\"CPOR association\" (cpor-association) in cpor-association.bpmn does not say how long its history is kept. Give a time to live"),
                new Broken(
                        "a process that would be passed over",
                        MODEL,
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "\"CPOR association\" (cpor-association) in cpor-association.bpmn is not executable, so new cases would still take the version before. Tick Executable."),
                new Broken(
                        "a form that is not there",
                        MODEL,
                        "camunda:formRef=\"review-poe\"",
                        "camunda:formRef=\"review-poem\"",
                        "\"Review POE\" (userTask_reviewPoe) in cpor-association.bpmn shows the form \"review-poem\", which is not there"),
                new Broken(
                        "a lost listener",
                        MODEL,
                        "<camunda:taskListener event=\"complete\" delegateExpression=\"${reviewPoe}\" />",
                        "",
                        "\"Review POE\" (userTask_reviewPoe) in cpor-association.bpmn has lost its listener for \"complete\""),
                new Broken(
                        "a lost listener of an event",
                        MODEL,
                        "<camunda:executionListener event=\"end\" delegateExpression=\"${optOutWindowPassed}\" />",
                        "",
                        "\"Opt-out window passed\" (event_optOutWindowPassed) in cpor-association.bpmn has lost its listener for \"end\". Add an execution listener for end with the delegate expression ${optOutWindowPassed}."),
                new Broken(
                        "a lost listener of the start",
                        MODEL,
                        "<camunda:executionListener event=\"start\" delegateExpression=\"${agreementSigned}\" />",
                        "",
                        "\"Agreement signed\" (startEvent_agreementSigned) in cpor-association.bpmn has lost its listener for \"start\""),
                new Broken(
                        "another id of the process",
                        MODEL,
                        "\"cpor-association\"",
                        "\"cpor-claim\"",
                        "cpor-association.bpmn has the id cpor-claim, and Java asks for cpor-association"),
                new Broken(
                        "no BPMN at all",
                        MODEL,
                        "</bpmn:process>",
                        "",
                        "cpor-association.bpmn cannot be read as BPMN: "),
                new Broken(
                        "an external entity",
                        MODEL,
                        "<bpmn:definitions ",
                        "<!DOCTYPE d [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><bpmn:definitions ",
                        "cpor-association.bpmn cannot be read as BPMN: line 2, DOCTYPE is disallowed"));
    }

    private static List<Broken> forms() {
        return List.of(
                new Broken(
                        "what Tasklist cannot show",
                        "review-poe.form",
                        "\"type\": \"radio\"",
                        "\"type\": \"filepicker\"",
                        "\"Your decision\" (field_poeReview) in review-poe.form is a filepicker, which Tasklist cannot show"),
                new Broken(
                        "what customers cannot see",
                        "fill-poe.form",
                        "\"type\": \"datetime\"",
                        "\"type\": \"taglist\"",
                        "(field_acknowledgedOn) in fill-poe.form cannot be shown to customers"),
                new Broken(
                        "a condition that is no FEEL",
                        "fill-poe.form",
                        POE_KEY,
                        POE_KEY + ", \"conditional\": {\"hide\": \"= 1 +\"}",
                        "\"Project name\" (field_projectName) in fill-poe.form cannot be shown to customers"),
                new Broken(
                        "a key twice",
                        "fill-poe.form",
                        POE_KEY,
                        "\"key\": \"signerName\"",
                        "fill-poe.form cannot be shown to customers: component \"Your name\" has the key signerName of another"),
                new Broken(
                        "a key that Java reads",
                        "review-poe.form",
                        "\"key\": \"reviewComment\"",
                        "\"key\": \"remark\"",
                        "review-poe.form has lost the field with the key \"reviewComment\", which Java reads"),
                new Broken(
                        "a field that Microsoft checks",
                        "fill-poe.form",
                        "\"key\": \"signerTitle\"",
                        "\"key\": \"signerRole\"",
                        "fill-poe.form has lost the field with the key \"signerTitle\""),
                new Broken(
                        "an expression that would send on what people typed",
                        "start-association.form",
                        "\"components\": [",
                        "\"components\": [{\"type\": \"expression\", \"id\": \"f1\", \"key\": \"leak\", \"expression\": \"=contactEmail\"},",
                        "\"leak\" (f1) in start-association.form is an expression, which would send on what people typed. Show the result in a text component."),
                new Broken(
                        "a field that would write what the process decides by",
                        "review-poe.form",
                        "\"components\": [",
                        "\"components\": [{\"type\": \"textfield\", \"id\": \"f1\", \"label\": \"V\", \"key\": \"verification\"}, {\"type\": \"textfield\", \"id\": \"f2\", \"label\": \"A\", \"key\": \"associationId\"}, {\"type\": \"textfield\", \"id\": \"f3\", \"label\": \"E\", \"key\": \"eventDecision\"},",
                        "\"V\" (f1) in review-poe.form has the key \"verification\", by which a process decides. Give it another key.",
                        "\"A\" (f2) in review-poe.form has the key \"associationId\"",
                        "\"E\" (f3) in review-poe.form has the key \"eventDecision\""),
                new Broken(
                        "a field within others, or within a value, that would write it",
                        "review-poe.form",
                        "\"components\": [",
                        "\"components\": [{\"type\": \"group\", \"id\": \"g\", \"label\": \"G\", \"components\": [{\"type\": \"textfield\", \"id\": \"f1\", \"label\": \"D\", \"key\": \"decision\"}]}, {\"type\": \"group\", \"id\": \"f2\", \"label\": \"C\", \"path\": \"customer\", \"components\": []}, {\"type\": \"dynamiclist\", \"id\": \"f3\", \"label\": \"U\", \"path\": \"unclearEvent\", \"components\": []}, {\"type\": \"number\", \"id\": \"f4\", \"label\": \"S\", \"key\": \"sweptUntil.x\"},",
                        "\"D\" (f1) in review-poe.form has the key \"decision\"",
                        "\"C\" (f2) in review-poe.form has the key \"customer\"",
                        "\"U\" (f3) in review-poe.form has the key \"unclearEvent\"",
                        "\"S\" (f4) in review-poe.form has the key \"sweptUntil.x\""),
                new Broken(
                        "no JSON",
                        "chase-customer.form",
                        "\"components\"",
                        "components",
                        "chase-customer.form is not JSON"));
    }

    private static List<Broken> decisions() {
        return List.of(
                new Broken(
                        "a window without a row",
                        "claim-policy.dmn",
                        """
                        <inputEntry id="inputEntry_dispute_window">
                                  <text>"dispute"</text>""",
                        """
                        <inputEntry id="inputEntry_dispute_window">
                                  <text>"disputes"</text>""",
                        "claim-policy.dmn has no row for \"dispute\" (modern-work-and-security, production) on ",
                        "claim-policy.dmn has no row for \"dispute\" (business-applications, production) on "),
                new Broken(
                        "a row that has ended",
                        "claim-policy.dmn",
                        """
                        <inputEntry id="inputEntry_dispute_date">
                                  <text></text>""",
                        """
                        <inputEntry id="inputEntry_dispute_date">
                                  <text>&lt; date and time("2020-01-01T00:00:00")</text>""",
                        "has no row for \"dispute\" (modern-work-and-security",
                        "has no row for \"dispute\" (business-applications"),
                new Broken(
                        "a unit that makes no sense",
                        "claim-policy.dmn",
                        """
                        <outputEntry id="outputEntry_dispute_unit">
                                  <text>"calendar days"</text>""",
                        """
                        <outputEntry id="outputEntry_dispute_unit">
                                  <text>"moons"</text>""",
                        "has a row for \"dispute\" that says \"30 moons\""),
                new Broken(
                        "a window that is over as soon as it begins",
                        "claim-policy.dmn",
                        """
                        <outputEntry id="outputEntry_dispute_number">
                                  <text>30</text>""",
                        """
                        <outputEntry id="outputEntry_dispute_number">
                                  <text>0</text>""",
                        "has a row for \"dispute\" that says \"0 calendar days\"; it must say one whole number from 1 on"),
                new Broken(
                        "a window of which nobody sees the end",
                        "claim-policy.dmn",
                        """
                        <outputEntry id="outputEntry_dispute_number">
                                  <text>30</text>""",
                        """
                        <outputEntry id="outputEntry_dispute_number">
                                  <text>2000000000</text>""",
                        "has a row for \"dispute\" that says \"2000000000 calendar days\"; it must say"),
                new Broken(
                        "a decision remembered for ever",
                        "claim-policy.dmn",
                        " camunda:historyTimeToLive=\"P730D\"",
                        "",
                        "\"Claim policy\" (claim-policy) in claim-policy.dmn does not say how long its history is kept"),
                new Broken(
                        "a cell that is no FEEL",
                        "claim-policy.dmn",
                        """
                        <inputEntry id="inputEntry_dispute_window">
                                  <text>"dispute"</text>""",
                        """
                        <inputEntry id="inputEntry_dispute_window">
                                  <text>"dispute</text>""",
                        "\"Row Microsoft, Manage customer associations (2023-10-10): dispute within 30 days, once\""
                                + " (inputEntry_dispute_window) in claim-policy.dmn holds \"dispute, which is not FEEL"),
                new Broken(
                        "a cell in another language",
                        "claim-policy.dmn",
                        "<inputEntry id=\"inputEntry_dispute_window\">",
                        "<inputEntry id=\"inputEntry_dispute_window\" expressionLanguage=\"groovy\">",
                        "claim-policy.dmn is written in the language groovy"),
                new Broken(
                        "a cell that would run for hours",
                        "workloads.dmn",
                        "\"Exchange\"",
                        "string(count(for a in 1..30000, b in 1..30000 return 1))",
                        "which is to be worked out"),
                new Broken(
                        "a fact that nobody gives",
                        "poe-preflight.dmn",
                        "<text>tenantOnPoe</text>",
                        "<text>tenantOnPaper</text>",
                        "\"Tenant ID on the POE\" (inputExpression_tenant) in poe-preflight.dmn reads \"tenantOnPaper\", which nobody gives it"),
                new Broken(
                        "an output that Java reads",
                        "poe-preflight.dmn",
                        "name=\"advice\"",
                        "name=\"remark\"",
                        "poe-preflight.dmn has lost the output \"advice\""),
                new Broken(
                        "a hint that customers cannot read",
                        "poe-preflight.dmn",
                        "<text>\"date-in-future\"</text>",
                        "<text>\"your date is wrong\"</text>",
                        "which has no sentence in the customers' languages"));
    }

    @Test
    void what_the_engine_would_stumble_over_is_told() {
        String process = OwnModels.process("own-large");
        String deep = "<bpmn:subProcess>".repeat(5_000) + "</bpmn:subProcess>".repeat(5_000);
        String brackets = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        String decision = OwnModels.decision("own-deep");

        assertThat(complaint("own-large.bpmn", process.replace("</bpmn:process>", deep + "</bpmn:process>")))
                .contains("more than 100 deep");
        for (String expression : List.of(brackets, "!".repeat(50_000) + "true", "1" + "+1".repeat(5_000))) {
            assertThat(complaint("own-large.bpmn", process.replace("\"Look\"", "\"${" + expression + "}\"")))
                    .contains("has a name of more than 255 characters");
            assertThat(complaint("own-large.bpmn", process.replace("\"managers\"", "\"${" + expression + "}\"")))
                    .contains("has an expression");
        }
        assertThat(complaint("own-deep.dmn", decision.replace("\"yes\"", brackets)))
                .contains("has an expression");
        assertThat(complaint("own-large.bpmn", process.replace("\"own-large\"", "\"" + "l".repeat(256) + "\"")))
                .contains("has an id of more than 255 characters");
        assertThat(complaint("own-nul.form", OwnModels.form("own-nul\\u0000"))).contains("has an id");
    }

    private String complaint(String file, String content) {
        return String.join("\n", complaints(Map.of(file, content.getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> complaints(Map<String, byte[]> files) {
        return rules.check(files).stream().map(Violation::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void what_is_broken_is_told_by_its_name_with_what_to_do(Broken broken) {
        Map<String, byte[]> files = Repository.files();
        files.keySet().removeIf(other -> !isJudgedWith(broken.file(), other));
        files.put(
                broken.file(),
                Repository.changed(broken.file(), broken.from(), broken.to()).getBytes(StandardCharsets.UTF_8));

        List<String> complaints = complaints(files);

        broken.told().forEach(told -> assertThat(complaints).anyMatch(complaint -> complaint.contains(told)));
        assertThat(complaints).allMatch(complaint -> broken.told().stream().anyMatch(complaint::contains));
    }

    /** Other models say nothing about a broken one, and reading them all for each of a hundred takes most of the time. */
    private static boolean isJudgedWith(String broken, String other) {
        return broken.endsWith(".form") || other.endsWith(".form") || broken.endsWith(".dmn") && other.endsWith(".dmn");
    }

    @Test
    void no_class_but_one_names_a_box_that_java_asks_for() throws IOException {
        Pattern id = Pattern.compile("\"(?:\\w+Event|event|\\w+Task|gateway|subProcess)_[a-z][A-Za-z]+\"");
        try (Stream<Path> classes = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    classes.filter(one -> one.toString().endsWith(".java")).toList()) {
                if (!file.endsWith("ProcessElements.java")) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(id);
                }
            }
        }
    }

    @Test
    void a_box_that_java_asks_for_may_be_left_out_by_who_says_so() {
        Map<String, byte[]> files = Repository.files();
        files.put(
                MODEL,
                Edits.meantInsteadOf(
                                Repository.text(MODEL),
                                Repository.changed(MODEL, "userTask_chaseCustomer", "userTask_callCustomer")
                                        .replace("${chaseCustomer}", "${fillPoe}"))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(complaints(files)).isEmpty();
    }

    @Test
    void a_model_that_says_nothing_of_what_it_left_out_is_read_all_the_same() {
        Map<String, byte[]> files = Repository.files();
        files.put(
                MODEL,
                Repository.changed(
                                MODEL,
                                "camunda:historyTimeToLive=\"P730D\">",
                                "camunda:historyTimeToLive=\"P730D\"><bpmn:extensionElements><camunda:properties>"
                                        + "<camunda:property name=\"removed\" /></camunda:properties></bpmn:extensionElements>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(complaints(files)).isEmpty();
    }

    @Test
    void a_form_may_be_saved_by_a_newer_modeler() {
        Map<String, byte[]> files = Repository.files();
        files.put(
                "review-poe.form",
                Repository.changed("review-poe.form", "\"schemaVersion\": 16", "\"schemaVersion\": 19")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(complaints(files)).isEmpty();
    }

    private List<String> stranger(String file, String process) {
        String model = """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="x">
                  %s
                </bpmn:definitions>""".formatted(process);
        return complaints(Map.of(file, model.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_model_of_somebody_else_may_look_as_it_likes() {
        assertThat(stranger("holiday.bpmn", """
                <bpmn:process id="holiday" isExecutable="true" camunda:historyTimeToLive="P1D">
                  <bpmn:startEvent id="StartEvent_1"><bpmn:outgoing>Flow_1x2y3z4</bpmn:outgoing></bpmn:startEvent>
                  <bpmn:exclusiveGateway id="Gateway_1x2y3z4"><bpmn:incoming>Flow_1x2y3z4</bpmn:incoming>
                    <bpmn:outgoing>Flow_2</bpmn:outgoing><bpmn:outgoing>Flow_3</bpmn:outgoing></bpmn:exclusiveGateway>
                  <bpmn:endEvent id="Event_1"><bpmn:incoming>Flow_2</bpmn:incoming></bpmn:endEvent>
                  <bpmn:endEvent id="Event_2"><bpmn:incoming>Flow_3</bpmn:incoming></bpmn:endEvent>
                  <bpmn:sequenceFlow id="Flow_1x2y3z4" sourceRef="StartEvent_1" targetRef="Gateway_1x2y3z4" />
                  <bpmn:sequenceFlow id="Flow_2" sourceRef="Gateway_1x2y3z4" targetRef="Event_1">
                    <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${days &gt; 3 and not empty substitute}</bpmn:conditionExpression>
                  </bpmn:sequenceFlow>
                  <bpmn:sequenceFlow id="Flow_3" sourceRef="Gateway_1x2y3z4" targetRef="Event_2" />
                </bpmn:process>""")).isEmpty();
    }

    static Stream<String[]> strangers() {
        return Stream.of(
                new String[] {
                    "<bpmn:serviceTask id=\"t\" camunda:class=\"java.lang.Runtime\" />", "names the Java class"
                },
                new String[] {
                    "<bpmn:serviceTask id=\"t\" activiti:class=\"java.lang.Runtime\" />", "names the Java class"
                },
                new String[] {
                    "<bpmn:serviceTask id=\"t\" camunda:expression=\"#{runtimeService.deleteProcessInstance('1', 'x')}\" />",
                    "asks the bean \"runtimeService\""
                },
                new String[] {
                    "<bpmn:serviceTask id=\"t\" camunda:delegateExpression=\"${dataSource}\" />",
                    "names no bean for this place"
                },
                new String[] {
                    "<bpmn:serviceTask id=\"t\" camunda:expression=\"${associations.get('CPOR-2026-00001').claim.id}\" />",
                    "does more than compare"
                },
                new String[] {
                    "<bpmn:userTask id=\"t\" camunda:formHandlerClass=\"com.example.X\" />", "names the Java class"
                },
                new String[] {
                    "<bpmn:userTask id=\"t\"><bpmn:extensionElements><camunda:field name=\"clock\" stringValue=\"x\" /></bpmn:extensionElements></bpmn:userTask>",
                    "sets a field of a Java class"
                },
                new String[] {"<bpmn:userTask id=\"t\" name=\"${dataSource}\" />", "names \"dataSource\""},
                new String[] {
                    "<bpmn:userTask id=\"t\"><bpmn:documentation>${S('&lt;a/&gt;')}</bpmn:documentation></bpmn:userTask>",
                    "does more than compare"
                },
                new String[] {
                    "<bpmn:callActivity id=\"t\" calledElement=\"x\" camunda:variableMappingClass=\"com.example.X\" />",
                    "names the Java class"
                },
                new String[] {
                    "<bpmn:userTask id=\"t\"><bpmn:extensionElements><camunda:formData><camunda:formField id=\"f\" label=\"&lt;b&gt;\" type=\"string\" /></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
                    "of a form that the engine would generate|has a form that the engine would generate"
                },
                new String[] {
                    "<bpmn:userTask id=\"t\"><bpmn:extensionElements><activiti:formProperty id=\"f\" name=\"&lt;b&gt;\" type=\"string\" /></bpmn:extensionElements></bpmn:userTask>",
                    "is a field of a form that the engine would generate"
                },
                new String[] {
                    "<bpmn:callActivity id=\"t\" calledElement=\"cpor-association\" />",
                    "calls the process cpor-association"
                },
                new String[] {"<bpmn:callActivity id=\"t\" calledElement=\"${which}\" />", "calls the process ${which}"
                },
                new String[] {
                    "<bpmn:callActivity id=\"t\" calledElement=\"other\"><bpmn:extensionElements><camunda:in businessKey=\"CPOR-2026-00001\" /></bpmn:extensionElements></bpmn:callActivity>",
                    "gives a call the business key CPOR-2026-00001"
                },
                new String[] {
                    "<bpmn:userTask id=\"t\"><bpmn:extensionElements><camunda:taskListener event=\"complete\" delegateExpression=\"${lookIntoLoss}\" /></bpmn:extensionElements></bpmn:userTask>",
                    "has the delegate expression ${lookIntoLoss}, which is for the processes of this application only"
                },
                new String[] {
                    "<bpmn:serviceTask id=\"t\" camunda:delegateExpression=\"${sweepClaims}\" />",
                    "has the delegate expression ${sweepClaims}, which is for the processes of this application only"
                },
                new String[] {
                    "<bpmn:serviceTask id=\"t\" camunda:expression=\"${outcome.reached(execution, 'active')}\" />",
                    "asks the bean \"outcome\", which models do not know"
                },
                new String[] {
                    "<bpmn:serviceTask id=\"t\" camunda:resultVariable=\"x\" camunda:expression=\"${sendPoe}\" />",
                    "names \"sendPoe\", which models must not use"
                },
                new String[] {
                    "<bpmn:userTask id=\"t\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
                    "is done 3000000 times"
                },
                new String[] {
                    "<bpmn:callActivity id=\"t\" calledElement=\"x\" camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\"1\" />",
                    "calls a certain version of a process (version)"
                },
                new String[] {
                    "<bpmn:task id=\"t\" /><bpmn:sequenceFlow id=\"f\" sourceRef=\"t\" targetRef=\"t\" />",
                    "is in a circle in which nothing waits"
                },
                new String[] {
                    "</bpmn:process><bpmn:message id=\"m\" name=\"claim-changed\" /><bpmn:process id=\"p\" camunda:historyTimeToLive=\"P1D\">",
                    "has the name claim-changed, which is a message for the processes of this application"
                },
                new String[] {
                    "</bpmn:process><bpmn:message id=\"m\" name=\"claim-${'changed'}\" /><bpmn:process id=\"p\" camunda:historyTimeToLive=\"P1D\">",
                    "has the name claim-${'changed'}, which is an expression"
                });
    }

    /** What the engine would read, beside a harmless attribute of the same name that it does not know. */
    static Stream<String[]> shadowed() {
        return Stream.of(
                new String[] {
                    "<bpmn:serviceTask id=\"t\" %s:expression=\"x\" camunda:expression=\"${''.getClass()}\" />", "calls"
                },
                new String[] {
                    "<bpmn:serviceTask id=\"t\" %s:delegateExpression=\"${sendPoe}\" camunda:delegateExpression=\"${dataSource}\" />",
                    "names no bean for this place"
                },
                new String[] {
                    "<bpmn:serviceTask id=\"t\" %s:type=\"x\" camunda:type=\"shell\" />", "is of the type shell"
                },
                new String[] {
                    "<bpmn:userTask id=\"t\" %s:formKey=\"camunda-forms:x\" camunda:formKey=\"embedded:app:x.html\" />",
                    "has the form key embedded:app:x.html"
                },
                new String[] {
                    "<bpmn:businessRuleTask id=\"t\" camunda:decisionRef=\"x\" camunda:resultVariable=\"y\""
                            + " %s:mapDecisionResult=\"singleEntry\" camunda:mapDecisionResult=\"resultList\" />",
                    "keeps the result of its decision as resultList"
                },
                new String[] {
                    "<bpmn:userTask id=\"t\"><bpmn:extensionElements><camunda:executionListener event=\"start\""
                            + " %s:expression=\"x\" camunda:expression=\"x\" expression=\"${''.getClass()}\" />"
                            + "</bpmn:extensionElements></bpmn:userTask>",
                    "calls"
                });
    }

    @ParameterizedTest
    @MethodSource("shadowed")
    void what_the_engine_reads_is_not_hidden_by_a_foreign_attribute_of_the_same_name(String box, String told) {
        for (String prefix : List.of("aa", "zz")) {
            assertThat(stranger(
                            "holiday.bpmn",
                            "<bpmn:process id=\"holiday\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\""
                                    + " xmlns:aa=\"https://example.com/a\" xmlns:zz=\"https://example.com/z\">"
                                    + "<bpmn:startEvent id=\"s\" />" + box.formatted(prefix) + "</bpmn:process>"))
                    .as(prefix)
                    .anyMatch(complaint -> complaint.contains(told));
        }
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void but_it_is_held_to_the_rules_of_safety(String box, String told) {
        for (String file : List.of("holiday.bpmn", "holiday.bpmn20.xml")) {
            assertThat(stranger(
                            file,
                            "<bpmn:process id=\"holiday\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\">"
                                    + "<bpmn:startEvent id=\"s\" />" + box + "</bpmn:process>"))
                    .isNotEmpty()
                    .allMatch(complaint -> Stream.of(told.split("\\|")).anyMatch(complaint::contains));
        }
    }

    @Test
    void what_is_harmless_is_left_to_others() {
        assertThat(stranger("holiday.bpmn", """
                <bpmn:process id="holiday" isExecutable="true" camunda:historyTimeToLive="P1D">
                  <bpmn:startEvent id="s" />
                  <bpmn:callActivity id="c" calledElement="other"><bpmn:extensionElements><camunda:in variables="all" /></bpmn:extensionElements></bpmn:callActivity>
                  <bpmn:receiveTask id="r" messageRef="m" />
                  <bpmn:serviceTask id="t" camunda:expression="${partnerCenter.filedByHand()}" />
                  <bpmn:userTask id="u" camunda:assignee="owner" camunda:dueDate="${deadlines.staffFollowUp(execution)}" />
                </bpmn:process><bpmn:message id="m" name="holiday-granted" />""")).isEmpty();
    }

    @Test
    void ours_under_another_file_name_is_ours() {
        assertThat(complaints(Map.of("copy.bpmn", Repository.files().get("claim-sweep.bpmn"))))
                .containsExactly(
                        "copy.bpmn holds \"claim-sweep\", which is known as claim-sweep.bpmn. Save it under that name.");
    }

    @Test
    void a_case_is_not_let_in_under_any_of_its_names() {
        for (String file : List.of("x.cmmn", "x.cmmn10.xml", "x.cmmn11.xml")) {
            assertThat(complaints(Map.of(file, new byte[0])))
                    .singleElement()
                    .asString()
                    .contains("is a case (CMMN)");
        }
    }
}
