package org.anbiao.recognition;

import java.util.List;

/**
 * One of the things that a candidate is assessed by, each by itself.
 *
 * @param item of {@link #FIVE_GOOD} for an enterprise, of {@link #POST} for a post
 * @param note what was found
 */
public record AssessedItem(String item, boolean met, String note) {

    /** 五好企业: principal sets the example; safety manager drives; site well managed; front line carries out; all take part. */
    public static final List<String> FIVE_GOOD = List.of("principal", "manager", "site", "front_line", "atmosphere");

    /** What a qualified post has: a safety standard, measurable indicators, a way of assessment, a rule on using the result. */
    public static final List<String> POST =
            List.of("post_standard", "post_indicators", "post_assessment", "post_result_use");
}
