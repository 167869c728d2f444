package org.anbiao.tenancy.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads authorities and units; their names are public, so no actor is needed. */
@Repository
public class TenantQueries {

    private final JdbcClient jdbc;

    TenantQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Tenant> find(UUID id) {
        return jdbc.sql("select * from tenant where id = ?")
                .param(id)
                .query(TenantQueries::tenant)
                .optional();
    }

    public Optional<Tenant> findByCode(String code) {
        return jdbc.sql("select * from tenant where code = ?")
                .param(code)
                .query(TenantQueries::tenant)
                .optional();
    }

    public boolean isSuspended(UUID id) {
        return jdbc.sql("""
                        select exists (select 1 from tenant
                            where id = ? and suspended_on <= (now() at time zone 'Asia/Shanghai')::date)
                        """).param(id).query(Boolean.class).single();
    }

    public List<Tenant> all() {
        return jdbc.sql("select * from tenant order by code")
                .query(TenantQueries::tenant)
                .list();
    }

    /** The authority and everything below it, departments included. */
    public List<Tenant> subtree(UUID root) {
        return jdbc.sql("""
                        with recursive below as (
                            select t.*, 0 as depth from tenant t where t.id = ?
                            union all
                            select t.*, b.depth + 1 from tenant t join below b on t.parent_id = b.id)
                        select * from below order by depth, name
                        """).param(root).query(TenantQueries::tenant).list();
    }

    /** As {@link #subtree}, without authorities that left the portal. */
    public List<Tenant> present(UUID root) {
        return jdbc.sql("""
                        with recursive below as (
                            select t.*, 0 as depth from tenant t where t.id = ?
                            union all
                            select t.*, b.depth + 1 from tenant t join below b on t.parent_id = b.id)
                        select * from below where left_on is null order by depth, name
                        """).param(root).query(TenantQueries::tenant).list();
    }

    /** The authorities above, and the departments of their areas. */
    public List<UUID> definers(UUID tenantId) {
        return jdbc.sql("""
                        with recursive above as (
                            select t.id, t.parent_id from tenant t where t.id = ?
                            union all
                            select t.id, t.parent_id from tenant t join above a on t.id = a.parent_id)
                        select id from above
                        union
                        select d.id from tenant d join above a on d.parent_id = a.id where d.kind = 'department'
                        """).param(tenantId).query(UUID.class).list();
    }

    public List<OrgUnit> units(UUID tenantId) {
        return jdbc.sql("""
                        select * from org_unit
                        where tenant_id = ? and (ended_on is null or ended_on > (now() at time zone 'Asia/Shanghai')::date)
                        order by ord, name
                        """).param(tenantId).query(TenantQueries::unit).list();
    }

    public Optional<OrgUnit> findUnit(UUID id) {
        return jdbc.sql("select * from org_unit where id = ?")
                .param(id)
                .query(TenantQueries::unit)
                .optional();
    }

    private static Tenant tenant(ResultSet row, int number) throws SQLException {
        return new Tenant(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                Tenant.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Tenant.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                row.getObject("parent_id", UUID.class),
                row.getObject("area_id", UUID.class));
    }

    private static OrgUnit unit(ResultSet row, int number) throws SQLException {
        return new OrgUnit(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                OrgUnit.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getObject("parent_id", UUID.class),
                row.getInt("ord"));
    }
}
