package org.anbiao.norms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.norms.persistence.RuleRows;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An enterprise's safety rules, operating procedures and emergency plans: each version with the days it is in force. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class RuleService {

    private final RuleRows rows;
    private final PostService posts;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    RuleService(
            RuleRows rows, PostService posts, FileStore files, CurrentActor currentActor, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.files = files;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions of an enterprise's documents: by kind, what is in force first, by title, the newest first. */
    @Transactional(readOnly = true)
    public List<OwnRule> of(UUID enterpriseId) {
        posts.enterprise(enterpriseId);
        return rows.of(enterpriseId);
    }

    /**
     * Records a version in force; the version before ends on its first day.
     *
     * @param file name and content of the document; null without
     * @throws DomainException without a title, for a day in the future, or not after the first day of the version before
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void record(
            UUID enterpriseId,
            OwnRule.Kind kind,
            String title,
            @Nullable LocalDate inForceOn,
            String note,
            NormService.@Nullable Minutes file) {
        posts.enterprise(enterpriseId);
        if (title.isBlank()) {
            throw new DomainException("norms.rules.title-missing");
        }
        if (inForceOn == null || inForceOn.isAfter(LocalDate.now(clock))) {
            throw new DomainException("norms.rules.day");
        }
        Optional<OwnRule> before = rows.newest(enterpriseId, kind, title.strip());
        before.filter(rule -> !inForceOn.isAfter(rule.inForceOn())).ifPresent(rule -> {
            throw new DomainException("norms.rules.before", rule.inForceOn());
        });
        before.filter(rule -> rule.endedOn() == null)
                .ifPresent(rule -> currentActor.runAs(
                        currentActor.get().onBehalfOf(rule.tenantId()), () -> rows.end(rule.id(), inForceOn)));
        UUID fileId = file == null
                ? null
                : files.store(enterpriseId, file.name(), file.content()).id();
        int version = before.map(OwnRule::version).orElse(0) + 1;
        UUID id = rows.insert(enterpriseId, kind, title.strip(), version, inForceOn, note.strip(), fileId);
        audit.record(
                "rule.recorded",
                "enterprise_rule",
                id,
                enterpriseId,
                null,
                Map.of("title", title.strip(), "version", version, "from", inForceOn.toString()));
    }

    /** Takes a document out of force from today on. */
    @PreAuthorize("hasAuthority('fact.record')")
    public void end(UUID enterpriseId, UUID id) {
        OwnRule rule = of(enterpriseId).stream()
                .filter(one -> one.id().equals(id) && one.endedOn() == null)
                .findFirst()
                .orElseThrow(() -> new DomainException("norms.rules.unknown"));
        currentActor.runAs(currentActor.get().onBehalfOf(rule.tenantId()), () -> {
            rows.end(id, LocalDate.now(clock));
            audit.record("rule.ended", "enterprise_rule", id, enterpriseId, rule.title(), null);
        });
    }
}
