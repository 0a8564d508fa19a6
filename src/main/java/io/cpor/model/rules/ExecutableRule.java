package io.cpor.model.rules;

import org.camunda.bpm.model.bpmn.instance.Process;

/** The engine passes over a process that is not executable: it would be deployed, and the version before stay in force. */
final class ExecutableRule implements ProcessRule {
    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (Process process : model.all(Process.class)) {
            if (model.file().startsWith(process.getId() + ".") && !process.isExecutable()) {
                complaints.of(
                        process,
                        "is not executable, so new cases would still take the version before",
                        "Tick Executable.");
            }
        }
    }
}
