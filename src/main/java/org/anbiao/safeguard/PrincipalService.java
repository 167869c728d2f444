package org.anbiao.safeguard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.norms.PostService;
import org.anbiao.safeguard.persistence.DutyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The principal's duties as items that the enterprise looks at itself and that inspectors confirm or contradict, and the principal's
 * presence on site at critical times.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class PrincipalService {

    private static final BigDecimal DAY_HOURS = new BigDecimal("24");

    private final DutyRows rows;
    private final SafeguardAccess access;
    private final PostService posts;
    private final AuditLog audit;

    PrincipalService(DutyRows rows, SafeguardAccess access, PostService posts, AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.posts = posts;
        this.audit = audit;
    }

    /** How the duties stand in a year. */
    @Transactional(readOnly = true)
    public DutyYear of(UUID enterpriseId, int year) {
        access.require(enterpriseId);
        return DutyYear.of(year, access.today(), rows.checks(enterpriseId), rows.presences(enterpriseId));
    }

    /** All looks at a duty, the latest first. */
    @Transactional(readOnly = true)
    public List<DutyCheck> history(UUID enterpriseId, PrincipalDuty duty) {
        access.require(enterpriseId);
        return rows.checks(enterpriseId).stream()
                .filter(check -> check.duty() == duty)
                .toList();
    }

    /** Who holds the post of the enterprise's first responsible; empty where the lists of posts name nobody. */
    @Transactional(readOnly = true)
    public List<String> principals(UUID enterpriseId) {
        return posts.of(enterpriseId).all().stream()
                .filter(post ->
                        post.duties().head() && post.duties().department().isEmpty())
                .flatMap(post -> post.holders().stream())
                .map(holder -> holder.name())
                .toList();
    }

    /**
     * Records a look at a duty.
     *
     * @throws DomainException in place: without evidence or since when; not in place: without what is missing, who sees to it, or until
     *     when; for days that cannot be
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID check(UUID enterpriseId, DutyCheck.Draft draft) {
        access.require(enterpriseId);
        LocalDate on = access.past(draft.checkedOn());
        DutyCheck.Draft given = draft.inPlace() ? inPlace(draft, on) : missing(draft, on);
        UUID id = rows.insert(enterpriseId, on, given);
        audit.record(
                "principal-duty.checked",
                "principal_duty_check",
                id,
                enterpriseId,
                null,
                Map.of("duty", draft.duty().code(), "on", on.toString(), "inPlace", draft.inPlace()));
        return id;
    }

    private static DutyCheck.Draft inPlace(DutyCheck.Draft draft, LocalDate on) {
        LocalDate since = draft.inPlaceSince();
        if (since == null) {
            throw new DomainException("safeguard.duty.since-missing");
        }
        if (since.isAfter(on)) {
            throw new DomainException("safeguard.duty.since-after", on);
        }
        String evidence = SafeguardAccess.required(draft.evidence(), "safeguard.duty.evidence-missing");
        return new DutyCheck.Draft(draft.duty(), on, true, since, evidence, "", "", null);
    }

    private static DutyCheck.Draft missing(DutyCheck.Draft draft, LocalDate on) {
        String what = SafeguardAccess.required(draft.missing(), "safeguard.duty.missing-missing");
        String who = SafeguardAccess.required(draft.responsible(), "safeguard.duty.responsible-missing");
        LocalDate due = draft.dueOn();
        if (due == null) {
            throw new DomainException("safeguard.duty.due-missing");
        }
        if (due.isBefore(on)) {
            throw new DomainException("safeguard.duty.due-before", on);
        }
        return new DutyCheck.Draft(
                draft.duty(), on, false, null, draft.evidence().strip(), what, who, due);
    }

    /**
     * Records what an inspector found of a duty that the enterprise looked at.
     *
     * @param confirmed whether it was in place
     * @throws DomainException for an older look than the latest, without the inspectors, where it was not in place without saying what
     *     was wrong, or for a day before the look
     */
    @PreAuthorize("hasAuthority('inspection.record')")
    public UUID find(
            UUID enterpriseId,
            UUID checkId,
            @Nullable LocalDate day,
            boolean confirmed,
            String inspectors,
            String note) {
        access.require(enterpriseId);
        List<DutyCheck> all = rows.checks(enterpriseId);
        DutyCheck check = all.stream()
                .filter(one -> one.id().equals(checkId))
                .findFirst()
                .orElseThrow(() -> new DomainException("safeguard.duty.unknown"));
        if (all.stream()
                .filter(one -> one.duty() == check.duty())
                .findFirst()
                .filter(check::equals)
                .isEmpty()) {
            throw new DomainException("safeguard.duty.newer");
        }
        LocalDate on = access.past(day);
        if (on.isBefore(check.checkedOn())) {
            throw new DomainException("safeguard.duty.found-before", check.checkedOn());
        }
        String who = SafeguardAccess.required(inspectors, "safeguard.duty.inspectors-missing");
        if (!confirmed) {
            SafeguardAccess.required(note, "safeguard.duty.note-missing");
        }
        UUID id = rows.insertFinding(check, on, confirmed, who, note.strip());
        audit.record(
                confirmed ? "principal-duty.confirmed" : "principal-duty.contradicted",
                "principal_duty_check",
                checkId,
                enterpriseId,
                null,
                Map.of("duty", check.duty().code(), "on", on.toString(), "finding", id));
        return id;
    }

    /**
     * Records that the principal was on site.
     *
     * @throws DomainException without a name, or if the person's hours of the day come to more than 24
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID present(UUID enterpriseId, Presence.Draft draft) {
        access.require(enterpriseId);
        LocalDate on = access.past(draft.on());
        String name = SafeguardAccess.required(draft.personName(), "safeguard.presence.name-missing");
        if (draft.occasion() == Presence.Occasion.OTHER) {
            SafeguardAccess.required(draft.note(), "safeguard.presence.note-missing");
        }
        BigDecimal hours = draft.hours();
        if (hours == null
                || hours.signum() <= 0
                || hours.compareTo(DAY_HOURS) > 0
                || hours.stripTrailingZeros().scale() > 1) {
            throw new DomainException("safeguard.presence.hours");
        }
        BigDecimal before = rows.presences(enterpriseId).stream()
                .filter(one ->
                        one.counts() && one.on().equals(on) && one.personName().equals(name))
                .map(Presence::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (before.add(hours).compareTo(DAY_HOURS) > 0) {
            throw new DomainException(
                    "safeguard.presence.day-full",
                    on,
                    before.stripTrailingZeros().toPlainString());
        }
        UUID id = rows.insertPresence(enterpriseId, on, name, hours, draft);
        audit.record(
                "principal-presence.recorded",
                "principal_presence",
                id,
                enterpriseId,
                null,
                Map.of(
                        "on", on.toString(),
                        "occasion", draft.occasion().code(),
                        "hours", hours.toPlainString()));
        return id;
    }

    /**
     * Takes back a presence that was recorded by mistake; it stays to be read.
     *
     * @throws DomainException without a reason, or if it was taken back before
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void withdrawPresence(UUID enterpriseId, UUID id, String reason) {
        access.require(enterpriseId);
        String why = SafeguardAccess.required(reason, "safeguard.withdraw-reason-missing");
        Presence presence = rows.presences(enterpriseId).stream()
                .filter(one -> one.id().equals(id) && one.counts())
                .findFirst()
                .orElseThrow(() -> new DomainException("safeguard.changed"));
        access.writing(presence.tenantId(), () -> {
            SafeguardAccess.changed(rows.withdrawPresence(id, access.today(), why));
            audit.record(
                    "principal-presence.withdrawn",
                    "principal_presence",
                    id,
                    enterpriseId,
                    Map.of(
                            "on",
                            presence.on().toString(),
                            "hours",
                            presence.hours().toPlainString()),
                    Map.of("reason", why));
        });
    }
}
