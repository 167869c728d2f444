package org.anbiao.summary;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** Names as records, documents and refusals write them. */
@Component
class SummaryNames {

    private final TenantDirectory tenants;
    private final Messages messages;

    SummaryNames(TenantDirectory tenants, Messages messages) {
        this.tenants = tenants;
        this.messages = messages;
    }

    /** The unit whose summary it is, or its whole authority. */
    String unit(UnitSummary summary) {
        return Optional.ofNullable(summary.unitId())
                .flatMap(tenants::findUnit)
                .map(OrgUnit::name)
                .orElseGet(() -> tenants.get(summary.tenantId()).shortName());
    }

    String section(SummarySection section) {
        return messages.chinese("summary.section." + section.code());
    }

    String sections(Collection<SummarySection> sections) {
        return sections.stream().sorted().map(this::section).collect(Collectors.joining("、"));
    }

    /** A sector, or a word for enterprises without one. */
    String sector(SectorResult result) {
        return result.sector().isEmpty() ? messages.chinese("summary.sector.none") : result.sector();
    }

    /** A common problem in words. */
    String problem(CommonProblem problem) {
        return problem.kind() == CommonProblem.Kind.HAZARD
                ? messages.chinese("hazard.category." + problem.name())
                : problem.name();
    }
}
