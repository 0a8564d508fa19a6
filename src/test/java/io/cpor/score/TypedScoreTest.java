package io.cpor.score;

import static io.cpor.score.ScoreExamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreTrack;
import io.cpor.association.value.InvalidInput;
import io.cpor.process.policy.RepositoryProgramme;
import io.cpor.score.ScoreEntries.Typed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may type of the score, and what they are told. */
class TypedScoreTest {
    private static final TypedScore TYPED = new TypedScore(new RepositoryProgramme().score(), TODAY);

    private static List<ScoreEntry> read(String day, String points) {
        return TYPED.read(
                day,
                List.of(
                        new Typed(ScoreTrack.SMB, ScoreMetric.DEPLOYMENTS, points),
                        new Typed(ScoreTrack.SMB, ScoreMetric.USAGE_GROWTH, "")),
                "agent",
                Instant.EPOCH);
    }

    private static InvalidInput refused(String day, String points) {
        return catchThrowableOfType(InvalidInput.class, () -> read(day, points));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "25", "12.5", "24.99", " 7 "})
    void points_up_to_the_most_are_taken(String points) {
        assertThat(read("2026-11-20", points))
                .singleElement()
                .satisfies(one -> assertThat(one.points()).isEqualByComparingTo(points.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25.01", "26", "-1", "12,5", "1e1", "x", "12.555", "٣", "=1"})
    void others_are_refused_with_their_field_and_what_to_do(String points) {
        assertThat(refused("2026-11-20", points).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("smb-deployments");
            assertThat(fault.message()).contains("from 0 to 25");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', as YYYY-MM-DD",
        "20 Nov 2026, as YYYY-MM-DD",
        "2026-12-02, in the future",
        "2023-06-11, has no figures for this day"
    })
    void a_day_that_cannot_be_is_refused(String day, String told) {
        assertThat(refused(day, "5").faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("day");
            assertThat(fault.message()).contains(told);
        });
    }

    @Test
    void the_first_and_the_last_day_are_taken() {
        assertThat(read("2023-06-12", "5")).hasSize(1);
        assertThat(read("2026-12-01", "5")).hasSize(1);
    }

    @Test
    void nothing_typed_is_told() {
        assertThat(refused("2026-11-20", " ").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("points"));
    }
}
