package org.anbiao.workflow;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The single parts of documents under review, whichever module owns them. */
@Service
@PreAuthorize("hasAnyAuthority('campaign.read', 'inbox.read')")
@Transactional(readOnly = true)
public class DocumentParts {

    private final List<ReviewParts> modules;

    DocumentParts(List<ReviewParts> modules) {
        this.modules = modules;
    }

    /** The parts of a document in their order; empty where it is commented on as a whole only. */
    public List<ReviewPart> of(String subjectType, UUID subjectId) {
        return modules.stream()
                .flatMap(module -> module.parts(subjectType, subjectId).stream())
                .toList();
    }
}
