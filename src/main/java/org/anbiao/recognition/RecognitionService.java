package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.recognition.persistence.RecognisedEnterprises;
import org.anbiao.recognition.persistence.RecognitionRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gradings, stars, benchmark and premium enterprises, qualified posts: recorded, listed, withdrawn. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class RecognitionService {

    private static final String SUBJECT = "recognition";

    private final RecognitionRows rows;
    private final RecognisedEnterprises enterprises;
    private final CaseWithdrawals cases;
    private final UnitScopes scopes;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    RecognitionService(
            RecognitionRows rows,
            RecognisedEnterprises enterprises,
            CaseWithdrawals cases,
            UnitScopes scopes,
            FileStore files,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.enterprises = enterprises;
        this.cases = cases;
        this.scopes = scopes;
        this.files = files;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file as it was uploaded. */
    public record Upload(String name, byte[] content) {}

    /** Name of an enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public EnterpriseName enterprise(UUID id) {
        return enterprises
                .find(scopes.current(), id)
                .orElseThrow(() -> new DomainException("recognition.enterprise-not-yours"));
    }

    /** Whether the actor works with an enterprise. */
    @Transactional(readOnly = true)
    public boolean isOwn(UUID enterpriseId) {
        return enterprises.find(scopes.current(), enterpriseId).isPresent();
    }

    /** One page of what the actor's enterprises were recognised as, the latest first. */
    @Transactional(readOnly = true)
    public List<Recognition> list(RecognitionFilter filter, PageRequest page) {
        return rows.page(filter, scopes.current(), currentActor.get().scope(), page);
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public long count(RecognitionFilter filter) {
        return rows.count(filter, scopes.current(), currentActor.get().scope());
    }

    /** Everything an enterprise was ever recognised as: standardization, stars and posts in one picture. */
    @Transactional(readOnly = true)
    public List<Recognition> of(UUID enterpriseId) {
        enterprise(enterpriseId);
        return rows.of(enterpriseId);
    }

    /** @throws DomainException for one that is not the actor's, as for one that does not exist */
    @Transactional(readOnly = true)
    public Recognition get(UUID id) {
        return rows.find(id)
                .filter(found -> isOwn(found.enterpriseId()))
                .orElseThrow(() -> new DomainException("recognition.unknown"));
    }

    /**
     * Records what an enterprise was recognised as.
     *
     * @param raised the post that is recognised at a higher level; null for a new post and everything else
     * @param file the document or the written case; null without
     * @throws DomainException without a basis, or naming what else contradicts
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public UUID record(UUID enterpriseId, Award award, @Nullable UUID raised, @Nullable Upload file) {
        EnterpriseName enterprise = enterprise(enterpriseId);
        UUID series = raised == null ? null : get(raised).seriesId();
        AwardRules.check(award, enterprise.smallMicro(), earlier(enterpriseId, award, series), LocalDate.now(clock));
        UUID fileId = file == null
                ? null
                : files.store(enterpriseId, file.name(), file.content()).id();
        UUID id = rows.insert(enterpriseId, award, series, null, fileId);
        audit.record("recognition.recorded", SUBJECT, id, enterpriseId, null, award);
        return id;
    }

    private List<Recognition> earlier(UUID enterpriseId, Award award, @Nullable UUID series) {
        return rows.of(enterpriseId).stream()
                .filter(other -> other.award().kind() == award.kind()
                        && other.award().category().equals(award.category()))
                .filter(other ->
                        award.kind() != RecognitionKind.POST || other.seriesId().equals(series))
                .toList();
    }

    /**
     * Withdraws it from a day on, and the published cases of it; what it followed does not come back by itself.
     *
     * @throws DomainException without a reason, on a day before it or in the future, or if it was withdrawn before
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void withdraw(UUID id, LocalDate on, String reason) {
        Recognition found = get(id);
        if (reason.isBlank()) {
            throw new DomainException("recognition.reason-missing");
        }
        if (on.isBefore(found.award().achievedOn()) || on.isAfter(LocalDate.now(clock))) {
            throw new DomainException("recognition.withdraw-day", found.award().achievedOn());
        }
        currentActor.runAs(currentActor.get().onBehalfOf(found.tenantId()), () -> {
            if (!rows.withdraw(id, on, reason.strip())) {
                throw new DomainException("recognition.withdrawn-before");
            }
            audit.record(
                    "recognition.withdrawn",
                    SUBJECT,
                    id,
                    found.enterpriseId(),
                    found.award(),
                    Map.of("on", on.toString(), "reason", reason.strip()));
        });
        cases.recognitionEnded(id, on, reason);
    }

    /**
     * Takes away what was entered by mistake, as if it had never been; the record of acts keeps it.
     *
     * @throws DomainException without a reason, or for what another authority recorded
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void remove(UUID id, String reason) {
        Recognition found = get(id);
        if (reason.isBlank()) {
            throw new DomainException("recognition.reason-missing");
        }
        if (!found.tenantId().equals(currentActor.get().tenantId())) {
            throw new DomainException("recognition.not-own");
        }
        cases.recognitionEnded(id, LocalDate.now(clock), reason);
        rows.delete(id);
        audit.record(
                "recognition.removed",
                SUBJECT,
                id,
                found.enterpriseId(),
                found.award(),
                Map.of("reason", reason.strip()));
    }
}
