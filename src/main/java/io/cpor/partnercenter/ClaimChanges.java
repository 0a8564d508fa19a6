package io.cpor.partnercenter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Claims that changed.
 *
 * @param more whether more of them changed at the time of the latest one or later; then it is known, and later than asked for
 */
public record ClaimChanges(List<FiledClaim> claims, boolean more) {
    /** When the latest of them changed, by Partner Center's clock; nothing if it does not say. */
    public Optional<Instant> latest() {
        return claims.stream()
                .map(claim -> claim.seen().changedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }
}
