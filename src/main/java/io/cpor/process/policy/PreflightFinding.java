package io.cpor.process.policy;

/**
 * Something for which a POE may come back.
 *
 * @param reason what Microsoft calls it (field facts 3.3)
 * @param finding what is wrong here, in a sentence
 * @param advice what to do
 */
public record PreflightFinding(String reason, String finding, String advice) {}
