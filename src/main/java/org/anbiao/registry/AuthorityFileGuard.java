package org.anbiao.registry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anbiao.documents.FileGuard;
import org.anbiao.documents.FileRecords;
import org.anbiao.documents.FileRecords.Answer;
import org.anbiao.documents.StoredFile;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An authority's own files go to whoever reads one of the records they belong to; what belongs to none is left to the authority's own
 * office. Needs no permission, because it only narrows.
 */
@Component
class AuthorityFileGuard implements FileGuard {

    private final List<FileRecords> records;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;

    AuthorityFileGuard(List<FileRecords> records, UnitScopes scopes, CurrentActor currentActor) {
        this.records = records;
        this.scopes = scopes;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(StoredFile file) {
        if (file.enterpriseId() != null) {
            return true;
        }
        Set<Answer> answers = records.stream().map(module -> module.ask(file)).collect(Collectors.toSet());
        if (answers.contains(Answer.OPEN)) {
            return true;
        }
        return !answers.contains(Answer.CLOSED) && isOfOwnOffice(file);
    }

    private boolean isOfOwnOffice(StoredFile file) {
        Actor actor = currentActor.get();
        return actor.tenantId().equals(file.tenantId())
                && !actor.isEnterprise()
                && actor.assigneeId() == null
                && scopes.current().equals(UnitScope.WHOLE);
    }
}
