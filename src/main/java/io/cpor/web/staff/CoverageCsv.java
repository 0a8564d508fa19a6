package io.cpor.web.staff;

import io.cpor.association.agreement.EngagementPurpose;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.CustomerCoverage;
import io.cpor.insight.Figure;
import io.cpor.web.form.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The coverage as a spreadsheet opens it, a row for each line of a customer. */
final class CoverageCsv {
    private static final List<String> COLUMNS = List.of(
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

    private final CsvDownload csv;

    CoverageCsv(String name, HttpServletResponse response) throws IOException {
        csv = CsvDownload.begin(name, response, COLUMNS);
    }

    /** @param waitingAt the boxes at which associations stand, by their ids */
    void write(CustomerCoverage customer, Map<String, Set<String>> waitingAt) {
        customer.lines().forEach(line -> write(customer, line, waitingAt));
    }

    private void write(CustomerCoverage customer, CoveredLine line, Map<String, Set<String>> waitingAt) {
        Figure figure = line.figure();
        Set<String> boxes =
                line.associationId() == null ? Set.of() : waitingAt.getOrDefault(line.associationId(), Set.of());
        csv.row(
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
                        .stream().map(EngagementPurpose::code).collect(Collectors.joining("; ")));
    }
}
