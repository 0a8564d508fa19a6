package io.cpor.model.rules;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** An engine with these processes in force, in which nothing waits. */
record InForceOf(List<byte[]> processes) implements InForce {
    @Override
    public Optional<BpmnModelInstance> process(String key) {
        return NOTHING.process(key);
    }

    @Override
    public Optional<byte[]> decision(String key) {
        return NOTHING.decision(key);
    }

    @Override
    public boolean hasForm(String key) {
        return NOTHING.hasForm(key);
    }

    @Override
    public long casesAt(String process, String box) {
        return NOTHING.casesAt(process, box);
    }

    @Override
    public long casesAwaiting(String process, String message) {
        return NOTHING.casesAwaiting(process, message);
    }
}
