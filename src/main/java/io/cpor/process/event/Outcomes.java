package io.cpor.process.event;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Outcome;
import io.cpor.association.value.Coded;
import io.cpor.process.AssociationLoader;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The end events: {@code ${outcome.reached(execution, '…')}} records how the association ended. */
@Component("outcome")
public class Outcomes {
    private final AssociationLoader loader;
    private final Associations associations;
    private final Clock clock;

    Outcomes(AssociationLoader loader, Associations associations, Clock clock) {
        this.loader = loader;
        this.associations = associations;
        this.clock = clock;
    }

    public void reached(DelegateExecution execution, String outcome) {
        Association association = loader.lock(execution);
        association.end(Coded.of(Outcome.class, outcome), clock.instant());
        associations.save(association);
    }
}
