package io.cpor.association.adoption;

import java.util.List;

/**
 * A file of Microsoft's that was handed in.
 *
 * @param claims the approved ones that no association had when it came
 */
public record ClaimFile(String importId, String fileName, List<ApprovedClaim> claims) {}
