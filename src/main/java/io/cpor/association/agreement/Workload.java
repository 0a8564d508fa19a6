package io.cpor.association.agreement;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A workload that is claimed (field facts 1.4).
 *
 * @param code never changes; by it lines are held and compared
 * @param name Microsoft's writing on the day the association began
 */
public record Workload(String code, @JsonValue String name) {}
