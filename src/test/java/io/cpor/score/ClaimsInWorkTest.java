package io.cpor.score;

import static io.cpor.association.programme.ScoreMetric.CUSTOMER_ADDS;
import static io.cpor.association.programme.ScoreMetric.DEPLOYMENTS;
import static io.cpor.association.programme.ScoreTrack.ENTERPRISE;
import static io.cpor.association.programme.ScoreTrack.SMB;
import static io.cpor.score.ScoreExamples.RULES;
import static io.cpor.score.ScoreExamples.TODAY;
import static io.cpor.score.ScoreExamples.customer;
import static io.cpor.score.ScoreExamples.entry;
import static io.cpor.score.ScoreExamples.scores;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.programme.ScoreTrack;
import io.cpor.score.ScoreExamples.Example;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What claims in work can bring, worked out by hand from field facts 9.5. */
class ClaimsInWorkTest {
    private static List<ClaimInWork> claims(Map<ScoreTrack, TrackScore> scores, Example... customers) {
        return new ClaimsInWork(RULES, scores, TODAY)
                .of(Stream.of(customers).map(Example::customer).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "380, 1000, enterprise, 4, 5, 20", // of 1,000 seats 400 are needed
        "400, 1000, enterprise, 4, 5, 0", // not above 40 %, so it will count
        "401, 1000, enterprise, 4, 0,", // used before the claim
        "0, 300, smb, 2, 5, 120",
        "41, 100, smb, 2, 0,"
    })
    void a_new_customer_and_a_deployment_bring_the_points_of_their_track(
            int users, int seats, String track, String add, String deployment, Long missing) {
        ClaimInWork one =
                claims(scores(), customer("one").inWork("teams", users, seats)).get(0);

        assertThat(one.track().code()).isEqualTo(track);
        assertThat(one.customerAdd()).isEqualByComparingTo(add);
        assertThat(one.deployment()).isEqualByComparingTo(deployment);
        assertThat(one.missingUsers()).isEqualTo(missing);
        assertThat(one.why().contains(NoPoints.USED_BEFORE)).isEqualTo(missing == null);
    }

    @Test
    void seven_claims_of_small_customers_who_use_it_already_bring_fourteen_points() {
        Map<ScoreTrack, TrackScore> scores = scores();
        List<ClaimInWork> claims = claims(
                scores,
                IntStream.range(0, 7)
                        .mapToObj(number -> customer("c" + number).inWork("teams", 90, 100))
                        .toArray(Example[]::new));

        ScorePossible smb = ScorePossible.of(scores.get(SMB), RULES, new NearDeployments(List.of(), List.of()), claims);

        assertThat(smb.inWork()).isEqualByComparingTo("14");
        assertThat(smb.near()).isEqualByComparingTo("0");
        assertThat(smb.together()).isEqualByComparingTo("14");
    }

    @Test
    void several_claims_of_one_customer_are_one_customer_and_one_deployment() {
        List<ClaimInWork> found =
                claims(scores(), customer("one").inWork("teams", 10, 100).inWork("exchange", 35, 100));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.upTo()).isEqualByComparingTo("7");
            assertThat(one.missingUsers()).isEqualTo(5);
            assertThat(one.associationIds()).containsExactly("CPOR-one-teams", "CPOR-one-exchange");
        });
    }

    @Test
    void a_customer_who_counts_already_brings_no_second_add_and_no_second_deployment() {
        ClaimInWork counted = claims(
                        scores(), customer("one").active("exchange", 10, 100).inWork("teams", 10, 100))
                .get(0);
        ClaimInWork deployed = claims(
                        scores(), customer("one").active("exchange", 40, 100).inWork("teams", 10, 100))
                .get(0);

        assertThat(counted.upTo()).isEqualByComparingTo("5");
        assertThat(counted.why()).containsExactly(NoPoints.CUSTOMER_COUNTS);
        assertThat(deployed.upTo()).isEqualByComparingTo("0");
        assertThat(deployed.why()).containsExactlyInAnyOrder(NoPoints.CUSTOMER_COUNTS, NoPoints.DEPLOYED);
    }

    @Test
    void one_of_which_it_is_not_known_whether_it_counts_is_not_promised() {
        ClaimInWork one = claims(
                        scores(), customer("one").active("exchange", null, null).inWork("teams", 10, 100))
                .get(0);

        assertThat(one.customerAdd()).isEqualByComparingTo("0");
        assertThat(one.deployment()).isEqualByComparingTo("5");
        assertThat(one.why()).containsExactly(NoPoints.OTHER_SEATS_UNKNOWN);
    }

    @Test
    void where_nothing_can_be_said_it_is_told_why() {
        List<ClaimInWork> found = claims(
                scores(),
                customer("a").inWork("teams", null, null),
                customer("b").inWork("teams", 5, 10),
                customer("c").inWorkUncounted("defender-for-identity"),
                customer("d").inWork("teams", null, 100));

        assertThat(found)
                .extracting(
                        ClaimInWork::customer,
                        one -> one.why().toString(),
                        one -> one.upTo().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("d", "[USE_UNKNOWN]", "2"),
                        org.assertj.core.groups.Tuple.tuple("a", "[NO_ROWS]", "0"),
                        org.assertj.core.groups.Tuple.tuple("b", "[TOO_FEW_SEATS]", "0"),
                        org.assertj.core.groups.Tuple.tuple("c", "[NOT_COUNTED]", "0"));
    }

    @Test
    void a_part_gains_no_more_than_it_has_left() {
        Map<ScoreTrack, TrackScore> scores =
                scores(entry(ENTERPRISE, CUSTOMER_ADDS, "20", TODAY), entry(ENTERPRISE, DEPLOYMENTS, "22", TODAY));
        List<ClaimInWork> claims = claims(
                scores,
                customer("one").inWork("teams", 100, 1000),
                customer("two").inWork("teams", 100, 1000));

        ScorePossible possible =
                ScorePossible.of(scores.get(ENTERPRISE), RULES, new NearDeployments(List.of(), List.of()), claims);

        assertThat(claims).allSatisfy(one -> {
            assertThat(one.customerAdd()).isEqualByComparingTo("0");
            assertThat(one.deployment()).isEqualByComparingTo("3");
            assertThat(one.why()).containsExactly(NoPoints.FULL);
        });
        assertThat(possible.inWork()).isEqualByComparingTo("3");
    }
}
