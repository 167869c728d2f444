package org.anbiao.norms.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.norms.Post;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.Post.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code post} and {@code post_holder}. */
@Repository
public class PostRows {

    private final JdbcClient jdbc;

    PostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those there are today: the enterprise's own level first, heads first in each. */
    public List<Post> of(UUID enterpriseId) {
        Map<UUID, List<Holder>> holders = holders("enterprise_id = ?", enterpriseId);
        return jdbc.sql("""
                        select * from post where enterprise_id = ? and ended_on is null
                        order by department, not head, name
                        """)
                .param(enterpriseId)
                .query((row, number) -> post(row, holders))
                .list();
    }

    public Optional<Post> find(UUID id) {
        Map<UUID, List<Holder>> holders = holders("post_id = ?", id);
        return jdbc.sql("select * from post where id = ? and ended_on is null")
                .param(id)
                .query((row, number) -> post(row, holders))
                .optional();
    }

    private Map<UUID, List<Holder>> holders(String condition, UUID id) {
        Map<UUID, List<Holder>> holders = new LinkedHashMap<>();
        jdbc.sql("select * from post_holder where to_on is null and " + condition
                        + " order by from_on, person_name, id")
                .param(id)
                .query(row -> {
                    holders.computeIfAbsent(row.getObject("post_id", UUID.class), post -> new ArrayList<>())
                            .add(new Holder(
                                    row.getObject("id", UUID.class),
                                    row.getString("person_name"),
                                    Employment.of(row.getString("employment")),
                                    row.getObject("from_on", LocalDate.class)));
                });
        return holders;
    }

    public UUID insert(UUID enterpriseId, Duties duties, LocalDate day) {
        return jdbc.sql("""
                        insert into post (enterprise_id, department, name, head, goals, duties, scope, standard, from_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        enterpriseId,
                        duties.department(),
                        duties.name(),
                        duties.head(),
                        duties.goals(),
                        duties.duties(),
                        duties.scope(),
                        duties.standard(),
                        day)
                .query(UUID.class)
                .single();
    }

    /** Changes a list; false if it was changed meanwhile. */
    public boolean update(UUID id, int version, Duties duties) {
        return jdbc.sql("""
                        update post set department = ?, name = ?, head = ?, goals = ?, duties = ?, scope = ?, standard = ?,
                               version = version + 1, changed_at = now(),
                               changed_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and version = ? and ended_on is null
                        """)
                        .params(
                                duties.department(),
                                duties.name(),
                                duties.head(),
                                duties.goals(),
                                duties.duties(),
                                duties.scope(),
                                duties.standard(),
                                id,
                                version)
                        .update()
                == 1;
    }

    /** Ends a post and who is in it; false if it was changed meanwhile. */
    public boolean end(UUID id, int version, LocalDate day) {
        boolean ended = jdbc.sql("""
                        update post set ended_on = ?, version = version + 1 where id = ? and version = ? and ended_on is null
                        """).params(day, id, version).update() == 1;
        if (ended) {
            jdbc.sql("update post_holder set to_on = ? where post_id = ? and to_on is null")
                    .params(day, id)
                    .update();
        }
        return ended;
    }

    public UUID assign(Post post, String name, Employment employment, LocalDate day) {
        return jdbc.sql("""
                        insert into post_holder (enterprise_id, post_id, person_name, employment, from_on)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(post.enterpriseId(), post.id(), name, employment.code(), day)
                .query(UUID.class)
                .single();
    }

    public void release(Post post, UUID holderId, LocalDate day) {
        jdbc.sql("update post_holder set to_on = ? where post_id = ? and id = ? and to_on is null")
                .params(day, post.id(), holderId)
                .update();
    }

    private static Post post(ResultSet row, Map<UUID, List<Holder>> holders) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Post(
                id,
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                new Duties(
                        row.getString("department"),
                        row.getString("name"),
                        row.getBoolean("head"),
                        row.getString("goals"),
                        row.getString("duties"),
                        row.getString("scope"),
                        row.getString("standard")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"),
                holders.getOrDefault(id, List.of()));
    }
}
