package io.cpor.poe;

import io.cpor.storage.Hashes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links that open a POE to the customer. A link's token has 256 bits and is never stored: it is derived from a secret
 * outside the database and from what it opens, so that a mail that must be sent once more, after a crash or as a reminder,
 * carries the same link; the database keeps the token's SHA-256.
 */
@Component
public class PoeLinks {
    private final LinkKey key;
    private final JdbcClient jdbc;
    private final Clock clock;

    PoeLinks(LinkKey key, JdbcClient jdbc, Clock clock) {
        this.key = key;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The token for the last sending of this POE; every earlier link of the association stops working. */
    @Transactional
    public String issue(Poe poe, Instant expires) {
        String token = token(poe);
        revoke(poe.associationId());
        jdbc.sql("delete from poe_link where token_hash = :hash")
                .param("hash", hash(token))
                .update(); // of the same sending, prepared once before
        jdbc.sql("insert into poe_link (token_hash, association_id, poe_id, issued_at, expires_at)"
                        + " values (:hash, :association, :poe, :now, :expires)")
                .param("hash", hash(token))
                .param("association", poe.associationId())
                .param("poe", poe.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Every link of the association stops working, also on the pages that were opened by it. */
    @Transactional
    public void revoke(String associationId) {
        jdbc.sql("update poe_link set revoked_at = :now where association_id = :association and revoked_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("association", associationId)
                .update();
    }

    /** The token that was issued for the last sending of this POE. */
    public String token(Poe poe) {
        return key.derive("poe-link", poe.sendingKey());
    }

    /**
     * The POE that a token opens, by the token's hash: nothing if it is unknown, expired, revoked, or the POE is signed or
     * declined.
     */
    public Optional<String> openHashed(String tokenHash) {
        return jdbc.sql("""
                        select poe_id from poe_link join poe on poe.id = poe_link.poe_id
                        where token_hash = :hash and revoked_at is null and expires_at > :now
                          and not closed""")
                .param("hash", tokenHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /**
     * Makes sure that the link still works, and keeps it from being revoked until this transaction ends. Whether the POE is
     * closed, the POE itself says.
     *
     * @throws LinkUnknown if it was revoked or expired since it was looked up
     */
    void lock(PoeAccess access) {
        jdbc.sql("select token_hash from poe_link where token_hash = :hash for update")
                .param("hash", access.linkHash())
                .query(String.class)
                .optional(); // first the lock: the question below then sees what the transaction before it committed
        jdbc.sql("""
                        select token_hash from poe_link
                        where token_hash = :hash and poe_id = :poe and revoked_at is null and expires_at > :now""")
                .param("hash", access.linkHash())
                .param("poe", access.poeId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .orElseThrow(LinkUnknown::new);
    }

    /** Whether the link of the last sending of this POE still opens it. */
    public boolean isValid(Poe poe) {
        return openHashed(hash(token(poe))).isPresent();
    }

    /** The POE that the customer, by this link, sent back or declined, for a page that says so. */
    public Optional<String> closedPoeOf(String tokenHash) {
        return jdbc.sql("""
                        select poe_id from poe_link join poe on poe.id = poe_link.poe_id
                        where token_hash = :hash and revoked_at is null and closed
                          and (paper_recorded_at is null or scan_uploaded_by is null)""").param("hash", tokenHash).query(String.class).optional();
    }

    public static String hash(String token) {
        return Hashes.sha256(token);
    }
}
