package org.anbiao.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the actor into the transaction-local settings that the row-level-security policies read. Being local to the
 * transaction they need no reset, and nothing leaks through the connection pool.
 */
@Component
class ActorConnection {

    private static final String BIND = "select set_config('app.tenant_id', ?, true), "
            + "set_config('app.enterprise_id', ?, true), set_config('app.member_id', ?, true), "
            + "set_config('app.member_name', ?, true), set_config('app.scope', ?, true), "
            + "set_config('app.definers', ?, true), set_config('app.assignee', ?, true)";

    private final DataSource dataSource;

    ActorConnection(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Binds the actor to the running transaction.
     *
     * @return whether there was a transaction to bind it to
     */
    boolean rebind(@Nullable Actor actor) {
        if (TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            bind(holder.getConnection(), actor);
            return true;
        }
        return false;
    }

    static void bind(Connection connection, @Nullable Actor actor) {
        try (PreparedStatement statement = connection.prepareStatement(BIND)) {
            statement.setString(1, actor == null ? "" : actor.tenantId().toString());
            statement.setString(2, actor == null ? "" : text(actor.enterpriseId()));
            statement.setString(3, actor == null ? "" : text(actor.memberId()));
            statement.setString(4, actor == null ? "" : actor.memberName());
            statement.setString(5, actor == null ? "" : array(actor.scope()));
            statement.setString(6, actor == null ? "" : array(actor.definers()));
            statement.setString(7, actor == null ? "" : text(actor.assigneeId()));
            statement.execute();
        } catch (SQLException e) {
            throw new SQLStateSQLExceptionTranslator().translate("bind actor", BIND, e);
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
