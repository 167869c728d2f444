package org.anbiao.campaign.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.anbiao.campaign.persistence.PhaseRows.DueTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When timers fire: at the first moment after the last day, which itself counts. Called from expressions, by the name
 * {@code phaseDeadline}.
 */
@Component("phaseDeadline")
public class PhaseDeadline {

    /** A timer that never fires, for phases without a deadline. */
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final CampaignTaskBook book;
    private final Clock clock;

    PhaseDeadline(CampaignTaskBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Deadline of a unit's phase. */
    public Date of(String businessKey) {
        return after(book.phase(UnitKey.parse(businessKey).phaseId()).endsOn());
    }

    /** Deadline of one task of a unit's phase, its own or the phase's. */
    public Date ofTask(String businessKey, String taskKey) {
        UUID campaignId = book.phase(UnitKey.parse(businessKey).phaseId()).campaignId();
        return after(book.task(campaignId, taskKey).map(DueTask::dueOn).orElse(null));
    }

    /** Deadline of a phase for its enterprises and the safety office. */
    public Date ofPhase(String phaseId) {
        return after(book.phase(UUID.fromString(phaseId)).endsOn());
    }

    Date after(@Nullable LocalDate lastDay) {
        LocalDate day = lastDay == null ? NEVER : lastDay.plusDays(1);
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
