package org.anbiao.mobilization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.mobilization.CopyPurpose;
import org.anbiao.mobilization.CopyState;
import org.anbiao.mobilization.CopyStatus;
import org.anbiao.mobilization.DocumentCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code document_copy} and {@code copy_step}. */
@Repository
public class CopyRows {

    private static final String SELECT = """
            select k.id, k.enterprise_id, k.document_kind, k.number, k.purpose, k.token, s.state, s.happened_on,
                   (select b.photo_file_id from copy_step b where b.copy_id = k.id and b.state = 'posted') as photo_file_id
            from document_copy k
            left join lateral (select t.state, t.happened_on from copy_step t where t.copy_id = k.id
                               order by t.rank desc, t.created_at desc limit 1) s on true
            """;

    private final JdbcClient jdbc;

    CopyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The copies of some enterprises in a campaign: by enterprise, notice first, in their order. */
    public List<DocumentCopy> of(UUID campaignId, Collection<UUID> enterpriseIds) {
        if (enterpriseIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                        join issued_document i on i.id = k.document_id
                        where i.campaign_id = :campaign and i.enterprise_id in (:enterprises)
                        order by k.enterprise_id, k.document_kind desc, k.copy_no
                        """)
                .param("campaign", campaignId)
                .param("enterprises", enterpriseIds)
                .query(CopyRows::copy)
                .list();
    }

    public Optional<DocumentCopy> find(UUID id) {
        return jdbc.sql(SELECT + " where k.id = ?")
                .param(id)
                .query(CopyRows::copy)
                .optional();
    }

    /** Whether a file is the photo of a public board of an enterprise that the actor sees. */
    public boolean isBoardPhoto(UUID fileId) {
        return jdbc.sql("select exists (select 1 from copy_step where photo_file_id = ? and state = 'posted')")
                .param(fileId)
                .query(Boolean.class)
                .single();
    }

    /** Records a step; a step that was recorded before stays as it was. */
    public boolean step(DocumentCopy copy, CopyState state, LocalDate on, @Nullable UUID photoFileId) {
        return jdbc.sql("""
                        insert into copy_step (enterprise_id, copy_id, state, happened_on, photo_file_id)
                        values (?, ?, ?, ?, ?) on conflict (copy_id, state) do nothing
                        """)
                        .params(copy.enterpriseId(), copy.id(), state.key(), on, photoFileId)
                        .update()
                > 0;
    }

    /** The authority that keeps a filing copy: the enterprise's area for the township's, its supervisor for the department's. */
    public UUID keeper(DocumentCopy copy) {
        return jdbc.sql("""
                        select case when purpose = 'department' then supervisor_tenant_id else area_tenant_id end
                        from document_copy where id = ?
                        """).param(copy.id()).query(UUID.class).single();
    }

    /**
     * Takes a step back that the actor's authority recorded.
     *
     * @return false if another authority recorded it
     */
    public boolean undo(DocumentCopy copy, CopyState state) {
        return jdbc.sql("delete from copy_step where copy_id = ? and state = ? and tenant_id = app_tenant()")
                        .params(copy.id(), state.key())
                        .update()
                > 0;
    }

    /** Records the printing of the copies of some enterprises' documents. */
    public void printed(UUID campaignId, Collection<UUID> enterpriseIds, Set<Kind> kinds, LocalDate on) {
        jdbc.sql("""
                        insert into copy_step (enterprise_id, copy_id, state, happened_on)
                        select k.enterprise_id, k.id, 'printed', :on from document_copy k
                        join issued_document i on i.id = k.document_id
                        where i.campaign_id = :campaign and i.enterprise_id in (:enterprises)
                          and i.kind in (:kinds)
                        on conflict (copy_id, state) do nothing
                        """)
                .param("on", on)
                .param("campaign", campaignId)
                .param("enterprises", enterpriseIds)
                .param("kinds", kinds.stream().map(Kind::key).toList())
                .update();
    }

    /** Records that the enterprise holds its two copies of a document; does nothing where none was made out. */
    public void handedOver(UUID campaignId, UUID enterpriseId, Kind kind, LocalDate on) {
        jdbc.sql("""
                        insert into copy_step (enterprise_id, copy_id, state, happened_on)
                        select k.enterprise_id, k.id, 'handed_over', :on from document_copy k
                        join issued_document i on i.id = k.document_id
                        where i.campaign_id = :campaign and i.enterprise_id = :enterprise and i.kind = :kind
                          and k.purpose in ('enterprise_file', 'public_board')
                        on conflict (copy_id, state) do nothing
                        """)
                .param("on", on)
                .param("campaign", campaignId)
                .param("enterprise", enterpriseId)
                .param("kind", kind.key())
                .update();
    }

    /**
     * What anybody may learn who knows a token. Works without an actor: the token is bound to the transaction, and a
     * policy shows the one copy that bears it.
     */
    public Optional<CopyStatus> status(String token) {
        jdbc.sql("select set_config('app.copy_token', ?, true)")
                .param(token)
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select k.document_kind, k.number, k.purpose, s.state, s.happened_on
                        from document_copy k
                        left join lateral (select t.state, t.happened_on from copy_step t where t.copy_id = k.id
                                           order by t.rank desc, t.created_at desc limit 1) s on true
                        where k.token = ?
                        """)
                .param(token)
                .query((row, number) -> new CopyStatus(
                        Kind.of(row.getString("document_kind")),
                        row.getString("number"),
                        CopyPurpose.valueOf(row.getString("purpose").toUpperCase(java.util.Locale.ROOT)),
                        state(row),
                        row.getObject("happened_on", LocalDate.class)))
                .optional();
    }

    private static DocumentCopy copy(ResultSet row, int number) throws SQLException {
        return new DocumentCopy(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                Kind.of(row.getString("document_kind")),
                row.getString("number"),
                CopyPurpose.valueOf(row.getString("purpose").toUpperCase(java.util.Locale.ROOT)),
                row.getString("token"),
                state(row),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("photo_file_id", UUID.class));
    }

    private static CopyState state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null ? CopyState.ISSUED : CopyState.valueOf(state.toUpperCase(java.util.Locale.ROOT));
    }
}
