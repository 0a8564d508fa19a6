package io.cpor.process.policy;

import io.cpor.association.Association;
import io.cpor.association.value.Coded;
import java.util.List;
import java.util.Locale;

/**
 * Whose the signer's e-mail address looks (field facts 3.4). A tenant's domain is often its {@code *.onmicrosoft.com} name,
 * where nobody has mail, so an address counts as the customer's also if it is like the contact's, to whom we wrote.
 */
enum SignerAddress implements Coded {
    CUSTOMER("customer"),
    PARTNER("partner"),
    ELSEWHERE("elsewhere"),
    MISSING("missing");

    private static final String INITIAL = ".onmicrosoft.com";

    private final String code;

    SignerAddress(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static SignerAddress of(String email, Association association) {
        String signer = domain(email);
        if (signer.isEmpty()) {
            return MISSING;
        }
        if (isRelated(signer, domain(association.partner().contact().email()))) {
            return PARTNER;
        }
        String tenant = association.customer().domain().toLowerCase(Locale.ROOT);
        boolean customer = isRelated(signer, tenant)
                || isRelated(signer, domain(association.customer().contact().email()))
                || isNamedAlike(tenant, signer)
                || isNamedAlike(signer, tenant);
        return customer ? CUSTOMER : ELSEWHERE;
    }

    /** What stands after the {@code @}, in lower case; empty if there is none. */
    static String domain(String email) {
        int at = email.lastIndexOf('@');
        return at < 0 ? "" : email.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isRelated(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    /** {@code contoso.onmicrosoft.com} is likely the tenant of {@code contoso.example}. */
    private static boolean isNamedAlike(String initial, String domain) {
        return initial.endsWith(INITIAL)
                && List.of(domain.split("\\.")).contains(initial.substring(0, initial.length() - INITIAL.length()));
    }
}
