package io.cpor.association.agreement;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One of Microsoft's partner roles (earlier "activities"), as it was called when an association began (field facts 1.2).
 *
 * @param code never changes; what stands in JSON and in forms
 * @param label Microsoft's own writing
 * @param level what a claim in this role names
 */
public record PartnerRole(@JsonValue String code, String label, EngagementLevel level) {}
