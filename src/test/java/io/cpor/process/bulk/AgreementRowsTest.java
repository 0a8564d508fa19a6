package io.cpor.process.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.agreement.MigratedNames;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.value.InvalidInput;
import io.cpor.table.Encoding;
import io.cpor.table.Table;
import io.cpor.table.TableReader;
import io.cpor.testing.AgreementFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamSource;

/** Tables of agreements as people send them, in {@code src/test/resources/tables}: what each row is understood as. */
class AgreementRowsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final MigratedNames NAMES = new MigratedNames();

    private static Table table(InputStreamSource file) {
        try {
            return new TableReader().read(file, List.of(AgreementColumn.values()), 1000, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(String name) {
        return table(new ClassPathResource("tables/" + name));
    }

    /** Each row as an agreement, or its first fault. */
    private static List<Object> read(Table table) {
        AgreementRows rows = new AgreementRows(table.rows(), NAMES.otherNames(), CLOCK);
        return table.rows().stream()
                .map(row -> {
                    try {
                        return (Object) NAMES.reader(CLOCK).read(rows.agreement(row));
                    } catch (InvalidInput invalid) {
                        return invalid.faults().get(0).message();
                    }
                })
                .toList();
    }

    private static Object readRow(String row) {
        String file = AgreementFiles.header() + row;
        return read(table(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))))
                .get(0);
    }

    @Test
    void dates_are_read_as_people_write_them() {
        assertThat(read(table("dates.csv")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(((NewAssociation) row).agreement().signedOn())
                        .isEqualTo("2026-11-20"));
    }

    @Test
    void a_date_with_dashes_that_can_be_read_in_two_ways_is_refused_in_words() {
        assertThat(readRow(AgreementFiles.row("Contoso").replace("20.11.2026", "05-06-2026")))
                .asString()
                .contains("can be read in two ways", "yyyy-MM-dd");
    }

    @Test
    void tenant_ids_are_read_in_every_writing() {
        assertThat(read(table("tenant-ids.csv")))
                .hasSize(7)
                .extracting(row -> ((NewAssociation) row).customer().tenantId())
                .startsWith("d15597ab-2a43-482c-92b4-be5ca5d0aa75", "bf0f1b1f-75d4-4b9a-b3d2-0e2edd3e7aeb")
                .contains("ecf600e6-39a2-4aa0-85cf-176e5569c273", "919c246b-11f0-4eab-a386-984252877e95")
                .contains("36f09018-e5d1-4986-8b16-1db3e080b737", "bf07537e-708d-492a-b95e-fa4a4fee079a");
    }

    @Test
    void subscriptions_are_read_in_every_writing_and_refused_without_their_product() {
        List<Object> rows = read(table("subscriptions.csv"));

        assertThat(rows).hasSize(6);
        assertThat(rows.subList(0, 5))
                .allSatisfy(
                        row -> assertThat(((NewAssociation) row).engagement().subscriptions())
                                .singleElement()
                                .returns("Dynamics 365 Sales", one -> one.product()));
        assertThat(rows.get(5)).asString().contains("product");
    }

    @Test
    void workloads_are_known_by_the_names_that_people_give_them() {
        List<Object> rows = read(table("workloads.csv"));

        assertThat(rows.stream()
                        .map(row -> row instanceof NewAssociation read
                                ? String.join("+", read.engagement().workloadNames())
                                : row.toString().substring(0, 16)))
                .containsExactly(
                        "Teams+Exchange",
                        "Teams+Exchange",
                        "Teams+Exchange",
                        "Teams+Exchange",
                        "Exchange",
                        "Teams",
                        "Entra ID",
                        "Entra ID",
                        "Defender for Endpoint",
                        "ProPlus",
                        "SharePoint",
                        "Viva Engage",
                        "Unknown workload", // Purview: information protection is only a part of it
                        "Teams+Exchange",
                        "Teams+Exchange",
                        "Unknown workload",
                        "Microsoft 365 Copilot",
                        "Intune");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Usage                          | use-or-consume",
                "use or consume                 | use-or-consume",
                "Modern Work and Security Usage | use-or-consume"
            })
    void partner_roles_are_known_by_other_names(String written, String role) {
        assertThat(((NewAssociation) readRow(AgreementFiles.row("Contoso").replace("Use or consume", written)))
                        .engagement()
                        .partnerRole()
                        .code())
                .isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OSA", "Pre-sales", "MCI BizApps Presales Advisor", "Build intent - Advisor"})
    void a_role_of_the_other_area_is_still_refused(String written) {
        assertThat(readRow(AgreementFiles.row("Contoso").replace("Use or consume", written)))
                .asString()
                .contains("This role belongs to Business Applications");
    }

    @Test
    void every_other_name_leads_to_a_workload() {
        assertThat(NAMES.strays()).isEmpty();
    }

    @Test
    void polish_letters_are_noticed_and_shown() {
        Table table = table("polish-windows-1250.csv");
        AgreementRows rows = new AgreementRows(table.rows(), NAMES.otherNames(), CLOCK);

        GuessedText guess = GuessedText.of(
                table.guessedEncoding(),
                table.rows().stream().map(rows::agreement).toList());

        assertThat(guess.encoding()).isEqualTo(Encoding.CENTRAL);
        assertThat(guess.samples()).containsExactly("Łukasz Żółć", "Zakład Próbny Śląsk");
    }

    @Test
    void a_file_that_says_how_its_letters_are_written_is_no_guess() {
        byte[] utf8 = (AgreementFiles.header() + AgreementFiles.row("Łódź")).getBytes(StandardCharsets.UTF_8);

        assertThat(table(new ByteArrayResource(utf8)).guessedEncoding()).isNull();
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        assertThatThrownBy(() -> table("column-twice.csv"))
                .hasMessage(
                        "The column Contact e-mail is there twice, as columns 7 and 18. Leave one of the two out, or"
                                + " rename it.");
    }

    @Test
    void what_would_be_mailed_is_told_in_a_few_words() {
        Table table = table("subscriptions.csv");
        AgreementRows rows = new AgreementRows(table.rows(), NAMES.otherNames(), CLOCK);

        assertThat(AgreementSummary.of(rows.agreement(table.rows().get(0)).toString()))
                .isEqualTo(new AgreementSummary(
                        "Ana Trujillo, ana.af639@adatum.example",
                        "Dynamics 365 Sales d501b0cc-dc5b-402f-885e-5a6ac01c1d5e"));
    }
}
