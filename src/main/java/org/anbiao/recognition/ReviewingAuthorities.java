package org.anbiao.recognition;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** Which authority does the next step of a selection. */
@Component
public class ReviewingAuthorities {

    private final TenantDirectory tenants;
    private final CurrentActor currentActor;

    ReviewingAuthorities(TenantDirectory tenants, CurrentActor currentActor) {
        this.tenants = tenants;
        this.currentActor = currentActor;
    }

    /** The level the acting authority recognises at. */
    Level ownLevel() {
        return Level.of(tenants.get(currentActor.get().tenantId()).level());
    }

    /**
     * Who selected it helps and recommends; the authority of the level reviews. Where that one is not in the portal, the authority
     * that selected it records what the level decided.
     */
    public UUID responsible(Candidate candidate) {
        return candidate.state() == Candidate.State.REVIEWING
                ? ofLevel(candidate.tenantId(), candidate.level()).orElse(candidate.tenantId())
                : candidate.tenantId();
    }

    /** Whether the authority of the candidate's level works in the portal. */
    public boolean isInPortal(Candidate candidate) {
        return ofLevel(candidate.tenantId(), candidate.level()).isPresent();
    }

    private Optional<UUID> ofLevel(UUID from, Level level) {
        Tenant tenant = tenants.get(from);
        while (Level.of(tenant.level()) != level) {
            UUID parent = tenant.parentId();
            if (parent == null) {
                return Optional.empty();
            }
            tenant = tenants.get(parent);
        }
        return Optional.of(tenant.id());
    }
}
