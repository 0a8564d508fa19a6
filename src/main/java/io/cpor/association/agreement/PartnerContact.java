package io.cpor.association.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The person at the partner named on the claim, whom customers may ask. All of it is personal data.
 *
 * @param phone for the customer's questions, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerContact(String name, String email, String phone) {}
