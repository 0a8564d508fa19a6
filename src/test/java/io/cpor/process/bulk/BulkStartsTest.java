package io.cpor.process.bulk;

import static io.cpor.testing.AgreementFiles.header;
import static io.cpor.testing.AgreementFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.value.Language;
import io.cpor.process.filework.FileWork;
import io.cpor.process.filework.JobThreads;
import io.cpor.process.filework.StoredFile;
import io.cpor.table.TableRefused;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.PassedTime;
import io.cpor.testing.Slow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of agreements from the file to the associations, beside the worker as it runs. */
@CporTest
@Slow
class BulkStartsTest {
    @Autowired
    BulkStarts starts;

    @Autowired
    BulkWork work;

    @Autowired
    Associations associations;

    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    JobThreads jobs;

    @AfterEach
    void forgetAll() {
        starts.all().forEach(run -> {
            until(run.id(), false);
            starts.forget(run.id());
        });
    }

    private String begun(byte[] file) throws IOException {
        String id = starts.begin(new ByteArrayResource(file), "agreements.csv", "agent", false)
                .id();
        until(id, false);
        return id;
    }

    private String begun(String csv) throws IOException {
        return begun(csv.getBytes(StandardCharsets.UTF_8));
    }

    private void until(String id, boolean busy) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> starts.find(id).orElseThrow().state().isBusy() == busy);
    }

    private String started(String id) {
        starts.confirm(id, "reviewer");
        until(id, false);
        return id;
    }

    private List<BulkRow> rows(String id) {
        return starts.rows(id, EnumSet.allOf(RowState.class), 0, 1000);
    }

    private List<String> faults(String id, int line) {
        return rows(id).stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .orElseThrow()
                .faults();
    }

    @Test
    void the_good_rows_are_started_each_once_and_by_whoever_said_so() throws IOException {
        String tenant = UUID.randomUUID().toString();
        String id = begun(
                header() + row("Contoso", tenant, "ana@contoso.example") + row("Fabrikam") + "\n" + row("X", "y", "z"));
        assertThat(starts.find(id).orElseThrow().state()).isEqualTo(BulkState.CHECKED);
        assertThat(rows(id)).extracting(BulkRow::state).containsExactly(RowState.GOOD, RowState.GOOD, RowState.FAULTY);

        started(id);
        starts.confirm(id, "agent");

        assertThat(rows(id))
                .extracting(BulkRow::state)
                .containsExactly(RowState.STARTED, RowState.STARTED, RowState.FAULTY);
        Association one = associations.get(rows(id).get(0).associationId());
        assertThat(one.customer().tenantId()).isEqualTo(tenant);
        assertThat(one.engagement().workloadNames()).containsExactly("Teams", "Exchange");
        assertThat(one.agreement().signedOn()).isEqualTo("2026-11-20");
        assertThat(one.opening().openedBy()).isEqualTo("reviewer");
        assertThat(one.processInstanceId()).isPresent();
    }

    @Test
    void a_row_may_say_the_customers_language_and_our_contacts_phone() throws IOException {
        String german = row("Contoso").replace(",,\n", ",Allemand,+49 30 1234567\n");
        String id = started(
                begun(header() + german + row("Fabrikam") + row("Tailspin").replace(",,\n", ",Klingon,\n")));

        Association one = associations.get(rows(id).get(0).associationId());
        assertThat(one.customer().language()).isEqualTo(Language.GERMAN);
        assertThat(one.partner().contact().phone()).isEqualTo("+49 30 1234567");
        Association other = associations.get(rows(id).get(1).associationId());
        assertThat(other.customer().language()).isNull();
        assertThat(faults(id, 4)).singleElement().asString().startsWith("Customer's language");
    }

    @Test
    void every_fault_of_every_row_is_told_at_once() throws IOException {
        String twice = UUID.randomUUID().toString();
        var ours = cases.signed(Agreements.contoso()).association();
        String id = begun(header()
                + row("A", "no-guid", "no mail")
                        .replace("20.11.2026", "20.11.2999")
                        .replace("teams", "Teems")
                + row("B", twice, "b@contoso.example")
                + row("C", twice, "wrong")
                + row("D", ours.customer().tenantId(), "d@contoso.example"));

        assertThat(faults(id, 2))
                .hasSize(4)
                .anyMatch(fault -> fault.startsWith("Tenant ID: This is not the customer's tenant ID"))
                .anyMatch(fault -> fault.startsWith("Contact e-mail: This is not an e-mail address"))
                .anyMatch(fault ->
                        fault.startsWith("Workloads: Unknown workload \"Teems\". Known for Modern Work and Security"))
                .anyMatch(fault -> fault.startsWith("Signed on: This date is in the future"));
        assertThat(faults(id, 3)).isEmpty();
        assertThat(faults(id, 4))
                .anyMatch(fault -> fault.startsWith("Contact e-mail: "))
                .contains("Line 3 of this file already claims Teams for this customer. Leave one of the two out.");
        assertThat(faults(id, 5)).anyMatch(fault -> fault.startsWith("Association " + ours.id() + " already claims "));
    }

    @Test
    void the_same_file_again_is_refused_row_by_row_before_anything_starts() throws IOException {
        String file = header() + row("Contoso") + row("Fabrikam");
        String first = started(begun(file));
        String again = begun(file);

        assertThat(rows(again)).extracting(BulkRow::state).containsOnly(RowState.FAULTY);
        assertThat(faults(again, 2))
                .anyMatch(fault -> fault.contains(rows(first).get(0).associationId() + " already claims Teams"));
    }

    @Test
    void two_files_with_the_same_row_start_it_once() throws IOException {
        String file = header() + row("Contoso");
        String one = begun(file);
        String other = begun(file);
        starts.confirm(one, "agent");
        starts.confirm(other, "agent");
        until(one, false);
        until(other, false);

        assertThat(List.of(rows(one).get(0).state(), rows(other).get(0).state()))
                .containsExactlyInAnyOrder(RowState.STARTED, RowState.REFUSED);
    }

    @Test
    void two_nodes_start_each_row_once() throws Exception {
        StringBuilder file = new StringBuilder(header());
        for (int number = 0; number < 40; number++) {
            file.append(row("Customer " + number));
        }
        String id = begun(file.toString());
        starts.confirm(id, "agent");
        FileWork node = new FileWork(work, clock, jobs);
        Thread other = new Thread(node::run);
        other.start();
        node.run();
        other.join();
        until(id, false);

        assertThat(rows(id)).extracting(BulkRow::state).containsOnly(RowState.STARTED);
        assertThat(rows(id)).extracting(BulkRow::associationId).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from association where customer_name like 'Customer %'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
    }

    @Test
    void a_check_that_broke_off_begins_anew() throws IOException {
        String id = begun(header() + row("Contoso") + row("X", "y", "z"));
        jdbc.sql("update bulk_start set state = 'checking' where id = :id")
                .param("id", id)
                .update();
        until(id, false);

        assertThat(rows(id)).extracting(BulkRow::state).containsExactly(RowState.GOOD, RowState.FAULTY);
        assertThat(faults(id, 3)).hasSize(2);
    }

    @Test
    void a_file_that_cannot_be_checked_is_given_up_and_holds_up_no_other() throws IOException {
        String bad = begun(header() + row("Contoso"));
        jdbc.sql("update bulk_start_row set facts = '{', state = 'read' where run_id = :id")
                .param("id", bad)
                .update();
        jdbc.sql("update bulk_start set state = 'checking' where id = :id")
                .param("id", bad)
                .update();

        String good = begun(header() + row("Fabrikam"));
        until(bad, false);

        assertThat(starts.find(good).orElseThrow().state()).isEqualTo(BulkState.CHECKED);
        assertThat(starts.find(bad).orElseThrow().state()).isEqualTo(BulkState.FAILED);
        assertThat(cases.http("agent")
                        .get("/staff/agreements/import?run=" + bad)
                        .body())
                .contains("The file could not be checked")
                .doesNotContain("Rows with faults");
        assertThat(starts.confirm(bad, "agent")).isFalse();
        assertThat(starts.forget(bad)).isTrue();
    }

    @Test
    void a_cell_that_lists_thousands_is_refused_as_one_with_too_many() throws IOException {
        String id = begun(header() + row("Contoso").replace("teams; exchange", "a;".repeat(2_400)));

        assertThat(faults(id, 2))
                .hasSizeLessThan(60)
                .contains("Workloads: Too many lines; one claim holds at most 50.");
    }

    @Test
    void a_date_that_can_be_read_in_two_ways_is_refused_unless_another_settles_it() throws IOException {
        String june = row("Contoso").replace("20.11.2026", "05/06/2026");
        assertThat(faults(begun(header() + june), 2))
                .singleElement()
                .asString()
                .startsWith("Signed on: ")
                .contains("2026-06-05");

        String id = begun(header() + june + row("Fabrikam").replace("20.11.2026", "20/06/2026"));
        assertThat(rows(id)).extracting(BulkRow::signedOn).containsExactly("2026-06-05", "2026-06-20");
        started(id);
        assertThat(associations.get(rows(id).get(0).associationId()).agreement().signedOn())
                .isEqualTo("2026-06-05");
    }

    @Test
    void rows_that_are_hidden_are_not_started_behind_anybodys_back() {
        assertThatThrownBy(() -> begun(workbook(sheet -> sheet.hideRow(1))))
                .hasMessageContaining("The sheet has hidden rows");
    }

    @Test
    void a_file_that_is_done_makes_room_for_a_new_one() throws IOException {
        for (int number = 0; number < 20; number++) {
            jdbc.sql("insert into bulk_start (id, file_name, handed_in_by, handed_in_at, touched_at, state,"
                            + " start_when_checked) values (:id, 'a.csv', :by, :at, :at, :state, false)")
                    .param("id", "file " + number)
                    .param("by", "user " + number)
                    .param("at", clock.instant().minusSeconds(number).atOffset(java.time.ZoneOffset.UTC))
                    .param("state", number % 2 == 0 ? "started" : "checked")
                    .update();
        }

        begun(header() + row("Contoso"));

        assertThat(starts.find("file 18")).as("the oldest that was started").isEmpty();
        assertThat(starts.all()).hasSize(20).extracting(StoredFile::id).contains("file 16", "file 19");
        jdbc.sql("update bulk_start set state = 'checked'").update();
        assertThatThrownBy(() -> begun(header() + row("Contoso"))).hasMessageContaining("Many files are here already");
    }

    @Test
    void what_excel_and_other_languages_write_is_understood() throws IOException {
        String windows = ("Vertrag;Kundenart;Kundenname;Mandanten-ID;Domäne;Ansprechpartner;Funktion;E-Mail-Adresse;"
                + "Lösungsbereich;Partnerrolle;Abonnement;Standort-ID;Unser Kontakt;Partner contact mail;Datum;Zweck\n"
                + "V-1;Firma;Müller & Söhne;" + UUID.randomUUID() + ";mueller.example;Jörg Groß;Geschäftsführer;"
                + "j@mueller.example;Business Applications;Build intent – Advisor;\"Dynamics 365 Sales: "
                + UUID.randomUUID() + ";Power Apps " + UUID.randomUUID() + "\";1234567;Sam;sam@partner.example;"
                + "2026-11-20;planning\n");
        String id = started(begun(windows.getBytes(Charset.forName("windows-1252"))));

        assertThat(rows(id)).allSatisfy(row -> assertThat(row.faults()).isEmpty());
        Association one = associations.get(rows(id).get(0).associationId());
        assertThat(one.customer().name()).isEqualTo("Müller & Söhne");
        assertThat(one.engagement().subscriptions())
                .extracting(two -> two.product())
                .containsExactly("Dynamics 365 Sales", "Power Apps");
    }

    @Test
    void a_workbook_is_read_too() throws IOException {
        String id = begun(workbook(sheet -> {}));

        assertThat(rows(id)).extracting(BulkRow::faults).containsExactly(List.of());
    }

    private static byte[] workbook(Consumer<Worksheet> more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Agreements");
            String[] names = header().strip().split(",");
            String[] cells = row("Contoso").strip().replace("\"", "").split(",", -1);
            for (int column = 0; column < names.length; column++) {
                sheet.value(0, column, names[column]);
                sheet.value(1, column, cells[column]);
            }
            sheet.value(1, 11, 1234567); // Excel makes numbers of ids
            more.accept(sheet);
        }
        return out.toByteArray();
    }

    @Test
    void what_is_no_table_of_agreements_is_refused_in_words() {
        assertThatThrownBy(() -> begun("Name,Mail\nA,B\n"))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("No column Customer kind and no column")
                .hasMessageContaining("Line 1 names these columns: Name, Mail.");
        assertThatThrownBy(() -> begun("%PDF\0")).hasMessageContaining("neither CSV nor an Excel workbook");
        assertThatThrownBy(() -> begun(header())).hasMessageContaining("holds no agreement");
        assertThatThrownBy(() -> begun(header() + ",,,,x\n".repeat(20_001)))
                .hasMessageContaining("more than 20,000 rows");
        assertThat(starts.all()).isEmpty();
    }

    @Test
    void what_a_row_says_is_kept_only_as_long_as_it_is_needed() throws IOException {
        String id = begun(header() + row("Contoso") + row("X", "y", "z"));
        assertThat(factsKept(id)).as("of the good row").isEqualTo(1);
        started(id);
        assertThat(factsKept(id)).isZero();

        passed.sinceTouched("bulk_start", id, Duration.ofHours(25));
        await().atMost(Duration.ofSeconds(20)).until(() -> starts.find(id).isEmpty());
        assertThat(jdbc.sql("select count(*) from bulk_start_row where run_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int factsKept(String id) {
        return jdbc.sql("select count(facts) from bulk_start_row where run_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
