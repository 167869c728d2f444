package org.anbiao.enforcement.workflow;

import java.util.UUID;
import org.anbiao.enforcement.CaseState;
import org.anbiao.enforcement.EnforcementCase;
import org.anbiao.enforcement.Exposure;
import org.anbiao.enforcement.persistence.CaseRows;
import org.springframework.stereotype.Component;

/** Where a case stands, for the gateways of its process. Called from expressions, by the name {@code caseSteps}. */
@Component("caseSteps")
public class CaseSteps {

    private final CaseRows rows;

    CaseSteps(CaseRows rows) {
        this.rows = rows;
    }

    /** Whether sanctions were decided. */
    public boolean sanctioned(String caseId) {
        return found(caseId).state() == CaseState.EXECUTION;
    }

    /** Whether the case is to be exposed. */
    public boolean exposing(String caseId) {
        return found(caseId).state() == CaseState.EXPOSURE;
    }

    /** Whether somebody else approved the exposure. */
    public boolean approved(String caseId) {
        return found(caseId)
                .exposure()
                .filter(one -> one.state() == Exposure.State.APPROVED)
                .isPresent();
    }

    private EnforcementCase found(String caseId) {
        return rows.find(UUID.fromString(caseId)).orElseThrow();
    }
}
