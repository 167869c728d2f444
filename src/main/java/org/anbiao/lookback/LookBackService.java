package org.anbiao.lookback;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.lookback.persistence.EntryRows;
import org.anbiao.lookback.persistence.LookBackRows;
import org.anbiao.lookback.persistence.YearFigureQueries;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantSettings;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewDecided;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskSettlement;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's own look-back: opened with what the portal knows, written, handed in as the evaluation report. Handing in
 * finishes the task of the look-back; the approval finishes the task of the report, on the day of handing in.
 */
@Service
@PreAuthorize("hasAuthority('plan.submit')")
@Transactional
public class LookBackService {

    /** Kind of the report in reviews and in the record of acts. */
    static final String SUBJECT = "look_back";

    private static final int LONGEST_TEXT = 20_000;

    private final LookBackAccess access;
    private final LookBackRows rows;
    private final EntryRows entries;
    private final YearFigureQueries figures;
    private final LookBackReport report;
    private final LookBackNames names;
    private final TenantSettings settings;
    private final ReviewService reviews;
    private final TaskCompletion tasks;
    private final TaskSettlement settlement;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;

    LookBackService(
            LookBackAccess access,
            LookBackRows rows,
            EntryRows entries,
            YearFigureQueries figures,
            LookBackReport report,
            LookBackNames names,
            TenantSettings settings,
            ReviewService reviews,
            TaskCompletion tasks,
            TaskSettlement settlement,
            CurrentActor currentActor,
            Messages messages,
            AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.entries = entries;
        this.figures = figures;
        this.report = report;
        this.names = names;
        this.settings = settings;
        this.reviews = reviews;
        this.tasks = tasks;
        this.settlement = settlement;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Opens the look-back of the actor's unit with the figures of today; where it is open already, that one is returned.
     *
     * @throws DomainException {@code lookback.not-member} if the campaign does not ask the actor's unit
     */
    public LookBack open(UUID campaignId) {
        LookBackCampaign campaign = access.campaign(campaignId);
        if (!access.isMember(campaignId)) {
            throw new DomainException("lookback.not-member");
        }
        Actor actor = currentActor.get();
        LocalDate today = access.today();
        LocalDate since = LookBackSettings.firstDay(settings.choice(actor.tenantId(), LookBackSettings.SINCE, today));
        boolean opened =
                rows.insert(campaign, actor.unitId(), since, today, figures.of(access.scope(), actor, since, today));
        LookBack lookBack =
                rows.find(campaignId, actor.tenantId(), actor.unitId()).orElseThrow(LookBackAccess::unknown);
        if (opened) {
            audit.record("look_back.opened", SUBJECT, lookBack.id(), null, null, campaign.title());
        }
        return lookBack;
    }

    /**
     * Counts the figures anew, as of today.
     *
     * @throws DomainException while it is under review, after the approval, or if it was returned for something else
     */
    public void refresh(UUID id) {
        LookBack lookBack = access.own(id);
        requireOpen(lookBack, Set.of(Section.FIGURES));
        LocalDate today = access.today();
        rows.refresh(id, today, figures.of(access.scope(), currentActor.get(), lookBack.sinceOn(), today));
        audit.record("look_back.refreshed", SUBJECT, id, null, lookBack.asOf(), today);
    }

    /**
     * Saves what the unit wrote. Sections that are not open may be given as they are.
     *
     * @param expectedVersion version that was shown
     * @throws DomainException for a changed section that is not open, a text that is too long, or if somebody else saved meanwhile
     */
    public LookBack save(UUID id, int expectedVersion, Map<Section, String> texts) {
        LookBack lookBack = access.own(id);
        Map<Section, String> all = new HashMap<>(lookBack.texts());
        texts.forEach((section, text) -> put(all, section, text.strip()));
        Set<Section> changed = texts.keySet().stream()
                .filter(section -> !lookBack.text(section).equals(all.getOrDefault(section, "")))
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return lookBack;
        }
        requireOpen(lookBack, changed);
        if (!rows.save(id, expectedVersion, all)) {
            throw new DomainException("lookback.changed");
        }
        audit.record(
                "look_back.saved",
                SUBJECT,
                id,
                null,
                null,
                changed.stream().sorted().map(names::section).toList());
        return access.own(id);
    }

    private static void put(Map<Section, String> all, Section section, String text) {
        if (!section.isText()) {
            throw new IllegalArgumentException(section.code());
        }
        if (text.length() > LONGEST_TEXT) {
            throw new DomainException("lookback.section.too-long", LONGEST_TEXT);
        }
        if (text.isEmpty()) {
            all.remove(section);
        } else {
            all.put(section, text);
        }
    }

    /**
     * Hands the evaluation report in, or hands it in again after a return. The first day counts against the deadline.
     *
     * @throws DomainException with a section missing, without an entry of the improvement list, while it is under review, or after
     *     it was approved
     */
    public void handIn(UUID id) {
        LookBack lookBack = access.own(id);
        requireOpen(lookBack, Set.of());
        List<ImprovementEntry> list = entries.of(id);
        requireComplete(lookBack, list);
        LookBackCampaign campaign = access.campaign(lookBack.campaignId());
        LocalDate today = access.today();
        LocalDate first = lookBack.handedInOn() == null ? today : lookBack.handedInOn();
        LocalDate due = campaign.dueOn();
        LookBackReport.Files files = report.store(lookBack, campaign, list, today);
        rows.handedIn(id, first, due, due != null && first.isAfter(due), files.pdf(), files.docx());
        audit.record("look_back.handed-in", SUBJECT, id, null, null, campaign.title());
        submit(lookBack, campaign);
        tasks.completeForUnit(
                campaign.id(),
                lookBack.tenantId(),
                lookBack.unitId(),
                LookBackTask.LOOK_BACK,
                new TaskResult("", files.pdf(), first));
    }

    private void submit(LookBack lookBack, LookBackCampaign campaign) {
        if (lookBack.isReturned()) {
            reviews.resubmit(reviews.about(SUBJECT, lookBack.id()).get(0).id());
            return;
        }
        reviews.submit(new ReviewSubmission(
                SUBJECT,
                lookBack.id(),
                messages.chinese("lookback.review-title", names.unit(lookBack)),
                campaign.id(),
                lookBack.tenantId(),
                lookBack.unitId(),
                campaign.tenantId()));
    }

    /**
     * Takes the report back, to change it and hand it in again.
     *
     * @throws DomainException when a reviewer has begun, or there is nothing to take back
     */
    public void withdraw(UUID id) {
        Review latest = reviews.about(SUBJECT, access.own(id).id()).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException("workflow.review.unknown"));
        reviews.withdraw(latest.id());
    }

    /** An approved report finishes the unit's task, in the transaction of the decision. */
    @EventListener
    @PreAuthorize("isAuthenticated()")
    public void decided(ReviewDecided decision) {
        Review review = decision.review();
        if (SUBJECT.equals(review.submission().subjectType()) && review.state() == Review.State.APPROVED) {
            rows.find(review.submission().subjectId()).ifPresent(lookBack -> finish(lookBack, review));
        }
    }

    private void finish(LookBack lookBack, Review review) {
        LocalDate handedIn = lookBack.handedInOn();
        if (handedIn != null) {
            settlement.settleOfUnit(
                    lookBack.campaignId(),
                    lookBack.tenantId(),
                    lookBack.unitId(),
                    LookBackTask.REPORT,
                    new TaskResult(review.comment(), lookBack.pdfFileId(), handedIn),
                    handedIn);
        }
    }

    private void requireOpen(LookBack lookBack, Set<Section> wanted) {
        Set<Section> open = access.open(lookBack);
        if (open.isEmpty()) {
            throw new DomainException(lookBack.isApproved() ? "lookback.approved" : "lookback.submitted");
        }
        if (!open.containsAll(wanted)) {
            throw new DomainException("lookback.section.closed", names.sections(open));
        }
    }

    private void requireComplete(LookBack lookBack, List<ImprovementEntry> list) {
        List<Section> missing = Section.texts().stream()
                .filter(Section::isRequired)
                .filter(section -> lookBack.text(section).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new DomainException("lookback.section.missing", names.sections(missing));
        }
        if (list.isEmpty()) {
            throw new DomainException("lookback.entries.none");
        }
    }
}
