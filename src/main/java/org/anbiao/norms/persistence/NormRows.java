package org.anbiao.norms.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.norms.Norm;
import org.anbiao.norms.NormHead;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.NormMeeting;
import org.anbiao.norms.NormPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code norm}. Drafts are their own authority's offices' by policy. */
@Repository
public class NormRows {

    private static final String SELECT = "select n.*, t.short_name from norm n join tenant t on t.id = n.tenant_id ";

    /** Those of the own authority and of those above; a sister department's concern its own line only. */
    private static final String REACHING = """
            (n.tenant_id = app_tenant() or n.tenant_id in (select unnest(app_definers()))
             and not exists (select 1 from tenant own where own.id = app_tenant() and own.kind = 'department'
                             and t.kind = 'department' and t.parent_id is not distinct from own.parent_id))
            """;

    private final JdbcClient jdbc;

    NormRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Own versions in every state and the newest of each that authorities above offer; own first. */
    public List<Norm> list() {
        return jdbc.sql(SELECT + " where " + REACHING + """
                          and (n.tenant_id = app_tenant() or n.state = 'published' and not exists (
                                select 1 from norm x where x.key = n.key and x.tenant_id = n.tenant_id
                                and x.state = 'published' and x.version > n.version))
                        order by n.tenant_id <> app_tenant(), n.sector_name, n.kind, n.title, n.version desc
                        """)
                .query(NormRows::norm)
                .list();
    }

    /** The newest published version of each that reaches the actor, the given sector's first. */
    public List<Norm> offered(String sector) {
        return jdbc.sql(SELECT + " where " + REACHING + """
                          and n.state = 'published' and not exists (
                                select 1 from norm x where x.key = n.key and x.tenant_id = n.tenant_id
                                and x.state = 'published' and x.version > n.version)
                        order by n.sector_name <> ?, n.sector_name, n.kind, n.title
                        """)
                .param(sector)
                .query(NormRows::norm)
                .list();
    }

    public Optional<Norm> find(UUID id) {
        return jdbc.sql(SELECT + "where n.id = ?")
                .param(id)
                .query(NormRows::norm)
                .optional();
    }

    /** Whether a norm that reaches the actor has these minutes. */
    public boolean isMinutes(UUID fileId) {
        return jdbc.sql("select exists (select 1 from norm where minutes_file_id = ?)")
                .param(fileId)
                .query(Boolean.class)
                .single();
    }

    /** A version that is or was published. */
    public Optional<Norm> find(DefinitionVersion name) {
        return jdbc.sql(SELECT + "where n.key = ? and n.version = ? and n.state <> 'draft'")
                .params(name.key(), name.version())
                .query(NormRows::norm)
                .optional();
    }

    /** The newest version that is offered. */
    public Optional<Norm> newest(String key) {
        return jdbc.sql(SELECT + "where n.key = ? and n.state = 'published' order by n.version desc limit 1")
                .param(key)
                .query(NormRows::norm)
                .optional();
    }

    public Optional<UUID> draftOf(String key) {
        return jdbc.sql("select id from norm where tenant_id = app_tenant() and key = ? and state = 'draft'")
                .param(key)
                .query(UUID.class)
                .optional();
    }

    public int lastVersion(String key) {
        return jdbc.sql("select coalesce(max(version), 0) from norm where tenant_id = app_tenant() and key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    public UUID insert(
            DefinitionVersion name, NormHead head, List<NormPoint> points, @Nullable DefinitionVersion from) {
        return jdbc.sql("""
                        insert into norm (key, version, kind, sector_name, title, document_number, unit_id, points, from_key,
                                          from_version)
                        values (:key, :version, :kind, :sector, :title, :number, cast(:unit as uuid), :points::jsonb, :fromKey,
                                :fromVersion) returning id
                        """)
                .param("key", name.key())
                .param("version", name.version())
                .param("kind", head.kind().code())
                .param("sector", head.sector())
                .param("title", head.title())
                .param("number", head.number())
                .param("unit", head.unitId(), Types.OTHER)
                .param("points", Json.write(points))
                .param("fromKey", from == null ? null : from.key(), Types.VARCHAR)
                .param("fromVersion", from == null ? null : from.version(), Types.INTEGER)
                .query(UUID.class)
                .single();
    }

    private static final String CHANGED = """
            revision = revision + 1, changed_at = now(),
            changed_by_name = coalesce(current_setting('app.member_name', true), '')
            where id = :id and revision = :revision and state = 'draft'
            """;

    /** Keeps a draft; false if it was changed meanwhile. */
    public boolean save(UUID id, int revision, NormHead head, List<NormPoint> points) {
        return jdbc.sql("""
                        update norm set kind = :kind, sector_name = :sector, title = :title, document_number = :number,
                               unit_id = cast(:unit as uuid), points = :points::jsonb,
                        """ + CHANGED)
                        .param("kind", head.kind().code())
                        .param("sector", head.sector())
                        .param("title", head.title())
                        .param("number", head.number())
                        .param("unit", head.unitId(), Types.OTHER)
                        .param("points", Json.write(points))
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Keeps how a draft was proved; false if it was changed meanwhile. */
    public boolean saveMeeting(UUID id, int revision, NormMeeting meeting) {
        return jdbc.sql("""
                        update norm set evaluation = :evaluation, meeting_on = :on, experts = :experts,
                               minutes_file_id = cast(:minutes as uuid),
                        """ + CHANGED)
                        .param("evaluation", meeting.evaluation())
                        .param("on", meeting.on(), Types.DATE)
                        .param("experts", meeting.experts())
                        .param("minutes", meeting.minutesFileId(), Types.OTHER)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Publishes a draft; false if it was changed meanwhile. */
    public boolean publish(UUID id, int revision, LocalDate issuedOn) {
        return jdbc.sql("update norm set state = 'published', issued_on = :issued, published_at = now(), " + CHANGED)
                        .param("issued", issuedOn)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Takes all versions of an own norm out of the offer. */
    public void withdraw(String key) {
        jdbc.sql("""
                        update norm set state = 'withdrawn', withdrawn_at = now(), revision = revision + 1
                        where tenant_id = app_tenant() and key = ? and state = 'published'
                        """).param(key).update();
    }

    public void discard(UUID id) {
        jdbc.sql("delete from norm where id = ? and state = 'draft'").param(id).update();
    }

    private static Norm norm(ResultSet row, int number) throws SQLException {
        String from = row.getString("from_key");
        return new Norm(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("short_name"),
                new DefinitionVersion(row.getString("key"), row.getInt("version")),
                DefinitionState.of(row.getString("state")),
                new NormHead(
                        NormKind.of(row.getString("kind")),
                        row.getString("sector_name"),
                        row.getString("title"),
                        row.getString("document_number"),
                        row.getObject("unit_id", UUID.class)),
                Json.readNormPoints(row.getString("points")),
                from == null ? null : new DefinitionVersion(from, row.getInt("from_version")),
                new NormMeeting(
                        row.getString("evaluation"),
                        row.getObject("meeting_on", LocalDate.class),
                        row.getString("experts"),
                        row.getObject("minutes_file_id", UUID.class)),
                row.getObject("issued_on", LocalDate.class),
                row.getInt("revision"));
    }
}
