package io.cpor.poe;

import io.cpor.association.Association;
import io.cpor.association.PartnerCompany;
import io.cpor.association.agreement.Contact;
import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.Subscription;
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
    private final Clock clock;

    PoeFacts(PartnerCompany partner, Clock clock) {
        this.partner = partner;
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

    /** What the customer may change: the person we know, the purpose of the agreement, today. */
    public Answers suggestedAnswers(Association association) {
        Contact contact = association.customer().contact();
        Map<String, Object> suggested = new LinkedHashMap<>();
        suggested.put(association.agreement().purpose().code(), true);
        suggested.put("signerName", contact.name());
        suggested.put("signerTitle", contact.title());
        suggested.put("signerEmail", contact.email());
        suggested.put("acknowledgedOn", LocalDate.now(clock).toString());
        return new Answers(suggested);
    }

    private static String claimedProducts(Association association) {
        List<String> workloads = association.engagement().workloads();
        Stream<String> subscriptions =
                association.engagement().subscriptions().stream().map(Subscription::product);
        return Stream.concat(workloads.stream(), subscriptions).collect(Collectors.joining(", "));
    }

    /** The form's answers as they stand: what is known; what was drafted; and until the customer saves, what we suggest. */
    public Answers shownAnswers(Association association, Poe poe) {
        Answers entered =
                poe.isDraftSaved() ? poe.draft() : suggestedAnswers(association).with(poe.draft());
        return entered.with(knownAnswers(association));
    }
}
