package org.anbiao.lookback.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.lookback.ImprovementEntry;
import org.anbiao.lookback.LookBack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code look_back_entry}. */
@Repository
public class EntryRows {

    private static final String SELECT = """
            select i.*, c.title as campaign_title
            from look_back_entry i
            join look_back b on b.tenant_id = i.tenant_id and b.id = i.look_back_id
            left join campaign c on c.id = b.campaign_id
            """;
    private static final String ORDER = " order by i.state = 'done', i.due_on, i.created_at, i.id";

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(LookBack lookBack, UUID campaignTenantId, ImprovementEntry.Input input, boolean afterReport) {
        return jdbc.sql("""
                        insert into look_back_entry (campaign_tenant_id, look_back_id, problem, measure, responsible, due_on,
                                                     after_report)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        campaignTenantId,
                        lookBack.id(),
                        input.problem(),
                        input.measure(),
                        input.responsible(),
                        input.dueOn(),
                        afterReport)
                .query(UUID.class)
                .single();
    }

    public Optional<ImprovementEntry> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = ?")
                .param(id)
                .query(EntryRows::entry)
                .optional();
    }

    /** Those of a look-back, open ones first, by deadline. */
    public List<ImprovementEntry> of(UUID lookBackId) {
        return jdbc.sql(SELECT + "where i.look_back_id = ?" + ORDER)
                .param(lookBackId)
                .query(EntryRows::entry)
                .list();
    }

    /** A unit's open entries from other campaigns than this one, by deadline. */
    public List<ImprovementEntry> openElsewhere(UUID campaignId, UUID tenantId, @Nullable UUID unitId) {
        return jdbc.sql(SELECT + """
                        where i.tenant_id = ? and b.unit_id is not distinct from ?::uuid and b.campaign_id <> ?
                          and i.state = 'open'
                        """ + ORDER)
                .params(tenantId, unitId, campaignId)
                .query(EntryRows::entry)
                .list();
    }

    /** False if it was closed, removed or changed meanwhile. */
    public boolean change(UUID id, int expectedVersion, ImprovementEntry.Input input) {
        return jdbc.sql("""
                        update look_back_entry
                        set problem = ?, measure = ?, responsible = ?, due_on = ?, version = version + 1
                        where id = ? and version = ? and state = 'open'
                        """)
                        .params(
                                input.problem(),
                                input.measure(),
                                input.responsible(),
                                input.dueOn(),
                                id,
                                expectedVersion)
                        .update()
                == 1;
    }

    /** False if it was closed, removed or changed meanwhile. */
    public boolean remove(UUID id, int expectedVersion) {
        return jdbc.sql("delete from look_back_entry where id = ? and version = ? and state = 'open'")
                        .params(id, expectedVersion)
                        .update()
                == 1;
    }

    /** False if it was closed, removed or changed meanwhile. */
    public boolean close(UUID id, int expectedVersion, LocalDate doneOn, String note) {
        return jdbc.sql("""
                        update look_back_entry
                        set state = 'done', done_on = ?, done_note = ?, version = version + 1,
                            done_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and version = ? and state = 'open'
                        """).params(doneOn, note, id, expectedVersion).update() == 1;
    }

    private static ImprovementEntry entry(ResultSet row, int number) throws SQLException {
        String campaign = row.getString("campaign_title");
        return new ImprovementEntry(
                row.getObject("id", UUID.class),
                row.getObject("look_back_id", UUID.class),
                campaign == null ? "" : campaign,
                row.getString("problem"),
                row.getString("measure"),
                row.getString("responsible"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("after_report"),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_note"),
                row.getString("done_by_name"),
                row.getInt("version"));
    }
}
