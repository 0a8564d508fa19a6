package io.cpor.testing;

import io.cpor.testing.Cases.Case;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes what is recorded older, or puts it at another time, as if the time had passed. The one place where tests change times
 * in the database; a test that needs the clocks themselves moved takes {@link MovedClock}.
 */
@Component
public class PassedTime {
    private final JdbcClient jdbc;

    public PassedTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The POE was mailed that much earlier. */
    public void sincePoeSent(Case one, Duration time) {
        OffsetDateTime sent = jdbc.sql("select sending_last_at from poe where association_id = :id")
                .param("id", one.id())
                .query(OffsetDateTime.class)
                .single();
        jdbc.sql("update poe set sending_last_at = :sent where association_id = :id")
                .param("sent", sent.minus(time))
                .param("id", one.id())
                .update();
    }

    /** The link to the POE has expired. */
    public void ofLink(Case one) {
        jdbc.sql("update poe_link set expires_at = dateadd(day, -1, issued_at) where association_id = :id")
                .param("id", one.id())
                .update();
    }

    /** The claim was filed then, and nothing was seen of it since. */
    public void sinceFiled(Case one, Instant then) {
        jdbc.sql("update claim set submitted_at = :then, seen_changed_at = :then, round_began_at = :then"
                        + " where association_id = :id")
                .param("then", utc(then))
                .param("id", one.id())
                .update();
    }

    /** Microsoft's review of the claim began then, and nothing was seen of it since. */
    public void sinceReviewBegan(Case one, Instant then) {
        jdbc.sql("update claim set round_began_at = :then, seen_changed_at = :then where association_id = :id")
                .param("then", utc(then))
                .param("id", one.id())
                .update();
    }

    /** Partner Center says that the claim changed then. */
    public void sinceChange(Case one, Instant then) {
        jdbc.sql("update sandbox_claim set changed_at = :then where external_reference = :reference")
                .param("then", utc(then))
                .param("reference", one.reference())
                .update();
    }

    /** Partner Center says that the claim changed that much earlier. */
    public void sinceChange(Case one, Duration time) {
        OffsetDateTime changed = jdbc.sql("select changed_at from sandbox_claim where external_reference = :reference")
                .param("reference", one.reference())
                .query(OffsetDateTime.class)
                .single();
        sinceChange(one, changed.minus(time).toInstant());
    }

    /** The sweep of that name has seen all that changed until then. */
    public void sinceSweep(String name, Instant then) {
        jdbc.sql("update claim_sweep set swept_until = :then where name = :name")
                .param("name", name)
                .param("then", utc(then))
                .update();
    }

    /** What the inbox keeps is due to be tried again. */
    public void untilNextTry() {
        jdbc.sql("update inbox_event set next_try_at = received_at where state = 'kept'")
                .update();
    }

    /**
     * Nobody has worked on a stored import for that long.
     *
     * @param table where the import is stored
     */
    public void sinceTouched(String table, String id, Duration time) {
        jdbc.sql("update " + table + " set touched_at = :then where id = :id")
                .param("then", utc(Instant.now().minus(time)))
                .param("id", id)
                .update();
    }

    /** The engine has locked the account until then. */
    public void engineLocks(String user, Instant until) {
        jdbc.sql("update act_id_user set attempts_ = 10, lock_exp_time_ = :until where id_ = :user")
                .param("until", Timestamp.from(until))
                .param("user", user)
                .update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
