package org.anbiao.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Difference;
import org.anbiao.definition.Standing;
import org.anbiao.reporting.persistence.FormDefinitionRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where own forms come from, and what differs: a form beside the version it was copied from and beside a newer one. */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional(readOnly = true)
public class FormOrigins {

    private final FormDefinitionRows rows;
    private final FormCatalogue catalogue;
    private final FormDefinitions definitions;

    FormOrigins(FormDefinitionRows rows, FormCatalogue catalogue, FormDefinitions definitions) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.definitions = definitions;
    }

    /** What a form was copied from and how that stands today; empty for an uploaded one and where it cannot be seen. */
    public Optional<Standing> standing(UUID id) {
        definitions.get(id);
        return rows.origin(id).map(definitions::standing);
    }

    /** What the form does differently from the version it was copied from. */
    public List<Difference> differences(UUID id) {
        FormFile own = definitions.get(id).form();
        return rows.origin(id)
                .flatMap(this::file)
                .map(base -> FormComparison.between(base, own))
                .orElse(List.of());
    }

    /** What changed since in what the form was copied from; empty without a newer version. */
    public List<Difference> newerAbove(UUID id) {
        Standing from = standing(id).orElse(null);
        if (from == null || from.newest() == null || !from.hasNewer()) {
            return List.of();
        }
        FormFile base = file(from.used()).orElseThrow(() -> new DomainException("reporting.form.unknown"));
        return file(new DefinitionVersion(from.used().key(), from.newest()))
                .map(newest -> FormComparison.between(base, newest))
                .orElse(List.of());
    }

    private Optional<FormFile> file(DefinitionVersion name) {
        try {
            return Optional.of(catalogue.file(name.key(), name.version()));
        } catch (IllegalArgumentException unseen) {
            return Optional.empty();
        }
    }
}
