package io.cpor.finding;

import java.time.Instant;

/**
 * How many findings are open.
 *
 * @param judgedAt when everything was judged last, or {@code null} if it never was
 */
public record OpenFindings(long high, long medium, long info, Instant judgedAt) {
    public long all() {
        return high + medium + info;
    }
}
