package io.cpor.report.intake;

import static io.cpor.report.intake.ImportedReports.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.value.InvalidInput;
import io.cpor.report.intake.ReportPreview.Change;
import io.cpor.report.intake.ReportPreview.MonthCount;
import io.cpor.report.layout.CellForm;
import io.cpor.report.layout.ReportColumn;
import io.cpor.report.layout.ReportKind;
import io.cpor.testing.ReportFixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports come in: what is read, what is compared, and what counts afterwards. Each test has a location of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportImportsTest {
    private static final AtomicInteger LOCATIONS = new AtomicInteger(4_000_000);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private static AnnotationConfigApplicationContext context;
    private static ReportImports reports;
    private static ReportLedger ledger;
    private static JdbcClient jdbc;

    @TempDir
    static Path folder;

    private ImportedReports imported;
    private String location;
    private ReportFixtures fixtures;

    @BeforeAll
    void open() throws IOException {
        context = ReportContext.open(database(), folder);
        reports = context.getBean(ReportImports.class);
        ledger = context.getBean(ReportLedger.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    /** Where the rows are kept. */
    DataSource database() throws IOException {
        return JdbcConnectionPool.create("jdbc:h2:mem:reports;DB_CLOSE_DELAY=-1", "sa", "");
    }

    @AfterAll
    void close() throws IOException {
        context.close();
    }

    @BeforeEach
    void ownLocation() {
        location = String.valueOf(LOCATIONS.incrementAndGet());
        fixtures = new ReportFixtures(location);
        imported = new ImportedReports(reports, context.getBean(ReportWork.class), jdbc);
    }

    private String usage(String... rows) {
        return ReportFixtures.USAGE + "\n" + String.join("\n", rows) + "\n";
    }

    private String march(int customer, int activeUsers) {
        return fixtures.usageRow(customer, 0, MARCH, activeUsers);
    }

    @Test
    void nothing_counts_before_it_is_applied_and_then_every_row_does() {
        ReportImport read = imported.read(fixtures.usage(3, 2, MARCH, 2));

        assertThat(read.state()).isEqualTo(ReportState.PREVIEW);
        assertThat(read.kind()).isEqualTo(ReportKind.USAGE);
        assertThat(read.rowsRead()).isEqualTo(12);
        assertThat(imported.preview(read).months())
                .containsExactly(
                        new MonthCount(MARCH, location, 6, 0), new MonthCount(MARCH.plusMonths(1), location, 6, 0));
        assertThat(imported.inForce("usage_row", location)).isEmpty();

        imported.apply(read, null);

        assertThat(imported.inForce("usage_row", location))
                .hasSize(12)
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("tenant_id", ReportFixtures.tenant(0))
                        .containsEntry("active_users", (long) ReportFixtures.activeUsers(0, 0, MARCH))
                        .containsEntry("paid_seats", 400L)
                        .containsEntry("claim_id", "C-0-0")
                        .containsEntry("name_folded", "exchangeonline")
                        .containsEntry("in_month", java.sql.Date.valueOf("2026-03-01"))
                        .containsEntry("date_associated", java.sql.Date.valueOf("2024-01-15")));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String file = fixtures.usage(3, 2, MARCH, 1);
        imported.imported(file, null);
        List<Map<String, Object>> before = imported.rows("usage_row", location);

        ReportImport again = imported.read(file);

        assertThat(imported.preview(again).unchanged()).isEqualTo(6);
        assertThat(imported.preview(again).corrections()).isZero();
        imported.apply(again, null);
        assertThat(imported.rows("usage_row", location)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_applied_is_tried_less_often_and_is_applied_in_the_end() {
        ReportImport read = imported.read(usage(march(1, 10)));
        reports.apply(read.id(), new Application(List.of(), List.of(), List.of(), null), "agent");
        String said = completeFor(read, "no list");
        imported.waitFor(read.id());
        completeFor(read, said);

        assertThat(imported.waitFor(read.id()).state())
                .as("after three failures it waits, although it could be applied by now")
                .isEqualTo(ReportState.APPLYING);

        ReportWork restarted = context.getAutowireCapableBeanFactory().createBean(ReportWork.class);
        assertThat(new ImportedReports(reports, restarted, jdbc)
                        .waitFor(read.id())
                        .state())
                .isEqualTo(ReportState.APPLIED);
        assertThat(Stream.of(3, 4, 5, 8, 9, 1000).map(ReportWork::pause).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
    }

    private static String completeFor(ReportImport one, String json) {
        String before = jdbc.sql("select complete_for from report_import where id = :id")
                .param("id", one.id())
                .query(String.class)
                .single();
        jdbc.sql("update report_import set complete_for = :json where id = :id")
                .param("json", json)
                .param("id", one.id())
                .update();
        return before;
    }

    @Test
    void a_known_key_replaces_the_row_and_the_earlier_value_stays_readable() {
        ReportImport first = imported.imported(usage(march(1, 10), march(2, 20)), null);

        ReportImport second = imported.read(usage(march(1, 11)));

        ReportPreview preview = imported.preview(second);
        assertThat(preview.corrections()).isEqualTo(1);
        assertThat(preview.undecided()).isEqualTo(1);
        assertThat(preview.examples())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.changes()).containsExactly(new Change("MonthlyActiveUsers", "10", "11")));
        assertThatThrownBy(() -> imported.apply(second, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.faults()).extracting("field").containsExactly("newer"));

        imported.apply(second, true);

        assertThat(imported.rows("usage_row", location))
                .extracting(row -> row.get("active_users"), row -> row.get("in_force"), row -> row.get("replaced_by"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(10L, false, second.id()),
                        org.assertj.core.groups.Tuple.tuple(20L, true, null),
                        org.assertj.core.groups.Tuple.tuple(11L, true, null));
        assertThat(first.state()).isEqualTo(ReportState.APPLIED);
    }

    @Test
    void an_older_file_imported_last_adds_what_is_not_known_and_changes_nothing_else() {
        ReportImport newer = imported.imported(usage(march(1, 11)), null);

        ReportImport older = imported.read(usage(march(1, 10), march(2, 20)));
        imported.apply(older, false, complete("2026-03", location));

        assertThat(imported.inForce("usage_row", location))
                .extracting(row -> row.get("active_users"))
                .containsExactlyInAnyOrder(11L, 20L);
        assertThat(imported.rows("usage_row", location))
                .filteredOn(row -> row.get("active_users").equals(10L))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("replaced_by", newer.id()));
    }

    @Test
    void what_a_file_lacks_goes_only_if_it_is_said_to_be_complete() {
        imported.imported(usage(march(1, 10), march(2, 20), fixtures.usageRow(2, 0, MARCH.plusMonths(1), 5)), null);

        ReportImport filtered = imported.read(usage(march(1, 10)));
        assertThat(imported.preview(filtered).months()).containsExactly(new MonthCount(MARCH, location, 1, 1));
        imported.apply(filtered, null);
        assertThat(imported.inForce("usage_row", location)).hasSize(3);

        ReportImport whole = imported.read(usage(march(1, 10)));
        assertThatThrownBy(() -> imported.apply(whole, null, complete("2026-03", location)))
                .isInstanceOf(InvalidInput.class);
        imported.apply(whole, true, complete("2026-03", location));

        assertThat(imported.inForce("usage_row", location))
                .extracting(row -> row.get("active_users"))
                .containsExactlyInAnyOrder(10L, 5L);
        assertThat(imported.rows("usage_row", location)).hasSize(3);
    }

    @Test
    void earnings_say_themselves_which_is_newer() {
        Map<String, String> early = fixtures.earning(location + "-1", 1, 0, MARCH);
        Map<String, String> late = new LinkedHashMap<>(early);
        late.put("calculationDate", "2026-06-20T08:00:00Z");
        late.put("earningAmountUSD", "-12.75");
        late.put("paymentStatus", "Reversed");

        imported.imported(ReportFixtures.table(ReportFixtures.EARNINGS, List.of(late)), null);
        ReportImport older = imported.read(ReportFixtures.table(ReportFixtures.EARNINGS, List.of(early)));

        ReportPreview preview = imported.preview(older);
        assertThat(List.of(preview.corrections(), preview.older(), preview.undecided()))
                .containsExactly(1L, 1L, 0L);
        assertThat(preview.examples().get(0).changes())
                .contains(
                        new Change("earningAmountUSD", null, null),
                        new Change("paymentStatus", "Reversed", "Upcoming"));
        imported.apply(older, null);
        assertThat(imported.inForce("earnings_row", location))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("payment_status", "Reversed")
                        .hasEntrySatisfying(
                                "amount_usd", usd -> assertThat(usd.toString()).startsWith("-12.75")));
        assertThat(imported.rows("earnings_row", location)).hasSize(2);
    }

    @Test
    void a_month_in_two_parts_is_whole_afterwards_in_one_zip_or_in_two_files() {
        byte[] zip = ReportFixtures.zip(new java.util.TreeMap<>(Map.of(
                "part1.csv", usage(march(1, 10)).getBytes(StandardCharsets.UTF_8),
                "part2.csv", usage(march(2, 20)).getBytes(StandardCharsets.UTF_8))));
        ReportImport packed = imported.read("usage.zip", zip);
        assertThat(packed.rowsRead()).isEqualTo(2);
        imported.apply(packed, null);
        imported.imported(usage(march(3, 30)), null);

        assertThat(imported.inForce("usage_row", location)).hasSize(3);
    }

    @Test
    void a_row_that_cannot_be_read_is_named_and_holds_up_no_other() {
        String row = march(1, 10);
        ReportImport read = imported.read(usage(
                row,
                row.replace(",10,", ",many,").replace("2026-03-01", "soon"),
                row.replace(ReportFixtures.tenant(1), "x")));

        assertThat(read.rowsRead()).isEqualTo(1);
        assertThat(read.rowsRefused()).isEqualTo(2);
        assertThat(reports.faults(read.id()))
                .extracting(RowFault::line, RowFault::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                3L,
                                "MonthlyActiveUsers: \"many\" is no number. Date: \"soon\" is no month, such as 2026-05-01."),
                        org.assertj.core.groups.Tuple.tuple(
                                4L,
                                "CustomerTenantId: \"x\" is no tenant ID, such as 6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a11."));
    }

    @Test
    void a_number_that_there_is_no_room_for_is_a_fault_of_its_row() {
        List<Map<String, String>> rows = new java.util.ArrayList<>();
        for (int each = 0; each < 4; each++) {
            rows.add(fixtures.earning(location + "-L" + each, 1, 0, MARCH));
        }
        rows.get(1).put("earningRate", "123456789012345");
        rows.get(2).put("baseline", "9999999999999999.99999");
        rows.get(3).put("quantity", "1e99");

        ReportImport read = imported.read(ReportFixtures.table(ReportFixtures.EARNINGS, rows));

        assertThat(read.state()).as(read.refusal()).isEqualTo(ReportState.PREVIEW);
        assertThat(read.rowsRead()).isEqualTo(1);
        assertThat(reports.faults(read.id()))
                .extracting(RowFault::words)
                .containsExactly(
                        "earningRate: what stands there has more than 14 digits before the decimal point."
                                + " It is not shown, because amounts are for managers only.",
                        "baseline: \"9999999999999999.99999\" has more than 16 digits before the decimal point.",
                        "quantity: \"1e99\" has more than 16 digits before the decimal point.");
    }

    @Test
    void an_amount_that_cannot_be_read_is_shown_to_nobody() {
        List<Map<String, String>> rows = new java.util.ArrayList<>();
        for (String column : List.of("earningRate", "earningAmount", "earningAmountUSD")) {
            Map<String, String> row = fixtures.earning(location + "-" + column, 1, 0, MARCH);
            row.put(column, "1234.56 net");
            rows.add(row);
        }

        ReportImport read = imported.read(ReportFixtures.table(ReportFixtures.EARNINGS, rows));

        assertThat(reports.faults(read.id()))
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault.words())
                        .contains("earning", "what stands there is no number")
                        .doesNotContain("1234"));
    }

    @Test
    void every_column_has_the_room_that_its_reading_allows() {
        for (ReportKind kind : ReportKind.values()) {
            for (ReportColumn column : kind.columns()) {
                jdbc.sql("select character_maximum_length, numeric_precision, numeric_scale"
                                + " from information_schema.columns where lower(table_name) = :table"
                                + " and lower(column_name) = :column")
                        .param("table", kind.table())
                        .param("column", column.target())
                        .query((row, number) -> {
                            if (column.form() == CellForm.DECIMAL) {
                                assertThat(List.of(row.getInt(2), row.getInt(3)))
                                        .as(kind + " " + column.label())
                                        .containsExactly(ReportColumn.DIGITS, column.decimals());
                            } else if (column.form() == CellForm.TEXT || column.form() == CellForm.ID) {
                                assertThat(row.getInt(1))
                                        .as(kind + " " + column.label())
                                        .isGreaterThanOrEqualTo(column.longest());
                            }
                            return number;
                        })
                        .list();
            }
        }
    }

    @Test
    void the_same_row_twice_counts_once_and_a_contradiction_is_named() {
        ReportImport read = imported.read(usage(march(1, 10), march(1, 10), march(1, 12)));

        assertThat(imported.preview(read).rows()).isEqualTo(1);
        assertThat(read.rowsRefused()).isEqualTo(1);
        assertThat(reports.faults(read.id()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("in line 2 and says something else"));
    }

    @Test
    void names_and_ids_are_asked_once() {
        String name = "XQ" + location;
        String file = usage(march(1, 10).replace("Exchange Online", name));
        ReportImport first = imported.read(file);
        ReportPreview preview = imported.preview(first);
        assertThat(preview.names()).extracting("name").containsExactly(name);
        assertThat(preview.ids()).extracting("id").containsExactly(location);

        reports.apply(
                first.id(),
                new Application(
                        List.of(),
                        List.of(new Application.NameAnswer(name, null)),
                        List.of(new Application.IdAnswer(location, PartnerIds.Level.LOCATION)),
                        null),
                "agent");
        imported.waitFor(first.id());

        ReportPreview second = imported.preview(imported.read(file));
        assertThat(second.names()).isEmpty();
        assertThat(second.ids()).isEmpty();
        assertThat(second.claims()).extracting("claimId").containsExactly("C-1-0");
    }

    @Test
    void a_preview_is_made_anew_when_another_file_is_applied_meanwhile() {
        ReportImport waiting = imported.read(usage(march(1, 10)));
        assertThat(imported.preview(waiting).corrections()).isZero();

        imported.imported(usage(march(1, 11)), null);

        ReportImport again = imported.waitFor(waiting.id());
        assertThat(imported.preview(again).corrections()).isEqualTo(1);
    }

    @Test
    void what_is_no_report_is_refused_in_words_and_leaves_nothing() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("Name,Colour\nBread,brown\n", "none of the reports");
        wrong.put(ReportFixtures.USAGE.replace("MpnId", "Partner") + "\nx\n", "No column MpnId was found");
        wrong.put(ReportFixtures.USAGE + ",Mpn ID\n" + march(1, 1) + ",1\n", "is there twice");
        wrong.put(ReportFixtures.USAGE + "\n", "holds no row");
        wrong.put(usage(march(1, 10)) + "6b1f2f5e-0c7a-4b57,Cont", "cut off");
        wrong.put("PK\u0003\u0004nonsense", "ZIP is damaged");
        wrong.put("a\0b", "neither CSV");
        wrong.forEach((content, words) -> {
            ReportImport read = imported.read(content);
            assertThat(read.state()).as(words).isEqualTo(ReportState.REFUSED);
            assertThat(read.refusal()).contains(words);
            assertThat(read.keptAs()).isNull();
        });
        assertThat(imported.rows("usage_row", location)).isEmpty();
    }

    @Test
    void a_refused_file_leaves_nothing_of_what_was_stored_before_its_fault() {
        String many = fixtures.usage(300, 5, MARCH, 1);

        ReportImport read = imported.read(many + "6b1f2f5e-0c7a");

        assertThat(read.state()).isEqualTo(ReportState.REFUSED);
        assertThat(imported.rows("usage_row", location)).isEmpty();
        assertThat(reports.forget(read.id())).isTrue();
    }

    @Test
    void every_kind_is_stored_and_corrected() {
        Map<ReportKind, List<String>> files = new LinkedHashMap<>();
        files.put(
                ReportKind.OFFICE_USAGE,
                List.of(ReportFixtures.OFFICE_USAGE + "\n" + ReportFixtures.tenant(1)
                        + ",4711,EXO,2026-03-01,100,50,Contoso,DE," + "SMB," + location + ",Us,Here,CPOR,False\n"));
        files.put(
                ReportKind.INELIGIBLE,
                List.of(ReportFixtures.INELIGIBLE + "\n,5,4711,TPID,Contoso,Modern Work," + location
                        + ",Us,Usage,IVDPOE,,12.5,3/31/2026 12:00:00 AM,U-" + location
                        + ",5,MAU,10,PAU,Modern Work,EXO\n"));
        files.put(
                ReportKind.PAYMENTS,
                List.of(ReportFixtures.PAYMENTS + "\n" + location
                        + ",MPN,Us,MCI,\"1,234.50\",1300.1,0,0,1.5,\"1,233.00\",EUR,Bank,P-1,Sent,Done,2026-04-15\n"));
        files.put(
                ReportKind.CAPS,
                List.of(ReportFixtures.CAPS + "\n" + location + ",MPN,Us," + location + ",MCI,Modern Work,Growth,"
                        + ReportFixtures.tenant(1) + ",Contoso,10000,2025-07-01,2026-06-30,9500,500,,2026-04-01\n"));
        files.forEach((kind, content) -> {
            ReportImport read = imported.read(content.get(0));
            assertThat(read.kind()).as(read.toString()).isEqualTo(kind);
            assertThat(reports.faults(read.id())).isEmpty();
            imported.apply(read, null);
            assertThat(imported.inForce(kind.table(), location))
                    .as(kind.label())
                    .hasSize(1);
        });
        assertThat(jdbc.sql("select tenant_id from customer_tpid where tpid = '4711'")
                        .query(String.class)
                        .list())
                .contains(ReportFixtures.tenant(1));
        assertThat(imported.inForce("ineligible_row", location).get(0))
                .containsEntry("tpid", "4711")
                .containsEntry("in_month", java.sql.Date.valueOf("2026-03-01"));
        assertThat(imported.inForce("payment_row", location)
                        .get(0)
                        .get("earned")
                        .toString())
                .startsWith("1234.5");
    }

    @Test
    void the_ledger_tells_how_far_a_kind_is_complete() {
        ReportImport march = imported.imported(usage(march(1, 10)), null, complete("2026-03", location));

        assertThat(march.state()).isEqualTo(ReportState.APPLIED);
        assertThat(ledger.line(ReportKind.USAGE).missing())
                .anySatisfy(missing -> assertThat(missing.locations()).contains(location));
        assertThat(ledger.lines()).hasSize(6);
    }

    @Test
    void one_person_hands_in_one_file_at_a_time() throws IOException {
        assertThatThrownBy(() -> reports.begin(
                        out -> {
                            reports.begin(other -> "second.csv", 1, "AGENT");
                            return "first.csv";
                        },
                        1,
                        "agent"))
                .isInstanceOf(ReportBusy.class);
        assertThat(Stream.of(reports.recent()).flatMap(List::stream).map(ReportImport::fileName))
                .doesNotContain("first.csv", "second.csv");
    }
}
