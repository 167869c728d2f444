package org.anbiao.administration;

import java.util.List;
import org.anbiao.definition.Inherited;
import org.anbiao.definition.InheritedSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One overview of everything that authorities above published, of whatever kind. */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional(readOnly = true)
public class InheritedOverview {

    private final List<InheritedSource> sources;

    InheritedOverview(List<InheritedSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Kind by kind. */
    public List<Inherited> inherited() {
        return sources.stream().flatMap(source -> source.inherited().stream()).toList();
    }
}
