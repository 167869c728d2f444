package org.anbiao.lookback;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** Names as records and refusals write them. */
@Component
class LookBackNames {

    private final TenantDirectory tenants;
    private final Messages messages;

    LookBackNames(TenantDirectory tenants, Messages messages) {
        this.tenants = tenants;
        this.messages = messages;
    }

    /** The unit whose look-back it is, or its whole authority. */
    String unit(LookBack lookBack) {
        return Optional.ofNullable(lookBack.unitId())
                .flatMap(tenants::findUnit)
                .map(OrgUnit::name)
                .orElseGet(() -> tenants.get(lookBack.tenantId()).shortName());
    }

    String section(Section section) {
        return messages.chinese("lookback.section." + section.code());
    }

    String sections(Collection<Section> sections) {
        return sections.stream().sorted().map(this::section).collect(Collectors.joining("、"));
    }
}
