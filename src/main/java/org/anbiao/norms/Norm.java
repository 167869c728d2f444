package org.anbiao.norms;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.jspecify.annotations.Nullable;

/**
 * One version of a norm; never changed once published.
 *
 * @param publisher short name of the authority
 * @param from what its points were taken from; null for one made from nothing
 * @param issuedOn day on the document; null for a draft
 * @param revision counts the changes of a draft
 */
public record Norm(
        UUID id,
        UUID tenantId,
        String publisher,
        DefinitionVersion name,
        DefinitionState state,
        NormHead head,
        List<NormPoint> points,
        @Nullable DefinitionVersion from,
        NormMeeting meeting,
        @Nullable LocalDate issuedOn,
        int revision) {

    public Norm {
        points = List.copyOf(points);
    }

    /** Whether it may be changed. */
    public boolean isDraft() {
        return state == DefinitionState.DRAFT;
    }
}
