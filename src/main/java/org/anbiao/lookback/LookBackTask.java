package org.anbiao.lookback;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.workflow.TaskRule;
import org.springframework.stereotype.Component;

/** The units' tasks of the look-back are finished on its page, so that list and report behind them are not skipped. */
@Component
class LookBackTask implements TaskRule {

    static final String LOOK_BACK = "look_back";
    static final String REPORT = "evaluation_report";

    @Override
    public Optional<String> page(String taskKey, boolean ofEnterprise) {
        return !ofEnterprise && (LOOK_BACK.equals(taskKey) || REPORT.equals(taskKey))
                ? Optional.of("lookback")
                : Optional.empty();
    }

    @Override
    public Optional<String> documentPage(String subjectType, UUID subjectId) {
        return LookBackService.SUBJECT.equals(subjectType)
                ? Optional.of("lookback/reviewed/" + subjectId)
                : Optional.empty();
    }
}
