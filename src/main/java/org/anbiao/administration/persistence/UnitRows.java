package org.anbiao.administration.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.administration.Duty;
import org.anbiao.administration.SectorLine;
import org.anbiao.administration.UnitLine;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.tenancy.OrgUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units, sectors and duties of the authority that acts. */
@Repository
public class UnitRows {

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    UnitRows(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The units as a tree, each before those inside it. */
    public List<UnitLine> units() {
        return jdbc.sql("""
                        with recursive tree as (
                            select u.*, 0 as depth, array[row_number() over (order by u.ord, u.name)] as path
                            from org_unit u where u.tenant_id = app_tenant() and u.parent_id is null
                            union all
                            select u.*, t.depth + 1, t.path || row_number() over (partition by u.parent_id order by u.ord, u.name)
                            from org_unit u join tree t on u.parent_id = t.id where u.tenant_id = app_tenant())
                        select t.*, coalesce(p.name, '') as principal, coalesce(r.name, '') as reporter
                        from tree t
                        left join organisation_duty p on p.tenant_id = t.tenant_id and p.unit_id = t.id
                             and p.duty = 'principal' and p.to_on is null
                        left join organisation_duty r on r.tenant_id = t.tenant_id and r.unit_id = t.id
                             and r.duty = 'reporter' and r.to_on is null
                        order by t.path
                        """).query(UnitRows::unit).list();
    }

    private static UnitLine unit(ResultSet row, int number) throws SQLException {
        return new UnitLine(
                row.getObject("id", UUID.class),
                OrgUnit.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getObject("parent_id", UUID.class),
                row.getInt("depth"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getString("principal"),
                row.getString("reporter"));
    }

    /** The place behind the last unit. */
    public int nextOrd() {
        return jdbc.sql("select coalesce(max(ord), 0) + 1 from org_unit where tenant_id = app_tenant()")
                .query(Integer.class)
                .single();
    }

    public void rename(UUID unitId, String name) {
        jdbc.sql("update org_unit set name = ? where tenant_id = app_tenant() and id = ?")
                .params(name, unitId)
                .update();
    }

    public void putBelow(UUID unitId, UUID parentId) {
        jdbc.sql("update org_unit set parent_id = ? where tenant_id = app_tenant() and id = ?")
                .params(parentId, unitId)
                .update();
    }

    public void place(UUID unitId, int ord) {
        jdbc.sql("update org_unit set ord = ? where tenant_id = app_tenant() and id = ?")
                .params(ord, unitId)
                .update();
    }

    /** Ends a unit on a day; with no day it goes on. */
    public void end(UUID unitId, @Nullable LocalDate on, String reason) {
        jdbc.sql("update org_unit set ended_on = ?, end_reason = ? where tenant_id = app_tenant() and id = ?")
                .params(on, reason, unitId)
                .update();
    }

    /** Members who work in a unit and can log in. */
    public long activeMembers(UUID unitId) {
        return jdbc.sql("select count(*) from member where tenant_id = app_tenant() and unit_id = ? and active")
                .param(unitId)
                .query(Long.class)
                .single();
    }

    public List<SectorLine> sectors() {
        return jdbc.sql("""
                        select s.*, coalesce(u.name, '') as lead_unit,
                               (select count(*) from enterprise e where e.sector_id = s.id and e.status = 'active') as enterprises
                        from sector s left join org_unit u on u.id = s.lead_unit_id
                        where s.tenant_id = app_tenant() order by s.ended_on nulls first, s.name
                        """)
                .query((row, number) -> new SectorLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("lead_unit_id", UUID.class),
                        row.getString("lead_unit"),
                        row.getString("source_document"),
                        row.getObject("ended_on", LocalDate.class),
                        row.getLong("enterprises")))
                .list();
    }

    public UUID insertSector(String name, @Nullable UUID leadUnitId, String sourceDocument) {
        return jdbc.sql("insert into sector (name, lead_unit_id, source_document) values (?, ?, ?) returning id")
                .params(name, leadUnitId, sourceDocument)
                .query(UUID.class)
                .single();
    }

    public void updateSector(UUID id, String name, @Nullable UUID leadUnitId, String sourceDocument) {
        jdbc.sql(
                        "update sector set name = ?, lead_unit_id = ?, source_document = ? where tenant_id = app_tenant() and id = ?")
                .params(name, leadUnitId, sourceDocument, id)
                .update();
    }

    public void endSector(UUID id, LocalDate on, String reason) {
        jdbc.sql("update sector set ended_on = ?, end_reason = ? where tenant_id = app_tenant() and id = ?")
                .params(on, reason, id)
                .update();
    }

    /** Who answers for a unit, or with null for the authority itself; the present ones first. */
    public List<Duty> duties(@Nullable UUID unitId) {
        return jdbc.sql("""
                        select * from organisation_duty
                        where tenant_id = app_tenant() and unit_id is not distinct from ?
                        order by to_on desc nulls first, from_on desc
                        """)
                .param(unitId)
                .query((row, number) -> new Duty(
                        Duty.Kind.valueOf(row.getString("duty").toUpperCase(Locale.ROOT)),
                        row.getString("name"),
                        cipher.decrypt(row.getString("phone")),
                        cipher.decrypt(row.getString("email")),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }

    /** Ends the present duty; one that began on the same day is replaced. */
    public void endDuty(@Nullable UUID unitId, Duty.Kind kind, LocalDate nextFrom) {
        jdbc.sql("""
                        delete from organisation_duty where tenant_id = app_tenant() and unit_id is not distinct from ?
                          and duty = ? and to_on is null and from_on >= ?
                        """).params(unitId, kind.key(), nextFrom).update();
        jdbc.sql("""
                        update organisation_duty set to_on = ? where tenant_id = app_tenant()
                          and unit_id is not distinct from ? and duty = ? and to_on is null
                        """).params(nextFrom.minusDays(1), unitId, kind.key()).update();
    }

    public void insertDuty(@Nullable UUID unitId, Duty duty) {
        jdbc.sql("""
                        insert into organisation_duty (unit_id, duty, name, phone, email, from_on) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        unitId,
                        duty.kind().key(),
                        duty.name(),
                        cipher.encrypt(duty.phone()),
                        cipher.encrypt(duty.email()),
                        duty.fromOn())
                .update();
    }
}
