package org.anbiao.tenancy;

import java.util.UUID;

/**
 * What still hangs on a unit and stops it from ending. Modules contribute their own; each is asked as the actor of the unit's
 * authority, inside the transaction that wants to end it.
 */
public interface UnitUse {

    /** Key of a text with the number as its placeholder, which says what hangs on the unit and what to do first. */
    String messageKey();

    /** How many. */
    long count(UUID unitId);

    /** Whether it goes over to the successors by itself when units are merged or split. */
    default boolean movesAlong() {
        return false;
    }
}
