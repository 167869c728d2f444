package org.anbiao.summary;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.workflow.ReviewPart;
import org.anbiao.workflow.ReviewParts;
import org.springframework.stereotype.Component;

/** The sections of a summary, which reviewers comment on one by one. */
@Component
class SummaryParts implements ReviewParts {

    private final SummaryNames names;

    SummaryParts(SummaryNames names) {
        this.names = names;
    }

    @Override
    public List<ReviewPart> parts(String subjectType, UUID subjectId) {
        if (!UnitSummaryService.SUBJECT.equals(subjectType)) {
            return List.of();
        }
        return Arrays.stream(SummarySection.values())
                .map(section -> new ReviewPart(section.code(), names.section(section)))
                .toList();
    }
}
