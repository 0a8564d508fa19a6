package io.cpor.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.value.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedValueTest {
    @ParameterizedTest
    @CsvSource({
        "SUBSCRIPTION_END, 2026-12-31, 2026-12-31",
        "SUBSCRIPTION_END, ' 2015-01-01 ', 2015-01-01",
        "SUBSCRIPTION_END, '', ",
        "PRIOR_HIGH_WATER_MARK, 0, 0",
        "PRIOR_HIGH_WATER_MARK, 00120, 120",
        "PRIOR_HIGH_WATER_MARK, 10000000, 10000000",
        "PAYMENT_OPT_OUT, yes, yes",
        "PAYMENT_OPT_OUT, ' ', "
    })
    void what_can_be_is_kept_in_one_writing(LineFactKind kind, String typed, String kept) {
        assertThat(StatedValue.read(kind, "f", typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBSCRIPTION_END, 31.12.2026",
        "SUBSCRIPTION_END, 2026-02-30",
        "SUBSCRIPTION_END, 2014-12-31",
        "SUBSCRIPTION_END, +999999999-12-31",
        "PRIOR_HIGH_WATER_MARK, -1",
        "PRIOR_HIGH_WATER_MARK, '1,200'",
        "PRIOR_HIGH_WATER_MARK, 10000001",
        "PRIOR_HIGH_WATER_MARK, 99999999999999999999",
        "PRIOR_HIGH_WATER_MARK, ١٢",
        "PAYMENT_OPT_OUT, perhaps"
    })
    void what_cannot_be_is_refused_with_its_field_and_the_remedy(LineFactKind kind, String typed) {
        assertThatThrownBy(() -> StatedValue.read(kind, "the-field", typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.field()).isEqualTo("the-field");
                            assertThat(fault.message()).containsPattern("or leave it (empty|open)");
                        }));
    }
}
