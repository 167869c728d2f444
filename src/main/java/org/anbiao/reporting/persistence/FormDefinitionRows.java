package org.anbiao.reporting.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Standing;
import org.anbiao.reporting.FormDraft;
import org.anbiao.reporting.FormListItem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Forms that authorities define themselves. */
@Repository
public class FormDefinitionRows {

    private final JdbcClient jdbc;

    FormDefinitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version that is or was in use; its content never changes. */
    public record Stored(UUID id, String formId, int formVersion, String content) {}

    /** The newest published version of every form that the actor's authority or one above it defines. */
    @Transactional(readOnly = true)
    public List<Stored> newest() {
        return jdbc.sql("""
                        select distinct on (form_id) id, form_id, form_version, content from form_definition
                        where state = 'published'
                          and (tenant_id = (select app_tenant()) or tenant_id in (select unnest(app_definers())))
                        order by form_id, form_version desc
                        """).query(Stored.class).list();
    }

    /** The newest published version of a form, wherever the actor may read it. */
    @Transactional(readOnly = true)
    public Optional<Stored> find(String formId) {
        return jdbc.sql("""
                        select id, form_id, form_version, content from form_definition
                        where form_id = ? and state = 'published' order by form_version desc limit 1
                        """).param(formId).query(Stored.class).optional();
    }

    /** One version of a form, also a withdrawn one. */
    @Transactional(readOnly = true)
    public Optional<Stored> find(String formId, int version) {
        return jdbc.sql("""
                        select id, form_id, form_version, content from form_definition
                        where form_id = ? and form_version = ? and state <> 'draft'
                        """).params(formId, version).query(Stored.class).optional();
    }

    /** Own forms in every state, and what authorities above have published; newest first. */
    public List<FormListItem> list(UUID tenantId) {
        return jdbc.sql("""
                        select f.id, f.form_id, f.title, f.form_version, f.source_document, f.state,
                               case when f.tenant_id = :tenant then 'OWN' else 'ABOVE' end as origin,
                               t.short_name as publisher, f.changed_at
                        from form_definition f join tenant t on t.id = f.tenant_id
                        where f.tenant_id = :tenant
                           or f.tenant_id in (select unnest(app_definers())) and f.state = 'published'
                        order by f.tenant_id = :tenant desc, f.changed_at desc, f.form_version desc
                        """)
                .param("tenant", tenantId)
                .query((row, number) -> new FormListItem(
                        row.getObject("id", UUID.class),
                        row.getString("form_id"),
                        row.getString("title"),
                        row.getInt("form_version"),
                        row.getString("source_document"),
                        FormListItem.State.of(row.getString("state")),
                        FormListItem.Origin.valueOf(row.getString("origin")),
                        row.getString("publisher"),
                        null))
                .list();
    }

    /** A definition with its content. */
    public Optional<FormDraft.Stored> read(UUID id) {
        return jdbc.sql(
                        "select id, tenant_id, form_id, form_version, state, content, revision from form_definition where id = ?")
                .param(id)
                .query(FormDraft.Stored.class)
                .optional();
    }

    public void insert(
            UUID id,
            String formId,
            int version,
            String title,
            String source,
            String content,
            @Nullable DefinitionVersion from) {
        jdbc.sql("""
                        insert into form_definition (id, form_id, form_version, title, source_document, content, from_form_id,
                                                     from_form_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        formId,
                        version,
                        title,
                        source,
                        content,
                        from == null ? null : from.key(),
                        from == null ? null : from.version())
                .update();
    }

    /** What a definition was copied from. */
    public Optional<DefinitionVersion> origin(UUID id) {
        return jdbc.sql("""
                        select from_form_id as key, from_form_version as version from form_definition
                        where id = ? and from_form_id is not null
                        """).param(id).query(DefinitionVersion.class).optional();
    }

    /** How a published version stands: the newest that is offered since, or none. */
    public Optional<Standing> standing(DefinitionVersion used) {
        return jdbc.sql("""
                        select f.title, t.short_name, f.tenant_id = (select app_tenant()) as own,
                               (select max(n.form_version) from form_definition n
                                where n.tenant_id = f.tenant_id and n.form_id = f.form_id and n.state = 'published'
                                  and n.form_version >= f.form_version) as newest
                        from form_definition f join tenant t on t.id = f.tenant_id
                        where f.form_id = ? and f.form_version = ? and f.state <> 'draft'
                        """)
                .params(used.key(), used.version())
                .query((row, number) -> new Standing(
                        used,
                        row.getString("title"),
                        row.getString("short_name"),
                        row.getBoolean("own"),
                        row.getObject("newest", Integer.class)))
                .optional();
    }

    /** A campaign that names a form. */
    public record NamingCampaign(UUID id, String title) {}

    /** Campaigns of the actor's authority that name a form and are not over. */
    public List<NamingCampaign> ownCampaigns(String formId) {
        return jdbc.sql("""
                        select c.id, c.title from campaign_form f join campaign c on c.id = f.campaign_id
                        where f.form_id = ? and c.tenant_id = (select app_tenant())
                          and c.status in ('draft', 'launching', 'running')
                        order by c.year desc, c.title
                        """).param(formId).query(NamingCampaign.class).list();
    }

    /** Replaces a draft's content; throws OptimisticLockingFailureException when somebody else was faster. */
    public void save(UUID id, int revision, String title, String source, String content) {
        changed(jdbc.sql("""
                        update form_definition
                        set title = ?, source_document = ?, content = ?, revision = revision + 1, changed_at = now(),
                            changed_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and revision = ? and state = 'draft'
                        """).params(title, source, content, id, revision).update());
    }

    public void publish(UUID id, String by) {
        changed(jdbc.sql("""
                        update form_definition set state = 'published', published_at = now(), published_by_name = ?,
                            revision = revision + 1
                        where id = ? and state = 'draft'
                        """).params(by, id).update());
    }

    public void withdraw(UUID id) {
        changed(jdbc.sql(
                        "update form_definition set state = 'withdrawn', changed_at = now() where id = ? and state = 'published'")
                .param(id)
                .update());
    }

    public void discard(UUID id) {
        changed(jdbc.sql("delete from form_definition where id = ? and state = 'draft'")
                .param(id)
                .update());
    }

    /** The actor's authority's newest version number of a form, 0 if there is none. */
    public int lastVersion(String formId) {
        return jdbc.sql(
                        "select coalesce(max(form_version), 0) from form_definition where form_id = ? and tenant_id = (select app_tenant())")
                .param(formId)
                .query(Integer.class)
                .single();
    }

    /** The open draft of a form. */
    public Optional<UUID> draftOf(String formId) {
        return jdbc.sql(
                        "select id from form_definition where form_id = ? and state = 'draft' and tenant_id = (select app_tenant())")
                .param(formId)
                .query(UUID.class)
                .optional();
    }

    /** How many campaigns name the form. */
    public int campaigns(String formId) {
        return jdbc.sql("select count(*) from campaign_form where form_id = ?")
                .param(formId)
                .query(Integer.class)
                .single();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the form was changed meanwhile");
        }
    }
}
