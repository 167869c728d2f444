package org.anbiao.campaign.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.CampaignHead;
import org.anbiao.campaign.CampaignKind;
import org.anbiao.campaign.CampaignStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The campaigns themselves; what they contain is in {@link CampaignContentRows}. */
@Repository
public class CampaignRows {

    private final JdbcClient jdbc;

    CampaignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID id, String schemeCode, int schemeVersion, CampaignContent content) {
        jdbc.sql("""
                        insert into campaign (id, scheme_code, scheme_version, kind, title, document_number, issuer, year,
                                              issued_on, goals, include_nine_small, base_date, work_streams,
                                              enforcement_topics, neighbours)
                        values (:id, :scheme, :schemeVersion, :kind, :title, :number, :issuer, :year, :issuedOn, :goals,
                                :nineSmall, :baseDate, cast(:streams as text[]), cast(:topics as text[]),
                                cast(:neighbours as text[]))
                        """)
                .param("id", id)
                .param("scheme", schemeCode)
                .param("schemeVersion", schemeVersion)
                .param("kind", content.kind().name().toLowerCase(Locale.ROOT))
                .params(new HeadParameters(content.head()).values())
                .update();
    }

    /**
     * Replaces the head of a campaign.
     *
     * @throws OptimisticLockingFailureException if somebody changed the campaign since {@code version}
     */
    public void updateHead(UUID id, int version, CampaignHead head) {
        int updated = jdbc.sql("""
                        update campaign
                        set title = :title, document_number = :number, issuer = :issuer, year = :year,
                            issued_on = :issuedOn, goals = :goals, include_nine_small = :nineSmall, base_date = :baseDate,
                            work_streams = cast(:streams as text[]), enforcement_topics = cast(:topics as text[]),
                            neighbours = cast(:neighbours as text[]), version = version + 1
                        where id = :id and version = :version and status = 'draft'
                        """)
                .param("id", id)
                .param("version", version)
                .params(new HeadParameters(head).values())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("campaign " + id);
        }
    }

    /** From now on a draft rests on another version of its scheme. */
    public void restOn(UUID id, int schemeVersion) {
        jdbc.sql("update campaign set scheme_version = ? where id = ? and status = 'draft'")
                .params(schemeVersion, id)
                .update();
    }

    /** Counts a change of a draft's section; refused like {@link #updateHead}. */
    public void touch(UUID id, int version) {
        touch(id, version, CampaignStatus.DRAFT);
    }

    /** Counts a change of a running campaign; refused like {@link #updateHead}. */
    public void touchRunning(UUID id, int version) {
        touch(id, version, CampaignStatus.RUNNING);
    }

    private void touch(UUID id, int version, CampaignStatus status) {
        int updated = jdbc.sql("update campaign set version = version + 1 where id = ? and version = ? and status = ?")
                .params(id, version, code(status))
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("campaign " + id);
        }
    }

    /**
     * Moves a campaign from one state to another.
     *
     * @return false if it was not in that state: somebody else was faster
     */
    public boolean changeStatus(UUID id, CampaignStatus from, CampaignStatus to) {
        return jdbc.sql("""
                        update campaign
                        set status = :to, version = version + 1,
                            launched_at = case when :to = 'launching' then now() else launched_at end,
                            launched_by = case when :to = 'launching' then app_member() else launched_by end,
                            closed_at = case when :to in ('closed', 'withdrawn') then now() else closed_at end
                        where id = :id and status = :from
                        """)
                        .param("id", id)
                        .param("from", code(from))
                        .param("to", code(to))
                        .update()
                == 1;
    }

    public void setProcess(UUID id, String processInstanceId) {
        jdbc.sql("update campaign set process_instance_id = ? where id = ?")
                .params(processInstanceId, id)
                .update();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from campaign where id = ? and status = 'draft'")
                .param(id)
                .update();
    }

    public Optional<Campaign> find(UUID id) {
        return jdbc.sql("select * from campaign where id = ?")
                .param(id)
                .query(CampaignRows::campaign)
                .optional();
    }

    /** Campaigns of one authority in these states. */
    public List<Campaign> ofTenant(UUID tenantId, List<CampaignStatus> states) {
        return jdbc.sql("select * from campaign where tenant_id = ? and status in ("
                        + String.join(
                                ",",
                                states.stream()
                                        .map(state -> "'" + code(state) + "'")
                                        .toList())
                        + ") order by year desc, created_at desc")
                .param(tenantId)
                .query(CampaignRows::campaign)
                .list();
    }

    static String code(CampaignStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private record HeadParameters(CampaignHead head) {

        java.util.Map<String, @Nullable Object> values() {
            java.util.Map<String, @Nullable Object> values = new java.util.HashMap<>();
            values.put("title", head.title());
            values.put("number", head.documentNumber());
            values.put("issuer", head.issuer());
            values.put("year", head.year());
            values.put("issuedOn", date(head.issuedOn()));
            values.put("goals", head.goals());
            values.put("nineSmall", head.includeNineSmall());
            values.put("baseDate", date(head.baseDate()));
            values.put("streams", array(head.workStreams()));
            values.put("topics", array(head.enforcementTopics()));
            values.put("neighbours", array(head.neighbours()));
            return values;
        }

        private static Object date(@Nullable LocalDate day) {
            return new org.springframework.jdbc.core.SqlParameterValue(Types.DATE, day);
        }

        private static String array(List<String> values) {
            return values.stream()
                    .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(java.util.stream.Collectors.joining(",", "{", "}"));
        }
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("scheme_code"),
                row.getInt("scheme_version"),
                CampaignKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new CampaignHead(
                        row.getString("title"),
                        row.getString("document_number"),
                        row.getString("issuer"),
                        row.getInt("year"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("goals"),
                        row.getBoolean("include_nine_small"),
                        row.getObject("base_date", LocalDate.class),
                        list(row.getArray("work_streams")),
                        list(row.getArray("enforcement_topics")),
                        list(row.getArray("neighbours"))),
                CampaignStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                instant(row.getObject("launched_at", OffsetDateTime.class)),
                instant(row.getObject("closed_at", OffsetDateTime.class)),
                row.getString("process_instance_id"),
                row.getInt("version"));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
