package io.cpor.insight;

import java.util.List;

/** Tells the most active users before a claim, where staff stated them. */
public interface PriorMarks {
    /**
     * What was stated of one line.
     *
     * @param code the workload's code, or the subscription's ID
     */
    record PriorMark(String tenantId, String code, long users) {}

    /** Of every line that is active now. */
    List<PriorMark> ofActiveLines();
}
