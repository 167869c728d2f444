package org.anbiao.recognition;

import java.util.List;

/**
 * One of the five goods (五好企业, R-187), assessed by itself.
 *
 * @param item of {@link #ITEMS}
 * @param note what was found
 */
public record FiveGood(String item, boolean met, String note) {

    /** Principal sets the example; safety manager drives; site well managed; front line carries out; all take part. */
    public static final List<String> ITEMS = List.of("principal", "manager", "site", "front_line", "atmosphere");
}
