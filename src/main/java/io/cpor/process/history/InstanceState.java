package io.cpor.process.history;

import io.cpor.association.value.Coded;

/** What state an instance is in. A search for {@link #RUNNING} finds the two that follow it too: they have not ended. */
public enum InstanceState implements Coded {
    RUNNING("running", "h.END_TIME_ is null"),
    /** Running, but a step failed for good: somebody has to look at it. */
    INCIDENT(
            "incident",
            "h.END_TIME_ is null and exists (select 1 from ACT_RU_INCIDENT i where i.PROC_INST_ID_ = h.PROC_INST_ID_)"),
    /** An administrator halted it. */
    SUSPENDED("suspended", "h.END_TIME_ is null and h.STATE_ = 'SUSPENDED'"),
    /** It came to an end of the diagram. */
    ENDED("ended", "h.STATE_ = 'COMPLETED'"),
    /** It was deleted in the middle. */
    CANCELLED("cancelled", "h.END_TIME_ is not null and h.STATE_ <> 'COMPLETED'");

    private final String code;
    private final String condition;

    InstanceState(String code, String condition) {
        this.code = code;
        this.condition = condition;
    }

    @Override
    public String code() {
        return code;
    }

    /** In SQL, of a row {@code h} of the engine's history of instances. */
    String condition() {
        return condition;
    }

    /** @param engineState in the engine's words */
    static InstanceState of(String engineState, boolean ended, int incidents) {
        if (ended) {
            return "COMPLETED".equals(engineState) ? ENDED : CANCELLED;
        }
        if (incidents > 0) {
            return INCIDENT;
        }
        return "SUSPENDED".equals(engineState) ? SUSPENDED : RUNNING;
    }
}
