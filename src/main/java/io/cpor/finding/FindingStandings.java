package io.cpor.finding;

import io.cpor.association.value.Coded;
import io.cpor.association.value.Faults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say of findings, with who and when. */
@Component
class FindingStandings {
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_YEARS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingStandings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void dealWith(long id, int version, String by) {
        YearMonth month = lock(id, version, EnumSet.of(FindingState.OPEN, FindingState.SET_ASIDE));
        keep(id, FindingState.DEALT_WITH, month, null, null, by);
    }

    @Transactional
    public void setAside(long id, int version, String reason, LocalDate until, String by) {
        String why = reason == null ? "" : reason.strip();
        LocalDate today = LocalDate.now(clock);
        Faults faults = new Faults();
        if (why.isEmpty()) {
            faults.add("reason", "Say why nobody need act on it; others read it.");
        } else if (why.length() > LONGEST_REASON) {
            faults.add("reason", "Use at most " + LONGEST_REASON + " characters; these are " + why.length() + ".");
        }
        if (until != null && (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_YEARS)))) {
            faults.add(
                    "until",
                    "Choose a day after today and within " + LONGEST_YEARS
                            + " years, or leave it empty: then it opens again when it is worse by a fifth.");
        }
        faults.refuse();
        YearMonth month = lock(id, version, EnumSet.of(FindingState.OPEN, FindingState.DEALT_WITH));
        keep(id, FindingState.SET_ASIDE, month, why, until, by);
    }

    @Transactional
    public void reopen(long id, int version, String by) {
        YearMonth month = lock(id, version, EnumSet.of(FindingState.DEALT_WITH, FindingState.SET_ASIDE));
        keep(id, FindingState.OPEN, month, null, null, by);
    }

    /** Nobody else changes it before the transaction ends. */
    private YearMonth lock(long id, int version, Set<FindingState> from) {
        return jdbc.sql("select version, state, in_month from finding where id = :id for update")
                .param("id", id)
                .query((row, number) -> {
                    boolean seen = row.getInt("version") == version
                            && from.contains(Coded.of(FindingState.class, row.getString("state")));
                    return new Locked(seen, FindingRows.month(row, "in_month"));
                })
                .optional()
                .map(locked -> {
                    if (!locked.seen()) {
                        throw new FindingChanged();
                    }
                    return locked;
                })
                .orElseThrow(FindingUnknown::new)
                .month();
    }

    private record Locked(boolean seen, YearMonth month) {}

    private void keep(long id, FindingState state, YearMonth month, String reason, LocalDate until, String by) {
        Instant now = clock.instant();
        jdbc.sql("update finding set state = :state, version = version + 1, reason = :reason, aside_until = :until,"
                        + " done_by = :by, done_at = :at, done_month = in_month, done_measure = measure where id = :id")
                .param("state", state.code())
                .param("reason", reason)
                .param("until", until)
                .param("by", by)
                .param("at", FindingRows.utc(now))
                .param("id", id)
                .update();
        note(id, state, month, reason, until, by, now);
    }

    /** @param by {@code null} if nobody did it */
    void note(long id, FindingState state, YearMonth month, String reason, LocalDate until, String by, Instant at) {
        jdbc.sql("insert into finding_change (finding_id, state, in_month, reason, aside_until, changed_by, changed_at)"
                        + " values (:id, :state, :month, :reason, :until, :by, :at)")
                .param("id", id)
                .param("state", state.code())
                .param("month", FindingRows.day(month))
                .param("reason", reason)
                .param("until", until)
                .param("by", by)
                .param("at", FindingRows.utc(at))
                .update();
    }
}
