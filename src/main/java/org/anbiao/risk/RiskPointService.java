package org.anbiao.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScopes;
import org.anbiao.risk.PointContent.Duties;
import org.anbiao.risk.persistence.RiskPointPages;
import org.anbiao.risk.persistence.RiskPointRows;
import org.anbiao.risk.persistence.RiskPointRows.RiskPointKey;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Risk points of enterprises and their gradings. The enterprise grades; an office may enter what the enterprise
 * handed in on paper, which every grading says. The overall colour of the enterprise is not touched from here.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class RiskPointService {

    private static final String SUBJECT = "risk_point";

    private final RiskPointRows rows;
    private final RiskPointPages pages;
    private final RiskAccess access;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    RiskPointService(
            RiskPointRows rows,
            RiskPointPages pages,
            RiskAccess access,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.pages = pages;
        this.access = access;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** An enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public RiskSubject enterprise(UUID id) {
        return access.require(id);
    }

    /** The points there are today, the highest first. */
    @Transactional(readOnly = true)
    public List<RiskPoint> of(UUID enterpriseId) {
        access.require(enterpriseId);
        return rows.of(enterpriseId);
    }

    /** A point of an enterprise that the actor works with; also one that is no longer there. */
    @Transactional(readOnly = true)
    public RiskPoint get(UUID id) {
        return rows.find(scopes.current(), id).orElseThrow(() -> new DomainException("risk.point.unknown"));
    }

    /** All gradings of a point, the latest first. */
    @Transactional(readOnly = true)
    public List<PointGrade> history(UUID pointId) {
        return rows.grades(get(pointId).id());
    }

    /** One page over all enterprises that the actor works with, the highest first, and the number of all rows. */
    @Transactional(readOnly = true)
    public PagedList<RiskPointListItem> list(RiskPointFilter filter, PageRequest page) {
        return new PagedList<>(
                pages.page(filter, scopes.current(), currentActor.get().scope(), page), count(filter));
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public long count(RiskPointFilter filter) {
        return pages.count(filter, scopes.current(), currentActor.get().scope());
    }

    /**
     * Adds a point with its first grading.
     *
     * @throws DomainException naming what is missing, the duties of a red or orange point included
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID add(UUID enterpriseId, PointContent content, Grading grading) {
        access.requireOpen(enterpriseId);
        LocalDate on = access.past(grading.on());
        PointColor color = grading.result();
        content.require(color);
        unique(enterpriseId, null, content);
        UUID id = rows.insert(enterpriseId, content, color, on);
        rows.insertGrade(new RiskPointKey(enterpriseId, id), grading, on, byOffice());
        audit.record("risk-point.added", SUBJECT, id, enterpriseId, null, new Recorded(content, color, on, ""));
        return id;
    }

    /** What the record keeps. */
    private record Recorded(PointContent content, PointColor color, LocalDate on, String reason) {}

    /**
     * Changes what is known of a point; its colour stays.
     *
     * @param version as it was read
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void change(UUID id, int version, PointContent content) {
        RiskPoint point = present(id);
        content.require(point.color());
        unique(point.enterpriseId(), id, content);
        writing(point, () -> {
            changed(rows.update(id, version, content));
            audit.record("risk-point.changed", SUBJECT, id, point.enterpriseId(), point.content(), content);
        });
    }

    /**
     * Grades a point anew; the gradings before stay as they were.
     *
     * @param version as it was read
     * @param duties as they hold from now on
     * @throws DomainException risk.grade.explain without a reason, risk.grade.before for a day before the latest grading
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void regrade(UUID id, int version, Grading grading, Duties duties) {
        RiskPoint point = present(id);
        LocalDate on = access.past(grading.on());
        PointColor color = grading.result();
        if (grading.reason().isBlank()) {
            throw new DomainException("risk.grade.explain");
        }
        if (on.isBefore(point.gradedOn())) {
            throw new DomainException("risk.grade.before", point.gradedOn());
        }
        point.content().with(duties).require(color);
        writing(point, () -> {
            changed(rows.regrade(id, version, color, on, duties));
            rows.insertGrade(new RiskPointKey(point.enterpriseId(), id), grading, on, byOffice());
            audit.record(
                    "risk-point.regraded",
                    SUBJECT,
                    id,
                    point.enterpriseId(),
                    Map.of("color", point.color().code()),
                    Map.of("color", color.code(), "on", on.toString(), "reason", grading.reason()));
        });
    }

    /** Ends a point: from this day on the risk is no longer there. Its gradings stay. */
    @PreAuthorize("hasAuthority('fact.record')")
    public void end(UUID id, int version, @Nullable LocalDate day, String reason) {
        RiskPoint point = present(id);
        LocalDate on = access.past(day);
        String why = RiskAccess.required(reason, "risk.point.end-reason");
        if (on.isBefore(point.gradedOn())) {
            throw new DomainException("risk.grade.before", point.gradedOn());
        }
        writing(point, () -> {
            changed(rows.end(id, version, on, why));
            audit.record("risk-point.ended", SUBJECT, id, point.enterpriseId(), null, Map.of("reason", why));
        });
    }

    private RiskPoint present(UUID id) {
        RiskPoint point = get(id);
        access.requireOpen(point.enterpriseId());
        if (point.endedOn() != null) {
            throw new DomainException("risk.point.ended", point.endedOn());
        }
        return point;
    }

    private void unique(UUID enterpriseId, @Nullable UUID id, PointContent content) {
        boolean taken = rows.of(enterpriseId).stream()
                .anyMatch(other -> !other.id().equals(id)
                        && other.content().name().equals(content.name())
                        && other.content().place().equals(content.place()));
        if (taken) {
            throw new DomainException("risk.point.exists", content.place(), content.name());
        }
    }

    private boolean byOffice() {
        return !currentActor.get().isEnterprise();
    }

    private void writing(RiskPoint point, Runnable action) {
        currentActor.runAs(currentActor.get().onBehalfOf(point.tenantId()), action);
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("risk.changed");
        }
    }
}
