package io.cpor.process.event;

import io.cpor.process.AssociationLoader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The gateway <em>Consent already known?</em>: {@code ${consent.known(execution)}}. Consent belongs to the claim, so it is
 * not asked again in a later review round of the same claim.
 */
@Component("consent")
public class KnownConsent {
    private final AssociationLoader loader;

    KnownConsent(AssociationLoader loader) {
        this.loader = loader;
    }

    public boolean known(DelegateExecution execution) {
        return loader.load(execution).openClaim().isConsentKnown();
    }
}
