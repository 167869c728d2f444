package org.anbiao.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.registry.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise that a page is about.
 *
 * @param supervisorTenantId the authority whose readings hold for it
 */
public record RiskSubject(
        UUID id,
        String name,
        boolean highRisk,
        UUID supervisorTenantId,
        @Nullable LocalDate closedOn) {

    static RiskSubject of(Enterprise enterprise) {
        return new RiskSubject(
                enterprise.id().value(),
                enterprise.data().profile().name(),
                enterprise.data().profile().highRisk(),
                enterprise.data().placement().supervisorTenantId(),
                enterprise.data().life().closedOn());
    }
}
