package org.anbiao.mobilization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals of the acting authority. */
@Repository
public class SealRows {

    private final JdbcClient jdbc;

    SealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in use first, the latest first. */
    public List<Seal> all() {
        return jdbc.sql("""
                        select s.*, (select count(*) from issued_document i
                                     where i.tenant_id = s.tenant_id and i.seal_id = s.id) as documents
                        from authority_seal s where s.tenant_id = app_tenant()
                        order by s.withdrawn_at is not null, s.created_at desc
                        """).query(SealRows::seal).list();
    }

    public Optional<byte[]> picture(UUID id) {
        return jdbc.sql("select picture from authority_seal where tenant_id = app_tenant() and id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    public UUID insert(String name, byte[] picture, Collection<Role> roles, LocalDate validFrom, LocalDate validTo) {
        return jdbc.sql("""
                        insert into authority_seal (name, picture, roles, valid_from, valid_to)
                        values (?, ?, string_to_array(?, ','), ?, ?) returning id
                        """)
                .params(
                        name,
                        picture,
                        String.join(",", roles.stream().map(Role::name).sorted().toList()),
                        validFrom,
                        validTo)
                .query(UUID.class)
                .single();
    }

    /** @return whether it was in use */
    public boolean withdraw(UUID id, String reason) {
        return jdbc.sql("""
                                update authority_seal set withdrawn_at = clock_timestamp(), withdrawn_reason = ?,
                                    withdrawn_by_name = coalesce(current_setting('app.member_name', true), '')
                                where tenant_id = app_tenant() and id = ? and withdrawn_at is null
                                """).params(reason, id).update() == 1;
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Seal(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("created_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_by_name"),
                row.getString("withdrawn_reason"),
                row.getLong("documents"));
    }
}
