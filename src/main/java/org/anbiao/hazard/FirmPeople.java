package org.anbiao.hazard;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.hazard.persistence.SubjectRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** Whom a message to a firm reaches: its principal and safety manager. */
@Component
class FirmPeople {

    private final SubjectRows subjects;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;

    FirmPeople(SubjectRows subjects, TenantDirectory tenants, CurrentActor currentActor) {
        this.subjects = subjects;
        this.tenants = tenants;
        this.currentActor = currentActor;
    }

    /** Their accounts, by the authority they belong to: the firm's area or whoever supervises it. */
    Map<UUID, List<UUID>> of(HazardSubject subject) {
        Map<UUID, List<UUID>> members = new LinkedHashMap<>();
        for (UUID authority : new LinkedHashSet<>(List.of(subject.areaTenantId(), subject.supervisorTenantId()))) {
            members.put(
                    authority,
                    currentActor.callAs(
                            tenants.systemActor(authority), () -> subjects.people(authority, subject.id())));
        }
        return members;
    }
}
