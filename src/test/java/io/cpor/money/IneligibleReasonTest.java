package io.cpor.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Microsoft's reasons, held against what field facts 9.3 say of them. */
class IneligibleReasonTest {
    private static String[] those(Predicate<IneligibleReason> which) {
        return Arrays.stream(IneligibleReason.values())
                .filter(which)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    @Test
    void there_are_nineteen_of_which_six_can_be_acted_on_and_three_are_news() {
        assertThat(IneligibleReason.values()).hasSize(19);
        assertThat(those(one -> one.remedy() != null))
                .containsExactlyInAnyOrder("CUSPUBSEC", "IVDADV", "IVDCOMP", "IVDCOSELL", "IVDMPA", "IVDPOE");
        assertThat(those(IneligibleReason::isNews)).containsExactlyInAnyOrder("PAULWPHWM", "MAULWPHWM", "MINTHNTMT");
        assertThat(those(one -> one.days() > 0)).containsExactly("CUSPUBSEC");
    }

    @ParameterizedTest
    @CsvSource({
        "IVDPOE, IVDPOE",
        "ivdpoe, IVDPOE",
        "Proof of execution isn’t approved, IVDPOE",
        "MAU less than or equal to prior HWM, MAULWPHWM",
        "PAU less than or equal to prior HWM, PAULWPHWM",
        "Customer is public sector, CUSPUBSEC"
    })
    void it_is_known_by_its_code_and_by_microsofts_words(String written, IneligibleReason reason) {
        assertThat(IneligibleReason.find(written)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"IVD", "POE", "''", "Customer"})
    void what_microsoft_has_not_published_is_none_of_them(String written) {
        assertThat(IneligibleReason.find(written)).isEmpty();
        assertThat(IneligibleReason.find(null)).isEmpty();
    }
}
