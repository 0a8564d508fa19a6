package io.cpor.process.inbox.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names mean the same customer. */
class CustomerNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contoso Ltd          | CONTOSO LIMITED      | true",
                "Fabrikam, Inc.       | Fabrikam             | true",
                "Żabka Sp. z o.o.     | ŻABKA                | true",
                "Müller & Söhne GmbH  | Muller Sohne         | true",
                "Comercial S.A.       | Comercial SA         | true",
                "Contoso Ltd          | Contoso Pharma Ltd   | false",
                "Contoso              | Fabrikam             | false",
                "Ltd                  | Inc                  | false",
                "株式会社コントソ     | 株式会社コントソ     | true"
            })
    void the_legal_form_and_the_writing_make_no_difference(String one, String other, boolean same) {
        assertThat(CustomerNames.isSame(one, other)).isEqualTo(same);
    }
}
