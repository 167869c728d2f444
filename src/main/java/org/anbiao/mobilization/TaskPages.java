package org.anbiao.mobilization;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.workflow.TaskRule;
import org.springframework.stereotype.Component;

/** The tasks of phase 1 that are finished on a page of their own, so that the fact behind them is not skipped. */
@Component
class TaskPages implements TaskRule {

    @Override
    public Optional<String> page(String taskKey, boolean ofEnterprise) {
        return switch (taskKey) {
            case Tasks.RECEIVE_NOTICE -> ofEnterprise ? Optional.of("mobilization/notice") : Optional.empty();
            case Tasks.SIGN_COMMITMENT -> ofEnterprise ? Optional.of("mobilization/commitment") : Optional.empty();
            case Tasks.YEARLY_PLAN -> ofEnterprise ? Optional.of("mobilization/plan") : Optional.empty();
            case Tasks.UNIT_PLAN -> ofEnterprise ? Optional.empty() : Optional.of("mobilization/unit-plan");
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> documentPage(String subjectType, UUID subjectId) {
        return UnitPlanService.SUBJECT.equals(subjectType)
                ? Optional.of("mobilization/reviewed-plan/" + subjectId)
                : Optional.empty();
    }
}
