package io.cpor.association.value;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read within the transaction that runs, so that many who only look at it read it once. It is for looking only: who
 * changes something reads a copy of his own. Without a transaction everything is read each time.
 */
public final class ReadOnce<T> {
    /** As it was read before in this transaction, or as it is read now. */
    public T get(String id, Supplier<T> reading) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return reading.get();
        }
        Map<String, T> known = known();
        T before = known.get(id);
        if (before == null) {
            before = reading.get();
            known.put(id, before);
        }
        return before;
    }

    /** It is changed, or may have been changed by others: who looks next reads it anew. */
    public void forget(String id) {
        if (TransactionSynchronizationManager.getResource(this) != null) {
            known().remove(id);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, T> known() {
        Map<String, T> known = (Map<String, T>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            Bound bound = new Bound(known);
            bound.resume();
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return known;
    }

    /** A transaction within another one knows nothing of what the outer one read. */
    private final class Bound implements TransactionSynchronization {
        private final Map<String, T> known;

        Bound(Map<String, T> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReadOnce.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadOnce.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }
    }
}
