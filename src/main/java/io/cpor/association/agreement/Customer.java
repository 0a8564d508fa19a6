package io.cpor.association.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.association.value.Language;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The customer, as the claim form asks (field facts 1.7).
 *
 * @param tenantId the Directory ID, a GUID in lower case
 * @param domain a verified domain of that tenant, or its {@code *.onmicrosoft.com} name; {@code null} of an adopted association
 * @param contact {@code null} of an adopted association
 * @param language in which the customer reads our mails, or {@code null} if nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Customer(
        CustomerKind kind,
        String name,
        String tenantId,
        String domain,
        @Embedded.Nullable(prefix = "contact_") Contact contact,
        Language language) {

    /** The same customer, with another contact. */
    public Customer withContact(Contact other) {
        return new Customer(kind, name, tenantId, domain, other, language);
    }

    /** The same customer, known by another domain. */
    public Customer withDomain(String other) {
        return new Customer(kind, name, tenantId, other, contact, language);
    }

    /** A name to recognise the case by that is not personal data: an individual is named by the tenant. */
    public String publicName() {
        return kind == CustomerKind.COMPANY ? name : "Individual, tenant " + tenantId.substring(0, 8);
    }
}
