package org.anbiao.identity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.identity.Invitation;
import org.anbiao.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code invitation}. */
@Repository
public class InvitationRows {

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Exactly one of member and enterprise is given. */
    public UUID insert(
            @Nullable UUID memberId,
            @Nullable UUID enterpriseId,
            Role role,
            String tokenHash,
            String codeHash,
            Instant expiresAt) {
        return jdbc.sql("""
                        insert into invitation (kind, member_id, enterprise_id, role, token_hash, code_hash, expires_at)
                        values (:kind, :member, :enterprise, :role, :token, :code, :expires) returning id
                        """)
                .param("kind", memberId == null ? "enterprise" : "member")
                .param("member", memberId, Types.OTHER)
                .param("enterprise", enterpriseId, Types.OTHER)
                .param("role", role.name())
                .param("token", tokenHash)
                .param("code", codeHash)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** The invitation of a link or a code, whatever its state; needs no actor, the policy shows this row only. */
    public Optional<Invitation> findByHash(String hash) {
        jdbc.sql("select set_config('app.invitation', ?, true)")
                .param(hash)
                .query(String.class)
                .single();
        return jdbc.sql("select * from invitation where token_hash = :hash or code_hash = :hash")
                .param("hash", hash)
                .query(InvitationRows::invitation)
                .optional();
    }

    /** The latest invitation of a person. */
    public Optional<Invitation> latestOfMember(UUID memberId) {
        return jdbc.sql("select * from invitation where tenant_id = app_tenant() and member_id = ?"
                        + " order by created_at desc limit 1")
                .param(memberId)
                .query(InvitationRows::invitation)
                .optional();
    }

    /** Joining codes of an enterprise that can still be used. */
    public List<Invitation> openOfEnterprise(UUID enterpriseId, Instant now) {
        return jdbc.sql("select * from invitation where tenant_id = app_tenant() and enterprise_id = ?"
                        + " and withdrawn_at is null and expires_at > ? order by created_at desc")
                .params(enterpriseId, now.atOffset(ZoneOffset.UTC))
                .query(InvitationRows::invitation)
                .list();
    }

    public Optional<Invitation> find(UUID id) {
        return jdbc.sql("select * from invitation where tenant_id = app_tenant() and id = ?")
                .param(id)
                .query(InvitationRows::invitation)
                .optional();
    }

    /** Takes the one use of a person's invitation; false where somebody was faster or it has been withdrawn. */
    public boolean use(UUID id, Instant now) {
        return jdbc.sql("update invitation set used_at = :now where tenant_id = app_tenant() and id = :id"
                                + " and used_at is null and withdrawn_at is null and expires_at > :now")
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Makes a person's open invitations useless. */
    public int withdrawOfMember(UUID memberId, Instant now) {
        return jdbc.sql("update invitation set withdrawn_at = ? where tenant_id = app_tenant() and member_id = ?"
                        + " and used_at is null and withdrawn_at is null")
                .params(now.atOffset(ZoneOffset.UTC), memberId)
                .update();
    }

    /** Makes one invitation useless. */
    public boolean withdraw(UUID id, Instant now) {
        return jdbc.sql("update invitation set withdrawn_at = ? where tenant_id = app_tenant() and id = ?"
                                + " and used_at is null and withdrawn_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    public void setSentTo(UUID id, String sentTo) {
        jdbc.sql("update invitation set sent_to = ? where tenant_id = app_tenant() and id = ?")
                .params(sentTo, id)
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("sent_to"),
                row.getObject("created_by", UUID.class),
                row.getString("created_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at") != null,
                row.getObject("withdrawn_at") != null);
    }
}
