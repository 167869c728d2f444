package org.anbiao.enforcement;

import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.persistence.FullCheckRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which directly supervised enterprises have had their full check of a year, and which have not. It is the full check that
 * the supervising authority did, whichever of its units went; reckoned from the inspections on every look.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class FullCheckService {

    private final FullCheckRows rows;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;

    FullCheckService(FullCheckRows rows, UnitScopes scopes, CurrentActor currentActor) {
        this.rows = rows;
        this.scopes = scopes;
        this.currentActor = currentActor;
    }

    /**
     * How far a year is.
     *
     * @param enterprises directly supervised ones in business
     * @param checked of these, with a full check
     */
    public record Progress(long enterprises, long checked) {

        /** Those whose full check is lacking. */
        public long lacking() {
            return enterprises - checked;
        }
    }

    /** How far the enterprises of a filter are, whether only those that lack it are shown or not. */
    public Progress progress(FullCheckFilter filter) {
        return rows.progress(filter, scopes.current(), currentActor.get());
    }

    /** One page, those that lack it first, by village and name, and the number of all that match. */
    public PagedList<FullCheck> page(FullCheckFilter filter, PageRequest page) {
        Progress progress = progress(filter);
        return new PagedList<>(
                rows.page(filter, scopes.current(), currentActor.get(), page),
                filter.lacking() ? progress.lacking() : progress.enterprises());
    }
}
