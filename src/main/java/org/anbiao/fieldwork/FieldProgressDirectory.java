package org.anbiao.fieldwork;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.fieldwork.FieldProgress.Topic;
import org.anbiao.fieldwork.persistence.ProgressRows;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far responsibility and standardization are at an enterprise: what people on site say beside what the portal has. */
@Service
@PreAuthorize("hasAuthority('field.read')")
@Transactional(readOnly = true)
public class FieldProgressDirectory {

    private final ProgressRows rows;
    private final EnterpriseService enterprises;

    FieldProgressDirectory(ProgressRows rows, EnterpriseService enterprises) {
        this.rows = rows;
        this.enterprises = enterprises;
    }

    /**
     * All matters as they stood on a day, in their order.
     *
     * @throws org.anbiao.common.DomainException for an enterprise that the actor's unit does not work with
     */
    public List<ReportedProgress> of(UUID enterpriseId, LocalDate asOf) {
        enterprises.get(new EnterpriseId(enterpriseId));
        Map<Topic, ReportedProgress.Report> reports = rows.latest(enterpriseId, asOf);
        Map<Topic, ReportedProgress.Known> known = rows.known(enterpriseId, asOf);
        return Arrays.stream(Topic.values())
                .map(topic -> new ReportedProgress(topic, reports.get(topic), Objects.requireNonNull(known.get(topic))))
                .toList();
    }
}
