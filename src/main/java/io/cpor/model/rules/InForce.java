package io.cpor.model.rules;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** What is deployed already, and what running cases need of it. */
interface InForce {
    /** A new engine, or the build: nothing is deployed, and nothing waits. */
    InForce NOTHING = new InForce() {
        @Override
        public Optional<BpmnModelInstance> process(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<byte[]> decision(String key) {
            return Optional.empty();
        }

        @Override
        public boolean hasForm(String key) {
            return false;
        }

        @Override
        public long casesAt(String process, String box) {
            return 0;
        }

        @Override
        public long casesAwaiting(String process, String message) {
            return 0;
        }
    };

    /** The files with the newest versions of all processes. */
    default List<byte[]> processes() {
        return List.of();
    }

    /** The newest version of the process. */
    Optional<BpmnModelInstance> process(String key);

    /** The file with the newest version of the decision. */
    Optional<byte[]> decision(String key);

    boolean hasForm(String key);

    /** How many cases stand at the box, or wait for the event. */
    long casesAt(String process, String box);

    long casesAwaiting(String process, String message);
}
