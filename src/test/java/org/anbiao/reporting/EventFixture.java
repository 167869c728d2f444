package org.anbiao.reporting;

import java.util.List;
import java.util.UUID;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records what was done with enterprises and places, with SQL, as the tenant that did it; names are invented. */
class EventFixture {

    private final TenantFixture tenants;
    private final JdbcClient jdbc;
    private final UUID tenantId;

    EventFixture(TenantFixture tenants, JdbcClient jdbc, UUID tenantId) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.tenantId = tenantId;
    }

    /** Moves an enterprise to another village from a day on. */
    void move(UUID enterprise, String on, UUID village) {
        run(
                "update enterprise_state set valid_to = ?::date where enterprise_id = ? and valid_to is null",
                on,
                enterprise);
        run("""
                insert into enterprise_state (enterprise_id, valid_from, active, subject_kind, category, size_class,
                    block_tenant_id, block_unit_id, line_tenant_id, line_unit_id)
                select enterprise_id, ?::date, active, subject_kind, category, size_class, block_tenant_id, ?,
                    line_tenant_id, line_unit_id
                from enterprise_state where enterprise_id = ? and valid_to = ?::date
                """, on, village, enterprise, on);
    }

    /** Changes the category of a nine-small place from a day on. */
    void recategorise(UUID place, String on, String category) {
        run("update enterprise_state set valid_to = ?::date where enterprise_id = ? and valid_to is null", on, place);
        run("""
                insert into enterprise_state (enterprise_id, valid_from, active, subject_kind, category, size_class,
                    block_tenant_id, block_unit_id, line_tenant_id, line_unit_id)
                select enterprise_id, ?::date, active, subject_kind, ?, size_class, block_tenant_id, block_unit_id,
                    line_tenant_id, line_unit_id
                from enterprise_state where enterprise_id = ? and valid_to = ?::date
                """, on, category, place, on);
    }

    UUID recognise(UUID enterprise, String kind, String division, String level, String on) {
        return id("""
                insert into recognition (enterprise_id, kind, division, level, achieved_on, awarded_by, basis, title)
                values (?, ?, ?, ?, ?::date, '虚构评审单位', '虚构文号', '虚构案例') returning id
                """, enterprise, kind, division, level, on);
    }

    void withdraw(UUID recognition, String on) {
        run("update recognition set withdrawn_on = ?::date, withdraw_reason = '发生事故' where id = ?", on, recognition);
    }

    UUID campaign(String title) {
        return id("""
                insert into campaign (scheme_code, scheme_version, kind, title, year, status, include_nine_small)
                values ('003', 1, 'phases', ?, 2026, 'running', true) returning id
                """, title);
    }

    private UUID file(UUID enterprise) {
        return id("""
                insert into stored_file (enterprise_id, name, media_type, size_bytes, sha256, content)
                values (?, '回执.pdf', 'application/pdf', 1, repeat('0', 64), '\\x00'::bytea) returning id
                """, enterprise);
    }

    void serve(UUID campaign, UUID enterprise, String on) {
        run("""
                insert into notice_delivery (campaign_id, enterprise_id, delivered_on, receipt, receipt_file_id)
                values (?, ?, ?::date, 'signature', ?)
                """, campaign, enterprise, on, file(enterprise));
    }

    void serveUnsigned(UUID campaign, UUID enterprise, String on) {
        run("""
                insert into notice_delivery (campaign_id, enterprise_id, delivered_on, receipt, note)
                values (?, ?, ?::date, 'none', '虚构人拒签')
                """, campaign, enterprise, on);
    }

    void commit(UUID campaign, UUID enterprise, String on) {
        run("""
                insert into commitment (campaign_id, enterprise_id, signed_on, method, file_id, signer_name)
                values (?, ?, ?::date, 'scan', ?, '虚构法人')
                """, campaign, enterprise, on, file(enterprise));
    }

    /** A hazard that an employee reported, and what the firm paid for it. */
    void rewardReport(UUID enterprise, String person, String yuan, String paidOn) {
        UUID hazard = hazard(enterprise, "internal_report", "2024-06-01", null);
        run("""
                insert into hazard_reward (enterprise_id, hazard_id, person_name, amount_yuan, paid_on)
                values (?, ?, ?, ?::numeric, ?::date)
                """, enterprise, hazard, person, yuan, paidOn);
    }

    void rewardPost(UUID enterprise, String yuan, String paidOn) {
        UUID assessment = id("""
                insert into responsibility_assessment (enterprise_id, year, completed_on) values (?, 2025, ?::date) returning id
                """, enterprise, paidOn);
        run("""
                insert into assessment_result (enterprise_id, assessment_id, post_id, post_name, person_name, employment, grade,
                                               reward_yuan, paid_on)
                values (?, ?, gen_random_uuid(), '虚构岗位', '虚构孙', 'regular', 'excellent', ?::numeric, ?::date)
                """, enterprise, assessment, yuan, paidOn);
    }

    /** A general hazard, signed off on a day or not; one from the authorities was ordered when it was found. */
    UUID hazard(UUID enterprise, String source, String foundOn, @Nullable String verifiedOn) {
        boolean official = source.equals("official");
        return hazard(enterprise, source, source, foundOn, official ? foundOn : null, verifiedOn);
    }

    /** The same with its origin, where an order made it official later. */
    UUID hazard(
            UUID enterprise,
            String source,
            String origin,
            String foundOn,
            @Nullable String orderedOn,
            @Nullable String verifiedOn) {
        return id(
                """
                insert into hazard (enterprise_id, source, origin, description, found_on, ordered_on, ordering_tenant_id, responsible,
                                    measure, due_on, state, rectified_on, verified_on)
                values (?, ?, ?, '虚构隐患', ?::date, ?::date, cast(? as uuid), '虚构人', '整改', '2026-12-31', ?, ?::date, ?::date)
                returning id
                """,
                enterprise,
                source,
                origin,
                foundOn,
                orderedOn,
                orderedOn == null ? null : tenantId.toString(),
                verifiedOn == null ? "rectified" : "closed",
                foundOn,
                verifiedOn);
    }

    /** A listing decision about one enterprise with as many major hazards; the ids of its listings. */
    List<UUID> list(UUID enterprise, String on, int hazards) {
        UUID decision = UUID.randomUUID();
        return java.util.stream.IntStream.range(0, hazards)
                .mapToObj(i -> id("""
                        insert into hazard (enterprise_id, source, origin, level, clause, description, found_on, state)
                        values (?, 'self_check', 'self_check', 'major', '第三条', '虚构重大隐患', '2024-05-01', 'found') returning id
                        """, enterprise))
                .map(hazard -> id("""
                        insert into hazard_listing (enterprise_id, hazard_id, decision_id, listing_body, listed_on, due_on)
                        values (?, ?, ?, '虚构县', ?::date, '2026-12-31') returning id
                        """, enterprise, hazard, decision, on))
                .toList();
    }

    void delist(UUID listing, String on) {
        run("update hazard_listing set delisted_on = ?::date where id = ?", on, listing);
    }

    void inspect(UUID enterprise, String on) {
        run("""
                insert into inspection (enterprise_id, acting_tenant_id, acting_name, kind, inspected_on, inspectors, subjects, result,
                                        further_reason)
                values (?, ?, '虚构单位', 'special', ?::date, '虚构检查员', '{培训}', 'no_problem', '复查')
                """, enterprise, tenantId, on);
    }

    UUID decided(UUID enterprise, String on) {
        return id("""
                insert into enforcement_case (enterprise_id, acting_tenant_id, acting_name, ground, title, opened_on, state, decided_on)
                values (?, ?, '虚构镇', 'other', '虚构案件', ?::date, 'execution', ?::date) returning id
                """, enterprise, tenantId, on, on);
    }

    /** One sanction of a case; a second one of the same kind belongs to the same time. */
    void punish(UUID caseId, String kind, String target, String yuan, int persons) {
        run("""
                insert into case_sanction (enterprise_id, case_id, acting_tenant_id, kind, target, amount_yuan, persons, decided_on)
                select c.enterprise_id, c.id, c.acting_tenant_id, ?, ?, ?::numeric, ?, c.decided_on from enforcement_case c where c.id = ?
                """, kind, target, yuan, persons, caseId);
    }

    /** A suspension, a closure and persons handed over to justice in one case. */
    void strike(UUID enterprise, String on, int persons) {
        UUID struck = decided(enterprise, on);
        punish(struck, "suspension", "firm", "0", 0);
        punish(struck, "closure", "firm", "0", 0);
        punish(struck, "license", "firm", "0", 0);
        punish(struck, "judicial_transfer", "person", "0", persons);
    }

    void expose(UUID caseId, @Nullable String on) {
        run("""
                insert into case_exposure (enterprise_id, case_id, acting_tenant_id, title, content, medium, state, approved_on, exposed_on)
                select c.enterprise_id, c.id, c.acting_tenant_id, '典型案例', '虚构的经过', '虚构县报', ?, c.decided_on, ?::date
                from enforcement_case c where c.id = ?
                """, on == null ? "approved" : "exposed", on, caseId);
    }

    void warn(UUID enterprise, String kind, String on) {
        run("""
                insert into enterprise_warning (enterprise_id, acting_tenant_id, acting_name, kind, held_on, reason)
                values (?, ?, '虚构镇', ?, ?::date, '多次违规')
                """, enterprise, tenantId, kind, on);
    }

    void measure(UUID enterprise, String side, String kind, String from, @Nullable String ended) {
        run("""
                insert into enterprise_measure (enterprise_id, acting_tenant_id, acting_name, side, field, kind, basis, from_on, ended_on)
                values (?, ?, '虚构镇', ?, 'supervision', ?, '通报', ?::date, ?::date)
                """, enterprise, tenantId, side, kind, from, ended);
    }

    UUID session(String kind, String on) {
        return id(
                "insert into training_session (kind, topic, held_on) values (?, '虚构主题', ?::date) returning id",
                kind,
                on);
    }

    /** Persons of an enterprise at a session; without an enterprise grid workers. */
    void came(UUID session, @Nullable UUID enterprise, int persons) {
        for (int i = 0; i < persons; i++) {
            run(
                    """
                    insert into training_attendance (session_id, session_kind, held_on, topic, enterprise_id, person_name, people, post,
                                                     source)
                    select s.id, s.kind, s.held_on, s.topic, cast(? as uuid), ?, ?, ?, 'list' from training_session s where s.id = ?
                    """,
                    enterprise == null ? null : enterprise.toString(),
                    "虚构" + i,
                    enterprise == null ? "grid_worker" : "enterprise",
                    enterprise == null ? "" : "principal",
                    session);
        }
    }

    private void run(String sql, @Nullable Object... parameters) {
        tenants.asSystem(
                tenantId,
                () -> jdbc.sql(sql).params(java.util.Arrays.asList(parameters)).update());
    }

    private UUID id(String sql, @Nullable Object... parameters) {
        return tenants.asSystem(tenantId, () -> jdbc.sql(sql)
                .params(java.util.Arrays.asList(parameters))
                .query(UUID.class)
                .single());
    }
}
