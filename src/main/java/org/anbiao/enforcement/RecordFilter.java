package org.anbiao.enforcement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which incentives, warnings, credit entries or policies a list shows; null and empty mean all.
 *
 * @param text part of the enterprise's name
 * @param year of the day of the record
 * @param kind code of a side, kind or act, whatever the list has
 */
public record RecordFilter(
        String text,
        @Nullable Integer year,
        String kind,
        @Nullable UUID enterpriseId) {

    /** All of them. */
    public static final RecordFilter ALL = new RecordFilter("", null, "", null);

    /** Those of one enterprise. */
    public static RecordFilter of(UUID enterpriseId) {
        return new RecordFilter("", null, "", enterpriseId);
    }
}
