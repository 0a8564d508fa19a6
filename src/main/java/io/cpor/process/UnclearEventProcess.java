package io.cpor.process;

import io.cpor.association.Association;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The small process in which staff clarify what came in and fits nothing. */
@Component
public class UnclearEventProcess {
    public static final String PROCESS = "unclear-event";

    private final Engine engine;

    UnclearEventProcess(Engine engine) {
        this.engine = engine;
    }

    /**
     * Staff get a task.
     *
     * @param association the one that the event names, if there is one
     * @return the process instance that carries it
     */
    public String eventUnclear(String unclearEventId, Optional<Association> association) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(CporVariables.UNCLEAR_EVENT.name(), unclearEventId);
        association.ifPresent(one -> {
            variables.put(CporVariables.ASSOCIATION_ID.name(), one.id());
            variables.put(CporVariables.CUSTOMER.name(), one.customer().publicName());
        });
        String businessKey = association.map(Association::id).orElse(unclearEventId);
        return engine.startBeside(PROCESS, businessKey, variables);
    }
}
