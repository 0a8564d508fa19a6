package io.cpor.partnercenter.export;

/**
 * A row that cannot be used.
 *
 * @param claimId or {@code null} if not even that could be read
 * @param why what is wrong and what to do
 */
public record UnreadableExportRow(int line, String claimId, String why) {}
