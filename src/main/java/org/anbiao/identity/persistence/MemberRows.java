package org.anbiao.identity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.identity.MemberDetails;
import org.anbiao.identity.MemberFilter;
import org.anbiao.identity.MemberState;
import org.anbiao.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code member}. Every statement names the bound authority itself; phones and addresses are read and written here only. */
@Repository
public class MemberRows {

    private static final String SELECT = """
            select m.*, u.name as unit_name, e.name as enterprise_name,
                   case when m.left_on < :today then 'left' when m.suspended_at is not null then 'suspended'
                        when m.active then 'active' else 'pending' end as state,
                   (select min(c.valid_from) from member_change c
                    where c.tenant_id = m.tenant_id and c.member_id = m.id and c.applied_on is null) as next_change_on,
                   (select s.display_name from member_substitution b join member s on s.id = b.substitute_id
                    where b.tenant_id = m.tenant_id and b.absent_id = m.id and :today between b.from_on and b.to_on
                    limit 1) as substitute_name
            from member m
            left join org_unit u on u.id = m.unit_id
            left join enterprise e on e.id = m.enterprise_id
            where m.tenant_id = app_tenant()
            """;

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    MemberRows(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** A page of the authority's people, by role and name. */
    public List<MemberDetails> page(MemberFilter filter, LocalDate today, PageRequest page) {
        Map<String, Object> params = params(filter, today);
        params.put("limit", page.limit());
        params.put("offset", page.offset());
        return jdbc.sql("select * from (" + SELECT + ") m where " + where(filter)
                        + " order by m.enterprise_id is not null, m.unit_name nulls first, m.role, m.display_name, m.id"
                        + " limit :limit offset :offset")
                .params(params)
                .query(this::details)
                .list();
    }

    public long count(MemberFilter filter, LocalDate today) {
        return jdbc.sql("select count(*) from (" + SELECT + ") m where " + where(filter))
                .params(params(filter, today))
                .query(Long.class)
                .single();
    }

    public Optional<MemberDetails> find(UUID id, LocalDate today) {
        return jdbc.sql(SELECT + " and m.id = :id")
                .param("id", id)
                .param("today", today)
                .query(this::details)
                .optional();
    }

    /** Everybody of the authority who has not left. */
    public List<MemberDetails> present(LocalDate today) {
        return jdbc.sql(SELECT + " and (m.left_on is null or m.left_on >= :today) order by m.display_name, m.id")
                .param("today", today)
                .query(this::details)
                .list();
    }

    /** A person who has been entered and has not accepted yet. */
    public UUID insertPending(
            String name, Role role, @Nullable UUID unitId, @Nullable UUID enterpriseId, String phone, String email) {
        return jdbc.sql("""
                        insert into member (display_name, role, unit_id, enterprise_id, phone, email, active)
                        values (:name, :role, :unit, :enterprise, :phone, :email, false) returning id
                        """)
                .param("name", name)
                .param("role", role.name())
                .param("unit", unitId, Types.OTHER)
                .param("enterprise", enterpriseId, Types.OTHER)
                .param("phone", cipher.encrypt(phone))
                .param("email", cipher.encrypt(email))
                .query(UUID.class)
                .single();
    }

    /** The person may log in from now on. */
    public void activate(UUID id) {
        update("update member set active = true where tenant_id = app_tenant() and id = :id", id, Map.of());
    }

    /** Notes by which joining code somebody came. */
    public void setJoinedBy(UUID id, UUID invitationId) {
        update(
                "update member set joined_by = :invitation where tenant_id = app_tenant() and id = :id",
                id,
                Map.of("invitation", invitationId));
    }

    public String enterpriseName(UUID enterpriseId) {
        return jdbc.sql("select name from enterprise where id = ?")
                .param(enterpriseId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Removes somebody who never came in. */
    public void deletePending(UUID id) {
        update(
                "delete from member where tenant_id = app_tenant() and id = :id and not active and suspended_at is null"
                        + " and left_on is null",
                id,
                Map.of());
    }

    public void suspend(UUID id, String reason) {
        update(
                "update member set active = false, suspended_at = now(), suspended_reason = :reason"
                        + " where tenant_id = app_tenant() and id = :id",
                id,
                Map.of("reason", reason));
    }

    public void resume(UUID id) {
        update(
                "update member set active = true, suspended_at = null, suspended_reason = ''"
                        + " where tenant_id = app_tenant() and id = :id",
                id,
                Map.of());
    }

    /** Sets the last day; a day that is over ends the membership at once. */
    public void leave(UUID id, LocalDate lastDay, String reason, LocalDate today) {
        update(
                "update member set left_on = :day, left_reason = :reason, active = active and :day >= :today"
                        + " where tenant_id = app_tenant() and id = :id",
                id,
                Map.of("day", lastDay, "reason", reason, "today", today));
    }

    /** Ends memberships whose last day is over, and tells whose. */
    public List<UUID> endLeft(LocalDate today) {
        return jdbc.sql("update member set active = false where tenant_id = app_tenant() and active and left_on < ?"
                        + " returning id")
                .param(today)
                .query(UUID.class)
                .list();
    }

    public void setPost(UUID id, Role role, @Nullable UUID unitId) {
        jdbc.sql("update member set role = :role, unit_id = cast(:unit as uuid)"
                        + " where tenant_id = app_tenant() and id = :id")
                .param("id", id)
                .param("role", role.name())
                .param("unit", unitId, Types.OTHER)
                .update();
    }

    private void update(String sql, UUID id, Map<String, Object> params) {
        jdbc.sql(sql).param("id", id).params(params).update();
    }

    private static String where(MemberFilter filter) {
        StringBuilder sql = new StringBuilder("m.display_name like :text");
        if (filter.unitId() != null) {
            sql.append(" and m.unit_id = :unit");
        }
        if (filter.role() != null) {
            sql.append(" and m.role = :role");
        }
        return sql.append(filter.state() == null ? " and m.state <> 'left'" : " and m.state = :state")
                .toString();
    }

    private static Map<String, Object> params(MemberFilter filter, LocalDate today) {
        Map<String, Object> params = new HashMap<>();
        params.put("today", today);
        params.put("text", "%" + filter.text().strip().replace("\\", "\\\\").replace("%", "\\%") + "%");
        if (filter.unitId() != null) {
            params.put("unit", filter.unitId());
        }
        if (filter.role() != null) {
            params.put("role", filter.role().name());
        }
        if (filter.state() != null) {
            params.put("state", filter.state().key());
        }
        return params;
    }

    private MemberDetails details(ResultSet row, int number) throws SQLException {
        return new MemberDetails(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("unit_id", UUID.class),
                text(row.getString("unit_name")),
                row.getObject("enterprise_id", UUID.class),
                text(row.getString("enterprise_name")),
                cipher.decrypt(row.getString("phone")),
                cipher.decrypt(row.getString("email")),
                MemberState.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                row.getObject("left_on", LocalDate.class),
                row.getString("suspended_reason"),
                row.getObject("next_change_on", LocalDate.class),
                text(row.getString("substitute_name")));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
