package org.anbiao.reporting;

import java.util.UUID;
import org.anbiao.support.TenantFixture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records facts of enterprises with SQL, as the tenant that owns them; names are invented. */
class FactFixture {

    private final TenantFixture tenants;
    private final JdbcClient jdbc;
    private final UUID tenantId;

    FactFixture(TenantFixture tenants, JdbcClient jdbc, UUID tenantId) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.tenantId = tenantId;
    }

    void adopt(UUID enterprise, String kind, String achievedOn, String endedOn) {
        run("""
                insert into enterprise_adoption (enterprise_id, kind, achieved_on, ended_on, has_assessment_list)
                values (?, ?, ?::date, ?::date, true)
                """, enterprise, kind, achievedOn, endedOn);
    }

    void schemeWithoutList(UUID enterprise, String achievedOn) {
        run("""
                insert into enterprise_adoption (enterprise_id, kind, achieved_on, has_assessment_list)
                values (?, 'responsibility_scheme', ?::date, false)
                """, enterprise, achievedOn);
    }

    void grade(UUID enterprise, String color, String assessedOn) {
        run("""
                insert into enterprise_risk_grade (enterprise_id, color, assessed_on, reason)
                values (?, ?, ?::date, '测试')
                """, enterprise, color, assessedOn);
    }

    void officer(UUID enterprise, String name, boolean fullTime, String from, String to) {
        run("""
                insert into enterprise_person (enterprise_id, name, role, full_time, from_on, to_on)
                values (?, ?, 'safety_officer', ?, ?::date, ?::date)
                """, enterprise, name, fullTime, from, to);
    }

    void teamMember(UUID enterprise, String name, String joined, String left) {
        run("""
                insert into rescue_team_member (enterprise_id, adoption_id, person_name, joined_on, left_on)
                select a.enterprise_id, a.id, ?, ?::date, ?::date from enterprise_adoption a
                where a.enterprise_id = ? and a.kind = 'rescue_team'
                """, name, joined, left, enterprise);
    }

    void confirmScheme(UUID enterprise, String confirmedOn) {
        run("""
                insert into adoption_confirmation (enterprise_id, adoption_id, confirmed_on)
                select a.enterprise_id, a.id, ?::date from enterprise_adoption a
                where a.enterprise_id = ? and a.kind = 'internal_report_scheme'
                """, confirmedOn, enterprise);
    }

    void selfEvaluate(UUID enterprise, String standardType, String completedOn) {
        run("""
                insert into self_evaluation (enterprise_id, standard_type, completed_on) values (?, ?, ?::date)
                """, enterprise, standardType, completedOn);
    }

    /** Changes what the registry says of an enterprise from a day on. */
    void state(UUID enterprise, String from, boolean active, String sizeClass) {
        run(
                "update enterprise_state set valid_to = ?::date where enterprise_id = ? and valid_to is null",
                from,
                enterprise);
        run("""
                insert into enterprise_state (enterprise_id, valid_from, active, subject_kind, category, size_class,
                    block_tenant_id, block_unit_id, line_tenant_id, line_unit_id)
                select enterprise_id, ?::date, ?, subject_kind, category, ?, block_tenant_id, block_unit_id,
                    line_tenant_id, line_unit_id
                from enterprise_state where enterprise_id = ? and valid_to = ?::date
                """, from, active, sizeClass, enterprise, from);
    }

    void close(UUID enterprise, String on) {
        state(enterprise, on, false, "small_micro");
    }

    /** Makes an enterprise a nine-small place of a category from its first day. */
    void nineSmall(UUID enterprise, String category) {
        run("update enterprise set subject_kind = 'nine_small_place', category = ? where id = ?", category, enterprise);
        run("""
                update enterprise_state set subject_kind = 'nine_small_place', category = ?, size_class = null
                where enterprise_id = ?
                """, category, enterprise);
    }

    private void run(String sql, Object... parameters) {
        tenants.asSystem(
                tenantId,
                () -> jdbc.sql(sql).params(java.util.Arrays.asList(parameters)).update());
    }
}
