package io.cpor.poe;

import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeForm;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every form a POE was ever sent with, kept by its hash: what was sent and signed stays readable whatever is deployed. */
@Component
public class PoeForms {
    private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    PoeForms(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Keeps the definition, once, and tells its hash. */
    String keep(String definition) {
        PoeForm form = PoeForm.parse(definition);
        if (find(form.hash()).isEmpty()) {
            insert(form.hash(), definition);
        }
        return form.hash();
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
        jdbc.sql("select hash from poe_form").query(String.class).list().stream()
                .filter(hash -> !keys.containsKey(hash))
                .forEach(hash -> keys.put(hash, keysOf(find(hash).orElseThrow())));
        return keys.values().stream().anyMatch(known -> known.contains(key));
    }

    private static Set<String> keysOf(String definition) {
        return PoeForm.parse(definition).fields().stream()
                .map(FormField::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> find(String hash) {
        return jdbc.sql("select definition from poe_form where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    /** The form the POE was sent with. */
    public PoeForm of(Poe poe) {
        return PoeForm.parse(find(poe.formHash()).orElseThrow());
    }
}
