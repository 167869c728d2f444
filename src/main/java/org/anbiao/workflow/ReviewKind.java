package org.anbiao.workflow;

import org.anbiao.tenancy.SettingDefinition;

/**
 * A kind of document that goes through the review; the module that owns it contributes it as a bean. A kind that nobody
 * contributed is reviewed all the same, with {@link ReviewSettings#DAYS}.
 *
 * @param key the subject type of its reviews, for instance {@code unit_plan}; also the column 材料种类 of the table review-route
 * @param labelKey key of the text that names the kind
 * @param days the setting whose choices are the working days each reviewing level has; every choice is a number
 * @param refusable whether a reviewer may also refuse it for good, with a reason, instead of returning it
 */
public record ReviewKind(String key, String labelKey, SettingDefinition days, boolean refusable) {

    /** A kind of document that is approved or returned, never refused for good. */
    public ReviewKind(String key, String labelKey, SettingDefinition days) {
        this(key, labelKey, days, false);
    }
}
