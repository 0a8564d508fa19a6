package io.cpor.report.intake;

import static io.cpor.report.intake.ImportedReports.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.report.intake.Application.CompleteMonth;
import io.cpor.report.intake.Application.IdAnswer;
import io.cpor.report.intake.Application.NameAnswer;
import io.cpor.report.intake.PartnerIds.Level;
import io.cpor.report.layout.ReportKind;
import io.cpor.testing.ReportFixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say of a report: only what is asked and can be so is taken, also from several people at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportAnswersTest {
    private static final AtomicInteger LOCATIONS = new AtomicInteger(4_500_000);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private AnnotationConfigApplicationContext context;
    private ReportImports reports;
    private JdbcClient jdbc;
    private ImportedReports imported;
    private String location;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        context = ReportContext.open(database(), folder);
        reports = context.getBean(ReportImports.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    /** Where the answers are kept. */
    DataSource database() throws IOException {
        return JdbcConnectionPool.create("jdbc:h2:mem:answers;DB_CLOSE_DELAY=-1", "sa", "");
    }

    @AfterAll
    void close() throws IOException {
        context.close();
    }

    @BeforeEach
    void ownLocation() {
        location = String.valueOf(LOCATIONS.incrementAndGet());
        imported = new ImportedReports(reports, context.getBean(ReportWork.class), jdbc);
    }

    private ReportImport read(String location, String workload) {
        return imported.read(ReportFixtures.USAGE + "\n"
                + new ReportFixtures(location).usageRow(1, 0, MARCH, 10).replace("Exchange Online", workload) + "\n");
    }

    private ReportImport read() {
        return read(location, "Exchange Online");
    }

    private void say(ReportImport one, List<CompleteMonth> months, List<NameAnswer> names, List<IdAnswer> ids) {
        reports.apply(one.id(), new Application(months, names, ids, true), "agent");
    }

    /** Refused with faults in these fields, and as if nothing had been said. */
    private void refused(ReportImport one, ThrowingCallable saying, String... fields) {
        assertThatThrownBy(saying)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactly(fields));
        assertThat(reports.find(one.id()).orElseThrow().state()).isEqualTo(ReportState.PREVIEW);
    }

    private String level(String id) {
        return jdbc.sql("select max(level) from partner_id where id = :id")
                .param("id", id)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }

    @Test
    void only_a_month_that_a_report_can_tell_of_is_complete() {
        ReportImport one = read();
        for (String month : List.of("-999999-01", "0001-01", "2009-12", "2199-01")) {
            refused(
                    one,
                    () -> say(one, List.of(complete(month, location)), List.of(), List.of()),
                    "completeFor[0].month");
        }

        say(one, List.of(complete("2010-01", location)), List.of(), List.of());
        assertThat(imported.waitFor(one.id()).state()).isEqualTo(ReportState.APPLIED);
    }

    @Test
    void an_id_that_is_not_asked_for_is_no_answer() {
        ReportImport first = read();
        say(first, List.of(), List.of(), List.of(new IdAnswer(location, Level.LOCATION)));
        imported.waitFor(first.id());

        ReportImport second = read();
        for (String id : List.of(location, "5555555", "", "X".repeat(300))) {
            refused(second, () -> say(second, List.of(), List.of(), List.of(new IdAnswer(id, Level.OTHER))), "answers");
        }
        assertThat(level(location)).isEqualTo("location");
        assertThat(level("5555555")).isEqualTo("null");
    }

    @Test
    void a_location_is_not_known_because_the_same_request_says_so() {
        ReportImport one = read();

        refused(
                one,
                () -> say(
                        one,
                        List.of(complete("2026-03", "5555556")),
                        List.of(),
                        List.of(new IdAnswer("5555556", Level.LOCATION))),
                "completeFor[0].locationId",
                "answers");
    }

    @Test
    void what_is_asked_once_is_not_answered_in_two_ways() {
        String name = "TW" + location;
        ReportImport one = read(location, name);

        refused(
                one,
                () -> say(
                        one,
                        List.of(),
                        List.of(new NameAnswer(name, null), new NameAnswer(name, "exchange")),
                        List.of(new IdAnswer(location, Level.LOCATION), new IdAnswer(location, Level.OTHER))),
                "answers",
                "answers");
    }

    @Test
    void what_is_said_twice_counts_once_and_there_is_room_for_as_much_as_may_be_said() {
        List<String> ten = IntStream.range(0, 10)
                .mapToObj(at -> location + "-" + "x".repeat(11) + at)
                .toList();
        ReportImport one = imported.read(ReportFixtures.USAGE + "\n"
                + ten.stream()
                        .map(each -> new ReportFixtures(each).usageRow(1, 0, MARCH, 10) + "\n")
                        .collect(Collectors.joining()));
        List<CompleteMonth> all = ten.stream()
                .flatMap(each -> IntStream.range(0, 201)
                        .mapToObj(
                                month -> new CompleteMonth(YearMonth.of(2010, 1).plusMonths(month), each)))
                .toList();
        refused(one, () -> say(one, all, List.of(), List.of()), "completeFor");
        List<CompleteMonth> most = all.subList(0, 2_000);
        List<CompleteMonth> thrice =
                Stream.of(most, most, most).flatMap(List::stream).toList();

        say(one, thrice, List.of(), List.of());

        assertThat(imported.waitFor(one.id()).state()).isEqualTo(ReportState.APPLIED);
        assertThat(jdbc.sql("select count(*) from report_month where import_id = :id")
                        .param("id", one.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2_000);
    }

    @Test
    void several_people_answer_the_same_at_the_same_moment() throws Exception {
        int people = 6;
        List<NameAnswer> names =
                List.of(new NameAnswer("PA" + location, null), new NameAnswer("PB" + location, "exchange"));
        String file = ReportFixtures.USAGE + "\n"
                + names.stream()
                        .map(name -> new ReportFixtures(location)
                                        .usageRow(1, 0, MARCH, 10)
                                        .replace("Exchange Online", name.name())
                                + "\n")
                        .collect(Collectors.joining());
        List<String> asking = new ArrayList<>();
        for (int each = 0; each < people; each++) {
            asking.add(imported.read(file).id());
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<?>> answers = new ArrayList<>();
            for (int each = 0; each < people; each++) {
                String id = asking.get(each);
                List<NameAnswer> said = each % 2 == 0 ? names : List.of(names.get(1), names.get(0));
                answers.add(threads.submit(() -> {
                    start.await();
                    List<IdAnswer> ids = List.of(new IdAnswer(location, Level.GLOBAL));
                    return reports.apply(id, new Application(List.of(), said, ids, true), "agent");
                }));
            }
            start.countDown();
            for (Future<?> answer : answers) {
                answer.get();
            }
        } finally {
            threads.shutdownNow();
        }

        asking.forEach(id -> assertThat(imported.waitFor(id).state()).as(id).isEqualTo(ReportState.APPLIED));
        assertThat(level(location)).isEqualTo("global");
    }

    @Test
    void a_month_that_is_not_complete_is_taken_back_and_who_said_so_stays_known() {
        CompleteMonths months = context.getBean(CompleteMonths.class);
        ReportLedger ledger = context.getBean(ReportLedger.class);
        ReportImport one = read();
        say(one, List.of(complete("2026-03", location)), List.of(), List.of());
        imported.waitFor(one.id());
        assertThat(months.list(ReportKind.USAGE, location)).hasSize(1);
        assertThat(isMissing(ledger, MARCH)).isFalse();

        assertThatThrownBy(() -> months.takeBack(ReportKind.CAPS, complete("2026-03", location), "reviewer"))
                .isInstanceOf(InvalidInput.class);
        months.takeBack(ReportKind.USAGE, complete("2026-03", location), "reviewer");

        assertThat(months.list(ReportKind.USAGE, location)).isEmpty();
        assertThat(months.takenBack(ReportKind.USAGE).get(0)).satisfies(back -> {
            assertThat(back.declared().locationId()).isEqualTo(location);
            assertThat(back.declared().month()).isEqualTo(MARCH);
            assertThat(back.declared().declaredBy()).isEqualTo("agent");
            assertThat(back.by()).isEqualTo("reviewer");
        });
        assertThatThrownBy(() -> months.takeBack(ReportKind.USAGE, complete("2026-03", location), "reviewer"))
                .isInstanceOf(InvalidInput.class);
        assertThat(months.takenBack(ReportKind.CAPS)).isEmpty();
    }

    private boolean isMissing(ReportLedger ledger, YearMonth month) {
        return ledger.line(ReportKind.USAGE).missing().stream()
                .anyMatch(missing ->
                        missing.month().equals(month) && missing.locations().contains(location));
    }

    @Test
    void an_id_that_turns_out_not_to_be_ours_is_missed_no_longer_and_what_was_said_stays_known() {
        PartnerIds ids = context.getBean(PartnerIds.class);
        ReportLedger ledger = context.getBean(ReportLedger.class);
        ReportImport one = read();
        say(one, List.of(complete("2026-02", location)), List.of(), List.of(new IdAnswer(location, Level.LOCATION)));
        imported.waitFor(one.id());
        assertThat(isMissing(ledger, MARCH)).isTrue();

        ids.correct(location, Level.OTHER, "reviewer");

        assertThat(isMissing(ledger, MARCH)).isFalse();
        assertThat(context.getBean(AnswerTrail.class).newest().get(0)).satisfies(replaced -> {
            assertThat(replaced.answer().value()).isEqualTo(location);
            assertThat(replaced.answer().means()).isEqualTo("location");
            assertThat(replaced.answer().by()).isEqualTo("agent");
            assertThat(replaced.by()).isEqualTo("reviewer");
        });
        assertThatThrownBy(() -> ids.correct("5555557", Level.OTHER, "reviewer"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_name_that_was_answered_wrongly_is_corrected_and_what_was_said_stays_known() {
        ReportNames names = context.getBean(ReportNames.class);
        String name = "CN" + location;
        ReportImport one = read(location, name);
        say(one, List.of(), List.of(new NameAnswer(name, null)), List.of());
        imported.waitFor(one.id());

        names.correct(name, "exchange", "reviewer");

        assertThat(names.answers())
                .filteredOn(answer -> answer.value().equals(name))
                .singleElement()
                .satisfies(answer -> assertThat(answer.means()).isEqualTo("exchange"));
        assertThat(context.getBean(AnswerTrail.class).newest().get(0).answer().value())
                .isEqualTo(name);
        assertThatThrownBy(() -> names.correct(name, "nonsense", "reviewer")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> names.correct("never asked", null, "reviewer")).isInstanceOf(InvalidInput.class);
    }
}
