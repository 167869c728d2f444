package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.ReminderRows;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.workflow.TaskReminders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds (催办) those who owe something: it stands beside the task in their inbox and on the board, and each person gets one
 * message. A task is reminded of at most once a day.
 */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class CampaignReminders {

    private final OwnCampaigns campaigns;
    private final CampaignContentRows content;
    private final ReminderRows rows;
    private final TaskReminders reminders;
    private final CampaignTimeline timeline;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    CampaignReminders(
            OwnCampaigns campaigns,
            CampaignContentRows content,
            ReminderRows rows,
            TaskReminders reminders,
            CampaignTimeline timeline,
            AuditLog audit,
            Messages messages,
            Clock clock) {
        this.campaigns = campaigns;
        this.content = content;
        this.rows = rows;
        this.reminders = reminders;
        this.timeline = timeline;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** How many tasks, enterprises and units a reminder would reach. */
    @Transactional(readOnly = true)
    public ReminderCount count(UUID campaignId, ReminderFilter filter) {
        return rows.count(campaigns.running(campaignId).id(), filter, LocalDate.now(clock));
    }

    /**
     * Reminds them.
     *
     * @return tasks reminded of
     * @throws DomainException if there is nobody to remind, or all were reminded today
     */
    public long remind(UUID campaignId, ReminderFilter filter) {
        campaigns.running(campaignId);
        List<UUID> tasks = rows.notRemindedToday(campaignId, filter, LocalDate.now(clock));
        if (tasks.isEmpty()) {
            throw new DomainException("campaign.remind.none");
        }
        long reminded = tasks.size();
        reminders.remind(tasks);
        timeline.happened(campaignId, CampaignEvent.Kind.REMINDED, words(campaignId, filter), reminded);
        audit.record("campaign.reminded", "campaign", campaignId, null, null, new Reminder(filter, reminded));
        return reminded;
    }

    /** What the audit keeps of a reminder. */
    record Reminder(ReminderFilter filter, long tasks) {}

    /** Whom and what it is about, in the words of the campaign. */
    private String words(UUID campaignId, ReminderFilter filter) {
        Stream<String> unit = content.units(campaignId).stream()
                .filter(member -> Objects.equals(member.id(), filter.campaignUnitId()))
                .map(MemberUnit::name);
        Stream<String> phase = content.phases(campaignId).stream()
                .filter(candidate -> Objects.equals(candidate.id(), filter.phaseId()))
                .map(PhasePlan::name);
        Stream<String> task = content.phases(campaignId).stream()
                .flatMap(candidate -> candidate.tasks().stream())
                .filter(candidate -> candidate.key().equals(filter.taskKey()))
                .map(TaskPlan::name);
        String chosen = Stream.of(unit, phase, task).flatMap(part -> part).collect(Collectors.joining(" · "));
        String which = messages.chinese(filter.overdueOnly() ? "campaign.remind.overdue" : "campaign.remind.open");
        return chosen.isEmpty() ? which : chosen + " · " + which;
    }
}
