package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.campaign.persistence.LaunchRows;
import org.anbiao.campaign.persistence.LaunchRows.Chunk;
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
        scope.cut(campaignId, CHUNK);
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
     * Cuts a running launch into chunks, unless that was done before.
     *
     * @return its chunks, done or not; 0 if the launch is not running
     */
    @Transactional
    public int cut(UUID campaignId) {
        if (!launches.lock(campaignId)) {
            return 0;
        }
        int chunks = launches.chunks(campaignId);
        return chunks > 0 ? chunks : scope.cut(campaignId, CHUNK);
    }

    /**
     * Enrols the next chunk that nobody else is at; several may do so at once.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean enrolNext(UUID campaignId) {
        Optional<Chunk> chunk = launches.takeChunk(campaignId);
        chunk.ifPresent(taken -> {
            int enrolled = 0;
            List<NewParticipation> next;
            do {
                // twice only where many were registered since the launch began
                next = enrol(campaignId, taken.afterId(), taken.upToId(), false);
                enrolled += next.size();
            } while (next.size() == CHUNK);
            launches.chunkDone(campaignId, taken.ord(), enrolled);
        });
        return chunk.isPresent();
    }

    /**
     * Lets the phases begin when every chunk is enrolled. Where another worker is still at one, that one finishes.
     *
     * @return whether the launch was finished by this call
     */
    @Transactional
    public boolean finish(UUID campaignId) {
        if (!launches.lock(campaignId) || launches.hasOpenChunks(campaignId)) {
            return false;
        }
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
        return true;
    }

    /** After the first chunk the database plans by what a launch writes, no longer by nearly empty tables. */
    @Transactional
    public void refreshStatistics() {
        launches.refreshStatistics();
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
                || enrol(campaignId, ScopeQueries.FIRST, ScopeQueries.LAST, true)
                        .isEmpty()) {
            return false;
        }
        correctBase(campaignId);
        return true;
    }

    private List<NewParticipation> enrol(UUID campaignId, UUID after, UUID upTo, boolean late) {
        List<NewParticipation> enrolled = scope.enrol(campaignId, after, upTo, LocalDate.now(clock), CHUNK, late);
        if (!enrolled.isEmpty()) {
            Map<String, String> started = cases.startParticipations(
                    enrolled.stream().map(NewParticipation::id).toList());
            launches.setCases(started);
        }
        return enrolled;
    }

    private void correctBase(UUID campaignId) {
        scope.correctBase(campaignId, LocalDate.now(clock), messages.chinese("campaign.base.added"));
    }
}
