package org.anbiao.registry;

import java.util.List;
import java.util.function.Consumer;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.persistence.EnterpriseQueries;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of enterprises, narrowed to what the actor and the actor's unit work with. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class EnterpriseDirectory {

    private final EnterpriseQueries queries;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;

    EnterpriseDirectory(EnterpriseQueries queries, UnitScopes scopes, CurrentActor currentActor) {
        this.queries = queries;
        this.scopes = scopes;
        this.currentActor = currentActor;
    }

    /** One page and the number of all rows. */
    public PagedList<EnterpriseListItem> list(EnterpriseFilter filter, PageRequest page) {
        return new PagedList<>(rows(filter, page), count(filter));
    }

    /** One page, by area, village and name. */
    public List<EnterpriseListItem> rows(EnterpriseFilter filter, PageRequest page) {
        return queries.page(filter, scopes.current(), currentActor.get().scope(), page);
    }

    /** How many enterprises match. */
    public long count(EnterpriseFilter filter) {
        return queries.count(filter, scopes.current(), currentActor.get().scope());
    }

    /** Every matching row in the order of the list, one at a time; for exports of any length. */
    public void stream(EnterpriseFilter filter, Consumer<EnterpriseSheetRow> consumer) {
        queries.stream(filter, scopes.current(), currentActor.get().scope(), consumer);
    }
}
