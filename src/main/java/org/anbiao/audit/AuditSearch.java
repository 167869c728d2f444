package org.anbiao.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.persistence.AuditQueries;
import org.anbiao.audit.persistence.AuditSeals;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks acts up: of the own authority and those below it. */
@Service
@PreAuthorize("hasAuthority('audit.read')")
@Transactional(readOnly = true)
public class AuditSearch {

    private final AuditQueries queries;
    private final AuditChanges changes;
    private final AuditSeals seals;
    private final AuditChecks checks;
    private final CurrentActor currentActor;

    AuditSearch(
            AuditQueries queries,
            AuditChanges changes,
            AuditSeals seals,
            AuditChecks checks,
            CurrentActor currentActor) {
        this.queries = queries;
        this.changes = changes;
        this.seals = seals;
        this.checks = checks;
        this.currentActor = currentActor;
    }

    /**
     * A page of the acts that match, newest first, and their number.
     *
     * @throws DomainException audit.filter.order when the last day is before the first
     */
    public PagedList<AuditItem> find(AuditFilter filter, PageRequest page) {
        require(filter);
        List<UUID> scope = currentActor.get().scope();
        return new PagedList<>(
                queries.find(scope, filter, page).stream().map(this::item).toList(), queries.count(scope, filter));
    }

    /** The acts that match, without their number; for the lines of a list that knows it already. */
    public List<AuditItem> rows(AuditFilter filter, PageRequest page) {
        require(filter);
        return queries.find(currentActor.get().scope(), filter, page).stream()
                .map(this::item)
                .toList();
    }

    /** The last check of the own authority's chain. */
    public Optional<AuditCheck> lastCheck() {
        return seals.checks(currentActor.get().tenantId(), 1).stream().findFirst();
    }

    /** The own authority's newest seal, to be written down outside the database. */
    public AuditAnchor anchor() {
        return seals.head(currentActor.get().tenantId())
                .map(seal -> new AuditAnchor(seal.no(), seal.hash()))
                .orElse(AuditAnchor.EMPTY);
    }

    /** Verifies the own authority's chain now; what it found is kept. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AuditCheck checkNow() {
        return checks.check(currentActor.get().tenantId());
    }

    private AuditItem item(AuditQueries.Found found) {
        AuditRow row = found.row();
        return new AuditItem(
                row.id(),
                row.at(),
                row.memberName(),
                found.tenantName(),
                row.act(),
                found.enterpriseName(),
                changes.between(row.oldValue(), row.newValue()));
    }

    private static void require(AuditFilter filter) {
        @Nullable LocalDate from = filter.from();
        if (from != null
                && filter.to() != null
                && Objects.requireNonNull(filter.to()).isBefore(from)) {
            throw new DomainException("audit.filter.order");
        }
    }
}
