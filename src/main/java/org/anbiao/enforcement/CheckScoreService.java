package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.enforcement.persistence.CheckScoreRows;
import org.anbiao.enforcement.persistence.CheckScoreRows.Scored;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The full-coverage checks of a year and what each enterprise was scored with (全覆盖检查评分, R-179, R-283). */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class CheckScoreService {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final CheckScoreRows rows;
    private final EnforcementAccess access;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    CheckScoreService(
            CheckScoreRows rows,
            EnforcementAccess access,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** What the enterprises of some sectors were scored with in the round of a year, the best first. */
    @Transactional(readOnly = true)
    public List<CheckScore> ofYear(int year, List<String> sectors) {
        return rows.ofYear(year, sectors, scopes.current(), currentActor.get());
    }

    /**
     * Scores a full check of the own authority, or corrects its score; the record of acts keeps the former one.
     *
     * @param points of 100
     * @param by who scored
     * @throws DomainException for one that is not the own authority's or not complete, for points outside 0 to 100 or finer than one
     *     decimal, without who scored, or for a day before the check or to come
     */
    @PreAuthorize("hasAuthority('inspection.record')")
    public void score(UUID inspectionId, @Nullable BigDecimal points, String by, @Nullable LocalDate on) {
        Scored before = rows.lock(inspectionId, scopes.current(), currentActor.get())
                .orElseThrow(() -> new DomainException("enforcement.score.not-own"));
        if (!before.fullCheck()) {
            throw new DomainException("enforcement.score.not-full");
        }
        if (points == null || points.signum() < 0 || points.compareTo(MOST) > 0 || fine(points)) {
            throw new DomainException("enforcement.score.points");
        }
        String who = EnforcementAccess.required(by, "enforcement.score.by-missing");
        LocalDate day = access.past(on);
        if (day.isBefore(before.inspectedOn())) {
            throw new DomainException("enforcement.score.before-check", before.inspectedOn());
        }
        rows.score(inspectionId, points.setScale(1, RoundingMode.UNNECESSARY), who, day);
        Map<String, Object> after = new HashMap<>();
        after.put("points", points.toPlainString());
        after.put("by", who);
        after.put("on", day.toString());
        BigDecimal former = before.points();
        audit.record(
                "inspection.scored",
                "inspection",
                inspectionId,
                before.enterpriseId(),
                former == null ? null : Map.of("points", former.toPlainString(), "by", before.scoredBy()),
                after);
    }

    private static boolean fine(BigDecimal points) {
        return points.stripTrailingZeros().scale() > 1;
    }
}
