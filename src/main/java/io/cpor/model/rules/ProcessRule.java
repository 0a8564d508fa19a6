package io.cpor.model.rules;

/** A rule about a BPMN file. */
interface ProcessRule {
    void check(ProcessModel model, Violations complaints);
}
