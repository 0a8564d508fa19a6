package io.cpor.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.table.RawRow;
import io.cpor.testing.ReportFixtures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports as Microsoft documents their columns, and what their rows are known by. */
class ReportKindTest {
    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of(ReportKind.USAGE, ReportFixtures.USAGE),
                Arguments.of(ReportKind.OFFICE_USAGE, ReportFixtures.OFFICE_USAGE),
                Arguments.of(ReportKind.EARNINGS, ReportFixtures.EARNINGS),
                Arguments.of(ReportKind.INELIGIBLE, ReportFixtures.INELIGIBLE),
                Arguments.of(ReportKind.PAYMENTS, ReportFixtures.PAYMENTS),
                Arguments.of(ReportKind.CAPS, ReportFixtures.CAPS));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void what_is_needed_of_a_report_is_among_its_documented_columns(ReportKind kind, String header) {
        List<String> documented = Arrays.asList(header.split(","));

        assertThat(kind.columns().stream().filter(ReportColumn::isRequired).map(ReportColumn::label))
                .isNotEmpty()
                .isSubsetOf(documented);
        assertThat(kind.columns()).extracting(ReportColumn::ordinal).isSorted();
    }

    @ParameterizedTest
    @MethodSource("headers")
    void the_columns_of_the_others_do_not_make_it_that_report(ReportKind kind, String header) {
        List<String> documented = Arrays.asList(header.split(","));

        assertThat(Stream.of(ReportKind.values())
                        .filter(other -> other.columns().stream()
                                .filter(ReportColumn::isRequired)
                                .allMatch(column -> documented.stream().anyMatch(column.label()::equalsIgnoreCase))))
                .containsExactly(kind);
    }

    @Test
    void nothing_of_a_person_is_read() {
        assertThat(Stream.of(ReportKind.values())
                        .flatMap(kind -> kind.columns().stream())
                        .map(ReportColumn::label))
                .noneMatch(label -> label.toLowerCase(java.util.Locale.ROOT).matches(".*(contact|email|phone|user).*")
                        && !label.equals("MonthlyActiveUsers"));
    }

    private static ReportRow read(ReportKind kind, Map<String, String> cells) {
        List<String> row = new ArrayList<>();
        kind.columns().forEach(column -> row.add(cells.getOrDefault(column.label(), "")));
        RawRow raw = new RawRow(7, row);
        return RowReader.of(kind, List.of(raw), ',', new TwoWayDates(kind)).read(raw);
    }

    @Test
    void a_usage_row_is_known_by_claim_customer_workload_location_and_month() {
        Map<String, String> cells = new java.util.HashMap<>(Map.of(
                "CustomerTenantId", "{6B1F2F5E-0C7A-4B57-9A50-3F0C2D9C5A11}",
                "WorkloadName", "Exchange Online",
                "MonthlyActiveUsers", "120",
                "PaidAvailableUnits", "100",
                "ClaimId", "C-1",
                "MpnId", "1234567",
                "Date", "5/1/2026 12:00:00 AM"));
        String key = read(ReportKind.USAGE, cells).key();

        assertThat(key).isEqualTo("usage|c-1|6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a11|exchangeonline|1234567|2026-05-01");
        cells.put("MonthlyActiveUsers", "999");
        cells.put("WorkloadName", "exchange-online");
        assertThat(read(ReportKind.USAGE, cells).key()).isEqualTo(key);
        cells.put("ClaimId", "C-2");
        assertThat(read(ReportKind.USAGE, cells).key()).isNotEqualTo(key);
    }

    @Test
    void a_long_key_is_shortened_and_stays_one_of_its_own() {
        Map<String, String> cells = new java.util.HashMap<>(Map.of(
                "participantID", "1",
                "programName", "p".repeat(200),
                "engagementName", "e".repeat(200),
                "maxCapUSD", "1",
                "maxCapBalanceRefreshDate", "2026-05-01"));
        String one = read(ReportKind.CAPS, cells).key();
        cells.put("maxCapBalanceRefreshDate", "2026-06-01");

        assertThat(one)
                .hasSizeLessThanOrEqualTo(300)
                .isNotEqualTo(read(ReportKind.CAPS, cells).key());
    }

    @Test
    void a_customer_is_a_tenant_or_a_number() {
        Map<String, String> cells = new java.util.HashMap<>(
                Map.of("unearnedId", "U-1", "customerId", "4711", "reason", "IVDPOE", "transactionDate", "2026-05-31"));
        List<String> targets = ReportKind.INELIGIBLE.targets();

        assertThat(read(ReportKind.INELIGIBLE, cells).values().get(targets.indexOf("tpid")))
                .isEqualTo("4711");
        cells.put("customerId", ReportFixtures.tenant(1));
        assertThat(read(ReportKind.INELIGIBLE, cells).values().get(targets.indexOf("tenant_id")))
                .isEqualTo(ReportFixtures.tenant(1));
    }
}
