package org.anbiao.administration.persistence;

import java.util.Locale;
import java.util.UUID;
import org.anbiao.administration.opening.OpeningPlan.NewMember;
import org.anbiao.administration.opening.OpeningPlan.NewSector;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes authorities with their units, sectors and first members; each in the transaction of the authority's own actor. */
@Repository
public class OrganisationRows {

    private final JdbcClient jdbc;

    OrganisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new authority; the actor has its id and its superior's in the scope. */
    public void insert(Tenant tenant) {
        jdbc.sql("""
                        insert into tenant (id, code, name, short_name, kind, level, parent_id, area_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tenant.id(),
                        tenant.code(),
                        tenant.name(),
                        tenant.shortName(),
                        lower(tenant.kind()),
                        lower(tenant.level()),
                        tenant.parentId(),
                        tenant.areaId())
                .update();
    }

    public void insert(OrgUnit unit) {
        jdbc.sql("insert into org_unit (id, kind, name, parent_id, ord) values (?, ?, ?, ?, ?)")
                .params(unit.id(), lower(unit.kind()), unit.name(), unit.parentId(), unit.ord())
                .update();
    }

    public void insert(NewSector sector) {
        jdbc.sql("insert into sector (name, lead_unit_id, source_document) values (?, ?, ?)")
                .params(sector.name(), sector.leadUnitId(), sector.sourceDocument())
                .update();
    }

    /** A member who cannot log in yet: the account comes with the invitation. */
    public UUID insert(NewMember member) {
        return jdbc.sql("""
                        insert into member (display_name, role, unit_id, phone, email, active)
                        values (?, ?, ?, ?, ?, false) returning id
                        """)
                .params(member.name(), member.role().name(), member.unitId(), member.phone(), member.email())
                .query(UUID.class)
                .single();
    }

    public boolean hasSector(UUID tenantId, String name) {
        return exists("select exists (select 1 from sector where tenant_id = ? and name = ?)", tenantId, name);
    }

    public boolean hasMember(UUID tenantId, String name, String phone, String email) {
        return exists("""
                select exists (select 1 from member where tenant_id = ? and enterprise_id is null and display_name = ?
                    and phone = ? and email = ?)
                """, tenantId, name, phone, email);
    }

    private boolean exists(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Boolean.class).single();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
