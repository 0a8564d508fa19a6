package io.cpor.process;

import io.cpor.association.Association;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The small process in which staff look into an association that was active and was lost. */
@Component
public class LostAssociationProcess {
    public static final String PROCESS = "lost-association";

    private final RuntimeService runtime;

    LostAssociationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Staff get a task. */
    public void associationLost(Association association) {
        runtime.startProcessInstanceByKey(
                PROCESS,
                association.id(),
                Map.of(
                        CporVariables.ASSOCIATION_ID.name(),
                        association.id(),
                        CporVariables.CUSTOMER.name(),
                        association.customer().publicName()));
    }
}
