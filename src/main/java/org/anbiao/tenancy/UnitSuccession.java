package org.anbiao.tenancy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What passes to other units when a unit is merged into them or split. Modules contribute their own; each is asked
 * as the actor of the unit's authority, inside the transaction of the act, in the order of their {@code @Order}.
 */
public interface UnitSuccession {

    /** Key of a text with the number as its placeholder, which says what will become of it. */
    String messageKey();

    /** How much would pass on if the unit ended. */
    long count(UUID unitId);

    /** Passes it on. */
    void carryOver(Succession succession);

    /**
     * Who comes after whom.
     *
     * @param heir takes over what the unit still owed; null for a unit that only gave a part away and goes on
     * @param successors all units that take a part of its enterprises, the heir among them
     * @param reason with the document
     */
    record Succession(OrgUnit from, @Nullable OrgUnit heir, List<OrgUnit> successors, String reason) {

        public Succession {
            successors = List.copyOf(successors);
        }
    }
}
