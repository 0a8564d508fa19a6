package io.cpor.model.rules;

import static io.cpor.process.CporVariables.ANSWER;
import static io.cpor.process.CporVariables.ANSWER_KIND;
import static io.cpor.process.CporVariables.ASIDE_REASON;
import static io.cpor.process.CporVariables.ASSIGNED_TO;
import static io.cpor.process.CporVariables.CHASE_DECISION;
import static io.cpor.process.CporVariables.CLAIM_ID;
import static io.cpor.process.CporVariables.CLAIM_STATUS;
import static io.cpor.process.CporVariables.CLARIFIED_AS;
import static io.cpor.process.CporVariables.CONTACT_EMAIL;
import static io.cpor.process.CporVariables.CONTACT_NAME;
import static io.cpor.process.CporVariables.CONTACT_TITLE;
import static io.cpor.process.CporVariables.CORRECTION;
import static io.cpor.process.CporVariables.DISPUTE_DECISION;
import static io.cpor.process.CporVariables.DOMAIN;
import static io.cpor.process.CporVariables.DONE_ON;
import static io.cpor.process.CporVariables.EVENT_DECISION;
import static io.cpor.process.CporVariables.FILED_CLAIM_ID;
import static io.cpor.process.CporVariables.JUSTIFICATION;
import static io.cpor.process.CporVariables.LOSS_NOTE;
import static io.cpor.process.CporVariables.PARTNER_LOCATION_ID;
import static io.cpor.process.CporVariables.POE_REVIEW;
import static io.cpor.process.CporVariables.REVIEW_COMMENT;
import static io.cpor.process.CporVariables.WITHDRAWN_AS;

import io.cpor.process.CporVariables;
import io.cpor.process.Variable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of each form that Java reads when the form is sent, but for those that a form may do without. */
final class FormKeys {
    private static final Map<String, Set<String>> READ = Map.ofEntries(
            Map.entry(
                    "start-association",
                    keys(
                            CporVariables.CUSTOMER_KIND,
                            CporVariables.CUSTOMER_NAME,
                            CporVariables.TENANT_ID,
                            DOMAIN,
                            CONTACT_NAME,
                            CONTACT_TITLE,
                            CONTACT_EMAIL,
                            CporVariables.SOLUTION_AREA,
                            CporVariables.PARTNER_ROLE,
                            CporVariables.WORKLOADS,
                            CporVariables.SUBSCRIPTIONS,
                            PARTNER_LOCATION_ID,
                            CporVariables.PARTNER_CONTACT_NAME,
                            CporVariables.PARTNER_CONTACT_EMAIL,
                            CporVariables.AGREEMENT_REFERENCE,
                            CporVariables.SIGNED_ON,
                            CporVariables.PURPOSE)),
            Map.entry(
                    "fill-poe",
                    Set.of(
                            // what Microsoft checks (field facts 3.1, 3.3)
                            "partnerName",
                            "customerName",
                            "customerDomain",
                            "customerTenantId",
                            "planning",
                            "implementation",
                            "adoption",
                            "activityDescription",
                            "claimedProducts",
                            "signerName",
                            "signerTitle",
                            "signerEmail",
                            "acknowledgedOn",
                            "authorized",
                            "receivedOnPaper")),
            Map.entry("chase-customer", keys(CHASE_DECISION, CONTACT_NAME, CONTACT_TITLE, CONTACT_EMAIL)),
            Map.entry("review-poe", keys(POE_REVIEW, CORRECTION, REVIEW_COMMENT)),
            Map.entry("file-claim", keys(CLAIM_ID)),
            Map.entry("correct-claim", keys(DOMAIN, PARTNER_LOCATION_ID, CONTACT_NAME, CONTACT_TITLE, CONTACT_EMAIL)),
            Map.entry("clarify-status", keys(CLAIM_STATUS, CLARIFIED_AS)),
            Map.entry("answer-reviewer", keys(ANSWER, DONE_ON)),
            Map.entry("decide-on-dispute", keys(DISPUTE_DECISION, JUSTIFICATION, DONE_ON)),
            Map.entry("withdraw-by-hand", keys(WITHDRAWN_AS, FILED_CLAIM_ID, DONE_ON)),
            Map.entry("clarify-event", keys(EVENT_DECISION, ASSIGNED_TO, ASIDE_REASON)),
            Map.entry("look-into-loss", keys(LOSS_NOTE)));

    /** By these a process decides too, but a form of before does without them. */
    private static final Map<String, Set<String>> OPTIONAL = Map.of("answer-reviewer", keys(ANSWER_KIND));

    private FormKeys() {}

    private static Set<String> keys(Variable<?>... variables) {
        return Stream.of(variables).map(Variable::name).collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> forms() {
        return READ.keySet();
    }

    /** Those that a form may do without, though a process decides by them. */
    static Set<String> optional(String form) {
        return OPTIONAL.getOrDefault(form, Set.of());
    }

    /** None for a form that is not ours. */
    static Set<String> of(String form) {
        return READ.getOrDefault(form, Set.of());
    }
}
