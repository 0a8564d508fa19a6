package io.cpor.association.agreement;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One of Microsoft's solution areas, as it was called when an association began (field facts 1.2).
 *
 * @param code never changes; what stands in JSON, in forms and in the policy's column "programme"
 * @param label Microsoft's own writing
 */
public record SolutionArea(@JsonValue String code, String label) {}
