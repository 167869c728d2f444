package org.anbiao.campaign.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.campaign.ActorKind;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.LegalBasis;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.campaign.PhaseKind;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.ReportDatePlan;
import org.anbiao.campaign.TargetPlan;
import org.anbiao.campaign.TaskPlan;
import org.anbiao.campaign.TemplatePlan;
import org.anbiao.campaign.WorkListItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sections of a campaign. Drafts are small and nothing refers to them yet, so a section is replaced as a whole. */
@Repository
public class CampaignContentRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CampaignContentRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public CampaignContent read(Campaign campaign) {
        UUID id = campaign.id();
        return new CampaignContent(
                campaign.kind(),
                campaign.head(),
                phases(id),
                units(id),
                targets(id),
                templates(id),
                jdbc.sql("select form_id from campaign_form where campaign_id = ? order by ord")
                        .param(id)
                        .query(String.class)
                        .list(),
                jdbc.sql(
                                "select period, hop, due_on from campaign_report_date where campaign_id = ? order by due_on, hop")
                        .param(id)
                        .query(ReportDatePlan.class)
                        .list(),
                jdbc.sql("select title, number, dated from campaign_legal_basis where campaign_id = ? order by ord")
                        .param(id)
                        .query(LegalBasis.class)
                        .list(),
                workList(id));
    }

    public List<PhasePlan> phases(UUID campaignId) {
        Map<UUID, List<TaskPlan>> tasks = new java.util.HashMap<>();
        jdbc.sql(
                        "select id, phase_id, key, actor_kind, name, due_on from campaign_task where campaign_id = ? order by ord")
                .param(campaignId)
                .query((row, number) -> tasks.computeIfAbsent(
                                row.getObject("phase_id", UUID.class), phase -> new ArrayList<>())
                        .add(new TaskPlan(
                                row.getObject("id", UUID.class),
                                row.getString("key"),
                                ActorKind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT)),
                                row.getString("name"),
                                row.getObject("due_on", LocalDate.class))))
                .list();
        return jdbc.sql(
                        "select id, kind, name, starts_on, ends_on from campaign_phase where campaign_id = ? order by ord")
                .param(campaignId)
                .query((row, number) -> new PhasePlan(
                        row.getObject("id", UUID.class),
                        PhaseKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        tasks.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    public List<MemberUnit> units(UUID campaignId) {
        return jdbc.sql("""
                        select m.id, m.member_tenant_id, m.member_unit_id, m.side, coalesce(u.name, t.short_name) as name
                        from campaign_unit m join tenant t on t.id = m.member_tenant_id
                        left join org_unit u on u.id = m.member_unit_id
                        where m.campaign_id = ? order by m.side, m.ord, 5
                        """)
                .param(campaignId)
                .query((row, number) -> new MemberUnit(
                        row.getObject("id", UUID.class),
                        row.getObject("member_tenant_id", UUID.class),
                        row.getObject("member_unit_id", UUID.class),
                        row.getString("name"),
                        MemberUnit.Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT))))
                .list();
    }

    public List<TargetPlan> targets(UUID campaignId) {
        return jdbc.sql("""
                        select t.*, coalesce(s.name, t.sector_name) as sector from campaign_target t
                        left join sector s on s.id = t.sector_id where t.campaign_id = ? order by t.ord
                        """)
                .param(campaignId)
                .query((row, number) -> new TargetPlan(
                        row.getString("measure"),
                        row.getString("name"),
                        row.getString("scope_label"),
                        row.getString("sector"),
                        row.getBigDecimal("number").stripTrailingZeros(),
                        row.getBoolean("percent"),
                        row.getString("base"),
                        row.getBoolean("per_unit"),
                        row.getBigDecimal("stretch"),
                        row.getString("unit_label"),
                        row.getString("lead_office"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    public List<TemplatePlan> templates(UUID campaignId) {
        return jdbc.sql("""
                        select kind, template_code, title, body, sender_label, footnote, source_key, source_version
                        from campaign_template where campaign_id = ? order by kind desc
                        """).param(campaignId).query(TemplatePlan.class).list();
    }

    public List<WorkListItem> workList(UUID campaignId) {
        return jdbc.sql("select * from campaign_work_item where campaign_id = ? order by ord")
                .param(campaignId)
                .query((row, number) -> new WorkListItem(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("topic"),
                        row.getString("task"),
                        row.getString("completion"),
                        WorkListItem.Completion.valueOf(
                                row.getString("completion_kind").toUpperCase(Locale.ROOT)),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("responsible"),
                        row.getBoolean("complete")))
                .list();
    }

    /** Replaces every section but the head. */
    public void replaceAll(UUID id, CampaignContent content) {
        replacePhases(id, content.phases());
        replaceUnits(id, content.units());
        replaceTargets(id, content.targets());
        replaceTemplates(id, content.templates());
        replaceForms(id, content.forms());
        replaceReportDates(id, content.reportDates());
        replaceLegalBasis(id, content.legalBasis());
        replaceWorkList(id, content.workList());
    }

    public void replacePhases(UUID id, List<PhasePlan> phases) {
        clear("campaign_phase", id);
        List<Object[]> tasks = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (PhasePlan phase : phases) {
            UUID phaseId = UUID.randomUUID();
            rows.add(new Object[] {
                phaseId,
                id,
                rows.size() + 1,
                phase.kind().code(),
                phase.name(),
                date(phase.startsOn()),
                date(phase.endsOn())
            });
            for (TaskPlan task : phase.tasks()) {
                tasks.add(new Object[] {
                    id,
                    phaseId,
                    tasks.size() + 1,
                    task.key(),
                    task.name(),
                    task.actor().name().toLowerCase(Locale.ROOT),
                    date(task.dueOn())
                });
            }
        }
        template.batchUpdate("""
                insert into campaign_phase (id, campaign_id, ord, kind, name, starts_on, ends_on) values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
        template.batchUpdate("""
                insert into campaign_task (campaign_id, phase_id, ord, key, name, actor_kind, due_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """, tasks);
    }

    public void replaceUnits(UUID id, List<MemberUnit> units) {
        clear("campaign_unit", id);
        insertNumbered(
                """
                insert into campaign_unit (campaign_id, ord, member_tenant_id, member_unit_id, side) values (?, ?, ?, ?, ?)
                """,
                id,
                units.stream()
                        .map(unit -> new Object[] {
                            unit.tenantId(), uuid(unit.unitId()), unit.side().code()
                        })
                        .toList());
    }

    public void replaceTargets(UUID id, List<TargetPlan> targets) {
        clear("campaign_target", id);
        insertNumbered(
                """
                insert into campaign_target (campaign_id, ord, measure, name, scope_label, sector_id, sector_name, number,
                                             percent, base, per_unit, stretch, unit_label, lead_office, starts_on, due_on)
                values (?, ?, ?, ?, ?, (select s.id from sector s where s.name = ? and s.tenant_id = app_tenant()), ?,
                        ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                targets.stream()
                        .map(target -> new Object[] {
                            target.measure(),
                            target.name(),
                            target.scopeLabel(),
                            target.sector(),
                            target.sector(),
                            target.number(),
                            target.percent(),
                            target.base(),
                            target.perUnit(),
                            new SqlParameterValue(Types.NUMERIC, target.stretch()),
                            target.unitLabel(),
                            target.leadOffice(),
                            date(target.startsOn()),
                            date(target.dueOn())
                        })
                        .toList());
    }

    public void replaceTemplates(UUID id, List<TemplatePlan> templates) {
        clear("campaign_template", id);
        template.batchUpdate(
                """
                insert into campaign_template (campaign_id, kind, template_code, title, body, sender_label, footnote,
                                               source_key, source_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                templates.stream()
                        .map(text -> new Object[] {
                            id,
                            text.kind(),
                            text.templateCode(),
                            text.title(),
                            text.body(),
                            text.senderLabel(),
                            text.footnote(),
                            text.sourceKey(),
                            text.sourceVersion()
                        })
                        .toList());
    }

    public void replaceForms(UUID id, List<String> forms) {
        clear("campaign_form", id);
        insertNumbered(
                "insert into campaign_form (campaign_id, ord, form_id) values (?, ?, ?)",
                id,
                forms.stream().map(form -> new Object[] {form}).toList());
    }

    public void replaceReportDates(UUID id, List<ReportDatePlan> dates) {
        clear("campaign_report_date", id);
        template.batchUpdate(
                "insert into campaign_report_date (campaign_id, period, hop, due_on) values (?, ?, ?, ?)",
                dates.stream()
                        .map(date -> new Object[] {id, date.period(), date.hop(), date.dueOn()})
                        .toList());
    }

    public void replaceLegalBasis(UUID id, List<LegalBasis> documents) {
        clear("campaign_legal_basis", id);
        insertNumbered(
                "insert into campaign_legal_basis (campaign_id, ord, title, number, dated) values (?, ?, ?, ?, ?)",
                id,
                documents.stream()
                        .map(document -> new Object[] {document.title(), document.number(), document.dated()})
                        .toList());
    }

    public void replaceWorkList(UUID id, List<WorkListItem> items) {
        clear("campaign_work_item", id);
        insertNumbered(
                """
                insert into campaign_work_item (campaign_id, ord, number, topic, task, completion, completion_kind, due_on,
                                                responsible, complete)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                items.stream()
                        .map(item -> new Object[] {
                            item.number(),
                            item.topic(),
                            item.task(),
                            item.completion(),
                            item.kind().code(),
                            date(item.dueOn()),
                            item.responsible(),
                            item.complete()
                        })
                        .toList());
    }

    private void clear(String table, UUID campaignId) {
        jdbc.sql("delete from " + table + " where campaign_id = ?")
                .param(campaignId)
                .update();
    }

    private void insertNumbered(String sql, UUID campaignId, List<Object[]> rows) {
        List<Object[]> numbered = new ArrayList<>();
        for (Object[] row : rows) {
            Object[] values = new Object[row.length + 2];
            values[0] = campaignId;
            values[1] = numbered.size() + 1;
            System.arraycopy(row, 0, values, 2, row.length);
            numbered.add(values);
        }
        template.batchUpdate(sql, numbered);
    }

    private static SqlParameterValue date(@Nullable LocalDate day) {
        return new SqlParameterValue(Types.DATE, day);
    }

    private static SqlParameterValue uuid(@Nullable UUID id) {
        return new SqlParameterValue(Types.OTHER, id);
    }

    /** Names of member units by id, for lists. */
    public Map<UUID, String> unitNames(UUID campaignId) {
        return units(campaignId).stream()
                .filter(unit -> unit.id() != null)
                .collect(Collectors.toMap(unit -> java.util.Objects.requireNonNull(unit.id()), MemberUnit::name));
    }
}
