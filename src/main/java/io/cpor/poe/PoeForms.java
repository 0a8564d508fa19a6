package io.cpor.poe;

import io.cpor.poe.form.PoeForm;
import io.cpor.storage.Hashes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every form a POE was ever sent with, kept by its hash: what was sent and signed stays readable whatever is deployed. */
@Component
public class PoeForms {
    /** The forms that were read, by their hash: what is kept never changes. */
    private final Map<String, PoeForm> known = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    PoeForms(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Keeps the definition, once, and tells its hash. */
    String keep(String definition) {
        String hash = Hashes.sha256(definition);
        if (!known.containsKey(hash)) {
            PoeForm form = PoeForm.parse(definition);
            if (find(hash).isEmpty()) {
                insert(hash, definition);
            }
            known.put(hash, form);
        }
        return hash;
    }

    /** In a transaction of its own: that another one keeps the same form at the same time must not undo the caller's. */
    private void insert(String hash, String definition) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> jdbc.sql("insert into poe_form (hash, definition) values (:hash, :definition)")
                            .param("hash", hash)
                            .param("definition", definition)
                            .update());
        } catch (DuplicateKeyException keptMeanwhile) {
            // the same hash is the same form
        }
    }

    /** Whether any form that was ever sent asks for this, so that the answer may tell of a person. */
    public boolean isAskedBy(String key) {
        return jdbc.sql("select hash from poe_form").query(String.class).list().stream()
                .anyMatch(hash -> kept(hash).field(key).isPresent());
    }

    private PoeForm kept(String hash) {
        return known.computeIfAbsent(hash, unread -> PoeForm.parse(find(hash).orElseThrow()));
    }

    private Optional<String> find(String hash) {
        return jdbc.sql("select definition from poe_form where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    /** The form the POE was sent with. */
    public PoeForm of(Poe poe) {
        return kept(poe.formHash());
    }
}
