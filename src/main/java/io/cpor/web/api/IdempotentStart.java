package io.cpor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.Association;
import io.cpor.association.AssociationOverlaps;
import io.cpor.association.Associations;
import io.cpor.association.value.InvalidInput;
import io.cpor.process.OptimisticLockRetry;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers which association an {@code Idempotency-Key} made, in the transaction that makes it: a client that lost the
 * answer asks again and gets the same association.
 */
@Component
class IdempotentStart {
    static final int LONGEST_KEY = 200;

    private final JdbcClient jdbc;
    private final Associations associations;
    private final OptimisticLockRetry retry;

    IdempotentStart(JdbcClient jdbc, Associations associations, OptimisticLockRetry retry) {
        this.jdbc = jdbc;
        this.associations = associations;
        this.retry = retry;
    }

    /** @throws KeyReused if the key came before with another body */
    Association once(String key, String user, JsonNode body, Supplier<Association> start) {
        if (key == null) {
            return start.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidInput("Idempotency-Key", "Give 1 to " + LONGEST_KEY + " characters, or leave it out.");
        }
        String hash = CanonicalJson.hash(body);
        try {
            return attempt(key, user, hash, start);
        } catch (DuplicateKeyException | AssociationOverlaps refused) {
            // perhaps by the very same request, sent twice at once
            return earlier(key, user, hash).orElseThrow(() -> refused);
        }
    }

    private Association attempt(String key, String user, String hash, Supplier<Association> start) {
        return retry.call(() -> earlier(key, user, hash).orElseGet(() -> {
            Association started = start.get();
            jdbc.sql("insert into idempotent_start (user_id, idempotency_key, body_hash, association_id)"
                            + " values (:user, :key, :hash, :association)")
                    .param("user", user)
                    .param("key", key)
                    .param("hash", hash)
                    .param("association", started.id())
                    .update();
            return started;
        }));
    }

    private Optional<Association> earlier(String key, String user, String hash) {
        record Earlier(String bodyHash, String associationId) {}
        Optional<Earlier> earlier = jdbc.sql(
                        "select body_hash, association_id from idempotent_start where user_id = :user and idempotency_key = :key")
                .param("user", user)
                .param("key", key)
                .query(Earlier.class)
                .optional();
        if (earlier.isPresent() && !earlier.get().bodyHash().equals(hash)) {
            throw new KeyReused();
        }
        return earlier.map(Earlier::associationId).map(associations::get);
    }

    /** The same key came before with another body. */
    static final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyReused() {
            super("This Idempotency-Key came before with another body. Use a new key for a new association.");
        }
    }
}
