package io.cpor.association.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.value.InvalidInput;
import io.cpor.process.policy.RepositoryCatalogue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is meant by a name on a day. */
class CatalogueTest {
    private static final String AREA = "modern-work-and-security";

    private final Catalogue catalogue = new RepositoryCatalogue();

    @ParameterizedTest
    @CsvSource({"2023-06-30, Yammer", "2023-07-01, Viva Engage", "2026-11-30, Viva Engage"})
    void a_workload_is_called_what_microsoft_calls_it_that_day(LocalDate day, String name) {
        for (String written : new String[] {"Yammer", "Viva Engage", "viva-engage"}) {
            assertThat(catalogue.workload(AREA, written, day)).contains(new Workload("viva-engage", name));
        }
        assertThat(catalogue.workloadName("viva-engage", day)).isEqualTo(name);
    }

    @Test
    void what_cannot_be_claimed_on_a_day_is_none_of_that_day() {
        assertThat(catalogue.workload(AREA, "Microsoft 365 Copilot", LocalDate.parse("2025-06-30")))
                .isEmpty();
        assertThat(catalogue.workload(AREA, "Microsoft 365 Copilot", LocalDate.parse("2025-07-01")))
                .isPresent();
        assertThat(catalogue.workload("business-applications", "Teams", LocalDate.parse("2025-07-01")))
                .isEmpty();
        assertThat(catalogue.workloadName("microsoft-365-copilot", LocalDate.parse("2019-01-01")))
                .as("what nobody calls it yet")
                .isEqualTo("Microsoft 365 Copilot");
    }

    @Test
    void a_name_that_somebody_answered_is_known_from_then_on() {
        OtherNames names = new MigratedNames().otherNames();
        assertThat(names.workloads().find("M365 Copilot Chat")).isEmpty();

        names.answer("M365 Copilot Chat", "microsoft-365-copilot", "agent");
        names.answer("m365 copilot chat", "microsoft-365-copilot", "colleague"); // the same once more

        assertThat(names.workloads().find("M365-Copilot-Chat")).contains("microsoft-365-copilot");
    }

    @ParameterizedTest
    @CsvSource({
        "EXO, teams, written, This name means exchange already",
        "Copilot Chat, copilot-chat, code, There is no workload with this code"
    })
    void an_answer_that_makes_no_sense_is_refused(String written, String code, String field, String why) {
        OtherNames names = new MigratedNames().otherNames();

        assertThatThrownBy(() -> names.answer(written, code, "agent"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.field()).isEqualTo(field);
                            assertThat(fault.message()).contains(why);
                        }));
        assertThat(names.workloads().find("Copilot Chat")).isEmpty();
        assertThat(names.workloads().find("EXO")).contains("exchange");
    }
}
