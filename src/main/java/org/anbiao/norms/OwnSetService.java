package org.anbiao.norms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Difference;
import org.anbiao.norms.persistence.EnterpriseRows;
import org.anbiao.norms.persistence.NormRows;
import org.anbiao.norms.persistence.OwnSetRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enterprises' own lists, sheets of workshops and cards of posts, each made from a version of a norm, edited, and compared with newer
 * versions point by point.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class OwnSetService {

    private static final int MOST_POINTS = 500;

    private final OwnSetRows rows;
    private final NormRows norms;
    private final EnterpriseRows enterprises;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    OwnSetService(
            OwnSetRows rows,
            NormRows norms,
            EnterpriseRows enterprises,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.norms = norms;
        this.enterprises = enterprises;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** Name and sector of an enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public EnterpriseName enterprise(UUID id) {
        return enterprises
                .find(scopes.current(), id)
                .orElseThrow(() -> new DomainException("norms.enterprise-not-yours"));
    }

    /** The sets of an enterprise: lists, sheets, cards; those in use first. */
    @Transactional(readOnly = true)
    public List<OwnSet> of(UUID enterpriseId) {
        enterprise(enterpriseId);
        return rows.of(enterpriseId);
    }

    /** A set of an enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public OwnSet get(UUID id) {
        OwnSet set = rows.find(id).orElseThrow(() -> new DomainException("norms.set-unknown"));
        enterprise(set.enterpriseId());
        return set;
    }

    /**
     * A set to do a check by: one of an enterprise that the actor works with; for the enterprise's employees, who reach no other part of its
     * sets, one of their own enterprise.
     */
    @PreAuthorize("hasAnyAuthority('campaign.read', 'check.own')")
    @Transactional(readOnly = true)
    public OwnSet toCheckBy(UUID id) {
        return get(id);
    }

    /** Norms that an enterprise can make its own sets from, those of its sector first; grid workers' guides are not for it. */
    @Transactional(readOnly = true)
    public List<Norm> offered(UUID enterpriseId) {
        return norms.offered(enterprise(enterpriseId).sector()).stream()
                .filter(norm -> norm.head().kind() != NormKind.GRID_GUIDE)
                .toList();
    }

    /** The version of the norm that a set follows. */
    @Transactional(readOnly = true)
    public Optional<Norm> source(OwnSet set) {
        return norms.find(set.source());
    }

    /** Whether the norm a set rests on is offered no more. */
    @Transactional(readOnly = true)
    public boolean isSourceWithdrawn(OwnSet set) {
        return !set.isOwnWork()
                && source(set)
                        .map(norm -> norm.state() == DefinitionState.WITHDRAWN)
                        .orElse(true);
    }

    /** What a newer version of the norm changes for a set; empty while it follows the newest. */
    @Transactional(readOnly = true)
    public Optional<SourceChange> change(OwnSet set) {
        return norms.newest(set.source().key())
                .filter(newest -> newest.name().version() > set.source().version())
                .flatMap(newest -> source(set).map(followed -> change(set, followed, newest)));
    }

    private static SourceChange change(OwnSet set, Norm followed, Norm newest) {
        Map<String, OwnPoint> own = byOrigin(set);
        List<Difference> changes = NormComparison.differences(followed.points(), newest.points()).stream()
                .filter(one -> one.change() == Difference.Change.ADDED || own.containsKey(one.key()))
                .toList();
        Map<String, NormPoint> before =
                followed.points().stream().collect(Collectors.toMap(NormPoint::id, Function.identity()));
        Set<String> reworded = changes.stream()
                .map(Difference::key)
                .filter(key -> {
                    OwnPoint point = own.get(key);
                    NormPoint former = before.get(key);
                    return point != null && former != null && !point.as(former).equals(point);
                })
                .collect(Collectors.toSet());
        return new SourceChange(newest, changes, reworded);
    }

    private static Map<String, OwnPoint> byOrigin(OwnSet set) {
        Map<String, OwnPoint> own = new LinkedHashMap<>();
        set.points().stream().filter(point -> !point.from().isEmpty()).forEach(point -> own.put(point.from(), point));
        return own;
    }

    /**
     * Makes a set from a norm.
     *
     * @param place workshop or post; empty for a list
     * @param points ids of the points it begins with
     * @throws DomainException without a title, without the workshop or post of a sheet or card, or without points
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID derive(
            UUID enterpriseId, UUID normId, OwnSet.Kind kind, String title, String place, Collection<String> points) {
        enterprise(enterpriseId);
        Norm norm = norms.find(normId)
                .filter(found -> found.state() == DefinitionState.PUBLISHED)
                .orElseThrow(() -> new DomainException("norms.unknown"));
        check(kind, title, place);
        List<OwnPoint> chosen = norm.points().stream()
                .filter(point -> points.contains(point.id()))
                .map(OwnPoint::of)
                .toList();
        if (chosen.isEmpty()) {
            throw new DomainException("norms.set-no-points");
        }
        UUID id = rows.insert(enterpriseId, kind, title.strip(), place.strip(), norm.name(), chosen);
        audit.record(
                "enterprise_norm.derived",
                "enterprise_norm",
                id,
                enterpriseId,
                null,
                Map.of(
                        "title",
                        title.strip(),
                        "norm",
                        norm.head().title(),
                        "version",
                        norm.name().version()));
        return id;
    }

    /**
     * Makes a set without a norm, where nobody publishes one for the enterprise's trade or it wants one of its own.
     *
     * @param place workshop, post or team; empty for a list
     * @throws DomainException without a title, without the workshop or post of a sheet or card, or without points
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID compose(UUID enterpriseId, OwnSet.Kind kind, String title, String place, List<OwnPoint> points) {
        enterprise(enterpriseId);
        check(kind, title, place);
        checkPoints(points);
        UUID id = rows.insert(enterpriseId, kind, title.strip(), place.strip(), new DefinitionVersion("", 0), points);
        audit.record(
                "enterprise_norm.composed",
                "enterprise_norm",
                id,
                enterpriseId,
                null,
                Map.of("title", title.strip(), "points", points.size()));
        return id;
    }

    /** How a set stood, the latest first, each with the day from which it was so. */
    @Transactional(readOnly = true)
    public List<OwnSet.Version> versions(OwnSet set) {
        return rows.versions(get(set.id()).id());
    }

    private static void checkPoints(List<OwnPoint> points) {
        if (points.isEmpty() || points.stream().anyMatch(point -> point.text().isBlank())) {
            throw new DomainException("norms.set-no-points");
        }
        if (points.size() > MOST_POINTS) {
            throw new DomainException("norms.too-many-points", MOST_POINTS);
        }
    }

    private static void check(OwnSet.Kind kind, String title, String place) {
        if (title.isBlank()) {
            throw new DomainException("norms.set-title-missing");
        }
        if (kind != OwnSet.Kind.LIST && place.isBlank()) {
            throw new DomainException("norms.set-place-missing." + kind.code());
        }
    }

    /**
     * Keeps a set as it was edited.
     *
     * @param read as it was shown
     * @throws DomainException if somebody else changed it meanwhile, it has ended, or a point has no text
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public OwnSet save(OwnSet read, String title, String place, List<OwnPoint> points) {
        OwnSet set = get(read.id());
        check(set.kind(), title, place);
        checkPoints(points);
        return writing(set, () -> {
            changed(rows.save(
                    set.id(),
                    read.revision(),
                    title.strip(),
                    place.strip(),
                    points,
                    set.source().version()));
            record("saved", set, points.size());
            return get(set.id());
        });
    }

    /**
     * Takes points of a newer version of the norm over; the set follows that version from now on, whatever was not taken over.
     *
     * @param read as it was shown
     * @param chosen keys of the changes that are taken over
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public OwnSet takeOver(OwnSet read, Collection<String> chosen) {
        OwnSet set = get(read.id());
        SourceChange change = change(set).orElseThrow(() -> new DomainException("norms.set-newest"));
        Map<String, NormPoint> now =
                change.newer().points().stream().collect(Collectors.toMap(NormPoint::id, Function.identity()));
        Set<String> taken = change.changes().stream()
                .map(Difference::key)
                .filter(chosen::contains)
                .collect(Collectors.toSet());
        List<OwnPoint> points = new ArrayList<>();
        for (OwnPoint point : set.points()) {
            NormPoint newer = now.get(point.from());
            if (!taken.contains(point.from())) {
                points.add(point);
            } else if (newer != null) {
                points.add(point.as(newer));
            }
        }
        Set<String> had = byOrigin(set).keySet();
        change.newer().points().stream()
                .filter(point -> taken.contains(point.id()) && !had.contains(point.id()))
                .map(OwnPoint::of)
                .forEach(points::add);
        if (points.isEmpty()) {
            throw new DomainException("norms.set-no-points");
        }
        return writing(set, () -> {
            changed(rows.save(
                    set.id(),
                    read.revision(),
                    set.title(),
                    set.place(),
                    points,
                    change.newer().name().version()));
            record("taken-over", set, taken.size());
            return get(set.id());
        });
    }

    /** Puts a set out of use; it stays for the record. */
    @PreAuthorize("hasAuthority('fact.record')")
    public void end(OwnSet read) {
        OwnSet set = get(read.id());
        writing(set, () -> {
            changed(rows.end(set.id(), read.revision()));
            record("ended", set, set.points().size());
            return set;
        });
    }

    private OwnSet writing(OwnSet set, Supplier<OwnSet> action) {
        return currentActor.callAs(currentActor.get().onBehalfOf(set.tenantId()), action);
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("norms.set-changed");
        }
    }

    private void record(String act, OwnSet set, int points) {
        audit.record(
                "enterprise_norm." + act,
                "enterprise_norm",
                set.id(),
                set.enterpriseId(),
                Map.of("title", set.title(), "points", set.points().size()),
                Map.of("points", points));
    }
}
