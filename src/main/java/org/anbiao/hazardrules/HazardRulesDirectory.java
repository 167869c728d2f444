package org.anbiao.hazardrules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.hazardrules.persistence.RulesListQueries;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which enterprises that the actor works with have hazard rules that hold, and which have none. */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional(readOnly = true)
public class HazardRulesDirectory {

    private final RulesListQueries queries;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final Clock clock;

    HazardRulesDirectory(RulesListQueries queries, UnitScopes scopes, CurrentActor currentActor, Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** One page, those without rules first, and the number of all; closed enterprises are left out. */
    public PagedList<RulesListItem> list(RulesFilter filter, PageRequest page) {
        return queries.page(filter, scopes.current(), currentActor.get().scope(), LocalDate.now(clock), page);
    }

    /** Hands over all rows, one after the other, in the order of the pages. */
    public void stream(RulesFilter filter, Consumer<RulesListItem> sink) {
        queries.stream(filter, scopes.current(), currentActor.get().scope(), LocalDate.now(clock), sink);
    }
}
