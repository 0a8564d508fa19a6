package io.cpor.report.layout;

import io.cpor.association.value.Coded;
import io.cpor.table.TableLayout;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A report of Microsoft's that is imported (field facts 1.1-1.3 of what comes after the approval). */
public enum ReportKind implements Coded, TableLayout {
    USAGE(
            "CPOR – Microsoft 365 usage",
            "usage_row",
            "in_month",
            ReportColumns.usage(),
            "claim_id",
            "tenant_id",
            "name_folded",
            "location_id",
            "in_month"),
    OFFICE_USAGE(
            "OfficeUsage",
            "usage_row",
            "in_month",
            ReportColumns.officeUsage(),
            "tenant_id",
            "name_folded",
            "location_id",
            "attribution",
            "in_month"),
    EARNINGS("Earnings – Default", "earnings_row", "transaction_date", ReportColumns.earnings(), "earning_id"),
    INELIGIBLE(
            "Ineligible revenue usage",
            "ineligible_row",
            "transaction_date",
            ReportColumns.ineligible(),
            "unearned_id"),
    PAYMENTS("Payments", "payment_row", "payment_date", ReportColumns.payments(), "payment_id", "location_id"),
    CAPS(
            "MaxCapBalance",
            "cap_row",
            "refreshed_on",
            ReportColumns.caps(),
            "location_id",
            "program_name",
            "engagement_name",
            "lever",
            "tenant_id",
            "tpid",
            "starts_on",
            "refreshed_on");

    /** What only a key is made of; the tables hold it as their row_key. */
    private static final Set<String> KEY_ONLY = Set.of("earning_id", "unearned_id");

    private final String label;
    private final String table;
    private final String monthOf;
    private final List<ReportColumn> columns;
    private final List<String> key;

    ReportKind(String label, String table, String monthOf, List<ReportColumn> columns, String... key) {
        this.label = label;
        this.table = table;
        this.monthOf = monthOf;
        this.columns = columns;
        this.key = List.of(key);
    }

    @Override
    public String label() {
        return label;
    }

    /** Where its rows are kept. */
    public String table() {
        return table;
    }

    /** The column whose month is the row's. */
    public String monthOf() {
        return monthOf;
    }

    @Override
    public List<ReportColumn> columns() {
        return columns;
    }

    /** What a row is known by, as columns of its table. */
    public List<String> key() {
        return key;
    }

    /** The columns of its table that its rows fill, each once. */
    public List<String> targets() {
        Stream<String> made = Stream.of(
                        "in_month",
                        hasTarget("workload_name") ? "name_folded" : null,
                        this == CAPS || this == INELIGIBLE ? "tpid" : null)
                .filter(one -> one != null);
        return List.copyOf(new LinkedHashSet<>(
                Stream.concat(columns.stream().map(ReportColumn::target).filter(one -> !KEY_ONLY.contains(one)), made)
                        .toList()));
    }

    public boolean hasTarget(String target) {
        return columns.stream().anyMatch(column -> column.target().equals(target));
    }

    /** Whether it is known which of two rows with the same key is the newer one. */
    public boolean isDated() {
        return hasTarget("calculated_at");
    }
}
