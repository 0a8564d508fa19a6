package io.cpor.association.agreement;

import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The customer, as the claim form asks (field facts 1.7).
 *
 * @param tenantId the Directory ID, a GUID in lower case
 * @param domain a verified domain of that tenant, or its {@code *.onmicrosoft.com} name
 */
public record Customer(
        CustomerKind kind,
        String name,
        String tenantId,
        String domain,
        @Embedded.Nullable(prefix = "contact_") Contact contact) {

    /** A name to recognise the case by that is not personal data: an individual is named by the tenant. */
    public String publicName() {
        return kind == CustomerKind.COMPANY ? name : "Individual, tenant " + tenantId.substring(0, 8);
    }
}
