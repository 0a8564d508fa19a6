package io.cpor.poe;

import io.cpor.association.Association;
import io.cpor.association.PartnerCompany;
import io.cpor.association.agreement.Contact;
import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.Subscription;
import io.cpor.association.value.Language;
import io.cpor.poe.form.Answers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is known before the customer opens the POE, by the form's keys. A key the form does not have is passed over. */
@Component
public final class PoeFacts {
    private final PartnerCompany partner;
    private final WorkloadDescriptions descriptions;
    private final Clock clock;

    PoeFacts(PartnerCompany partner, WorkloadDescriptions descriptions, Clock clock) {
        this.partner = partner;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /** What the form shows and nobody enters: it must match the claim (field facts 3.1). */
    public Answers knownAnswers(Association association) {
        Customer customer = association.customer();
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("partnerName", partner.name());
        known.put("customerName", customer.name());
        known.put("customerDomain", customer.domain());
        known.put("customerTenantId", customer.tenantId());
        known.put("claimedProducts", claimedProducts(association));
        return new Answers(known);
    }

    /** What the customer may change: the person we know, the purpose of the agreement, staff's words on the work, today. */
    public Answers suggestedAnswers(Association association, Language reader) {
        Contact contact = association.customer().contact();
        Map<String, Object> suggested = new LinkedHashMap<>();
        suggested.put(association.agreement().purpose().code(), true);
        String description = descriptions.suggestion(association, reader);
        if (!description.isEmpty()) {
            suggested.put("activityDescription", description);
        }
        suggested.put("signerName", contact.name());
        suggested.put("signerTitle", contact.title());
        suggested.put("signerEmail", contact.email());
        suggested.put("acknowledgedOn", LocalDate.now(clock).toString());
        return new Answers(suggested);
    }

    private static String claimedProducts(Association association) {
        List<String> workloads = association.engagement().workloadNames();
        Stream<String> subscriptions =
                association.engagement().subscriptions().stream().map(Subscription::product);
        return Stream.concat(workloads.stream(), subscriptions).collect(Collectors.joining(", "));
    }

    /** The form's answers as they stand: what is known; what was drafted; and until the customer saves, what we suggest. */
    public Answers shownAnswers(Association association, Poe poe, Language reader) {
        Answers entered = poe.isDraftSaved()
                ? poe.draft()
                : suggestedAnswers(association, reader).with(poe.draft());
        return entered.with(knownAnswers(association));
    }
}
