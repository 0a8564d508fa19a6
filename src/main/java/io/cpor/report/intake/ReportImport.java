package io.cpor.report.intake;

import io.cpor.report.layout.ReportKind;
import java.time.Instant;

/**
 * A report that was handed in.
 *
 * @param kind {@code null} until its columns were looked at
 * @param keptAs the name of its file on disk, or {@code null} once that was read to its end
 * @param linesRead how many lines of it were read, those that could not be understood too
 * @param percentRead how much of the file that is; 0 in a workbook until it is read
 * @param refusal why it is refused, or {@code null}
 * @param newer whether it is newer than what it corrects, as the person said, or {@code null}
 */
public record ReportImport(
        String id,
        ReportKind kind,
        ReportState state,
        String fileName,
        long fileSize,
        String keptAs,
        String uploadedBy,
        Instant uploadedAt,
        long linesRead,
        long rowsRead,
        long rowsRefused,
        int percentRead,
        String refusal,
        Boolean newer,
        String appliedBy,
        Instant appliedAt) {}
