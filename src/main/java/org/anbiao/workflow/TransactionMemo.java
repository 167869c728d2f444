package org.anbiao.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what a transaction has read once, so that starting a hundred cases in one transaction asks the database once
 * for what they share. Ends with the transaction; outside one it remembers nothing.
 */
public final class TransactionMemo<K, V> {

    private final Object owner = new Object();

    /** The value of a key, read at most once in a transaction. */
    public V get(K key, Function<K, V> reader) {
        Map<K, V> known = known();
        V value = known.get(key);
        if (value == null) {
            value = reader.apply(key);
            known.put(key, value);
        }
        return value;
    }

    /** Remembers values read in advance. */
    public void putAll(Map<K, V> values) {
        known().putAll(values);
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        Object bound = TransactionSynchronizationManager.getResource(owner);
        if (bound != null) {
            return (Map<K, V>) bound;
        }
        Map<K, V> known = new HashMap<>();
        TransactionSynchronizationManager.bindResource(owner, known);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(owner);
            }
        });
        return known;
    }
}
