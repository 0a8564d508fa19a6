package io.cpor.association;

import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.Partner;
import java.time.Instant;

/**
 * All that is known of an association that Microsoft approved before anybody carried it here.
 *
 * @param customer without a domain and a contact
 * @param partner without a contact
 * @param approvedAt since when Microsoft shows it as approved, as far as anybody knows
 */
public record ApprovedAssociation(
        String claimId,
        Customer customer,
        Engagement engagement,
        Partner partner,
        Instant approvedAt,
        Adoption adoption) {}
