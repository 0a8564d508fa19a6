package io.cpor.partnercenter.export;

import java.util.List;

/** An export that was read: the rows that can be used, and those that cannot, each in the order of the file. */
public record ClaimsExport(List<ExportRow> rows, List<UnreadableExportRow> unreadable) {}
