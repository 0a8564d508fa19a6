package io.cpor.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every variable of the process by name and type. The engine holds a reference, what a person needs to recognise the case,
 * and the answers its gateways read; all else is a form's, lives for a task and is {@link #PERSONAL}.
 */
public final class CporVariables {
    /** The association this instance carries; also its business key. */
    public static final Variable<String> ASSOCIATION_ID = Variable.text("associationId");
    /** The customer by a name that is not personal data. */
    public static final Variable<String> CUSTOMER = Variable.text("customer");

    // what the gateways read
    public static final Variable<String> POE_REVIEW = Variable.text("poeReview");
    public static final Variable<String> CHASE_DECISION = Variable.text("chaseDecision");
    public static final Variable<String> ANSWER_KIND = Variable.text("answerKind");
    public static final Variable<String> VERIFICATION = Variable.text("verification");
    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<String> DISPUTE_DECISION = Variable.text("disputeDecision");
    public static final Variable<String> EVENT_DECISION = Variable.text("eventDecision");

    /** Which of the unclear events an instance of {@code unclear-event} is about. */
    public static final Variable<String> UNCLEAR_EVENT = Variable.text("unclearEvent");

    /** How far a sweep got that is to go on, by Partner Center's clock. */
    public static final Variable<String> SWEPT_UNTIL = Variable.text("sweptUntil");

    /** Which status of the claim is recorded already and woke the poll with it: it need not ask for that again. */
    public static final Variable<String> RECORDED_STATUS = Variable.text("recordedStatus");

    // people, as the forms show them
    public static final Variable<String> CUSTOMER_NAME = Variable.text("customerName");
    public static final Variable<String> CONTACT_NAME = Variable.text("contactName");
    public static final Variable<String> CONTACT_TITLE = Variable.text("contactTitle");
    public static final Variable<String> CONTACT_EMAIL = Variable.text("contactEmail");
    public static final Variable<String> PARTNER_CONTACT_NAME = Variable.text("partnerContactName");
    public static final Variable<String> PARTNER_CONTACT_EMAIL = Variable.text("partnerContactEmail");

    public static final Variable<String> PARTNER_CONTACT_PHONE = Variable.text("partnerContactPhone");

    // the rest of the start form
    public static final Variable<String> CUSTOMER_KIND = Variable.text("customerKind");
    public static final Variable<String> TENANT_ID = Variable.text("tenantId");
    public static final Variable<String> DOMAIN = Variable.text("domain");
    public static final Variable<String> CUSTOMER_LANGUAGE = Variable.text("customerLanguage");
    public static final Variable<String> SOLUTION_AREA = Variable.text("solutionArea");
    public static final Variable<String> PARTNER_ROLE = Variable.text("partnerRole");
    public static final Variable<Object> WORKLOADS = new Variable<>("workloads", Object.class);
    public static final Variable<Object> SUBSCRIPTIONS = new Variable<>("subscriptions", Object.class);
    public static final Variable<String> PARTNER_LOCATION_ID = Variable.text("partnerLocationId");
    public static final Variable<String> AGREEMENT_REFERENCE = Variable.text("agreementReference");
    public static final Variable<String> SIGNED_ON = Variable.text("signedOn");
    public static final Variable<String> PURPOSE = Variable.text("purpose");

    // what staff read and write in the task forms
    public static final Variable<Boolean> RECEIVED_ON_PAPER = Variable.tick("receivedOnPaper");
    public static final Variable<String> CHASE_REASON = Variable.text("chaseReason");
    public static final Variable<String> POE_ANSWERS = Variable.text("poeAnswers");
    public static final Variable<String> POE_SIGNATURE = Variable.text("poeSignature");
    public static final Variable<String> POE_HISTORY = Variable.text("poeHistory");
    public static final Variable<String> POE_FINDINGS = Variable.text("poeFindings");
    /** Which state of the POE the reviewer's form shows; the form sends it back as {@link #POE_READ}. */
    public static final Variable<String> POE_SHOWN = Variable.text("poeShown");

    public static final Variable<String> POE_READ = Variable.text("poeRead");
    public static final Variable<String> CORRECTION = Variable.text("correction");
    public static final Variable<String> REVIEW_COMMENT = Variable.text("reviewComment");
    public static final Variable<String> REFUSAL = Variable.text("refusal");
    public static final Variable<String> LINES = Variable.text("lines");
    public static final Variable<String> CLAIM_ID = Variable.text("claimId");
    public static final Variable<String> CLAIM_ID_AGAIN = Variable.text("claimIdAgain");
    public static final Variable<String> CLAIM_STATUS = Variable.text("claimStatus");
    public static final Variable<String> CLAIM_REASON = Variable.text("claimReason");
    public static final Variable<String> CLAIM_SINCE = Variable.text("claimSince");
    public static final Variable<String> CLARIFIED_AS = Variable.text("clarifiedAs");
    public static final Variable<String> ANSWER = Variable.text("answer");
    public static final Variable<String> DROP_LINES = Variable.text("dropLines");
    public static final Variable<Boolean> ANSWER_ONLY = Variable.tick("answerOnly");
    public static final Variable<String> NEW_POE = Variable.text("newPoe");
    public static final Variable<String> ANSWER_FILES = Variable.text("answerFiles");
    public static final Variable<String> JUSTIFICATION = Variable.text("justification");
    public static final Variable<Boolean> FILED_BY_HAND = Variable.tick("filedByHand");
    public static final Variable<String> DONE_ON = Variable.text("doneOn");
    public static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");
    public static final Variable<String> WITHDRAWN_AS = Variable.text("withdrawnAs");
    public static final Variable<String> FILED_CLAIM_ID = Variable.text("filedClaimId");
    public static final Variable<String> FILED_CLAIM_ID_AGAIN = Variable.text("filedClaimIdAgain");
    public static final Variable<Boolean> DISPUTE_POSSIBLE = Variable.tick("disputePossible");
    public static final Variable<String> REMEDY = Variable.text("remedy");
    public static final Variable<String> TIME_LEFT = Variable.text("timeLeft");
    public static final Variable<String> EVENT_DOUBT = Variable.text("eventDoubt");
    public static final Variable<String> EVENT_FACT = Variable.text("eventFact");
    public static final Variable<String> EVENT_TIME = Variable.text("eventTime");
    public static final Variable<String> EVENT_TIMES = Variable.text("eventTimes");
    public static final Variable<String> EVENT_ASSOCIATION = Variable.text("eventAssociation");
    public static final Variable<String> ASSIGNED_TO = Variable.text("assignedTo");
    public static final Variable<String> ASIDE_REASON = Variable.text("asideReason");
    public static final Variable<String> LOSS_FACT = Variable.text("lossFact");
    public static final Variable<String> LOSS_NOTE = Variable.text("lossNote");

    // what a process owner may set on a box in the Modeler
    public static final Variable<String> NOTE = Variable.text("note");
    public static final Variable<String> TELL_PARTNER = Variable.text("tellPartner");

    /** Names that history keeps, all the more quickly for being known. */
    public static final Set<String> RECORDED = Stream.of(
                    ASSOCIATION_ID,
                    CUSTOMER,
                    POE_REVIEW,
                    CHASE_DECISION,
                    ANSWER_KIND,
                    VERIFICATION,
                    DECISION,
                    DISPUTE_DECISION,
                    EVENT_DECISION,
                    UNCLEAR_EVENT,
                    SWEPT_UNTIL,
                    RECORDED_STATUS)
            .map(Variable::name)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Names that history never keeps: people, and every free text, in which people may be named. What must be remembered
     * of them stands in our tables.
     */
    public static final Set<String> PERSONAL = Stream.of(
                    CUSTOMER_NAME,
                    CONTACT_NAME,
                    CONTACT_TITLE,
                    CONTACT_EMAIL,
                    PARTNER_CONTACT_NAME,
                    PARTNER_CONTACT_EMAIL,
                    PARTNER_CONTACT_PHONE,
                    CUSTOMER_KIND,
                    TENANT_ID,
                    DOMAIN,
                    CUSTOMER_LANGUAGE,
                    SOLUTION_AREA,
                    PARTNER_ROLE,
                    WORKLOADS,
                    SUBSCRIPTIONS,
                    PARTNER_LOCATION_ID,
                    AGREEMENT_REFERENCE,
                    SIGNED_ON,
                    PURPOSE,
                    RECEIVED_ON_PAPER,
                    CHASE_REASON,
                    POE_ANSWERS,
                    POE_SIGNATURE,
                    POE_HISTORY,
                    POE_FINDINGS,
                    POE_SHOWN,
                    POE_READ,
                    CORRECTION,
                    REVIEW_COMMENT,
                    REFUSAL,
                    LINES,
                    CLAIM_ID,
                    CLAIM_ID_AGAIN,
                    CLAIM_STATUS,
                    CLAIM_REASON,
                    CLAIM_SINCE,
                    CLARIFIED_AS,
                    ANSWER,
                    DROP_LINES,
                    ANSWER_ONLY,
                    NEW_POE,
                    ANSWER_FILES,
                    JUSTIFICATION,
                    FILED_BY_HAND,
                    DONE_ON,
                    WITHDRAWAL_REASON,
                    WITHDRAWN_AS,
                    FILED_CLAIM_ID,
                    FILED_CLAIM_ID_AGAIN,
                    DISPUTE_POSSIBLE,
                    REMEDY,
                    TIME_LEFT,
                    EVENT_DOUBT,
                    EVENT_FACT,
                    EVENT_TIME,
                    EVENT_TIMES,
                    EVENT_ASSOCIATION,
                    ASSIGNED_TO,
                    ASIDE_REASON,
                    NOTE,
                    LOSS_FACT,
                    LOSS_NOTE)
            .map(Variable::name)
            .collect(Collectors.toUnmodifiableSet());

    private CporVariables() {}
}
