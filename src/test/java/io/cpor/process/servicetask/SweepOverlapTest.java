package io.cpor.process.servicetask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far before the newest change a sweep begins. */
class SweepOverlapTest {
    private static final Instant CHANGE = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant SEEN = Instant.parse("2026-12-01T10:00:07Z");
    private static final Instant BEFORE = CHANGE.minus(SweepOverlap.LENGTH);

    private final SweepOverlap overlap = new SweepOverlap();

    @Test
    void it_looks_again_at_what_it_saw_while_something_older_may_still_show() {
        assertThat(overlap.begin(CHANGE, SEEN)).isEqualTo(BEFORE);
        overlap.lookedSince(BEFORE, SEEN);

        Instant soon = SEEN.plus(SweepOverlap.LENGTH).minusSeconds(1);
        assertThat(overlap.begin(CHANGE, soon)).isEqualTo(BEFORE);
        overlap.lookedSince(BEFORE, soon);

        assertThat(overlap.begin(CHANGE, soon.plusSeconds(10))).isEqualTo(BEFORE);
    }

    @Test
    void it_asks_for_later_changes_only_once_nothing_older_can_show() {
        overlap.begin(CHANGE, SEEN);
        Instant late = SEEN.plus(SweepOverlap.LENGTH);
        overlap.lookedSince(overlap.begin(CHANGE, late), late);

        assertThat(overlap.begin(CHANGE, late.plusSeconds(10))).isEqualTo(CHANGE);
    }

    @Test
    void a_late_look_that_failed_does_not_count() {
        overlap.begin(CHANGE, SEEN);
        Instant late = SEEN.plus(SweepOverlap.LENGTH);
        overlap.begin(CHANGE, late);

        assertThat(overlap.begin(CHANGE, late.plusSeconds(10))).isEqualTo(BEFORE);
    }

    @Test
    void a_new_change_begins_the_while_anew() {
        overlap.begin(CHANGE, SEEN);
        Instant late = SEEN.plus(SweepOverlap.LENGTH);
        overlap.lookedSince(overlap.begin(CHANGE, late), late);
        Instant next = CHANGE.plusSeconds(500);

        assertThat(overlap.begin(next, late.plusSeconds(500))).isEqualTo(next.minus(SweepOverlap.LENGTH));
    }

    @Test
    void the_look_at_everything_once_a_day_does_not_count_as_one_at_the_newest() {
        overlap.begin(CHANGE, SEEN);
        Instant late = SEEN.plus(SweepOverlap.LENGTH);
        overlap.lookedSince(BEFORE.minusSeconds(100_000), late);

        assertThat(overlap.begin(CHANGE, late.plusSeconds(10))).isEqualTo(BEFORE);
    }
}
