package org.anbiao.selfevaluation.standard;

/**
 * A mapping in a list.
 *
 * @param from key of the earlier edition
 * @param own whether it is the actor's own authority's
 * @param decided items of the earlier edition that were decided about
 */
public record MappingSummary(
        String from, String to, Edition.State state, String publisherName, boolean own, int decided) {}
