package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.StoredFile;
import org.anbiao.recognition.persistence.PublishedCaseRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that others can read and copy (典型案例, R-104, R-123, R-198): published by an office from a standing recognition, read by the
 * offices and enterprises below it, withdrawn by a dated act. The enterprise is named, and files go along, where it agreed to that.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class PublishedCases {

    /** Kind of the subject in the record of acts. */
    static final String SUBJECT = "published_case";

    private static final int MOST = 500;

    private final PublishedCaseRows rows;
    private final RecognitionService recognitions;
    private final CaseWithdrawals withdrawals;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    PublishedCases(
            PublishedCaseRows rows,
            RecognitionService recognitions,
            CaseWithdrawals withdrawals,
            FileStore files,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.recognitions = recognitions;
        this.withdrawals = withdrawals;
        this.files = files;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Cases of the own authority, those above it and below it, the latest first; 500 at the most. */
    @Transactional(readOnly = true)
    public List<PublishedCase> list(CaseFilter filter) {
        boolean withdrawn = filter.withdrawn() && !currentActor.get().isEnterprise();
        return rows.list(
                reaching(), new CaseFilter(filter.text().strip(), filter.sector(), filter.level(), withdrawn), MOST);
    }

    /** Sectors that there are public cases of. */
    @Transactional(readOnly = true)
    public List<String> sectors() {
        return rows.sectors(reaching());
    }

    private List<UUID> reaching() {
        Actor actor = currentActor.get();
        Set<UUID> tenants = new HashSet<>(actor.definers());
        tenants.addAll(actor.scope());
        tenants.add(actor.tenantId());
        return List.copyOf(tenants);
    }

    /** @throws DomainException for one that does not reach the actor, as for one that does not exist */
    @Transactional(readOnly = true)
    public PublishedCase get(UUID id) {
        return rows.find(id)
                .filter(one -> reaching().contains(one.tenantId()))
                .orElseThrow(() -> new DomainException("recognition.case.unknown"));
    }

    /** Its files in their order. */
    @Transactional(readOnly = true)
    public List<StoredFile> files(UUID id) {
        get(id);
        return rows.files(id).stream()
                .flatMap(file -> files.find(file).stream())
                .toList();
    }

    /** Whether the actor's authority published it, and so may withdraw it. */
    @Transactional(readOnly = true)
    public boolean isOwn(PublishedCase one) {
        Actor actor = currentActor.get();
        return one.tenantId().equals(actor.tenantId()) && !actor.isEnterprise();
    }

    /** Standing recognitions with a written case that the own authority has not published yet; 200 at the most. */
    @PreAuthorize("hasAuthority('recognition.record')")
    @Transactional(readOnly = true)
    public List<Recognition> publishable() {
        List<UUID> published = rows.published(currentActor.get().tenantId());
        return recognitions
                .list(
                        new RecognitionFilter(RecognitionKind.CASE, "", "", "", "standing", null),
                        new PageRequest(0, 200))
                .stream()
                .filter(one -> !one.award().caseText().isBlank() && !published.contains(one.id()))
                .toList();
    }

    /**
     * Publishes the case of a recognition. Files are copied, so that what the enterprise's own file holds stays closed.
     *
     * @param on not in the future
     * @throws DomainException naming what must not be published so, or if the recognition does not stand or is published already
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public UUID publish(UUID recognitionId, CaseDraft draft, LocalDate on) {
        Recognition found = recognitions.get(recognitionId);
        LocalDate today = LocalDate.now(clock);
        if (found.award().kind() != RecognitionKind.CASE || !found.standsOn(today)) {
            throw new DomainException("recognition.case.not-standing");
        }
        if (on.isAfter(today)) {
            throw new DomainException("recognition.day-in-future");
        }
        if (on.isBefore(found.award().achievedOn())) {
            throw new DomainException("recognition.case.before", found.award().achievedOn());
        }
        if (rows.published(currentActor.get().tenantId()).contains(recognitionId)) {
            throw new DomainException("recognition.case.twice");
        }
        draft.check(found.enterpriseName(), on);
        UUID id = rows.insert(recognitionId, draft, on);
        List<UUID> kept = copies(found, draft);
        for (int place = 0; place < kept.size(); place++) {
            rows.addFile(id, kept.get(place), place);
        }
        audit.record(
                "recognition.case-published",
                SUBJECT,
                id,
                found.enterpriseId(),
                null,
                Map.of("title", draft.title(), "on", on.toString(), "files", kept.size()));
        return id;
    }

    private List<UUID> copies(Recognition found, CaseDraft draft) {
        List<UUID> kept = new ArrayList<>();
        UUID original = found.fileId();
        if (draft.withFile() && original != null) {
            StoredFile file =
                    files.find(original).orElseThrow(() -> new DomainException("recognition.case.file-missing"));
            byte[] content =
                    files.read(original).orElseThrow(() -> new DomainException("recognition.case.file-missing"));
            kept.add(files.store(null, file.name(), content).id());
        }
        for (RecognitionService.Upload photo : draft.photos()) {
            kept.add(files.store(null, photo.name(), photo.content()).id());
        }
        return kept;
    }

    /**
     * Takes a case back from a day on; offices still see that it was there.
     *
     * @throws DomainException without a reason, on a day before its publication or in the future, or for another authority's
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void withdraw(UUID id, LocalDate on, String reason) {
        PublishedCase one = get(id);
        if (!isOwn(one)) {
            throw new DomainException("recognition.not-own");
        }
        if (reason.isBlank()) {
            throw new DomainException("recognition.reason-missing");
        }
        if (on.isBefore(one.publishedOn()) || on.isAfter(LocalDate.now(clock))) {
            throw new DomainException("recognition.withdraw-day", one.publishedOn());
        }
        withdrawals.withdraw(one, on, reason);
    }
}
