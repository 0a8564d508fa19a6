package io.cpor.report.layout;

import java.util.List;

/**
 * A row of a report.
 *
 * @param key what it is known by, in whichever file it stands
 * @param values in the order of {@link ReportKind#targets}; {@code null} for what it does not say
 */
public record ReportRow(long line, String key, List<Object> values) {}
