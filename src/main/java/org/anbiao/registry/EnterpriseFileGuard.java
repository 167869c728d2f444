package org.anbiao.registry;

import java.util.UUID;
import org.anbiao.documents.FileGuard;
import org.anbiao.documents.StoredFile;
import org.anbiao.registry.persistence.EnterpriseRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files about an enterprise go to the units that work with it, an authority's own as {@link AuthorityFileGuard} says; needs no permission,
 * because it only narrows.
 */
@Component
class EnterpriseFileGuard implements FileGuard {

    private final EnterpriseRepository enterprises;
    private final UnitScopes scopes;

    EnterpriseFileGuard(EnterpriseRepository enterprises, UnitScopes scopes) {
        this.enterprises = enterprises;
        this.scopes = scopes;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(StoredFile file) {
        UUID enterpriseId = file.enterpriseId();
        UnitScope scope = scopes.current();
        return enterpriseId == null
                || scope.equals(UnitScope.WHOLE)
                || enterprises.reaches(scope, new EnterpriseId(enterpriseId));
    }
}
