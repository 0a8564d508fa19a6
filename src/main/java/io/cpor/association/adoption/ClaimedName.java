package io.cpor.association.adoption;

/**
 * A workload or a product as a file names it.
 *
 * @param written in the file's writing; a cell may name several workloads; {@code null} if it names none
 * @param code the workload's, if somebody said before what is meant, else {@code null}
 * @param subscriptionId in lower case, or {@code null} of a workload
 */
public record ClaimedName(String written, String code, String subscriptionId) {}
