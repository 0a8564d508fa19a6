package io.cpor.process.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimedProductsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Teams Phone; Exchange Online | Rollout of teams and migration of Exchange mailboxes | 0",
                "Teams Phone; Exchange Online | Rollout of Teams | 1",
                "Teams Phone; Exchange Online | Help with Microsoft 365 online services | 2",
                "Dynamics 365 Sales | Introduction of DYNAMICS for the sales people | 0",
                "Dynamics 365 Sales | Introduction of Dynamics 365 | 1",
                "Entra ID | Anmeldung über Entra | 0",
                "Microsoft 365 | Introduction of Microsoft 365 | 0"
            })
    void a_product_is_described_if_a_word_of_its_own_is_in_the_description(
            String products, String description, long missing) {
        ClaimedProducts claimed = new ClaimedProducts(List.of(products.split("; ")));

        assertThat(claimed.notDescribedIn(description)).isEqualTo(missing);
    }
}
