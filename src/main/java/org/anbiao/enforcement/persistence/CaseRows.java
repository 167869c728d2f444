package org.anbiao.enforcement.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.Acting;
import org.anbiao.enforcement.CaseDecision;
import org.anbiao.enforcement.CaseFilter;
import org.anbiao.enforcement.CaseGround;
import org.anbiao.enforcement.CaseListItem;
import org.anbiao.enforcement.CaseState;
import org.anbiao.enforcement.EnforcementCase;
import org.anbiao.enforcement.Sanction;
import org.anbiao.enforcement.SanctionKind;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code enforcement_case} and {@code case_sanction}. */
@Repository
public class CaseRows {

    private static final String FROM = "from enforcement_case r join enterprise e on e.id = r.enterprise_id ";

    private final JdbcClient jdbc;
    private final ExposureRows exposures;

    CaseRows(JdbcClient jdbc, ExposureRows exposures) {
        this.jdbc = jdbc;
        this.exposures = exposures;
    }

    public UUID insert(
            UUID enterpriseId,
            Acting acting,
            @Nullable UUID inspectionId,
            CaseGround ground,
            String title,
            LocalDate day) {
        return jdbc.sql("""
                        insert into enforcement_case (enterprise_id, acting_tenant_id, acting_unit_id, acting_name, inspection_id,
                            ground, title, opened_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        enterpriseId,
                        acting.tenantId(),
                        acting.unitId(),
                        acting.name(),
                        inspectionId,
                        ground.code(),
                        title,
                        day)
                .query(UUID.class)
                .single();
    }

    public void setProcess(UUID id, String processInstanceId) {
        jdbc.sql("update enforcement_case set process_instance_id = ? where id = ?")
                .params(processInstanceId, id)
                .update();
    }

    /** A case of an enterprise that the actor's unit works with. */
    public Optional<EnforcementCase> find(UnitScope unit, UUID id) {
        return jdbc.sql("select r.*, e.name as enterprise_name " + FROM + "where r.id = :id and " + unit.condition("e"))
                .param("id", id)
                .param("unit", unit.unitId())
                .query(this::found)
                .optional();
    }

    /** A case as the engine asks for it, within the authority that runs it. */
    public Optional<EnforcementCase> find(UUID id) {
        return find(UnitScope.WHOLE, id);
    }

    /** Keeps the facts and goes on to the decision; false if the case was changed meanwhile. */
    public boolean establish(UUID id, int version, String facts, LocalDate day) {
        return jdbc.sql("""
                        update enforcement_case set facts = ?, established_on = ?, state = 'decision', version = version + 1
                        where id = ? and version = ? and state = 'facts'
                        """).params(facts, day, id, version).update() == 1;
    }

    /** Keeps the decision; false if the case was changed meanwhile. */
    public boolean decide(UUID id, int version, CaseDecision decision, CaseState next) {
        LocalDate day = decision.decidedOn();
        return jdbc.sql("""
                        update enforcement_case set decision_number = ?, decided_on = ?, basis = ?, no_sanction_reason = ?,
                            exposure_wanted = ?, state = ?, closed_on = ?, version = version + 1
                        where id = ? and version = ? and state = 'decision'
                        """)
                        .params(
                                decision.number().strip(),
                                day,
                                decision.basis().strip(),
                                decision.noSanctionReason().strip(),
                                decision.expose(),
                                next.code(),
                                next == CaseState.CLOSED ? day : null,
                                id,
                                version)
                        .update()
                == 1;
    }

    public void insertSanction(EnforcementCase found, Acting acting, Sanction sanction, LocalDate decidedOn) {
        jdbc.sql("""
                        insert into case_sanction (enterprise_id, case_id, acting_tenant_id, acting_unit_id, kind, target, person_name,
                            amount_yuan, persons, ceiling, decided_on, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        found.enterpriseId(),
                        found.id(),
                        acting.tenantId(),
                        acting.unitId(),
                        sanction.kind().code(),
                        sanction.ofPerson() ? "person" : "firm",
                        sanction.personName().strip(),
                        sanction.amountYuan(),
                        sanction.persons(),
                        sanction.ceiling(),
                        decidedOn,
                        sanction.note().strip())
                .update();
    }

    /** Marks a sanction as carried out; false if it was before. */
    public boolean carryOut(UUID caseId, UUID sanctionId, LocalDate day, String note) {
        return jdbc.sql("""
                        update case_sanction set carried_out_on = ?, note = ? where case_id = ? and id = ? and carried_out_on is null
                        """).params(day, note, caseId, sanctionId).update() == 1;
    }

    /** Goes on to another step; false if the case is not where it was. */
    public boolean move(UUID id, CaseState from, CaseState to, @Nullable LocalDate closedOn) {
        return jdbc.sql("""
                        update enforcement_case set state = ?, closed_on = ?, version = version + 1 where id = ? and state = ?
                        """).params(to.code(), closedOn, id, from.code()).update() == 1;
    }

    /** The exposure that was wanted is given up. */
    public void giveUpExposure(UUID id) {
        jdbc.sql("update enforcement_case set exposure_wanted = false where id = ?")
                .param(id)
                .update();
    }

    public List<CaseListItem> page(CaseFilter filter, UnitScope unit, Actor actor, PageRequest page) {
        Narrowing narrowing = narrowing(filter, unit, actor);
        return jdbc.sql("""
                        select p.*, coalesce(s.number, 0) as number, coalesce(s.yuan, 0) as yuan, coalesce(s.doubled, false) as doubled
                        from (select r.*, e.name as enterprise_name
                        """ + FROM + narrowing.where() + """
                        order by r.opened_on desc, r.created_at desc, r.id offset :offset limit :limit) p
                        left join lateral (select count(*) as number, sum(amount_yuan) as yuan, count(distinct target) > 1 as doubled
                                           from case_sanction c where c.tenant_id = p.tenant_id and c.case_id = p.id) s on true
                        order by p.opened_on desc, p.created_at desc, p.id
                        """)
                .params(narrowing.parameters())
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(CaseRows::item)
                .list();
    }

    public long count(CaseFilter filter, UnitScope unit, Actor actor) {
        Narrowing narrowing = narrowing(filter, unit, actor);
        return jdbc.sql("select count(*) " + FROM + narrowing.where())
                .params(narrowing.parameters())
                .query(Long.class)
                .single();
    }

    /** Cases that came from an inspection. */
    public List<UUID> ofInspection(UUID enterpriseId, UUID inspectionId) {
        return jdbc.sql(
                        "select id from enforcement_case where enterprise_id = ? and inspection_id = ? order by created_at")
                .params(enterpriseId, inspectionId)
                .query(UUID.class)
                .list();
    }

    private static Narrowing narrowing(CaseFilter filter, UnitScope unit, Actor actor) {
        CaseState state = filter.state();
        CaseGround ground = filter.ground();
        Integer year = filter.year();
        return new Narrowing(unit, actor.scope())
                .named(filter.text())
                .with("state", state == null ? null : state.code(), "r.state = :state")
                .with("ground", ground == null ? null : ground.code(), "r.ground = :ground")
                .with("from", year == null ? null : LocalDate.of(year, 1, 1), "r.opened_on >= :from")
                .with("to", year == null ? null : LocalDate.of(year, 12, 31), "r.opened_on <= :to");
    }

    private static CaseListItem item(ResultSet row, int number) throws SQLException {
        return new CaseListItem(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getString("title"),
                CaseGround.of(row.getString("ground")),
                CaseState.of(row.getString("state")),
                row.getString("acting_name"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("number"),
                row.getBigDecimal("yuan"),
                row.getBoolean("doubled"));
    }

    private EnforcementCase found(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new EnforcementCase(
                id,
                row.getObject("tenant_id", UUID.class),
                row.getObject("acting_unit_id", UUID.class),
                row.getString("acting_name"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getObject("inspection_id", UUID.class),
                row.getString("title"),
                CaseGround.of(row.getString("ground")),
                CaseState.of(row.getString("state")),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by_name"),
                row.getString("facts"),
                row.getObject("established_on", LocalDate.class),
                row.getString("basis"),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("no_sanction_reason"),
                row.getBoolean("exposure_wanted"),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"),
                sanctions(id),
                exposures.of(id));
    }

    private List<Sanction> sanctions(UUID caseId) {
        return jdbc.sql("select * from case_sanction where case_id = ? order by target, kind, person_name, id")
                .param(caseId)
                .query(CaseRows::sanction)
                .list();
    }

    static Sanction sanction(ResultSet row, int number) throws SQLException {
        return new Sanction(
                row.getObject("id", UUID.class),
                SanctionKind.of(row.getString("kind")),
                row.getString("target").equals("person"),
                row.getString("person_name"),
                row.getBigDecimal("amount_yuan"),
                row.getInt("persons"),
                row.getBoolean("ceiling"),
                row.getObject("carried_out_on", LocalDate.class),
                row.getString("note"));
    }
}
