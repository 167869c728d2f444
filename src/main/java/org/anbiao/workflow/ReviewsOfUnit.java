package org.anbiao.workflow;

import java.util.UUID;
import org.anbiao.tenancy.UnitUse;
import org.anbiao.workflow.persistence.UnitTaskRows;
import org.springframework.stereotype.Component;

/** A unit does not end while a paper of its own waits for a decision: the decision would find nobody to tell. */
@Component
class ReviewsOfUnit implements UnitUse {

    private final UnitTaskRows rows;

    ReviewsOfUnit(UnitTaskRows rows) {
        this.rows = rows;
    }

    @Override
    public String messageKey() {
        return "workflow.unit-use.reviews";
    }

    @Override
    public long count(UUID unitId) {
        return rows.underReview(unitId);
    }
}
