package io.cpor.association.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Why a claim was refused or held is told by others, at any length; the column keeps 2,000 characters. */
class RefusalTest {
    private static final String LONG = "x".repeat(1999) + "\ud83d\ude00 and more";

    @Test
    void a_refusal_is_cut_to_what_can_be_kept() {
        Claim claim = new Claim(1, 1);
        claim.markRefused(LONG);
        assertThat(claim.refusal()).isEqualTo("x".repeat(1999));
    }

    @Test
    void so_is_the_reason_for_holding_it() {
        Claim claim = new Claim(1, 1);
        claim.hold(LONG);
        assertThat(claim.refusal()).isEqualTo("x".repeat(1999));
        assertThat(claim.isHeld()).isTrue();
    }
}
