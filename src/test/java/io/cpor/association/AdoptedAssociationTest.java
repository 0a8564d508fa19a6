package io.cpor.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.CustomerKind;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.Partner;
import io.cpor.association.claim.Decision;
import io.cpor.association.value.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is true of an association that was approved before anybody carried it here. */
class AdoptedAssociationTest {
    private static final Instant APPROVED = Instant.parse("2025-05-12T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    private static Association adopted() {
        Engagement engagement = AssociationExamples.opened("CPOR-2026-00001").engagement();
        return Association.adopt(
                "CPOR-2026-00042",
                new ApprovedAssociation(
                        "1000027",
                        new Customer(CustomerKind.COMPANY, "Contoso Ltd", "t", null, null, null),
                        engagement,
                        new Partner("1234567", null),
                        APPROVED,
                        Adoption.of("claims.csv", LocalDate.parse("2025-05-12"))),
                new Opening("agent", Instant.parse("2026-12-01T09:00:00Z"), null));
    }

    @Test
    void it_is_active_and_approved_and_nobody_knows_more() {
        Association association = adopted();

        assertThat(association.isAdopted()).isTrue();
        assertThat(association.ending().orElseThrow()).isEqualTo(new Ending(Outcome.ACTIVE, APPROVED));
        assertThat(association.currentClaim().orElseThrow().claimId()).isEqualTo("1000027");
        assertThat(association
                        .currentClaim()
                        .orElseThrow()
                        .decision()
                        .orElseThrow()
                        .decision())
                .isEqualTo(Decision.ACCEPTED);
        assertThat(association.currentClaim().orElseThrow().consent()).isEmpty();
        assertThat(association.agreement()).isNull();
        assertThat(association.processInstanceId()).isEmpty();
        assertThat(association.canCorrectClaimId()).isTrue();
        assertThat(association.canStartAgain()).isFalse();
        assertThatThrownBy(() -> association.withdraw("no", "agent", APPROVED))
                .isInstanceOf(AssociationAlreadyEnded.class);
    }

    @Test
    void it_holds_its_lines_until_it_is_lost() {
        Association association = adopted();
        assertThat(association.lines()).allMatch(line -> line.heldKey() != null);

        association.markLost(LossCause.DECLINED, "Customer declined", Instant.parse("2026-11-01T00:00:00Z"));

        assertThat(association.lines()).allMatch(line -> line.heldKey() == null);
        assertThat(association.canStartAgain()).isTrue();
    }

    @Test
    void its_adoption_can_be_withdrawn_so_that_claim_and_lines_are_free() {
        Association association = adopted();
        Instant at = Instant.parse("2026-12-01T10:00:00Z");
        assertThat(association.canWithdrawAdoption()).isTrue();

        association.withdrawAdoption("Another partner's", "agent", at);

        assertThat(association.ending().orElseThrow()).isEqualTo(new Ending(Outcome.WITHDRAWN, at));
        assertThat(association.withdrawal().orElseThrow()).isEqualTo(new Withdrawal("Another partner's", "agent", at));
        assertThat(association.claims()).isEmpty();
        assertThat(association.adoption().orElseThrow().withdrawnClaimId()).isEqualTo("1000027");
        assertThat(association.lines()).allMatch(line -> line.heldKey() == null);
        assertThat(association.canWithdrawAdoption()).isFalse();
        assertThatThrownBy(() -> association.withdrawAdoption("again", "agent", at))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("withdrawn already");
    }

    @Test
    void it_stays_adopted_if_something_depends_on_it() {
        Association lost = adopted();
        lost.markLost(LossCause.DECLINED, "Customer declined", APPROVED);
        Association asked = adopted();
        asked.assignQuestionInstance("4711");
        Association agreed = AssociationExamples.opened("CPOR-2026-00001");

        assertThatThrownBy(() -> lost.withdrawAdoption("no", "agent", APPROVED))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("It was lost");
        assertThatThrownBy(() -> asked.withdrawAdoption("no", "agent", APPROVED))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("reviewer asked");
        assertThatThrownBy(() -> agreed.withdrawAdoption("no", "agent", APPROVED))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("was not adopted");
        assertThat(lost.claims()).hasSize(1);
        assertThat(asked.ending().orElseThrow().outcome()).isEqualTo(Outcome.ACTIVE);
    }

    @Test
    void the_date_of_its_poe_can_be_noted_and_noted_anew() {
        Association association = adopted();

        association.notePoeDate(LocalDate.parse("2025-04-30"), "agent", APPROVED);
        association.notePoeDate(LocalDate.parse("2025-04-29"), "colleague", APPROVED);

        assertThat(association.adoption().orElseThrow())
                .isEqualTo(new Adoption(
                        "claims.csv",
                        LocalDate.parse("2025-05-12"),
                        LocalDate.parse("2025-04-29"),
                        "colleague",
                        APPROVED,
                        null));
        assertThatThrownBy(() -> AssociationExamples.opened("CPOR-2026-00001").notePoeDate(TODAY, "agent", APPROVED))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02, in the future",
        "2014-12-31, long before CPOR",
        "2026-02-30, not a date that exists",
        "'', not a date that exists"
    })
    void a_date_that_cannot_be_is_refused_in_words(String typed, String words) {
        assertThatThrownBy(() -> Adoption.validatePoeDate(typed, TODAY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(words);
        assertThat(Adoption.validatePoeDate(" 2026-12-01 ", TODAY)).isEqualTo(TODAY);
    }
}
