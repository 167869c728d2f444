package org.anbiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fails the build for any new table without a forced policy, any view that bypasses policies, any role that could. */
@DatabaseTest
class RowLevelSecurityTest {

    /** Tables outside row-level security, each with its reason. */
    private static final Map<String, String> WITHOUT_POLICY = Map.of(
            "flyway_schema_history", "written by the owner's migrations; the application role has no right on it");

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableForcesRowLevelSecurityAndHasAPolicy() {
        List<String> open = jdbc.sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and not (c.relrowsecurity and c.relforcerowsecurity
                                   and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                        """).query(String.class).list();
        assertThat(open).isSubsetOf(WITHOUT_POLICY.keySet());
    }

    @Test
    void theApplicationRoleHasNoRightOnTablesWithoutPolicy() {
        for (String table : WITHOUT_POLICY.keySet()) {
            assertThat(jdbc.sql("select has_table_privilege(current_user, ?, 'select,insert,update,delete')")
                            .param("public." + table)
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isFalse();
        }
    }

    @Test
    void everyViewRunsWithTheRightsOfItsReader() {
        List<String> bypassing = jdbc.sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace
                          and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'))
                        """).query(String.class).list();
        assertThat(bypassing).isEmpty();
    }

    @Test
    void testsConnectAsARoleThatOwnsNothingAndCannotBypass() {
        Map<String, Object> role = jdbc.sql("""
                        select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                               (select count(*) from pg_class c where c.relowner = r.oid) as owned
                        from pg_roles r where rolname = current_user
                        """).query().singleRow();
        assertThat(role.get("rolname")).isEqualTo("anbiao_app");
        assertThat(List.of(role.get("rolsuper"), role.get("rolbypassrls"), role.get("rolcreaterole")))
                .containsOnly(false);
        assertThat(role.get("owned")).isEqualTo(0L);
    }

    /** PostgreSQL would parse the function's text again for every place in every planning (decision 0286). */
    @Test
    void policiesSayTheActorsSettingsThemselves() {
        List<String> calling = jdbc.sql("""
                        select polrelid::regclass || '.' || polname from pg_policy
                        where coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '')
                              ~ 'app_(tenant|enterprise|scope|definers|assignee|office|unassigned)\\(\\)'
                        """).query(String.class).list();
        assertThat(calling).isEmpty();
    }

    /** A policy for all brings what writes into every select; where it only repeats, it stands apart. */
    @Test
    void whatReadsADefinitionOrARowAboutAnEnterpriseStandsOnce() {
        List<String> commands = jdbc.sql("""
                        select polcmd::text from pg_policy
                        where polrelid in ('participation'::regclass, 'campaign_task'::regclass, 'work_item'::regclass)
                          and polpermissive
                        """).query(String.class).list();
        assertThat(commands).containsExactlyInAnyOrder("r", "a", "w", "d", "r", "a", "w", "d", "r", "a", "w", "d");
    }

    @Test
    void everyPolicyColumnLeadsAnIndex() {
        List<String> missing = jdbc.sql("""
                        select c.relname || '.' || a.attname
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
                          and a.attname in ('area_tenant_id', 'supervisor_tenant_id', 'tenant_id', 'enterprise_id')
                          and c.relname not in ('tenant_setting', 'sector', 'member', 'login_account')
                          and exists (select 1 from pg_policy p where p.polrelid = c.oid
                                      -- the names of the settings (app.enterprise_id) are no columns
                                      and regexp_replace(coalesce(pg_get_expr(p.polqual, p.polrelid), ''), 'app\\.\\w+', '', 'g')
                                          like '%' || a.attname || '%')
                          and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
                        order by 1
                        """).query(String.class).list();
        assertThat(missing).isEmpty();
    }

    @Test
    void recordedActsCannotBeChanged() {
        assertThat(jdbc.sql("select has_table_privilege(current_user, 'audit_entry', 'update')"
                                + " or has_table_privilege(current_user, 'audit_entry', 'delete')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
