package org.anbiao.summary;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.workflow.TaskRule;
import org.springframework.stereotype.Component;

/** The units' task of the summary is finished by the approval of what was written on its page. */
@Component
class SummaryTask implements TaskRule {

    static final String SUMMARY = "unit_summary";

    @Override
    public Optional<String> page(String taskKey, boolean ofEnterprise) {
        return !ofEnterprise && SUMMARY.equals(taskKey) ? Optional.of("summary") : Optional.empty();
    }

    @Override
    public Optional<String> documentPage(String subjectType, UUID subjectId) {
        return UnitSummaryService.SUBJECT.equals(subjectType)
                ? Optional.of("summary/reviewed/" + subjectId)
                : Optional.empty();
    }
}
