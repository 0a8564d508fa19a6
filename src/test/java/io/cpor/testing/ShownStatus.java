package io.cpor.testing;

import io.cpor.testing.Cases.Case;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the sandbox's Partner Center show a status that its buttons do not offer, or at another time than now. */
@Component
public class ShownStatus {
    private final JdbcClient jdbc;

    ShownStatus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The claim has that status, and says of no change. */
    public void is(Case one, String status) {
        jdbc.sql("update sandbox_claim set status = :status where external_reference = :reference")
                .param("status", status)
                .param("reference", one.reference())
                .update();
    }

    /** The claim has that status, and got it that long after its last change. */
    public void is(Case one, String status, Duration later) {
        OffsetDateTime changed = jdbc.sql("select changed_at from sandbox_claim where external_reference = :reference")
                .param("reference", one.reference())
                .query(OffsetDateTime.class)
                .single();
        is(one, status, changed.plus(later).toInstant());
    }

    /** The claim has that status since then. */
    public void is(Case one, String status, Instant since) {
        jdbc.sql("update sandbox_claim set status = :status, changed_at = :since where external_reference = :reference")
                .param("status", status)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("reference", one.reference())
                .update();
    }
}
