package org.anbiao.enforcement;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is offered filled in where an inspection or a case about an enterprise begins. */
@Service
@PreAuthorize("hasAnyAuthority('inspection.record', 'sanction.decide')")
@Transactional(readOnly = true)
public class ProposedGrounds {

    private final List<GroundSource> sources;
    private final EnforcementAccess access;

    ProposedGrounds(List<GroundSource> sources, EnforcementAccess access) {
        this.sources = sources;
        this.access = access;
    }

    /**
     * Grounds of today.
     *
     * @throws org.anbiao.common.DomainException for an enterprise that is not the actor's
     */
    public List<ProposedGround> of(UUID enterpriseId) {
        access.enterprise(enterpriseId);
        return sources.stream()
                .flatMap(source -> source.of(enterpriseId, access.today()).stream())
                .toList();
    }
}
