package org.anbiao.training;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.training.persistence.AttendanceRows;
import org.anbiao.training.persistence.SessionRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in at the door by a QR code, without an account. The token has 122 random bits; the page works on the day of the
 * session and while its organiser keeps the door open. A visitor may ask {@value #PER_MINUTE} times a minute, sees names of
 * enterprises only after two letters of them and never who else came.
 */
@Service
@PreAuthorize("permitAll()")
public class DoorService {

    /** Questions a visitor may ask in a minute; a hall of people may share one address. */
    static final int PER_MINUTE = 120;

    private static final int OFFERED = 8;
    private static final int SHORTEST = 2;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    private final SessionRows sessions;
    private final AttendanceRows attendances;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final Clock clock;
    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(50_000)
            .build();

    DoorService(
            SessionRows sessions,
            AttendanceRows attendances,
            CurrentActor currentActor,
            TenantDirectory tenants,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A session as the page at its door shows it.
     *
     * @param open whether people may sign in now
     */
    public record Door(Session.Head head, String organiser, boolean open) {}

    /** An enterprise to choose. */
    public record Choice(UUID id, String name, String village) {}

    /**
     * The session with this token; empty for an unknown one.
     *
     * @param visitor address the question comes from
     * @throws DomainException {@code training.door.too-many}
     */
    @Transactional(readOnly = true)
    public Optional<Door> find(String token, String visitor) {
        limit(visitor);
        return session(token)
                .map(found ->
                        new Door(found.head(), tenants.get(found.tenantId()).shortName(), open(found)));
    }

    /** Enterprises of the organiser's area whose name or code contains a fragment of at least two letters; eight at the most. */
    @Transactional(readOnly = true)
    public List<Choice> enterprises(String token, String fragment, String visitor) {
        limit(visitor);
        String text = fragment.strip();
        if (text.length() < SHORTEST) {
            return List.of();
        }
        return session(token)
                .filter(this::open)
                .map(found -> asOrganiser(found, actor -> attendances.search(actor.scope(), text, OFFERED)))
                .orElse(List.of())
                .stream()
                .map(one -> new Choice(one.id(), one.name(), one.village()))
                .toList();
    }

    /**
     * Puts a person on the session's list.
     *
     * @return false if the person stands there already
     * @throws DomainException naming what is missing, or when the door is closed
     */
    @Transactional
    public boolean signIn(String token, Attendee attendee, String visitor) {
        limit(visitor);
        SessionRows.AtDoor found =
                session(token).filter(this::open).orElseThrow(() -> new DomainException("training.door.closed"));
        AttendeeRules.wrong(attendee).ifPresent(key -> {
            throw new DomainException(key);
        });
        return asOrganiser(found, actor -> {
            UUID enterprise = attendee.enterpriseId();
            boolean went = attendances.insert(found.id(), found.unitId(), found.head(), attendee, "door");
            if (went) {
                audit.record(
                        "session.signed-in",
                        "training_session",
                        found.id(),
                        enterprise,
                        null,
                        Map.of("people", attendee.people().code()));
            }
            return went;
        });
    }

    private boolean open(SessionRows.AtDoor found) {
        return found.open() && found.head().heldOn().equals(LocalDate.now(clock));
    }

    private <T> T asOrganiser(SessionRows.AtDoor found, java.util.function.Function<Actor, T> action) {
        Actor organiser = tenants.systemActor(found.tenantId());
        return currentActor.callAs(organiser, () -> action.apply(organiser));
    }

    private Optional<SessionRows.AtDoor> session(String token) {
        return TOKEN.matcher(token).matches() ? sessions.byToken(token) : Optional.empty();
    }

    private void limit(String visitor) {
        if (asked.get(visitor, key -> new AtomicInteger()).incrementAndGet() > PER_MINUTE) {
            throw new DomainException("training.door.too-many");
        }
    }
}
