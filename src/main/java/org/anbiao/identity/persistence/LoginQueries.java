package org.anbiao.identity.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.identity.LoginIdentities;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads login accounts and members. */
@Repository
public class LoginQueries {

    static final RowMapper<Member> MEMBER = (row, number) -> new Member(
            row.getObject("id", UUID.class),
            row.getObject("tenant_id", UUID.class),
            row.getString("display_name"),
            Role.valueOf(row.getString("role")),
            row.getObject("unit_id", UUID.class),
            row.getObject("enterprise_id", UUID.class));

    private final JdbcClient jdbc;

    LoginQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a login needs before there is an actor. */
    public record Account(String username, String passwordHash, UUID memberId, UUID tenantId) {}

    /** The account of this name, if it is enabled. The policy shows only the row that is being logged in with. */
    public Optional<Account> findAccount(String username) {
        jdbc.sql("select set_config('app.login', ?, true)")
                .param(username)
                .query(String.class)
                .single();
        return jdbc.sql("select username, password_hash, member_id, tenant_id from login_account "
                        + "where username = ? and enabled")
                .param(username)
                .query(Account.class)
                .optional();
    }

    public Optional<Member> findMember(UUID id) {
        return jdbc.sql("select * from member where id = ? and active "
                        + "and (left_on is null or left_on >= (now() at time zone 'Asia/Shanghai')::date)")
                .param(id)
                .query(MEMBER)
                .optional();
    }

    /** The member in words, whether it is active or not. */
    public Optional<LoginIdentities.Standing> findStanding(UUID id) {
        return jdbc.sql("""
                        select m.*, t.short_name || coalesce(' · ' || u.name, '') || coalesce(' · ' || e.name, '') as place
                        from member m
                        join tenant t on t.id = m.tenant_id
                        left join org_unit u on u.id = m.unit_id
                        left join enterprise e on e.id = m.enterprise_id
                        where m.id = ?
                        """)
                .param(id)
                .query((row, number) -> new LoginIdentities.Standing(
                        MEMBER.mapRow(row, number), row.getString("place"), row.getBoolean("active")))
                .optional();
    }

    /** Members of one authority who could take over a task, by name. */
    public List<Member> membersOf(UUID tenantId) {
        return jdbc.sql(
                        "select * from member where tenant_id = ? and active and enterprise_id is null order by role, display_name")
                .param(tenantId)
                .query(MEMBER)
                .list();
    }
}
