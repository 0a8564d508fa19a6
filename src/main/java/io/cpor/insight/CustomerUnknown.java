package io.cpor.insight;

/** No association and no report names the tenant. */
public final class CustomerUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CustomerUnknown() {
        super("No association and no report of usage names this tenant. Look it up in the coverage.");
    }
}
