package org.anbiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.training.persistence.AttendanceRows;
import org.anbiao.training.persistence.ObservationRows;
import org.anbiao.training.persistence.SessionRows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trainings and observations on site, and who came. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class SessionService {

    private static final String SUBJECT = "training_session";

    private final SessionRows rows;
    private final AttendanceRows attendances;
    private final ObservationRows observations;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;
    private final String publicUrl;

    SessionService(
            SessionRows rows,
            AttendanceRows attendances,
            ObservationRows observations,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock,
            @Value("${anbiao.public-url:http://localhost:8080}") String publicUrl) {
        this.rows = rows;
        this.attendances = attendances;
        this.observations = observations;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** One page of the sessions of the own authority and those below it, the latest first. */
    @Transactional(readOnly = true)
    public List<Session> list(SessionFilter filter, PageRequest page) {
        return rows.page(filter, currentActor.get().scope(), page);
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public long count(SessionFilter filter) {
        return rows.count(filter, currentActor.get().scope());
    }

    /** @throws DomainException for one that the actor may not see, as for one that does not exist */
    @Transactional(readOnly = true)
    public Session get(UUID id) {
        return rows.find(id)
                .filter(session -> currentActor.get().scope().contains(session.tenantId()))
                .orElseThrow(() -> new DomainException("training.session.unknown"));
    }

    /** Whether the actor keeps the session: those of the own authority do, of a unit its own and those of the whole. */
    @Transactional(readOnly = true)
    public boolean keeps(Session session) {
        UUID unit = currentActor.get().unitId();
        return session.tenantId().equals(currentActor.get().tenantId())
                && (unit == null || unit.equals(session.unitId()));
    }

    /** Who came, as far as they belong to enterprises the actor works with or to none. */
    @Transactional(readOnly = true)
    public List<Attendance> attendance(UUID sessionId) {
        get(sessionId);
        return attendances.of(sessionId, scopes.current());
    }

    /** Address of the page at the door. */
    @Transactional(readOnly = true)
    public String doorLink(Session session) {
        return publicUrl + "/t/" + session.token();
    }

    /** Announces or records a session of the actor's unit. */
    @PreAuthorize("hasAuthority('publicity.record')")
    public UUID create(Session.Head head) {
        check(head);
        UUID id = rows.insert(currentActor.get().unitId(), head);
        audit.record("session.recorded", SUBJECT, id, null, null, head);
        return id;
    }

    /**
     * Changes what was entered of it.
     *
     * @param revision as it was read
     */
    @PreAuthorize("hasAuthority('publicity.record')")
    public void change(UUID id, int revision, Session.Head head) {
        Session session = own(id);
        check(head);
        if (session.persons() > 0 && head.heldOn().isAfter(LocalDate.now(clock))) {
            throw new DomainException("training.session.held-already");
        }
        if (!rows.update(id, revision, head)) {
            throw new DomainException("training.session.changed");
        }
        audit.record("session.changed", SUBJECT, id, null, session.head(), head);
    }

    private void check(Session.Head head) {
        if (head.topic().isEmpty()) {
            throw new DomainException("training.session.topic");
        }
        UUID host = head.hostId();
        if (host != null && !observations.isOwn(host, scopes.current())) {
            throw new DomainException("training.session.host-unknown");
        }
    }

    /** Takes a session away that was entered by mistake, with everybody on its list. */
    @PreAuthorize("hasAuthority('publicity.record')")
    public void remove(UUID id) {
        Session session = own(id);
        rows.delete(id);
        audit.record("session.removed", SUBJECT, id, null, session.head(), Map.of("persons", session.persons()));
    }

    /** Lets people sign in by the QR code, or no longer. */
    @PreAuthorize("hasAuthority('publicity.record')")
    public void openDoor(UUID id, boolean open) {
        own(id);
        rows.openDoor(id, open);
        audit.record(open ? "session.opened" : "session.closed", SUBJECT, id, null, null, null);
    }

    /**
     * Adds somebody who came.
     *
     * @throws DomainException naming what is missing, for a session that has not been held, or if the person stands on the list already
     */
    @PreAuthorize("hasAuthority('publicity.record')")
    public void add(UUID sessionId, Attendee attendee) {
        if (addAll(sessionId, List.of(attendee), "office") == 0) {
            throw new DomainException("training.attendee.twice", attendee.name());
        }
    }

    /**
     * Adds the good rows of a list that was checked before; who stands on it already is left out.
     *
     * @return how many were added
     */
    @PreAuthorize("hasAuthority('publicity.record')")
    public int addList(UUID sessionId, List<Attendee> attendees) {
        return addAll(sessionId, attendees, "list");
    }

    private int addAll(UUID sessionId, List<Attendee> attendees, String source) {
        Session session = own(sessionId);
        if (session.head().heldOn().isAfter(LocalDate.now(clock))) {
            throw new DomainException(
                    "training.session.not-held", session.head().heldOn());
        }
        int added = 0;
        for (Attendee attendee : attendees) {
            AttendeeRules.wrong(attendee).ifPresent(key -> {
                throw new DomainException(key);
            });
            if (attendances.insert(sessionId, session.unitId(), session.head(), attendee, source)) {
                added++;
            }
        }
        audit.record("session.attended", SUBJECT, sessionId, null, null, Map.of("persons", added, "source", source));
        return added;
    }

    /** Takes a line off the list. */
    @PreAuthorize("hasAuthority('publicity.record')")
    public void removeAttendance(UUID sessionId, UUID id) {
        own(sessionId);
        Attendance line = attendances.find(id).orElseThrow(() -> new DomainException("training.session.changed"));
        if (attendances.delete(sessionId, id)) {
            audit.record("session.left", SUBJECT, sessionId, line.attendee().enterpriseId(), line.attendee(), null);
        }
    }

    private Session own(UUID id) {
        Session session = get(id);
        if (!keeps(session)) {
            throw new DomainException("training.session.not-own", session.organiser());
        }
        return session;
    }

    /** What an enterprise's people attended, the latest first. */
    @Transactional(readOnly = true)
    public List<Visit> ofEnterprise(UUID enterpriseId) {
        return attendances.ofEnterprise(enterpriseId, scopes.current());
    }

    /** Enterprises with when their two key few were trained in a year, those that owe somebody first. */
    @Transactional(readOnly = true)
    public List<Coverage> coverage(int year, boolean missing, PageRequest page) {
        return attendances.coverage(
                year, missing, scopes.current(), currentActor.get().scope(), page);
    }

    /** How many enterprises have sent their two key few in a year. */
    @Transactional(readOnly = true)
    public Coverage.Summary coverageSummary(int year) {
        return attendances.summary(year, scopes.current(), currentActor.get().scope());
    }

    /**
     * Every sector with enterprises that the actor works with: its benchmark enterprises and the observations held at its enterprises in a
     * year. Sectors that could hold one and did not come first.
     */
    @Transactional(readOnly = true)
    public List<SectorObservation> observations(int year) {
        return observations.bySector(
                year, LocalDate.now(clock), scopes.current(), currentActor.get().scope());
    }
}
