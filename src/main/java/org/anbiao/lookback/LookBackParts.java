package org.anbiao.lookback;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.workflow.ReviewPart;
import org.anbiao.workflow.ReviewParts;
import org.springframework.stereotype.Component;

/** The sections of an evaluation report, which reviewers comment on one by one. */
@Component
class LookBackParts implements ReviewParts {

    private final Messages messages;

    LookBackParts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<ReviewPart> parts(String subjectType, UUID subjectId) {
        if (!LookBackService.SUBJECT.equals(subjectType)) {
            return List.of();
        }
        return Arrays.stream(Section.values())
                .map(section -> new ReviewPart(section.code(), messages.chinese("lookback.section." + section.code())))
                .toList();
    }
}
