package io.cpor.association.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person types as a claim ID. */
class TypedClaimIdTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1000027, '', -",
                "1000027, 1000027, -",
                "12345, '', -",
                "123456789012, '', -",
                "CL-7781, CL-7781, -",
                "'', '', give the claim ID",
                "1000027, 1000072, differ",
                "1234, '', 5 to 12 digits",
                "1234567890123, '', 5 to 12 digits",
                "not a number!, '', 5 to 12 digits",
                "１００００２７, '', 5 to 12 digits"
            })
    void a_slip_is_noticed(String claimId, String again, String complaint) {
        if (complaint == null) {
            assertThat(TypedClaimId.complaint(claimId, again)).isNull();
        } else {
            assertThat(TypedClaimId.complaint(claimId, again)).contains(complaint);
        }
    }
}
