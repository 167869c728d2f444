package org.anbiao.tenantdata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.administration.AuthorityLine;
import org.anbiao.administration.AuthorityService;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenantdata.Departure.KeptLine;
import org.anbiao.tenantdata.Departure.Obstacles;
import org.anbiao.tenantdata.Departure.State;
import org.anbiao.tenantdata.Departure.TableLine;
import org.anbiao.tenantdata.DepartureBackground.DepartureStarted;
import org.anbiao.tenantdata.persistence.DepartureRows;
import org.anbiao.tenantdata.persistence.TenantRemoval;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An authority leaves the portal and its data are deleted. The platform's operator opens it; the authority's security administrator
 * agrees, an export being made or declined; the authority is suspended; the operator confirms; a time passes in which it may be called
 * off; the operator starts the deletion. Each side types the authority's name. See docs/decisions/0161.
 */
@Service
@PreAuthorize("hasAnyAuthority('tenants.open', 'data.release')")
@Transactional
public class Departures {

    private static final int MOST_REASON = 300;
    private static final int LEAST_REASON = 8;

    private final DepartureRows departures;
    private final TenantRemoval removal;
    private final DepartureActors actors;
    private final AuthorityService authorities;
    private final CurrentActor currentActor;
    private final CurrentMember currentMember;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int waitingDays;

    Departures(
            DepartureRows departures,
            TenantRemoval removal,
            DepartureActors actors,
            AuthorityService authorities,
            CurrentActor currentActor,
            CurrentMember currentMember,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${anbiao.tenant-data.departure-waiting-days:30}") int waitingDays) {
        this.departures = departures;
        this.removal = removal;
        this.actors = actors;
        this.authorities = authorities;
        this.currentActor = currentActor;
        this.currentMember = currentMember;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.waitingDays = waitingDays;
    }

    /** Whether the person runs the platform; else it is the security administrator of an authority. */
    @Transactional(readOnly = true)
    public boolean isOperator() {
        return currentMember.has(Permission.TENANTS_OPEN);
    }

    /** How many days lie between the second confirmation and the deletion. */
    @Transactional(readOnly = true)
    public int waitingDays() {
        return waitingDays;
    }

    /** The departures the person has to do with: the operator's all, the security administrator's own authority's. */
    @Transactional(readOnly = true)
    public List<Departure> all() {
        UUID own = currentActor.get().tenantId();
        return seeing(own, departures::all).stream()
                .filter(one -> isOperator() || one.tenantId().equals(own))
                .toList();
    }

    /** Authorities that may be opened a departure for. */
    @PreAuthorize("hasAuthority('tenants.open')")
    @Transactional(readOnly = true)
    public List<AuthorityLine> candidates() {
        UUID own = currentActor.get().tenantId();
        List<UUID> taken = all().stream()
                .filter(one -> one.state() != State.CALLED_OFF)
                .map(Departure::tenantId)
                .toList();
        return authorities.authorities().stream()
                .filter(line -> !line.id().equals(own) && !taken.contains(line.id()))
                .toList();
    }

    /**
     * A departure.
     *
     * @throws DomainException tenantdata.departure.not-found for an unknown one and for another authority's
     */
    @Transactional(readOnly = true)
    public Departure get(UUID id) {
        return all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException("tenantdata.departure.not-found"));
    }

    /** What will be deleted and how many rows, in the order of deletion; empty before {@link #plan}. */
    @Transactional(readOnly = true)
    public List<TableLine> lines(UUID id) {
        return seeing(get(id).tenantId(), () -> departures.plan(id));
    }

    /** What stays, and why. */
    @Transactional(readOnly = true)
    public List<KeptLine> kept(UUID id) {
        return seeing(get(id).tenantId(), () -> departures.kept(id));
    }

    /** What stands against it today. */
    @Transactional(readOnly = true)
    public Obstacles obstacles(UUID id) {
        return seeing(get(id).tenantId(), () -> departures.obstacles(today()));
    }

    /** Opens a departure; nothing else happens. */
    @PreAuthorize("hasAuthority('tenants.open')")
    public UUID open(@Nullable UUID tenantId, String reason, String document) {
        if (tenantId == null
                || candidates().stream().noneMatch(line -> line.id().equals(tenantId))) {
            throw new DomainException("tenantdata.departure.authority");
        }
        String why = required(reason, 1, "tenantdata.departure.reason");
        String source = required(document, 1, "tenantdata.departure.document");
        return seeing(tenantId, () -> {
            UUID id = departures
                    .insert(why, source)
                    .orElseThrow(() -> new DomainException("tenantdata.departure.authority"));
            record("departure.opened", tenantId, Map.of("reason", why, "document", source));
            return id;
        });
    }

    /** Works out anew what will be deleted and what stays; nothing is deleted. */
    public void plan(UUID id) {
        Departure departure = get(id);
        if (!departure.isOpen()) {
            throw new DomainException("tenantdata.departure.state");
        }
        seeing(departure.tenantId(), () -> {
            removal.plan(id);
            record("departure.planned", departure.tenantId(), Map.of());
            return id;
        });
    }

    /**
     * The authority agrees.
     *
     * @param name the authority's full name, typed
     * @param declined why no export is wanted; may be empty where one was made
     * @throws DomainException tenantdata.departure.name, tenantdata.departure.export, tenantdata.departure.plan-first
     */
    @PreAuthorize("hasAuthority('data.release')")
    public void agree(UUID id, String name, String declined) {
        Departure departure = in(id, State.OPENED);
        if (departure.plannedAt() == null) {
            throw new DomainException("tenantdata.departure.plan-first");
        }
        typed(departure, name);
        seeing(departure.tenantId(), () -> {
            UUID export = departures.lastExport().orElse(null);
            String why = export != null ? "" : required(declined, LEAST_REASON, "tenantdata.departure.export");
            departures.agree(id, export, why);
            record("departure.agreed", departure.tenantId(), Map.of("declined", why, "export", export != null));
            return id;
        });
    }

    /**
     * The operator confirms; the waiting time begins.
     *
     * @throws DomainException tenantdata.departure.name, tenantdata.departure.suspended, tenantdata.departure.obstacles
     */
    @PreAuthorize("hasAuthority('tenants.open')")
    public void confirm(UUID id, String name) {
        Departure departure = in(id, State.AGREED);
        typed(departure, name);
        LocalDate due = today().plusDays(waitingDays);
        UUID operator = currentActor.get().tenantId();
        seeing(departure.tenantId(), () -> {
            free(departure);
            departures.confirm(id, due, operator);
            record("departure.confirmed", departure.tenantId(), Map.of("due_on", due));
            return id;
        });
    }

    /** Either side calls it off, as long as the deletion has not begun. */
    public void callOff(UUID id, String reason) {
        Departure departure = get(id);
        if (!departure.isOpen()) {
            throw new DomainException("tenantdata.departure.state");
        }
        String why = required(reason, 1, "tenantdata.departure.reason");
        seeing(departure.tenantId(), () -> {
            departures.callOff(id, why);
            record("departure.called-off", departure.tenantId(), Map.of("reason", why));
            return id;
        });
    }

    /**
     * Begins the deletion, which cannot be taken back.
     *
     * @throws DomainException tenantdata.departure.name, tenantdata.departure.too-early, tenantdata.departure.resumed if the authority
     *     was in use again meanwhile, and as {@link #confirm}
     */
    @PreAuthorize("hasAuthority('tenants.open')")
    public void start(UUID id, String name) {
        Departure departure = in(id, State.WAITING);
        typed(departure, name);
        if (departure.dueOn() == null || today().isBefore(departure.dueOn())) {
            throw new DomainException("tenantdata.departure.too-early", String.valueOf(departure.dueOn()));
        }
        seeing(departure.tenantId(), () -> {
            free(departure);
            if (!departures.suspendedOn().equals(java.util.Optional.ofNullable(departure.suspendedOn()))) {
                throw new DomainException("tenantdata.departure.resumed");
            }
            departures.start(id);
            record("departure.started", departure.tenantId(), Map.of());
            return id;
        });
        events.publishEvent(new DepartureStarted(departure.tenantId(), id));
    }

    /** Goes on with a deletion that stopped. */
    @PreAuthorize("hasAuthority('tenants.open')")
    public void resume(UUID id) {
        Departure departure = in(id, State.RUNNING);
        seeing(departure.tenantId(), () -> {
            record("departure.resumed", departure.tenantId(), Map.of());
            return id;
        });
        events.publishEvent(new DepartureStarted(departure.tenantId(), id));
    }

    private Departure in(UUID id, State state) {
        Departure departure = get(id);
        return seeing(departure.tenantId(), () -> departures.lock(id, state))
                .orElseThrow(() -> new DomainException("tenantdata.departure.state"));
    }

    private void free(Departure departure) {
        Obstacles obstacles = departures.obstacles(today());
        if (!obstacles.suspended()) {
            throw new DomainException("tenantdata.departure.suspended", departure.tenantName());
        }
        if (!obstacles.isFree()) {
            throw new DomainException(
                    "tenantdata.departure.obstacles", obstacles.below().size(), obstacles.shared());
        }
    }

    private static void typed(Departure departure, String name) {
        if (!departure.tenantName().equals(name.strip())) {
            throw new DomainException("tenantdata.departure.name", departure.tenantName());
        }
    }

    private <T> T seeing(UUID tenantId, Supplier<T> action) {
        return currentActor.callAs(actors.person(tenantId), action);
    }

    private void record(String act, UUID tenantId, Map<String, Object> what) {
        audit.record(act, "tenant", tenantId, null, null, what);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String required(String text, int least, String otherwise) {
        String stripped = text.strip();
        if (stripped.length() < least) {
            throw new DomainException(otherwise);
        }
        return stripped.length() > MOST_REASON ? stripped.substring(0, MOST_REASON) : stripped;
    }
}
