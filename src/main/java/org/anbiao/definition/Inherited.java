package org.anbiao.definition;

import java.util.List;

/**
 * Something an authority above published, and what the own authority makes of it.
 *
 * @param kind key of the kind's word, below {@code definition.kind.}
 * @param title as the publisher calls it
 * @param publisher short name of the authority above
 * @param newest number of the newest version; 0 when it was withdrawn
 * @param link where it can be looked at or taken over
 * @param uses what rests on it in the own authority
 */
public record Inherited(String kind, String title, String publisher, int newest, String link, List<Use> uses) {

    public Inherited {
        uses = List.copyOf(uses);
    }

    /** Whether the authority above offers it no more. */
    public boolean isWithdrawn() {
        return newest == 0;
    }

    /**
     * What rests on a version: a campaign, an own form, an own text.
     *
     * @param version the version it rests on
     * @param differences in how many points it differs from that version
     * @param link where the differences are shown
     */
    public record Use(String title, int version, int differences, String link) {}
}
