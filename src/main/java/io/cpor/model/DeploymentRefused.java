package io.cpor.model;

/** What was to be deployed breaks a rule; the message says which, in words, and nothing was deployed. */
public final class DeploymentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeploymentRefused(RuntimeException refusal) {
        super(refusal.getMessage(), refusal);
    }
}
