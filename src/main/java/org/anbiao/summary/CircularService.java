package org.anbiao.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.Permission;
import org.anbiao.identity.Role;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.summary.persistence.CircularFigureQueries;
import org.anbiao.summary.persistence.CircularRows;
import org.anbiao.summary.persistence.SummaryCampaigns;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Circulars (季度通报) of an authority to the units of its campaign, drafted from the figures of the time. Once published, one is
 * neither changed nor taken back: a mistake is corrected by another one.
 */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class CircularService {

    /** Tells the units' people of a published circular. */
    static final MessageTemplate PUBLISHED = new MessageTemplate("summary.message.circular");

    private static final String SUBJECT = "circular";
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 120;
    private static final Set<String> READERS = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.CAMPAIGN_READ))
            .filter(role -> role.reach() == Role.Reach.AUTHORITY || role.reach() == Role.Reach.UNIT)
            .map(Role::name)
            .collect(Collectors.toUnmodifiableSet());

    private final CircularRows rows;
    private final CircularFigureQueries figures;
    private final SummaryCampaigns campaigns;
    private final CircularDraft draft;
    private final CircularDocument document;
    private final Notifications notifications;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    CircularService(
            CircularRows rows,
            CircularFigureQueries figures,
            SummaryCampaigns campaigns,
            CircularDraft draft,
            CircularDocument document,
            Notifications notifications,
            TenantDirectory tenants,
            CurrentActor currentActor,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.campaigns = campaigns;
        this.draft = draft;
        this.document = document;
        this.notifications = notifications;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a circular about a span of time with the units' figures and first words.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive; not in the future
     * @return id of the draft
     * @throws DomainException for a campaign of another authority, or an impossible time
     */
    public UUID begin(UUID campaignId, LocalDate from, LocalDate to) {
        own(campaignId);
        if (from.isAfter(to) || to.isAfter(today())) {
            throw new DomainException("summary.circular.time");
        }
        List<CircularLine> lines = figures.of(campaignId, from, to, today());
        String title = messages.chinese("summary.circular.draft.title", from, to);
        UUID id = rows.insert(campaignId, title, from, to, lines, today(), draft.of(from, to, lines));
        audit.record("circular.begun", SUBJECT, id, null, null, title);
        return id;
    }

    /** Counts the figures of a draft anew; what was written stays. */
    public void refresh(UUID id) {
        Circular circular = draft(id);
        rows.count(id, figures.of(circular.campaignId(), circular.from(), circular.to(), today()), today());
        audit.record("circular.counted", SUBJECT, id, null, circular.countedOn(), today());
    }

    /**
     * Saves a draft.
     *
     * @throws DomainException without a title, for a text that is too long, or if somebody else saved meanwhile
     */
    public Circular save(UUID id, int expectedVersion, Circular.Draft written) {
        Circular before = draft(id);
        if (written.title().isEmpty() || written.title().length() > LONGEST_TITLE) {
            throw new DomainException("summary.circular.title-missing", LONGEST_TITLE);
        }
        if (written.texts().values().stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            throw new DomainException("summary.section.too-long", LONGEST_TEXT);
        }
        if (!rows.save(id, expectedVersion, written)) {
            throw new DomainException("summary.changed");
        }
        audit.record("circular.saved", SUBJECT, id, null, before.title(), written.title());
        return draft(id);
    }

    /** Throws a draft away. */
    public void discard(UUID id) {
        Circular circular = draft(id);
        rows.discard(id);
        audit.record("circular.discarded", SUBJECT, id, null, circular.title(), null);
    }

    /**
     * Publishes a draft to all units of the campaign and tells their people.
     *
     * @param expectedVersion version that was shown
     * @return how many people were told
     * @throws DomainException with a section missing, or if somebody else changed it meanwhile
     */
    public int publish(UUID id, int expectedVersion) {
        Circular circular = draft(id);
        List<String> missing = Arrays.stream(CircularSection.values())
                .filter(CircularSection::isRequired)
                .filter(section -> circular.text(section).isBlank())
                .map(section -> messages.chinese("summary.circular.section." + section.code()))
                .toList();
        if (!missing.isEmpty()) {
            throw new DomainException("summary.section.missing", String.join("、", missing));
        }
        CircularDocument.Files files = document.store(circular);
        String by = currentActor.get().memberName();
        if (!rows.publish(id, expectedVersion, today(), by, files.pdf(), files.docx())) {
            throw new DomainException("summary.changed");
        }
        audit.record("circular.published", SUBJECT, id, null, null, circular.title());
        return tell(circular);
    }

    private int tell(Circular circular) {
        UUID teller = currentActor.get().memberId();
        String issuer = tenants.get(circular.tenantId()).shortName();
        int told = 0;
        for (UUID authority : rows.authorities(circular.campaignId())) {
            List<Letter> letters = currentActor.callAs(
                    tenants.systemActor(authority),
                    () -> rows.readers(circular.campaignId(), authority, READERS).stream()
                            .filter(member -> !member.equals(teller))
                            .map(member ->
                                    new Letter(member, List.of(circular.title(), issuer), "circulars/" + circular.id()))
                            .toList());
            told += notifications.tell(authority, PUBLISHED, letters);
        }
        return told;
    }

    /** Circulars of a campaign: published ones for its units, drafts for the whole authority that writes them. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public List<Circular> of(UUID campaignId) {
        return rows.of(campaignId).stream().filter(this::isReadable).toList();
    }

    /**
     * A circular that the actor may read.
     *
     * @throws DomainException for one that is unknown, or a draft of others
     */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Circular get(UUID id) {
        return rows.find(id).filter(this::isReadable).orElseThrow(CircularService::unknown);
    }

    /** A draft as it would be published now, as PDF. */
    @Transactional(readOnly = true)
    public byte[] preview(UUID id) {
        return document.pdf(draft(id));
    }

    /** Whether the actor's authority writes circulars of a campaign. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public boolean isOwn(SummaryCampaign campaign) {
        return campaign.tenantId().equals(currentActor.get().tenantId())
                && currentActor.get().unitId() == null;
    }

    /** Whether the actor opens its documents; units of other authorities read it as a page. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public boolean opensDocuments(Circular circular) {
        return circular.isPublished() && currentActor.get().scope().contains(circular.tenantId());
    }

    private boolean isReadable(Circular circular) {
        return circular.isPublished() || currentActor.get().unitId() == null;
    }

    private SummaryCampaign own(UUID campaignId) {
        return campaigns
                .find(campaignId)
                .filter(this::isOwn)
                .orElseThrow(() -> new DomainException("summary.circular.not-yours"));
    }

    private Circular draft(UUID id) {
        Circular circular = get(id);
        if (!circular.tenantId().equals(currentActor.get().tenantId())) {
            throw unknown();
        }
        if (circular.isPublished()) {
            throw new DomainException("summary.circular.published-stays");
        }
        return circular;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static DomainException unknown() {
        return new DomainException("summary.circular.unknown");
    }
}
