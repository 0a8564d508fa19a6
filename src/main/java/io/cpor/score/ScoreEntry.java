package io.cpor.score;

import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreTrack;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Points that somebody read in Partner Center.
 *
 * @param shownOn the day on which Partner Center showed them
 * @param enteredBy a user id
 */
public record ScoreEntry(
        ScoreTrack track,
        ScoreMetric metric,
        BigDecimal points,
        LocalDate shownOn,
        String enteredBy,
        Instant enteredAt) {}
