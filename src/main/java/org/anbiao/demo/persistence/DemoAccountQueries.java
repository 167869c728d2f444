package org.anbiao.demo.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.demo.DemoAccount;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's accounts, authority by authority. */
@Repository
public class DemoAccountQueries {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;

    DemoAccountQueries(
            JdbcClient jdbc, CurrentActor currentActor, TenantDirectory tenants, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** Every account of the demonstration, in the order of the authorities. */
    public List<DemoAccount> all() {
        List<DemoAccount> all = new ArrayList<>();
        List<UUID> ids = transaction.execute(status -> jdbc.sql("select id from tenant order by created_at, code")
                .query(UUID.class)
                .list());
        for (UUID id : ids) {
            currentActor.runAs(tenants.systemActor(id), () -> all.addAll(ofTenant(id)));
        }
        return all;
    }

    private List<DemoAccount> ofTenant(UUID tenantId) {
        return transaction.execute(status -> jdbc.sql("""
                        select a.username, m.display_name,
                               t.short_name || coalesce(' · ' || u.name, '') || coalesce(' · ' || e.name, '') as place,
                               m.role
                        from login_account a
                        join member m on m.id = a.member_id
                        join tenant t on t.id = m.tenant_id
                        left join org_unit u on u.id = m.unit_id
                        left join enterprise e on e.id = m.enterprise_id
                        where a.tenant_id = ?
                        order by m.enterprise_id nulls first, a.username
                        """)
                .param(tenantId)
                .query((row, number) ->
                        new DemoAccount(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
    }
}
