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
import java.util.Locale;
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

    static final String GUID = "a GUID such as 6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a11";

    private final Catalogue catalogue;
    private final Clock clock;

    NewAssociationReader(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws InvalidInput with every fault at once */
    public NewAssociation read(JsonNode json) {
        Faults faults = new Faults();
        JsonFields root = JsonFields.root(json, faults, "customer", "engagement", "partner", "agreement");
        if (!json.isObject()) {
            faults.refuse();
        }
        NewAssociation read = new NewAssociation(
                customer(root),
                new EngagementReader(catalogue.asOfNow(), LocalDate.now(clock)).read(root, faults),
                partner(root),
                agreement(root));
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
