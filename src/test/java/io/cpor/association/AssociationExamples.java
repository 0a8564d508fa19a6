package io.cpor.association;

import io.cpor.association.agreement.Agreement;
import io.cpor.association.agreement.Contact;
import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.CustomerKind;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.agreement.Partner;
import io.cpor.association.agreement.PartnerContact;
import io.cpor.association.agreement.PartnerRole;
import io.cpor.association.agreement.Purpose;
import io.cpor.association.agreement.SolutionArea;
import io.cpor.association.agreement.Workload;
import io.cpor.association.value.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Associations made in plain Java, for tests that need no database. */
public final class AssociationExamples {
    private AssociationExamples() {}

    public static Association opened(String id) {
        return opened(id, "1234567");
    }

    private static Association opened(String id, String locationId) {
        return opened(id, locationId, null);
    }

    /** Of a customer whose language the agreement says. */
    public static Association openedIn(Language language, String id) {
        return opened(id, "1234567", language);
    }

    private static Association opened(String id, String locationId, Language language) {
        return Association.open(
                id,
                new NewAssociation(
                        new Customer(
                                CustomerKind.COMPANY,
                                "Contoso Ltd",
                                UUID.randomUUID().toString(),
                                "contoso.onmicrosoft.com",
                                new Contact("Ana Trujillo", "IT Director", "ana.trujillo@contoso.example"),
                                language),
                        new Engagement(
                                new SolutionArea("modern-work-and-security", "Modern Work and Security"),
                                new PartnerRole("use-or-consume", "Use or consume", EngagementLevel.WORKLOAD),
                                List.of(new Workload("exchange", "Exchange"), new Workload("teams", "Teams")),
                                List.of()),
                        new Partner(
                                locationId,
                                new PartnerContact("Sam Okoro", "sam.okoro@partner.example", "+49 30 1234567")),
                        new Agreement("SOW-2026-017", LocalDate.parse("2026-11-02"), Purpose.ADOPTION)),
                new Opening("agent", Instant.parse("2026-11-03T09:00:00Z"), null));
    }

    public static Association withAcceptedPoe(String id) {
        return withAcceptedPoe(id, "1234567");
    }

    public static Association withAcceptedPoe(String id, String locationId) {
        Association association = opened(id, locationId);
        association.acceptPoe(1);
        return association;
    }
}
