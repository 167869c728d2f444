package org.anbiao.checklist;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.checklist.persistence.CheckRows;
import org.anbiao.common.Messages;
import org.anbiao.hazard.HazardOrigin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads from a hazard back to the check that found it. */
@Component
class CheckedHazards implements HazardOrigin {

    private final CheckRows rows;
    private final Messages messages;

    CheckedHazards(CheckRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Origin> of(UUID hazardId) {
        return rows.ofHazard(hazardId)
                .map(check -> new Origin(
                        messages.chinese("checklist.origin", check.title(), check.leader(), check.doneOn()),
                        "check/" + check.checkId()));
    }
}
