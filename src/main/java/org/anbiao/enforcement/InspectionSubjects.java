package org.anbiao.enforcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.enforcement.persistence.InspectionSubjectRows;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What inspections look at: the five key points that 002 names, and what the authority or one above it added (X-52: seven are
 * spoken of, five named).
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class InspectionSubjects {

    /** Those that ship with the portal, as keys of their texts. */
    static final List<String> PRELOADED = List.of("responsibility", "prevention", "training", "site", "emergency");

    private static final int LONGEST = 60;

    private final InspectionSubjectRows rows;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;

    InspectionSubjects(InspectionSubjectRows rows, CurrentActor currentActor, Messages messages, AuditLog audit) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
    }

    /** A subject an authority added. */
    public record Added(UUID id, UUID tenantId, String name) {}

    /** All that can be chosen, those of the portal first. */
    @Transactional(readOnly = true)
    public List<String> all() {
        List<String> all = new ArrayList<>();
        PRELOADED.forEach(key -> all.add(messages.chinese("enforcement.subject." + key)));
        added().stream().map(Added::name).filter(name -> !all.contains(name)).forEach(all::add);
        return all;
    }

    /** What the own authority and those above it added. */
    @Transactional(readOnly = true)
    public List<Added> added() {
        return rows.reaching(currentActor.get());
    }

    /**
     * Adds a subject for the own authority and those below it.
     *
     * @throws DomainException without a name, or if there is one of this name
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void add(String name) {
        String given = EnforcementAccess.required(name, "enforcement.subjects.name-missing");
        if (given.length() > LONGEST) {
            throw new DomainException("enforcement.subjects.name-long", LONGEST);
        }
        if (all().contains(given)) {
            throw new DomainException("enforcement.subjects.exists", given);
        }
        UUID id = rows.insert(given);
        audit.record("inspection_subject.added", "inspection_subject", id, null, null, Map.of("name", given));
    }

    /** Takes a subject of the own authority off the list; inspections that named it keep it. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void remove(UUID id) {
        if (!rows.end(id, currentActor.get().tenantId())) {
            throw new DomainException("enforcement.subjects.not-yours");
        }
        audit.record("inspection_subject.removed", "inspection_subject", id, null, null, null);
    }
}
