package io.cpor.process.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Microsoft's reasons (field facts 3.3), each with what helps. */
class RemedyTest {
    @ParameterizedTest
    @CsvSource({
        "Customer declined, Speak to the customer first",
        "Insufficient proof of execution, Compare the POE",
        "Partner request, Somebody on your side",
        "Missing customer consent on PoE, consent is not on the POE",
        "No partner response, not answered in time",
        "Missing products, claimed product is not named",
        "PoE unavailable, could not open the POE",
        "Missing all PoE, file is the wrong one",
        "Missing customer acknowledgment, signature is not on the POE",
        "Missing or old dates, A date is missing",
        "Missing partner solution/service, work is not described",
        "Something new, Read the claim's comments"
    })
    void there_is_something_that_helps_against_each_reason(String reason, String remedy) {
        assertThat(Remedy.of(reason)).contains(remedy);
    }
}
