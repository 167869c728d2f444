package org.anbiao.administration.persistence;

import java.util.Locale;
import java.util.UUID;
import org.anbiao.administration.opening.OpeningPlan.NewMember;
import org.anbiao.administration.opening.OpeningPlan.NewSector;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes authorities with their units, sectors and first members; each in the transaction of the authority's own actor. */
@Repository
public class OrganisationRows {

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    OrganisationRows(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
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
                .params(
                        member.name(),
                        member.role().name(),
                        member.unitId(),
                        cipher.encrypt(member.phone()),
                        cipher.encrypt(member.email()))
                .query(UUID.class)
                .single();
    }

    public boolean hasSector(UUID tenantId, String name) {
        return exists("select exists (select 1 from sector where tenant_id = ? and name = ?)", tenantId, name);
    }

    public boolean hasMember(UUID tenantId, String name, String phone, String email) {
        // numbers and addresses are encrypted, each time differently: the few of the same name are compared here
        return jdbc.sql(
                        "select phone, email from member where tenant_id = ? and enterprise_id is null and display_name = ?")
                .params(tenantId, name)
                .query((row, number) -> cipher.decrypt(row.getString("phone")).equals(phone)
                        && cipher.decrypt(row.getString("email")).equals(email))
                .list()
                .contains(true);
    }

    private boolean exists(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Boolean.class).single();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
