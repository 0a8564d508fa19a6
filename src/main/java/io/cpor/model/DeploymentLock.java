package io.cpor.model;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The row the engine locks for every deployment, locked before we look: while we have it no other node deploys, and no owner
 * at the Modeler. It is locked here rather than by the engine, which leaves it unlocked on H2.
 */
@Component
public class DeploymentLock {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeploymentLock(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** In a transaction, at whose end the lock is given back. */
    public <T> T alone(Supplier<T> what) {
        return transaction.execute(status -> {
            jdbc.sql("select value_ from act_ge_property where name_ = 'deployment.lock' for update")
                    .query(String.class)
                    .single();
            return what.get();
        });
    }
}
