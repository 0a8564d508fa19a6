package io.cpor.process.policy;

import io.cpor.association.Association;
import io.cpor.association.PartnerCompany;
import io.cpor.association.agreement.Customer;
import io.cpor.association.value.Coded;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeForms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * What the decision {@code poe-preflight} is made from. A process owner's table, and whatever the engine tells of it, sees
 * conclusions only: no name, no address, nothing that was written.
 */
@Component
class PreflightInputs {
    /** Every name that {@link #of} gives a value to. */
    static final Set<String> NAMES = Set.of(
            "returned",
            "customerOnPoe",
            "partnerOnPoe",
            "tenantOnPoe",
            "domainOnPoe",
            "partnerIsCustomer",
            "signatory",
            "authority",
            "signerAddress",
            "daysSinceAcknowledged",
            "daysFromAgreement",
            "tooOld",
            "descriptionLength",
            "activities",
            "productsMissing",
            "productsNotDescribed");

    private final PoeForms forms;
    private final ClaimPolicy policy;
    private final PartnerCompany partner;
    private final Clock clock;

    PreflightInputs(PoeForms forms, ClaimPolicy policy, PartnerCompany partner, Clock clock) {
        this.forms = forms;
        this.policy = policy;
        this.partner = partner;
        this.clock = clock;
    }

    VariableMap of(Association association, Poe returned) {
        return of(association, ReturnedPoe.of(returned, forms.of(returned)));
    }

    VariableMap of(Association association, ReturnedPoe poe) {
        VariableMap facts = Variables.createVariables();
        facts.put("returned", poe.online() ? "online" : "paper");
        parties(association, poe, facts);
        acknowledgement(association, poe, facts);
        dates(association, poe, facts);
        work(association, poe, facts);
        return facts;
    }

    private void parties(Association association, ReturnedPoe poe, VariableMap facts) {
        Customer customer = association.customer();
        String ours = SignerAddress.domain(association.partner().contact().email());
        put(facts, "customerOnPoe", Comparison.ofNames(poe.text("customerName"), customer.name()));
        put(facts, "partnerOnPoe", Comparison.ofNames(poe.text("partnerName"), partner.name()));
        put(facts, "tenantOnPoe", Comparison.ofIds(poe.text("customerTenantId"), customer.tenantId()));
        put(facts, "domainOnPoe", Comparison.ofIds(poe.text("customerDomain"), customer.domain()));
        facts.put(
                "partnerIsCustomer",
                TextSimilarity.isSame(customer.name(), partner.name())
                        || customer.domain().equalsIgnoreCase(ours));
    }

    private static void acknowledgement(Association association, ReturnedPoe poe, VariableMap facts) {
        put(facts, "signatory", poe.signatory());
        put(facts, "authority", poe.tick("authorized"));
        put(facts, "signerAddress", SignerAddress.of(poe.text("signerEmail"), association));
    }

    private void dates(Association association, ReturnedPoe poe, VariableMap facts) {
        LocalDate today = LocalDate.now(clock);
        LocalDate acknowledged = poe.acknowledgedOn(policy.zone());
        boolean past = acknowledged != null && acknowledged.isBefore(today);
        facts.put("daysSinceAcknowledged", days(acknowledged, today));
        facts.put("daysFromAgreement", days(association.agreement().signedOn(), acknowledged));
        facts.put(
                "tooOld",
                past
                        && policy.after(PolicyWindow.POE_AGE, association, acknowledged)
                                .isBefore(today));
    }

    private static void work(Association association, ReturnedPoe poe, VariableMap facts) {
        ClaimedProducts claimed = ClaimedProducts.of(association);
        facts.put("descriptionLength", TextSimilarity.length(poe.text("activityDescription")));
        put(facts, "activities", poe.tick("planning", "implementation", "adoption"));
        facts.put("productsMissing", claimed.missingIn(poe.text("claimedProducts")));
        facts.put("productsNotDescribed", claimed.notDescribedIn(poe.text("activityDescription")));
    }

    private static void put(VariableMap facts, String name, Coded conclusion) {
        facts.put(name, conclusion.code());
    }

    /** Whole days, negative if {@code to} is earlier; {@code null} if there is no such date. */
    private static Long days(LocalDate from, LocalDate to) {
        return from == null || to == null ? null : Long.valueOf(ChronoUnit.DAYS.between(from, to));
    }
}
