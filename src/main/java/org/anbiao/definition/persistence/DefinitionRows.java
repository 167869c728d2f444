package org.anbiao.definition.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.definition.Definition;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Definitions of authorities. Whose reach the actor says {@code REACHING}; drafts are their own authority's by policy. */
@Repository
public class DefinitionRows {

    private static final String SELECT = """
            select d.*, t.short_name as publisher from definition d join tenant t on t.id = d.tenant_id
            """;

    /** Those of the own authority and of those above; a sister department's concern its own line only. */
    private static final String REACHING = """
             (d.tenant_id = :tenant or d.tenant_id in (select unnest(app_definers()))
               and not exists (select 1 from tenant own where own.id = :tenant and own.kind = 'department'
                               and t.kind = 'department' and t.parent_id is not distinct from own.parent_id))
            """;

    private final JdbcClient jdbc;

    DefinitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Definition> list(String kind, UUID tenantId) {
        return jdbc.sql(SELECT + " where d.kind = :kind and " + REACHING + """
                          and (d.tenant_id = :tenant or d.state = 'published' and not exists (
                                select 1 from definition n where n.tenant_id = d.tenant_id and n.kind = d.kind
                                and n.key = d.key and n.state = 'published' and n.version > d.version))
                        order by d.tenant_id = :tenant desc, d.changed_at desc, d.version desc
                        """)
                .param("kind", kind)
                .param("tenant", tenantId)
                .query(DefinitionRows::definition)
                .list();
    }

    public List<Definition> offered(String kind, UUID tenantId) {
        return jdbc.sql("select * from (select distinct on (key) offered.* from (" + SELECT
                        + " where d.kind = :kind and "
                        + REACHING + """
                          and d.state = 'published') offered order by key, version desc) newest
                        order by tenant_id = :tenant desc, title, key
                        """)
                .param("kind", kind)
                .param("tenant", tenantId)
                .query(DefinitionRows::definition)
                .list();
    }

    public Optional<Definition> read(String kind, UUID id) {
        return jdbc.sql(SELECT + " where d.kind = ? and d.id = ?")
                .params(kind, id)
                .query(DefinitionRows::definition)
                .optional();
    }

    public Optional<Definition> find(String kind, DefinitionVersion name) {
        return jdbc.sql(SELECT + " where d.kind = ? and d.key = ? and d.version = ? and d.state <> 'draft'")
                .params(kind, name.key(), name.version())
                .query(DefinitionRows::definition)
                .optional();
    }

    public Optional<Definition> newest(String kind, String key) {
        return jdbc.sql(SELECT
                        + " where d.kind = ? and d.key = ? and d.state = 'published' order by d.version desc limit 1")
                .params(kind, key)
                .query(DefinitionRows::definition)
                .optional();
    }

    public Optional<UUID> draftOf(String kind, String key) {
        return jdbc.sql(
                        "select id from definition where kind = ? and key = ? and state = 'draft' and tenant_id = (select app_tenant())")
                .params(kind, key)
                .query(UUID.class)
                .optional();
    }

    public int lastVersion(String kind, String key) {
        return jdbc.sql(
                        "select coalesce(max(version), 0) from definition where kind = ? and key = ? and tenant_id = (select app_tenant())")
                .params(kind, key)
                .query(Integer.class)
                .single();
    }

    public void insert(
            UUID id,
            String kind,
            DefinitionVersion name,
            String title,
            String source,
            String content,
            @Nullable DefinitionVersion from) {
        jdbc.sql("""
                        insert into definition (id, kind, key, version, title, source_document, content, from_key, from_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        kind,
                        name.key(),
                        name.version(),
                        title,
                        source,
                        content,
                        from == null ? null : from.key(),
                        from == null ? null : from.version())
                .update();
    }

    /** Replaces a draft's content; throws OptimisticLockingFailureException when somebody else was faster. */
    public void save(UUID id, int revision, String title, String source, String content) {
        changed(jdbc.sql("""
                        update definition
                        set title = ?, source_document = ?, content = ?, revision = revision + 1, changed_at = now(),
                            changed_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and revision = ? and state = 'draft'
                        """).params(title, source, content, id, revision).update());
    }

    /** Names another version that a draft rests on; refused like {@link #save}. */
    public void rebase(UUID id, int revision, int version) {
        changed(jdbc.sql("""
                        update definition set from_version = ?, revision = revision + 1
                        where id = ? and revision = ? and state = 'draft'
                        """).params(version, id, revision).update());
    }

    public void publish(UUID id, String by) {
        changed(jdbc.sql("""
                        update definition set state = 'published', published_at = now(), published_by_name = ?,
                            revision = revision + 1
                        where id = ? and state = 'draft'
                        """).params(by, id).update());
    }

    public void withdraw(String kind, String key) {
        changed(jdbc.sql("""
                        update definition set state = 'withdrawn', changed_at = now(), revision = revision + 1
                        where kind = ? and key = ? and state = 'published' and tenant_id = (select app_tenant())
                        """).params(kind, key).update());
    }

    public void discard(UUID id) {
        changed(jdbc.sql("delete from definition where id = ? and state = 'draft'")
                .param(id)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the definition was changed meanwhile");
        }
    }

    private static Definition definition(ResultSet row, int number) throws SQLException {
        String fromKey = row.getString("from_key");
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new Definition(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("publisher"),
                new DefinitionVersion(row.getString("key"), row.getInt("version")),
                DefinitionState.of(row.getString("state")),
                row.getString("title"),
                row.getString("source_document"),
                fromKey == null ? null : new DefinitionVersion(fromKey, row.getInt("from_version")),
                row.getString("content"),
                row.getInt("revision"),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                published == null ? null : published.toInstant());
    }
}
