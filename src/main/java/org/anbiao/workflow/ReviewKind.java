package org.anbiao.workflow;

import org.anbiao.tenancy.SettingDefinition;

/**
 * A kind of document that goes through the review; the module that owns it contributes it as a bean. A kind that nobody
 * contributed is reviewed all the same, with {@link ReviewSettings#DAYS}.
 *
 * @param key the subject type of its reviews, for instance {@code unit_plan}; also the column 材料种类 of the table review-route
 * @param labelKey key of the text that names the kind
 * @param days the setting whose choices are the working days each reviewing level has; every choice is a number
 */
public record ReviewKind(String key, String labelKey, SettingDefinition days) {}
