package org.anbiao.demo.persistence;

import java.sql.Array;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.demo.DemoEnterprise;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes invented enterprises and their facts in batches; the transaction is bound to their area authority. */
@Repository
public class DemoEnterpriseRows {

    private static final String ENTERPRISE = """
            insert into enterprise (id, subject_kind, code, name, category, address, contact_phone, sector_id,
                public_institution, high_risk, tags, staff_count, revenue_yuan, size_class, size_class_basis,
                village_unit_id, grid_unit_id, area_tenant_id, supervisor_tenant_id, supervisor_unit_id, opened_on, entered_on,
                closed_on, close_reason, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STATE = """
            insert into enterprise_state (enterprise_id, valid_from, valid_to, active, subject_kind, category, size_class,
                public_institution, sector_id, block_tenant_id, block_unit_id, line_tenant_id, line_unit_id, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int PHONE = 2;

    private final JdbcTemplate jdbc;
    private final PersonalCipher cipher;

    DemoEnterpriseRows(JdbcTemplate jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The entries of the registry with their dated states and people. */
    public void insert(List<DemoEnterprise> enterprises) {
        batch(ENTERPRISE, enterprises.stream().map(this::enterprise).toList());
        List<Object[]> states = new ArrayList<>();
        enterprises.forEach(enterprise -> states(enterprise, states));
        batch(STATE, states);
        List<Object[]> people = new ArrayList<>();
        for (DemoEnterprise enterprise : enterprises) {
            for (String role :
                    enterprise.nineSmall() ? List.of("principal") : List.of("principal", "legal_representative")) {
                people.add(new Object[] {
                    enterprise.id(),
                    enterprise.principal(),
                    enterprise.phone(),
                    role,
                    null,
                    day(enterprise.enteredOn()),
                    null
                });
            }
        }
        insertPeople(people);
    }

    /** People: enterprise, name, phone, role, full-time, from, to. */
    public void insertPeople(List<Object[]> people) {
        people.forEach(person -> person[PHONE] = cipher.encrypt((String) person[PHONE]));
        batch(
                "insert into enterprise_person (enterprise_id, name, phone, role, full_time, from_on, to_on) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                people);
    }

    /** Adoption facts: id, enterprise, kind, achieved, ended, end reason, has assessment list, confirmed by. */
    public void insertAdoptions(List<Object[]> adoptions) {
        batch(
                "insert into enterprise_adoption (id, enterprise_id, kind, achieved_on, ended_on, end_reason, "
                        + "has_assessment_list, confirmed_by_name) values (?, ?, ?, ?, ?, ?, ?, ?)",
                adoptions);
    }

    /** Members of rescue teams: enterprise, adoption, name, joined. */
    public void insertRescueMembers(List<Object[]> members) {
        batch(
                "insert into rescue_team_member (enterprise_id, adoption_id, person_name, joined_on) values (?, ?, ?, ?)",
                members);
    }

    /** Overall colours, written by their supervisor: enterprise, colour, day, reason, assessed by. */
    public void insertGrades(List<Object[]> grades) {
        batch(
                "insert into enterprise_risk_grade (enterprise_id, color, assessed_on, reason, assessed_by_name) "
                        + "values (?, ?, ?, ?, ?)",
                grades);
    }

    /** A day as the driver wants it in a batch. */
    public static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int i = 0; i < rows.size(); i += 1000) {
            jdbc.batchUpdate(sql, rows.subList(i, Math.min(rows.size(), i + 1000)));
        }
    }

    private Object[] enterprise(DemoEnterprise e) {
        return new Object[] {
            e.id(),
            kind(e),
            e.code(),
            e.name(),
            e.category(),
            e.address(),
            cipher.encrypt(e.phone()),
            e.sectorId(),
            e.publicInstitution(),
            e.highRisk(),
            tags(e),
            e.staff(),
            e.revenueYuan(),
            e.sizeClass(),
            e.sizeBasis(),
            e.villageUnitId(),
            e.gridUnitId(),
            e.areaTenantId(),
            e.supervisorTenantId(),
            e.supervisorUnitId(),
            day(e.openedOn()),
            day(e.enteredOn()),
            day(e.closedOn()),
            e.closedOn() == null ? "" : "停业注销",
            e.closedOn() == null ? "active" : "closed"
        };
    }

    private Object tags(DemoEnterprise e) {
        return jdbc.execute((java.sql.Connection connection) -> {
            Array array = connection.createArrayOf("text", e.tags().toArray());
            return array;
        });
    }

    private void states(DemoEnterprise e, List<Object[]> states) {
        LocalDate from = e.enteredOn();
        if (e.movedOn() != null && e.movedFromUnitId() != null) {
            states.add(state(e, from, e.movedOn(), true, e.movedFromUnitId(), ""));
            from = e.movedOn();
        }
        states.add(state(e, from, e.closedOn(), true, e.villageUnitId(), e.movedOn() == null ? "" : "搬迁"));
        if (e.closedOn() != null) {
            states.add(state(e, e.closedOn(), null, false, e.villageUnitId(), "停业注销"));
        }
    }

    private static Object[] state(
            DemoEnterprise e, LocalDate from, @Nullable LocalDate to, boolean active, UUID block, String reason) {
        return new Object[] {
            e.id(),
            day(from),
            day(to),
            active,
            kind(e),
            e.category(),
            e.sizeClass(),
            e.publicInstitution(),
            e.sectorId(),
            e.areaTenantId(),
            block,
            e.supervisorTenantId(),
            e.supervisorUnitId(),
            reason
        };
    }

    private static String kind(DemoEnterprise e) {
        return e.nineSmall() ? "nine_small_place" : "enterprise";
    }
}
