package org.anbiao.summary;

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
import org.anbiao.summary.UnitSummary.Standing;
import org.anbiao.summary.persistence.SummaryFigureQueries;
import org.anbiao.summary.persistence.UnitSummaryRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewDecided;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskSettlement;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's own summary: opened with what the portal counted of the year, written, handed in. The approval finishes the
 * unit's task on the day of handing in.
 */
@Service
@PreAuthorize("hasAuthority('plan.submit')")
@Transactional
public class UnitSummaryService {

    /** Kind of the document in reviews and in the record of acts. */
    static final String SUBJECT = "unit_summary";

    private static final int LONGEST_TEXT = 20_000;

    private final SummaryAccess access;
    private final UnitSummaryRows rows;
    private final SummaryFigureQueries figures;
    private final SummaryDraft draft;
    private final SummaryReport report;
    private final SummaryNames names;
    private final ReviewService reviews;
    private final TaskSettlement settlement;
    private final Messages messages;
    private final AuditLog audit;

    UnitSummaryService(
            SummaryAccess access,
            UnitSummaryRows rows,
            SummaryFigureQueries figures,
            SummaryDraft draft,
            SummaryReport report,
            SummaryNames names,
            ReviewService reviews,
            TaskSettlement settlement,
            Messages messages,
            AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.figures = figures;
        this.draft = draft;
        this.report = report;
        this.names = names;
        this.reviews = reviews;
        this.settlement = settlement;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Opens the summary of the actor's unit with the year's figures and first words made of them; where it is open already, that one is
     * returned.
     *
     * @throws DomainException {@code summary.not-member} if the campaign does not ask the actor's unit
     */
    public UnitSummary open(UUID campaignId) {
        SummaryCampaign campaign = access.campaign(campaignId);
        if (!access.isMember(campaignId)) {
            throw new DomainException("summary.not-member");
        }
        Actor actor = access.actor();
        LocalDate asOf = campaign.lastDay(access.today());
        SummaryFigures counted = figures.of(campaign, access.scope(), actor, asOf);
        boolean opened = rows.insert(campaign, actor.unitId(), asOf, counted, draft.of(campaign, counted));
        UnitSummary summary =
                rows.find(campaignId, actor.tenantId(), actor.unitId()).orElseThrow(SummaryAccess::unknown);
        if (opened) {
            audit.record("unit_summary.opened", SUBJECT, summary.id(), null, null, campaign.title());
        }
        return summary;
    }

    /**
     * Counts the figures anew. What the unit wrote stays as it is.
     *
     * @throws DomainException while it is under review, after the approval, or if it was returned for the texts alone
     */
    public void refresh(UUID id) {
        UnitSummary summary = access.own(id);
        Set<SummarySection> open = access.open(summary);
        requireOpen(summary, Set.of());
        if (open.stream().allMatch(SummarySection::isText)) {
            throw new DomainException("summary.section.closed", names.sections(open));
        }
        SummaryCampaign campaign = access.campaign(summary.campaignId());
        LocalDate asOf = campaign.lastDay(access.today());
        rows.refresh(id, asOf, figures.of(campaign, access.scope(), access.actor(), asOf));
        audit.record("unit_summary.refreshed", SUBJECT, id, null, summary.asOf(), asOf);
    }

    /**
     * Saves what the unit wrote. Sections that are not open may be given as they are.
     *
     * @param expectedVersion version that was shown
     * @throws DomainException for a changed section that is not open, a text that is too long, or if somebody else saved meanwhile
     */
    public UnitSummary save(UUID id, int expectedVersion, Map<SummarySection, String> texts) {
        UnitSummary summary = access.own(id);
        Map<SummarySection, String> all = new HashMap<>(summary.texts());
        texts.forEach((section, text) -> put(all, section, text.strip()));
        Set<SummarySection> changed = texts.keySet().stream()
                .filter(section -> !summary.text(section).equals(all.getOrDefault(section, "")))
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return summary;
        }
        requireOpen(summary, changed);
        if (!rows.save(id, expectedVersion, all)) {
            throw new DomainException("summary.changed");
        }
        List<String> sections = changed.stream().sorted().map(names::section).toList();
        audit.record("unit_summary.saved", SUBJECT, id, null, null, sections);
        return access.own(id);
    }

    private static void put(Map<SummarySection, String> all, SummarySection section, String text) {
        if (!section.isText()) {
            throw new IllegalArgumentException(section.code());
        }
        if (text.length() > LONGEST_TEXT) {
            throw new DomainException("summary.section.too-long", LONGEST_TEXT);
        }
        if (text.isEmpty()) {
            all.remove(section);
        } else {
            all.put(section, text);
        }
    }

    /**
     * Hands the summary in, or hands it in again after a return. The first day counts against the deadline.
     *
     * @throws DomainException with a section missing, while it is under review, or after it was approved
     */
    public void handIn(UUID id) {
        UnitSummary summary = access.own(id);
        requireOpen(summary, Set.of());
        requireComplete(summary);
        SummaryCampaign campaign = access.campaign(summary.campaignId());
        LocalDate today = access.today();
        LocalDate first = summary.handedInOn() == null ? today : summary.handedInOn();
        LocalDate due = campaign.dueOn();
        SummaryReport.Files files = report.store(summary, campaign);
        rows.handedIn(id, first, due, due != null && first.isAfter(due), files.pdf(), files.docx());
        audit.record("unit_summary.handed-in", SUBJECT, id, null, null, campaign.title());
        if (summary.isReturned()) {
            reviews.resubmit(reviews.about(SUBJECT, id).get(0).id());
            return;
        }
        reviews.submit(new ReviewSubmission(
                SUBJECT,
                id,
                messages.chinese("summary.review-title", names.unit(summary)),
                campaign.id(),
                summary.tenantId(),
                summary.unitId(),
                campaign.tenantId()));
    }

    /**
     * Takes the summary back, to change it and hand it in again.
     *
     * @throws DomainException when a reviewer has begun, or there is nothing to take back
     */
    public void withdraw(UUID id) {
        Review latest = reviews.about(SUBJECT, access.own(id).id()).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException("workflow.review.unknown"));
        reviews.withdraw(latest.id());
    }

    /** An approved summary finishes the unit's task, in the transaction of the decision. */
    @EventListener
    @PreAuthorize("isAuthenticated()")
    public void decided(ReviewDecided decision) {
        Review review = decision.review();
        if (SUBJECT.equals(review.submission().subjectType()) && review.state() == Review.State.APPROVED) {
            rows.find(review.submission().subjectId()).ifPresent(summary -> finish(summary, review));
        }
    }

    private void finish(UnitSummary summary, Review review) {
        LocalDate handedIn = summary.handedInOn();
        if (handedIn != null) {
            settlement.settleOfUnit(
                    summary.campaignId(),
                    summary.tenantId(),
                    summary.unitId(),
                    SummaryTask.SUMMARY,
                    new TaskResult(review.comment(), summary.pdfFileId(), handedIn),
                    handedIn);
        }
    }

    private void requireOpen(UnitSummary summary, Set<SummarySection> wanted) {
        Set<SummarySection> open = access.open(summary);
        if (open.isEmpty()) {
            throw new DomainException(
                    summary.standing() == Standing.APPROVED ? "summary.approved" : "summary.submitted");
        }
        if (!open.containsAll(wanted)) {
            throw new DomainException("summary.section.closed", names.sections(open));
        }
    }

    private void requireComplete(UnitSummary summary) {
        List<SummarySection> missing = SummarySection.texts().stream()
                .filter(SummarySection::isRequired)
                .filter(section -> summary.text(section).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new DomainException("summary.section.missing", names.sections(missing));
        }
    }
}
