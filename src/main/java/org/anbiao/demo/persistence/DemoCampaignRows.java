package org.anbiao.demo.persistence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the demonstration's open tasks and writes what was handed in with the finished ones. */
@Repository
public class DemoCampaignRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    DemoCampaignRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * An open task.
     *
     * @param ongoing whether an item of a project list is kept up and never closes
     * @param hasAccount whether people of the enterprise can log in
     */
    public record OpenTask(
            UUID id,
            String taskKey,
            UUID subjectId,
            @Nullable UUID enterpriseId,
            @Nullable LocalDate dueOn,
            @Nullable String contact,
            boolean ongoing,
            boolean hasAccount) {}

    /** Open tasks of a campaign, the enterprises' ones case by case, what follows from the self-evaluation last. */
    public List<OpenTask> openTasks(UUID campaignId) {
        return jdbc.sql("""
                        select w.id, w.task_key, w.subject_id, w.enterprise_id, w.due_on,
                               (select p.name from enterprise_person p
                                where p.enterprise_id = w.enterprise_id and p.role = 'principal' limit 1) as contact,
                               exists (select 1 from campaign_work_item i
                                       where i.campaign_id = w.campaign_id and i.completion_kind <> 'by_date'
                                         and w.subject_type = 'work_list'
                                         and right(w.task_key, length(i.number::text) + 1) = '_' || i.number) as ongoing,
                               exists (select 1 from member m where m.enterprise_id = w.enterprise_id) as has_account
                        from work_item w
                        where w.campaign_id = ? and w.state = 'open'
                        order by w.enterprise_id nulls first, w.task_key in ('rectify', 'publish_result'), w.due_on,
                                 w.task_key, w.id
                        """).param(campaignId).query(OpenTask.class).list();
    }

    /** A picture for each of these enterprises; returns the file ids in the same order. */
    public List<UUID> insertPictures(List<UUID> enterpriseIds, String name, byte[] picture) {
        List<UUID> ids = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        String hash = sha256(picture);
        for (UUID enterpriseId : enterpriseIds) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            rows.add(new Object[] {id, enterpriseId, name, "image/png", picture.length, hash, picture});
        }
        batch.batchUpdate(
                "insert into stored_file (id, enterprise_id, name, media_type, size_bytes, sha256, content) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        return ids;
    }

    /** Served notices: campaign, enterprise, day, due, late, file, signer. */
    public void insertDeliveries(List<Object[]> deliveries) {
        batch.batchUpdate(
                "insert into notice_delivery (campaign_id, enterprise_id, delivered_on, due_on, late, receipt, "
                        + "receipt_file_id, signer_name) values (?, ?, ?, ?, ?, 'photo', ?, ?)",
                deliveries);
    }

    /** Signed commitments: campaign, enterprise, day, due, late, file, signer. */
    public void insertCommitments(List<Object[]> commitments) {
        batch.batchUpdate(
                "insert into commitment (campaign_id, enterprise_id, signed_on, due_on, late, method, file_id, "
                        + "signer_name) values (?, ?, ?, ?, ?, 'screen', ?, ?)",
                commitments);
    }

    /** Yearly plans: campaign, enterprise, year, content, day. */
    public void insertPlans(List<Object[]> plans) {
        batch.batchUpdate(
                "insert into enterprise_plan (campaign_id, enterprise_id, year, content, submitted_on) "
                        + "values (?, ?, ?, ?, ?)",
                plans);
    }

    /** Self-evaluations of the years before the portal: enterprise, standard type, day. */
    public void insertEvaluations(List<Object[]> evaluations) {
        batch.batchUpdate(
                "insert into self_evaluation (enterprise_id, standard_type, completed_on, note) values (?, ?, ?, '历史数据补录')",
                evaluations);
    }

    /** Enterprises in scope with the day they entered the registry. */
    public List<EnteredEnterprise> enterprises() {
        return jdbc.sql("select id, entered_on, size_class, closed_on from enterprise order by code")
                .query(EnteredEnterprise.class)
                .list();
    }

    /** An enterprise and when it entered the registry. */
    public record EnteredEnterprise(
            UUID id,
            LocalDate enteredOn,
            @Nullable String sizeClass,
            @Nullable LocalDate closedOn) {}

    /** A day as the driver wants it in a batch. */
    public static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
