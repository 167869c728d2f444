package org.anbiao.administration.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.administration.AuthorityLine;
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Authorities with their state. */
@Repository
public class AuthorityRows {

    private final JdbcClient jdbc;

    AuthorityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An authority and everything below it as a tree; with null every authority. */
    public List<AuthorityLine> tree(@Nullable UUID root) {
        return jdbc.sql("""
                        with recursive tree as (
                            select t.*, 0 as depth, array[t.code] as path from tenant t
                            where (cast(:root as uuid) is null and t.parent_id is null) or t.id = cast(:root as uuid)
                            union all
                            select t.*, b.depth + 1, b.path || t.code from tenant t join tree b on t.parent_id = b.id)
                        select * from tree order by path
                        """)
                .param("root", root)
                .query((row, number) -> new AuthorityLine(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        Tenant.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        Tenant.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                        row.getInt("depth"),
                        row.getObject("suspended_on", LocalDate.class),
                        row.getString("suspended_reason"),
                        row.getObject("left_on", LocalDate.class)))
                .list();
    }

    /**
     * Suspends the acting authority from a day on; with no day it is in use again.
     *
     * @return whether it could be; not one that has left
     */
    public boolean suspend(@Nullable LocalDate on, String reason) {
        return jdbc.sql(
                                "update tenant set suspended_on = ?, suspended_reason = ? where id = app_tenant() and left_on is null")
                        .params(on, reason)
                        .update()
                == 1;
    }
}
