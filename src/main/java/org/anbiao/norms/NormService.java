package org.anbiao.norms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.documents.FileStore;
import org.anbiao.norms.persistence.NormRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The norms of an authority's sectors: drafted, evaluated and proved in an expert meeting, published as a version that never changes,
 * revised by the next version, withdrawn.
 */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class NormService {

    private static final String SUBJECT = "norm";
    private static final int MOST_POINTS = 1000;

    private final NormRows rows;
    private final TenantDirectory tenants;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    NormService(
            NormRows rows,
            TenantDirectory tenants,
            FileStore files,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.tenants = tenants;
        this.files = files;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Own versions in every state and the newest of each that authorities above offer, without their points. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public List<Norm> list() {
        return rows.list();
    }

    /**
     * A version with its points.
     *
     * @throws DomainException norms.unknown if it does not reach the actor
     */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Norm get(UUID id) {
        return rows.find(id).orElseThrow(() -> new DomainException("norms.unknown"));
    }

    /** The newest version that is offered of what a norm was made from; empty without an origin. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Optional<Norm> origin(Norm norm) {
        DefinitionVersion from = norm.from();
        return from == null ? Optional.empty() : rows.newest(from.key()).or(() -> rows.find(from));
    }

    /** The newest published version of each norm of a kind that reaches the actor, with its points. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public List<Norm> offered(NormKind kind) {
        return rows.offered("").stream()
                .filter(norm -> norm.head().kind() == kind)
                .toList();
    }

    /** The version before; empty for a first one. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Optional<Norm> before(Norm norm) {
        return rows.find(new DefinitionVersion(norm.name().key(), norm.name().version() - 1));
    }

    /** Units of the own authority that a norm can be made by. */
    @Transactional(readOnly = true)
    public List<OrgUnit> units() {
        return tenants.units(currentActor.get().tenantId()).stream()
                .filter(unit -> unit.kind() != OrgUnit.Kind.GRID_CELL)
                .toList();
    }

    /**
     * Begins a norm.
     *
     * @param like id of a norm whose points it begins with; null for an empty one
     * @return id of the draft
     * @throws DomainException without title or sector
     */
    public UUID draft(NormHead head, @Nullable UUID like) {
        refuseUnits();
        check(head);
        Norm copied = like == null ? null : get(like);
        UUID id = rows.insert(
                new DefinitionVersion("n-" + NormPoint.newId() + NormPoint.newId(), 1),
                head,
                copied == null ? List.of() : copied.points(),
                copied == null ? null : copied.name());
        record("drafted", id, head.title());
        return id;
    }

    /** The draft of the next version of an own norm; the one that is open already if there is one. */
    public UUID nextVersion(UUID id) {
        Norm last = own(id);
        return rows.draftOf(last.name().key()).orElseGet(() -> {
            UUID next = rows.insert(
                    new DefinitionVersion(
                            last.name().key(), rows.lastVersion(last.name().key()) + 1),
                    last.head(),
                    last.points(),
                    last.from());
            record("version-begun", next, last.head().title());
            return next;
        });
    }

    /**
     * Keeps a draft.
     *
     * @param revision as it was read
     * @throws DomainException if somebody else changed it meanwhile, or a point has no text
     */
    public void save(UUID id, int revision, NormHead head, List<NormPoint> points) {
        Norm draft = editable(id);
        check(head);
        if (points.size() > MOST_POINTS) {
            throw new DomainException("norms.too-many-points", MOST_POINTS);
        }
        if (points.stream().anyMatch(point -> point.text().isBlank())) {
            throw new DomainException("norms.point-empty");
        }
        changed(rows.save(id, revision, head, points));
        audit.record(
                "norm.saved",
                SUBJECT,
                id,
                null,
                Map.of("title", draft.head().title(), "points", draft.points().size()),
                Map.of("title", head.title(), "points", points.size()));
    }

    /**
     * Records how the draft was evaluated and proved.
     *
     * @param minutes name and content of the minutes; null keeps what is there
     * @throws DomainException for a meeting in the future, or if somebody else changed the draft meanwhile
     */
    public void recordMeeting(UUID id, int revision, NormMeeting meeting, @Nullable Minutes minutes) {
        Norm draft = editable(id);
        LocalDate day = meeting.on();
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw new DomainException("norms.meeting-in-future");
        }
        UUID file = minutes == null
                ? draft.meeting().minutesFileId()
                : files.store(null, minutes.name(), minutes.content()).id();
        changed(rows.saveMeeting(
                id,
                revision,
                new NormMeeting(
                        meeting.evaluation().strip(), day, meeting.experts().strip(), file)));
        record("meeting-recorded", id, draft.head().title());
    }

    /** The minutes as they are handed in. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Minutes(String name, byte[] content) {}

    /**
     * Publishes the draft.
     *
     * @param issuedOn day on the document, which decides in which quarter it counts
     * @throws DomainException without points or a recorded meeting, or for a day before the meeting or in the future
     */
    public void publish(UUID id, @Nullable LocalDate issuedOn) {
        Norm draft = editable(id);
        LocalDate meeting = draft.meeting().on();
        if (draft.points().isEmpty()) {
            throw new DomainException("norms.no-points");
        }
        if (!draft.meeting().isComplete() || meeting == null) {
            throw new DomainException("norms.meeting-missing");
        }
        if (issuedOn == null || issuedOn.isBefore(meeting) || issuedOn.isAfter(LocalDate.now(clock))) {
            throw new DomainException("norms.issued-on", meeting);
        }
        changed(rows.publish(id, draft.revision(), issuedOn));
        record("published", id, draft.head().title());
    }

    /** Offers a norm no more, in none of its versions; sets made from it stay, and it was issued all the same. */
    public void withdraw(UUID id) {
        Norm norm = own(id);
        if (norm.state() != DefinitionState.PUBLISHED) {
            throw new DomainException("norms.not-published", norm.head().title());
        }
        rows.withdraw(norm.name().key());
        record("withdrawn", id, norm.head().title());
    }

    /** Throws a draft away. */
    public void discard(UUID id) {
        Norm draft = editable(id);
        rows.discard(id);
        record("discarded", id, draft.head().title());
    }

    private static void check(NormHead head) {
        if (head.title().isBlank() || head.sector().isBlank()) {
            throw new DomainException("norms.title-missing");
        }
    }

    private Norm own(UUID id) {
        refuseUnits();
        Norm norm = get(id);
        if (!norm.tenantId().equals(currentActor.get().tenantId())) {
            throw new DomainException("norms.not-yours", norm.head().title());
        }
        return norm;
    }

    private Norm editable(UUID id) {
        Norm norm = own(id);
        if (!norm.isDraft()) {
            throw new DomainException("norms.not-draft", norm.head().title());
        }
        return norm;
    }

    private void refuseUnits() {
        if (currentActor.get().unitId() != null) {
            throw new DomainException("definition.office-only");
        }
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("norms.changed");
        }
    }

    private void record(String act, UUID id, String title) {
        audit.record("norm." + act, SUBJECT, id, null, null, title);
    }
}
