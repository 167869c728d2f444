package org.anbiao.documents;

import java.util.UUID;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Standing;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A text of a notice or a commitment in the list.
 *
 * @param id null for one that ships with the portal
 * @param publisher short name of the authority; empty for a shipped one
 * @param own whether it is the actor's authority's
 * @param source who issued it and in which notice, for shipped texts
 * @param from what it was made from and how that stands today; null for a shipped one and where it cannot be seen
 */
public record DocumentTextLine(
        @Nullable UUID id,
        DefinitionVersion name,
        Kind kind,
        String title,
        String publisher,
        boolean own,
        String source,
        DefinitionState state,
        @Nullable Standing from) {}
