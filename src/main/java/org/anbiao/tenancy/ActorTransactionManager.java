package org.anbiao.tenancy;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only transaction manager, the engine's included: it binds the actor to every transaction it opens, so that no code
 * can forget to. Without an actor the transaction sees no row of any tenant.
 */
final class ActorTransactionManager extends JdbcTransactionManager {

    private final DataSource source;

    ActorTransactionManager(DataSource dataSource) {
        super(dataSource);
        this.source = dataSource;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder holder) {
            try {
                ActorConnection.bind(holder.getConnection(), CurrentActor.lookUp());
            } catch (RuntimeException e) {
                doCleanupAfterCompletion(transaction);
                throw e;
            }
        }
    }
}
