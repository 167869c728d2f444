package org.anbiao.campaign;

import org.anbiao.definition.DefinitionVersion;

/**
 * A scheme that a campaign may be drafted from.
 *
 * @param publisher short name of the authority that published it; empty for a shipped one
 * @param own whether that is the actor's own
 */
public record SchemeOffer(Scheme scheme, String publisher, boolean own) {

    /** The version that is offered. */
    public DefinitionVersion version() {
        return new DefinitionVersion(scheme.code(), scheme.version());
    }
}
