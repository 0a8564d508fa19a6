package io.cpor.web.staff;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.cpor.association.agreement.EngagementPurpose;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.CustomerCoverage;
import io.cpor.insight.Figure;
import io.cpor.table.SpreadsheetText;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The coverage as a spreadsheet opens it, a row for each line of a customer. */
final class CoverageCsv {
    /** Tells spreadsheets that this is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;

    CoverageCsv(Writer to) throws IOException {
        to.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(to);
        csv.writeRecord(
                "Customer",
                "Tenant ID",
                "Workload or product",
                "Code",
                "State",
                "How it stands",
                "Association",
                "Since",
                "Month",
                "Active users",
                "Paid seats",
                "Per cent",
                "Unused seats",
                "Open purposes");
    }

    /** @param waitingAt the boxes at which associations stand, by their ids */
    void write(CustomerCoverage customer, Map<String, Set<String>> waitingAt) {
        customer.lines().forEach(line -> write(customer, line, waitingAt));
    }

    private void write(CustomerCoverage customer, CoveredLine line, Map<String, Set<String>> waitingAt) {
        Figure figure = line.figure();
        Set<String> boxes =
                line.associationId() == null ? Set.of() : waitingAt.getOrDefault(line.associationId(), Set.of());
        csv.writeRecord(Stream.of(
                        customer.customer(),
                        customer.tenantId(),
                        line.name(),
                        line.code(),
                        line.state().code(),
                        CoverageCell.of(line, boxes, null).stands(),
                        line.associationId(),
                        line.since(),
                        figure == null ? null : figure.month(),
                        figure == null ? null : figure.activeUsers(),
                        figure == null ? null : figure.paidSeats(),
                        figure == null ? null : figure.percent(),
                        figure == null ? null : figure.unusedSeats(),
                        new TreeSet<>(line.openPurposes())
                                .stream().map(EngagementPurpose::code).collect(Collectors.joining("; ")))
                .map(value -> value == null ? "" : SpreadsheetText.escape(value.toString()))
                .toList());
    }
}
