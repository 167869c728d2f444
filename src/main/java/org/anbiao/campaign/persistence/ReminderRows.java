package org.anbiao.campaign.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.ReminderCount;
import org.anbiao.campaign.ReminderFilter;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders, kept beside the tasks they are about: one statement reaches thousands. */
@Repository
public class ReminderRows {

    private static final String OPEN = """
            from work_item w %s
            where w.campaign_id = :campaign and w.state = 'open' and w.handed_in_on is null
              and w.subject_type in ('enterprise', 'unit', 'work_list', 'safety_office')
            """;
    private static final String PLACE = """
            left join enterprise a on a.id = w.enterprise_id
            left join org_unit v on v.id = a.village_unit_id""";
    private static final String OF_UNIT =
            """
             and (w.subject_id = :unit or exists (
                    select 1 from campaign_unit m where m.id = :unit and w.enterprise_id is not null and
            """ + BoardQueries.FOLLOWS.replace("a.village_parent_id", "v.parent_id") + "))";

    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a reminder would reach. */
    public ReminderCount count(UUID campaignId, ReminderFilter filter, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where t.fresh) as tasks,
                               count(distinct t.enterprise_id) filter (where t.fresh) as enterprises,
                               count(distinct (t.responsible_tenant_id, t.responsible_unit_id))
                                   filter (where t.fresh and t.enterprise_id is null) as units,
                               count(*) filter (where not t.fresh) as already_today
                        from (select w.enterprise_id, w.responsible_tenant_id, w.responsible_unit_id,
                                     w.reminded_on is distinct from :today as fresh
                        """ + open(filter) + ") t")
                .params(parameters(campaignId, filter, today))
                .query(ReminderCount.class)
                .single();
    }

    /** The tasks that were not reminded of today, kept until the reminder has marked them. */
    public List<UUID> notRemindedToday(UUID campaignId, ReminderFilter filter, LocalDate today) {
        return jdbc.sql("select w.id " + open(filter) + " and w.reminded_on is distinct from :today for update of w")
                .params(parameters(campaignId, filter, today))
                .query(UUID.class)
                .list();
    }

    /** The tasks of a filter, with nothing asked that the filter leaves open. */
    private static String open(ReminderFilter filter) {
        boolean unit = filter.campaignUnitId() != null;
        StringBuilder sql = new StringBuilder(OPEN.formatted(unit ? PLACE : ""));
        if (filter.phaseId() != null) {
            sql.append(" and w.phase_id = :phase");
        }
        if (filter.taskKey() != null) {
            sql.append(" and w.task_key = :task");
        }
        if (filter.overdueOnly()) {
            sql.append(" and w.due_on < :today");
        }
        return sql.append(unit ? OF_UNIT : "").toString();
    }

    private static Map<String, Object> parameters(UUID campaignId, ReminderFilter filter, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("campaign", campaignId);
        parameters.put("today", today);
        parameters.put("phase", new SqlParameterValue(Types.OTHER, filter.phaseId()));
        parameters.put("unit", new SqlParameterValue(Types.OTHER, filter.campaignUnitId()));
        parameters.put("task", new SqlParameterValue(Types.VARCHAR, filter.taskKey()));
        return parameters;
    }
}
