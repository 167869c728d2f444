package org.anbiao.campaign;

import java.util.List;
import org.anbiao.definition.Difference;

/** A module's part of what changes, and of what stays open, from one year's campaign to the next; contributed as a bean. */
public interface YearChange {

    /** Points in which the two years differ; their section has a word below {@code campaign.differences.section.}. */
    List<Difference> differences(Campaign before, Campaign next);

    /** What the years up to the earlier campaign's left open and the next one goes on with. */
    List<OpenWork> open(Campaign before);

    /**
     * Open work of one kind.
     *
     * @param messageKey says what it is, with the two numbers as arguments
     * @param link list of it
     */
    record OpenWork(String messageKey, long items, long enterprises, String link) {}
}
