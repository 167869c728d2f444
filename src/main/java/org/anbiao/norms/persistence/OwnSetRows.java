package org.anbiao.norms.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code enterprise_norm}. */
@Repository
public class OwnSetRows {

    private static final String SELECT =
            "select n.*, e.name as enterprise_name from enterprise_norm n join enterprise e on e.id = n.enterprise_id ";

    private final JdbcClient jdbc;

    OwnSetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<OwnSet> of(UUID enterpriseId) {
        return jdbc.sql(SELECT + """
                        where n.enterprise_id = ?
                        order by n.state, array_position(array['list', 'sheet', 'card'], n.kind), n.place, n.title
                        """).param(enterpriseId).query(OwnSetRows::set).list();
    }

    public Optional<OwnSet> find(UUID id) {
        return jdbc.sql(SELECT + "where n.id = ?")
                .param(id)
                .query(OwnSetRows::set)
                .optional();
    }

    public UUID insert(
            UUID enterpriseId,
            OwnSet.Kind kind,
            String title,
            String place,
            DefinitionVersion source,
            List<OwnPoint> points) {
        UUID id = jdbc.sql("""
                        insert into enterprise_norm (enterprise_id, kind, title, place, source_key, source_version, points)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb) returning id
                        """)
                .params(enterpriseId, kind.code(), title, place, source.key(), source.version(), Json.write(points))
                .query(UUID.class)
                .single();
        keepVersion(id);
        return id;
    }

    /** Keeps a set; false if it was changed meanwhile or has ended. */
    public boolean save(UUID id, int revision, String title, String place, List<OwnPoint> points, int sourceVersion) {
        // sets that were made before versions were kept have theirs from their next change on
        keepVersion(id);
        boolean saved = jdbc.sql("""
                        update enterprise_norm set title = ?, place = ?, points = ?::jsonb, source_version = ?,
                               revision = revision + 1, changed_at = now(),
                               changed_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and revision = ? and state = 'in_use'
                        """)
                        .params(title, place, Json.write(points), sourceVersion, id, revision)
                        .update()
                == 1;
        if (saved) {
            keepVersion(id);
        }
        return saved;
    }

    /** As it stands now, for good. */
    private void keepVersion(UUID id) {
        jdbc.sql("""
                        insert into enterprise_norm_version (tenant_id, enterprise_id, set_id, revision, title, place, points,
                                                             changed_on, changed_by_name)
                        select tenant_id, enterprise_id, id, revision, title, place, points,
                               (changed_at at time zone 'Asia/Shanghai')::date, changed_by_name
                        from enterprise_norm where id = ?
                        on conflict (enterprise_id, set_id, revision) do nothing
                        """).param(id).update();
    }

    /** How a set stood, the latest first. */
    public List<OwnSet.Version> versions(UUID id) {
        return jdbc.sql("select * from enterprise_norm_version where set_id = ? order by revision desc")
                .param(id)
                .query((row, number) -> new OwnSet.Version(
                        row.getInt("revision"),
                        row.getString("title"),
                        row.getString("place"),
                        Json.readOwnPoints(row.getString("points")),
                        row.getObject("changed_on", LocalDate.class),
                        row.getString("changed_by_name")))
                .list();
    }

    /** Puts a set out of use; false if it was changed meanwhile. */
    public boolean end(UUID id, int revision) {
        return jdbc.sql("""
                        update enterprise_norm set state = 'ended', revision = revision + 1, changed_at = now()
                        where id = ? and revision = ? and state = 'in_use'
                        """).params(id, revision).update() == 1;
    }

    private static OwnSet set(ResultSet row, int number) throws SQLException {
        return new OwnSet(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                OwnSet.Kind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("place"),
                new DefinitionVersion(row.getString("source_key"), row.getInt("source_version")),
                Json.readOwnPoints(row.getString("points")),
                row.getString("state").equals("in_use"),
                row.getInt("revision"));
    }
}
