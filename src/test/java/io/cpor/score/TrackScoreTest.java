package io.cpor.score;

import static io.cpor.association.programme.ScoreTrack.ENTERPRISE;
import static io.cpor.association.programme.ScoreTrack.SMB;
import static io.cpor.score.ScoreExamples.RULES;
import static io.cpor.score.ScoreExamples.TODAY;
import static io.cpor.score.ScoreExamples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreTrack;
import io.cpor.association.value.Coded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The points of a track, by the figures of field facts 9.5. */
class TrackScoreTest {
    private static List<ScoreEntry> entries(LocalDate day, String... points) {
        List<ScoreEntry> entries = new ArrayList<>();
        for (int at = 0; at < points.length; at++) {
            if (!points[at].isEmpty()) {
                entries.add(entry(ENTERPRISE, ScoreMetric.values()[at], points[at], day));
            }
        }
        return entries;
    }

    private static TrackScore score(List<ScoreEntry> entries) {
        return TrackScore.of(ENTERPRISE, entries, RULES, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "customer-adds, enterprise, 4, 16",
        "customer-adds, enterprise, 5, 20",
        "customer-adds, enterprise, 6, 20",
        "customer-adds, smb, 1, 2",
        "customer-adds, smb, 10, 20",
        "intermediate-certifications, enterprise, 1, 2.5",
        "intermediate-certifications, enterprise, 4, 10",
        "intermediate-certifications, smb, 2, 10",
        "advanced-certifications, enterprise, 1, 7.5",
        "advanced-certifications, smb, 1, 15",
        "usage-growth, enterprise, 999, 29.97",
        "usage-growth, enterprise, 1000, 30",
        "usage-growth, enterprise, 1500, 30",
        "usage-growth, smb, 250, 15",
        "usage-growth, smb, 500, 30",
        "usage-growth, smb, -10, 0",
        "deployments, enterprise, 3, 15",
        "deployments, smb, 5, 25",
        "deployments, smb, 0, 0"
    })
    void a_part_has_points_in_part_and_no_more_than_its_most(String metric, String track, long count, String points) {
        assertThat(RULES.points(Coded.of(ScoreMetric.class, metric), Coded.of(ScoreTrack.class, track), count))
                .isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 10, 15, 20, 5, true, 0", // 70
        "20, 10, 15, 20, 4.99, false, 0.01", // 69.99
        "20, 10, 15, 30, 0, false, 0", // 75, and one part without points
        "20, 10, 15, 25, 0.01, true, 0",
        "20, 10, 0, 30, 25, false, 0"
    })
    void seventy_points_are_enough_and_each_part_needs_some(
            String adds, String one, String two, String growth, String deployments, boolean passing, String missing) {
        TrackScore score = score(entries(TODAY, adds, one, two, growth, deployments));

        assertThat(score.isPassing()).isEqualTo(passing);
        assertThat(score.missing()).isEqualByComparingTo(missing);
    }

    @Test
    void a_part_that_nobody_entered_is_not_known_and_no_zero() {
        TrackScore score = score(entries(TODAY, "20", "", "15", "30", "25"));

        assertThat(score.total()).isEqualByComparingTo("90");
        assertThat(score.isPassing()).isFalse();
        assertThat(score.unknown()).containsExactly(ScoreMetric.INTERMEDIATE_CERTIFICATIONS);
        assertThat(score.withoutPoints()).isEmpty();
        assertThat(score.metric(ScoreMetric.INTERMEDIATE_CERTIFICATIONS).left()).isEqualByComparingTo(BigDecimal.TEN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-07-01", // five full months before December, and December
        "2026-06-30,",
        "2026-11-30, 2026-11-30"
    })
    void any_day_of_this_month_or_the_five_before_is_enough(LocalDate enough, LocalDate qualified) {
        List<ScoreEntry> entries = new ArrayList<>(entries(TODAY, "10"));
        entries.addAll(entries(enough, "20", "10", "15", "20", "5"));

        TrackScore score = score(entries);

        assertThat(score.isPassing()).isFalse();
        assertThat(score.total()).isEqualByComparingTo("60");
        assertThat(score.qualifiedOn()).isEqualTo(qualified);
    }

    @Test
    void the_newest_day_counts_and_of_one_day_what_was_entered_last() {
        TrackScore score = score(List.of(
                entry(ENTERPRISE, ScoreMetric.DEPLOYMENTS, "12", TODAY),
                entry(ENTERPRISE, ScoreMetric.DEPLOYMENTS, "11", TODAY),
                entry(SMB, ScoreMetric.DEPLOYMENTS, "25", TODAY),
                entry(ENTERPRISE, ScoreMetric.DEPLOYMENTS, "25", TODAY.minusDays(1))));

        assertThat(score.metric(ScoreMetric.DEPLOYMENTS).points()).isEqualByComparingTo("12");
    }
}
