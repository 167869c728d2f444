package org.anbiao.workflow;

/** The decision table {@code review-route}: whether an authority above reviews a second time. */
public interface ReviewRouteTable {

    /** Answer of the table: nobody reviews a second time. */
    String NONE = "none";
    /** Answer of the table: the authority above the first reviewer does. */
    String SUPERIOR = "superior";

    /**
     * Asks the table; columns and values as its file names them.
     *
     * @param kind key of the {@link ReviewKind}
     * @param submitter {@code enterprise}, kind of the unit, or kind and level of the whole authority, in lower case
     * @param authority {@code department}, else the level of the first reviewer, in lower case
     * @param levels the choice of {@link ReviewSettings#LEVELS}
     */
    String second(String kind, String submitter, String authority, String levels);
}
