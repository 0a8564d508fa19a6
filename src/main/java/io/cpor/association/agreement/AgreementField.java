package io.cpor.association.agreement;

import java.util.Arrays;

/** The fields of a signed agreement: where each stands in what the API takes, and what people call it. */
public enum AgreementField {
    CUSTOMER_KIND("customer.kind", "Customer kind"),
    CUSTOMER_NAME("customer.name", "Customer name"),
    TENANT_ID("customer.tenantId", "Tenant ID"),
    DOMAIN("customer.domain", "Domain"),
    CONTACT_NAME("customer.contact.name", "Contact name"),
    CONTACT_TITLE("customer.contact.title", "Contact title"),
    CONTACT_EMAIL("customer.contact.email", "Contact e-mail"),
    LANGUAGE("customer.language", "Customer's language"),
    SOLUTION_AREA("engagement.solutionArea", "Solution area"),
    PARTNER_ROLE("engagement.partnerRole", "Partner role"),
    WORKLOADS("engagement.workloads", "Workloads"),
    SUBSCRIPTIONS("engagement.subscriptions", "Subscriptions"),
    PARTNER_LOCATION_ID("partner.locationId", "Partner location ID"),
    PARTNER_CONTACT_NAME("partner.contact.name", "Your contact's name"),
    PARTNER_CONTACT_EMAIL("partner.contact.email", "Your contact's e-mail"),
    PARTNER_CONTACT_PHONE("partner.contact.phone", "Your contact's phone"),
    REFERENCE("agreement.reference", "Agreement reference"),
    SIGNED_ON("agreement.signedOn", "Signed on"),
    PURPOSE("agreement.purpose", "Purpose");

    private final String path;
    private final String label;

    AgreementField(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** What people call the field that a fault names; a line of a list is of the list. */
    public static String label(String path) {
        String list = path.replaceFirst("\\[.*", "");
        return Arrays.stream(values())
                .filter(field -> field.path.equals(list))
                .findFirst()
                .map(AgreementField::label)
                .orElse(path);
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }
}
