package io.cpor.process;

import io.cpor.association.Association;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The small process in which staff look into an association that was active and was lost. */
@Component
public class LostAssociationProcess {
    public static final String PROCESS = "lost-association";

    private final Engine engine;

    LostAssociationProcess(Engine engine) {
        this.engine = engine;
    }

    /** Staff get a task. */
    public void associationLost(Association association) {
        engine.startBeside(
                PROCESS,
                association.id(),
                Map.of(
                        CporVariables.ASSOCIATION_ID.name(),
                        association.id(),
                        CporVariables.CUSTOMER.name(),
                        association.customer().publicName()));
    }
}
