package org.anbiao.hazard;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditSubjects;
import org.anbiao.hazard.persistence.HazardQueries;
import org.springframework.stereotype.Component;

/** Names the hazards that acts were done to. */
@Component
class HazardNames implements AuditSubjects {

    private final HazardQueries queries;

    HazardNames(HazardQueries queries) {
        this.queries = queries;
    }

    @Override
    public String subjectType() {
        return "hazard";
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return queries.names(ids);
    }
}
