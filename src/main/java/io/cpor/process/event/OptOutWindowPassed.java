package io.cpor.process.event;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.process.AssociationLoader;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The customer kept silent, and silence means consent (field facts 2.4). */
@Component
final class OptOutWindowPassed implements ExecutionListener {
    private final AssociationLoader loader;
    private final Associations associations;
    private final Clock clock;

    OptOutWindowPassed(AssociationLoader loader, Associations associations, Clock clock) {
        this.loader = loader;
        this.associations = associations;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Association association = loader.lock(execution);
        association.openClaim().deemConsent(clock.instant());
        associations.save(association);
    }
}
