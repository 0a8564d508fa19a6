package io.cpor.partnercenter;

import io.cpor.association.Association;
import io.cpor.association.agreement.Contact;
import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.PartnerContact;
import io.cpor.association.agreement.Subscription;
import io.cpor.association.claim.Claim;
import java.util.List;

/** A claim as it travels from us to Partner Center: the claim form's fields (field facts 1.7). */
record NewClaimJson(
        String externalReference,
        String claimName,
        String partnerName,
        String partnerLocationId,
        PartnerContactWire partnerContact,
        CustomerWire customer,
        String solutionArea,
        String partnerRole,
        List<String> workloads,
        List<Subscription> subscriptions) {

    /** The claim form asks for no phone, so none leaves the house. */
    record PartnerContactWire(String name, String email) {}

    record CustomerWire(String name, String tenantId, String domain, Contact contact) {}

    static NewClaimJson of(Association association, Claim claim, String partnerName) {
        Customer customer = association.customer();
        Engagement engagement = association.engagement();
        PartnerContact ours = association.partner().contact();
        return new NewClaimJson(
                association.externalReference(claim),
                customer.name() + " " + association.id(),
                partnerName,
                association.partner().locationId(),
                new PartnerContactWire(ours.name(), ours.email()),
                new CustomerWire(customer.name(), customer.tenantId(), customer.domain(), customer.contact()),
                engagement.solutionArea().label(),
                engagement.partnerRole().label(),
                engagement.workloadNames(),
                engagement.subscriptions());
    }
}
