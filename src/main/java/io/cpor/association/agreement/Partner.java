package io.cpor.association.agreement;

import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The partner's side of the claim.
 *
 * @param locationId the Partner ID of the location that claims (not the global account's; field facts 1.7)
 */
public record Partner(
        String locationId,
        @Embedded.Nullable(prefix = "contact_") PartnerContact contact) {}
