package io.cpor.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.testing.Agreements;
import io.cpor.testing.CporTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CporTest
class AssociationNumbersTest {
    @Autowired
    AssociationNumbers numbers;

    @Autowired
    Associations associations;

    @Autowired
    NewAssociationReader reader;

    private String opened() {
        return associations.open(reader.read(Agreements.contoso()), "agent").id();
    }

    @Test
    void they_go_on_after_the_number_that_is_given_and_never_back() {
        String now = opened();
        int number = Integer.parseInt(now.substring(10));
        String year = now.substring(0, 10);

        numbers.resumeAfter(year + String.format("%05d", number + 20));
        assertThat(opened()).isEqualTo(year + String.format("%05d", number + 21));
        numbers.resumeAfter(year + String.format("%05d", number + 1));
        assertThat(opened()).isEqualTo(year + String.format("%05d", number + 22));
    }

    @ParameterizedTest
    @ValueSource(strings = {"57", "CPOR-2026-57", "CPOR-1999-00057", "CPOR-2026-00057-1", "cpor-2026-00057"})
    void what_is_no_number_stops_the_start_with_the_remedy(String wrong) {
        assertThatThrownBy(() -> numbers.resumeAfter(wrong))
                .hasMessageContaining("cpor.numbers.resume-after")
                .hasMessageContaining("such as CPOR-2026-00057");
    }

    @Test
    void a_gap_that_nobody_can_mean_stops_the_start_and_moves_nothing() {
        String now = opened();
        int number = Integer.parseInt(now.substring(10));

        assertThatThrownBy(() -> numbers.resumeAfter(now.substring(0, 10) + (number + 100_001)))
                .hasMessageContaining("more than 100000 after the last number here");
        assertThat(opened()).isEqualTo(now.substring(0, 10) + String.format("%05d", number + 1));
    }

    @Test
    void a_number_of_many_digits_is_known_again() {
        assertThat(CaseReference.ofAttempt("CPOR-2026-1000000-0123456789abcdef-1"))
                .contains("CPOR-2026-1000000-0123456789abcdef");
    }
}
