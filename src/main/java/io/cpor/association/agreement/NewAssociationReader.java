package io.cpor.association.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.JsonFields;
import io.cpor.association.value.Language;
import io.cpor.association.value.MailAddress;
import io.cpor.association.value.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads a signed agreement, from the API and from Tasklist's start form alike, by the rules of the claim form (field
 * facts 1.2, 1.7, 1.8).
 */
@Component
public final class NewAssociationReader {
    /** More, one claim does not hold. */
    public static final int MOST_LINES = 50;

    /** How many characters a reference, a workload or a product may have. */
    public static final int LONGEST_TEXT = 200;

    private static final String GUID = "a GUID such as 6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a11";

    private final Workloads workloads;
    private final Clock clock;

    NewAssociationReader(Workloads workloads, Clock clock) {
        this.workloads = workloads;
        this.clock = clock;
    }

    /** @throws InvalidInput with every fault at once */
    public NewAssociation read(JsonNode json) {
        Faults faults = new Faults();
        JsonFields root = JsonFields.root(json, faults, "customer", "engagement", "partner", "agreement");
        if (!json.isObject()) {
            faults.refuse();
        }
        NewAssociation read =
                new NewAssociation(customer(root), engagement(root, faults), partner(root), agreement(root));
        faults.refuse();
        return read;
    }

    private Customer customer(JsonFields root) {
        JsonFields customer = root.object("customer", "kind", "name", "tenantId", "domain", "contact", "language");
        JsonFields contact = customer.object("contact", "name", "title", "email");
        return new Customer(
                customer.code("kind", CustomerKind.class),
                customer.text("name", "the customer's name", Contact::complaintOfName),
                lower(customer.text("tenantId", "the customer's tenant ID, " + GUID, 100, Texts::isGuid)),
                lower(customer.text(
                        "domain", "a domain such as contoso.onmicrosoft.com", Texts.LONGEST_DOMAIN, Texts::isDomain)),
                new Contact(
                        contact.text("name", "the name of the person who will sign", Contact::complaintOfName),
                        contact.text("title", "that person's title", Contact::complaintOfName),
                        email(contact, "ana@contoso.com")),
                customer.isGiven("language") ? customer.code("language", Language.class) : null);
    }

    private static String email(JsonFields contact, String example) {
        return contact.text(
                "email", "an e-mail address such as " + example, text -> MailAddress.complaint(text, example));
    }

    private Engagement engagement(JsonFields root, Faults faults) {
        JsonFields engagement = root.object("engagement", "solutionArea", "partnerRole", "workloads", "subscriptions");
        SolutionArea area = engagement.code("solutionArea", SolutionArea.class);
        PartnerRole role = engagement.code("partnerRole", PartnerRole.class);
        if (area != null && role != null && role.solutionArea() != area) {
            engagement.fault(
                    "partnerRole",
                    "This role belongs to " + role.solutionArea().label() + "; choose a role of " + area.label() + ".");
        }
        List<String> named = engagement.texts("workloads", LONGEST_TEXT);
        List<Subscription> subscriptions = subscriptions(engagement);
        if (named.size() + subscriptions.size() > MOST_LINES) {
            engagement.fault("workloads", "Too many lines; one claim holds at most " + MOST_LINES + ".");
        }
        if (area != null) {
            checkLines(engagement, area, named, subscriptions);
        }
        // what is not complete is refused above; only a complete engagement can be built
        return faults.isEmpty() ? new Engagement(area, role, named, subscriptions) : null;
    }

    private void checkLines(
            JsonFields engagement, SolutionArea area, List<String> named, List<Subscription> subscriptions) {
        String filled = area.isByWorkload() ? "workloads" : "subscriptions";
        String empty = area.isByWorkload() ? "subscriptions" : "workloads";
        int lines = area.isByWorkload() ? named.size() : subscriptions.size();
        int strays = area.isByWorkload() ? subscriptions.size() : named.size();
        if (lines == 0) {
            engagement.fault(filled, area.label() + " is claimed by " + filled + "; give at least one.");
        }
        if (strays > 0) {
            engagement.fault(
                    empty, area.label() + " is claimed by " + filled + ", not by " + empty + "; leave these out.");
        }
        List<String> known = workloads.names(area, LocalDate.now(clock));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size() && area.isByWorkload(); i++) {
            String at = "workloads[" + i + "]";
            if (!known.contains(named.get(i))) {
                engagement.fault(
                        at, "Unknown workload. Known for " + area.label() + ": " + String.join(", ", known) + ".");
            } else if (!seen.add(named.get(i))) {
                engagement.fault(at, "Named twice; leave one out.");
            }
        }
    }

    private List<Subscription> subscriptions(JsonFields engagement) {
        List<Subscription> subscriptions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonFields one : engagement.objects("subscriptions", "product", "subscriptionId")) {
            String product = one.text("product", "the product's name", LONGEST_TEXT);
            String id = lower(one.text("subscriptionId", "the subscription ID, " + GUID, 100, Texts::isGuid));
            if (id != null && !seen.add(id)) {
                one.fault("subscriptionId", "Named twice; leave one out.");
            }
            subscriptions.add(new Subscription(product, id));
        }
        return subscriptions;
    }

    private Partner partner(JsonFields root) {
        JsonFields partner = root.object("partner", "locationId", "contact");
        JsonFields contact = partner.object("contact", "name", "email", "phone");
        return new Partner(
                partner.text(
                        "locationId",
                        "the Partner ID of the location that claims, 5 to 12 digits",
                        100,
                        Texts::isLocationId),
                new PartnerContact(
                        contact.text("name", "the name of your contact", Contact::complaintOfName),
                        email(contact, "sam@partner.com"),
                        contact.isGiven("phone")
                                ? contact.text("phone", "a phone number such as +49 30 1234567", 40, Texts::isPhone)
                                : null));
    }

    private Agreement agreement(JsonFields root) {
        JsonFields agreement = root.object("agreement", "reference", "signedOn", "purpose");
        return new Agreement(
                agreement.text("reference", "the agreement's reference", LONGEST_TEXT),
                signedOn(agreement),
                agreement.code("purpose", Purpose.class));
    }

    private LocalDate signedOn(JsonFields agreement) {
        String text = agreement.text("signedOn", "the date it was signed, as yyyy-MM-dd", 100);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isAfter(LocalDate.now(clock))) {
                agreement.fault(
                        "signedOn", "This date is in the future; an association starts from a signed agreement.");
            } else if (date.getYear() < 2000) {
                agreement.fault("signedOn", "This date is long before CPOR; check the year.");
            }
            return date;
        } catch (DateTimeParseException e) {
            agreement.fault(
                    "signedOn",
                    "This is not a date that exists, or it can be read in two ways; write it as yyyy-MM-dd, such as 2026-06-05.");
            return null;
        }
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
