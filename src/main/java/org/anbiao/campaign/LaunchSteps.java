package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.campaign.persistence.LaunchRows;
import org.anbiao.campaign.persistence.ScopeQueries;
import org.anbiao.campaign.persistence.ScopeQueries.NewParticipation;
import org.anbiao.campaign.workflow.CampaignCases;
import org.anbiao.common.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The single transactions of a launch. Each leaves the campaign in a state from which the next one can go on. */
@Component
public class LaunchSteps {

    /** Enterprises enrolled in one transaction: the transaction is the cost, not the rows. */
    static final int CHUNK = 100;

    private static final UUID FIRST = new UUID(0, 0);

    private final CampaignRows campaigns;
    private final LaunchRows launches;
    private final ScopeQueries scope;
    private final CampaignCases cases;
    private final AuditLog audit;
    private final CampaignTimeline timeline;
    private final Messages messages;
    private final Clock clock;

    LaunchSteps(
            CampaignRows campaigns,
            LaunchRows launches,
            ScopeQueries scope,
            CampaignCases cases,
            AuditLog audit,
            CampaignTimeline timeline,
            Messages messages,
            Clock clock) {
        this.campaigns = campaigns;
        this.launches = launches;
        this.scope = scope;
        this.cases = cases;
        this.audit = audit;
        this.timeline = timeline;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Takes the campaign out of its draft and starts its case.
     *
     * @return false if it was no draft any more: a second click, or somebody else
     */
    @Transactional
    public boolean begin(UUID campaignId) {
        if (!campaigns.changeStatus(campaignId, CampaignStatus.DRAFT, CampaignStatus.LAUNCHING)) {
            return false;
        }
        long total = scope.count(campaignId);
        launches.begin(campaignId, total);
        campaigns.setProcess(campaignId, cases.start(campaignId));
        audit.record("campaign.launched", "campaign", campaignId, null, "draft", "launching");
        timeline.happened(campaignId, CampaignEvent.Kind.LAUNCHED, "", total);
        return true;
    }

    /** The portal had stopped in the middle of a launch; now it goes on with it. */
    @Transactional
    public void resumed(UUID campaignId) {
        long enrolled = launches.progress(campaignId).orElseThrow().enrolled();
        audit.record("campaign.launch_resumed", "campaign", campaignId, null, null, Map.of("enrolled", enrolled));
        timeline.happened(campaignId, CampaignEvent.Kind.RESUMED, "", enrolled);
    }

    /** Writes the base list of the campaign's base day, or of today. Called by the campaign's process. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freezeBase(UUID campaignId) {
        LocalDate today = LocalDate.now(clock);
        LocalDate baseDate = campaigns.find(campaignId).orElseThrow().head().baseDate();
        scope.freezeBase(campaignId, baseDate == null || baseDate.isAfter(today) ? today : baseDate);
    }

    /**
     * Enrols the next enterprises; after the last ones, lets the phases begin.
     *
     * @return whether there may be more to do
     */
    @Transactional
    public boolean enrolNext(UUID campaignId) {
        var after = launches.lock(campaignId);
        if (after.isEmpty()) {
            return false;
        }
        List<NewParticipation> enrolled = enrol(campaignId, after.get(), false);
        if (enrolled.isEmpty()) {
            finish(campaignId);
            return false;
        }
        // as the database orders them
        UUID last = enrolled.stream()
                .map(NewParticipation::enterpriseId)
                .max(Comparator.comparing(UUID::toString))
                .orElseThrow();
        launches.advance(campaignId, last, enrolled.size());
        return true;
    }

    /**
     * Enrols enterprises that entered the registry after the launch.
     *
     * @return whether there may be more to do
     */
    @Transactional
    public boolean enrolLate(UUID campaignId) {
        Campaign campaign = campaigns.find(campaignId).orElseThrow();
        if (campaign.status() != CampaignStatus.RUNNING
                || enrol(campaignId, FIRST, true).isEmpty()) {
            return false;
        }
        correctBase(campaignId);
        return true;
    }

    private List<NewParticipation> enrol(UUID campaignId, UUID after, boolean late) {
        List<NewParticipation> enrolled = scope.enrolNext(campaignId, after, LocalDate.now(clock), CHUNK, late);
        if (!enrolled.isEmpty()) {
            Map<String, String> started = cases.startParticipations(
                    enrolled.stream().map(NewParticipation::id).toList());
            launches.setCases(started);
        }
        return enrolled;
    }

    private void finish(UUID campaignId) {
        correctBase(campaignId);
        launches.finish(campaignId);
        campaigns.changeStatus(campaignId, CampaignStatus.LAUNCHING, CampaignStatus.RUNNING);
        String process = campaigns.find(campaignId).orElseThrow().processInstanceId();
        if (process != null) {
            cases.enrolled(process);
        }
        audit.record("campaign.enrolled", "campaign", campaignId, null, "launching", "running");
        timeline.happened(
                campaignId,
                CampaignEvent.Kind.ENROLLED,
                "",
                launches.progress(campaignId).orElseThrow().enrolled());
    }

    private void correctBase(UUID campaignId) {
        scope.correctBase(campaignId, LocalDate.now(clock), messages.chinese("campaign.base.added"));
    }
}
