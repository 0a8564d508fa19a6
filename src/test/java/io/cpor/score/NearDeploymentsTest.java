package io.cpor.score;

import static io.cpor.score.ScoreExamples.LONG_AGO;
import static io.cpor.score.ScoreExamples.RULES;
import static io.cpor.score.ScoreExamples.TODAY;
import static io.cpor.score.ScoreExamples.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.programme.ScoreTrack;
import io.cpor.score.ScoreExamples.Example;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customers just below a deployment, worked out by hand from field facts 9.5. */
class NearDeploymentsTest {
    private static final Map<ScoreTrack, BigDecimal> FIVE =
            Map.of(ScoreTrack.ENTERPRISE, new BigDecimal("5"), ScoreTrack.SMB, new BigDecimal("5"));

    private static NearDeployments near(Example... customers) {
        return NearDeployments.of(Stream.of(customers).map(Example::customer).toList(), RULES, FIVE, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "359, 1000, ,           ", // 35.9 %
        "360, 1000, enterprise, 40",
        "399, 1000, enterprise, 1",
        "400, 1000, ,           ", // a deployment
        "35,  100,  ,           ",
        "36,  100,  smb,        4",
        "39,  100,  smb,        1",
        "40,  100,  ,           ",
        "108, 300,  smb,        12",
        "109, 301,  enterprise, 12", // 40 % of 301 are 120.4, so 121 are needed
        "4,   11,   smb,        1", // 36.4 %; 40 % are 4.4, so 5 are needed
        "3,   8,    ,           ", // 37.5 %, and fewer than 11 seats
        "120, 100,  ,           "
    })
    void the_share_and_the_seats_decide_at_their_borders(int users, int seats, String track, Long missing) {
        NearDeployments found = near(customer("one").active("teams", users, seats));

        if (track == null) {
            assertThat(found.found()).isEmpty();
        } else {
            assertThat(found.found()).singleElement().satisfies(one -> {
                assertThat(one.track().code()).isEqualTo(track);
                assertThat(one.missingUsers()).isEqualTo(missing);
                assertThat(one.points()).isEqualByComparingTo("5");
                assertThat(one.associationId()).isEqualTo("CPOR-one-teams");
            });
        }
        assertThat(found.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-02, 41, 100, true", // within the last 12 months, and above 40 % when claimed
        "2025-12-01, 41, 100, false", // 12 months are over
        "2025-12-02, 40, 100, false", // not above it
        "2025-12-02, 401, 1000, true",
        "2026-11-30, 99, 100, true"
    })
    void one_that_was_above_it_when_claimed_within_a_year_is_left_out(
            LocalDate since, int users, int seats, boolean leftOut) {
        NearDeployments found = near(customer("one").active("teams", 38, 100, since, new UsedShare(users, seats)));

        assertThat(found.found()).hasSize(leftOut ? 0 : 1);
        assertThat(found.leftOut()).hasSize(leftOut ? 1 : 0);
        if (leftOut) {
            assertThat(found.leftOut().get(0).points()).isEqualByComparingTo("0");
        }
    }

    @Test
    void of_a_young_claim_of_which_nobody_knows_the_share_the_doubt_is_told() {
        NearDeployments found = near(
                customer("young").active("teams", 38, 100, LocalDate.of(2026, 3, 1), null),
                customer("old").active("teams", 38, 100, LONG_AGO, null));

        assertThat(found.found())
                .extracting(NearDeployment::customer, NearDeployment::isDoubtful)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("old", false),
                        org.assertj.core.groups.Tuple.tuple("young", true));
    }

    @Test
    void a_customer_is_one_deployment_in_each_track_by_the_line_that_is_nearest() {
        NearDeployments found = near(customer("one")
                .active("teams", 36, 100)
                .active("exchange", 39, 100)
                .active("sharepoint", 370, 1000));

        assertThat(found.found())
                .extracting(NearDeployment::code, NearDeployment::missingUsers)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("exchange", 1L),
                        org.assertj.core.groups.Tuple.tuple("sharepoint", 30L));
        assertThat(found.count(ScoreTrack.SMB)).isEqualTo(1);
    }

    @Test
    void a_customer_who_is_a_deployment_already_is_none_once_more_but_in_the_other_track() {
        NearDeployments found = near(customer("one")
                .active("teams", 38, 100)
                .active("exchange", 40, 100)
                .active("sharepoint", 380, 1000));

        assertThat(found.found()).extracting(NearDeployment::code).containsExactly("sharepoint");
    }

    @Test
    void a_line_that_was_used_so_much_before_its_young_claim_is_no_deployment_that_stands_in_the_way() {
        NearDeployments found = near(customer("one")
                .active("teams", 38, 100)
                .active("exchange", 80, 100, LocalDate.of(2026, 6, 1), new UsedShare(70, 100)));

        assertThat(found.found()).extracting(NearDeployment::code).containsExactly("teams");
    }

    @Test
    void what_is_not_ours_and_what_has_no_figures_is_not_near() {
        assertThat(near(customer("one")
                                .inWork("teams", 38, 100)
                                .active("exchange", null, 100)
                                .active("sharepoint", null, null))
                        .found())
                .isEmpty();
    }
}
