package org.anbiao.tenantdata;

/**
 * A table of the database as export and departure of an authority see it.
 *
 * @param name in the database
 * @param owner whose its rows are
 * @param notExported why it is in no export: end of the key of a text; empty when it is exported
 * @param removal what becomes of its rows when the authority leaves
 */
public record TenantTable(String name, Owner owner, String notExported, Removal removal) {

    /** Which rows are an authority's. */
    public enum Owner {
        /** Those whose {@code tenant_id} it is. */
        AUTHOR,
        /** Those of enterprises that lie in its area and that it supervises itself, whoever entered them. */
        REGISTRY,
        /** The authority's own row. */
        ITSELF,
        /** None of any authority. */
        NOBODY
    }

    /** What becomes of the rows when the authority leaves. */
    public enum Removal {
        /** Deleted, apart from rows that others' records rest on. */
        DELETED,
        /** As {@link #DELETED}, and reports that another authority has received stay, as they were frozen. */
        FROZEN_REPORT,
        /** As {@link #DELETED}, and forms of such reports stay, so that these can be read. */
        FORM,
        /** Kept whole: names and the record of acts. */
        KEPT
    }

    /** Whether an export holds it. */
    public boolean isExported() {
        return notExported.isEmpty();
    }
}
