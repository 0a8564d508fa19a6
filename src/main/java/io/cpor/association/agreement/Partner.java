package io.cpor.association.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The partner's side of the claim.
 *
 * @param locationId the Partner ID of the location that claims (not the global account's; field facts 1.7)
 * @param contact {@code null} of an adopted association
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Partner(
        String locationId,
        @Embedded.Nullable(prefix = "contact_") PartnerContact contact) {}
