package io.cpor.process.model.rules;

import org.camunda.bpm.model.bpmn.instance.Process;

/** History is kept for as long as the model says, so it must say so. */
final class HistoryKept implements ProcessRule {
    static final String WRONG = "does not say how long its history is kept";
    static final String REMEDY = "Give a time to live, such as P730D, under History cleanup.";

    @Override
    public void check(ProcessModel model, Complaints complaints) {
        for (Process process : model.all(Process.class)) {
            String kept = process.getCamundaHistoryTimeToLiveString();
            if (process.isExecutable() && (kept == null || kept.isBlank())) {
                complaints.of(process, WRONG, REMEDY);
            }
        }
    }
}
