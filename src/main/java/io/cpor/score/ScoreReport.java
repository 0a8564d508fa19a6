package io.cpor.score;

import io.cpor.association.programme.ScoreTrack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known of the score.
 *
 * @param tracks each with its points; the better one counts
 * @param possible what each track can gain
 * @param entries all that was entered, the newest day first
 * @param nearPercent from which share on, and
 * @param deployedPercent up to which one a customer stands just below a deployment
 * @param sources where the figures of the score are from
 */
public record ScoreReport(
        LocalDate day,
        List<TrackScore> tracks,
        Map<ScoreTrack, ScorePossible> possible,
        NearDeployments near,
        List<ClaimInWork> inWork,
        List<ScoreEntry> entries,
        int nearPercent,
        int deployedPercent,
        int claimedMonths,
        Set<String> sources) {
    /** The track with more points; the first if both have as many. */
    public TrackScore better() {
        return tracks.stream()
                .max(Comparator.comparing(TrackScore::isPassing)
                        .thenComparing(TrackScore::total)
                        .thenComparing(TrackScore::track, Comparator.reverseOrder()))
                .orElseThrow();
    }
}
