package org.anbiao.campaign;

/**
 * One property of a running campaign that was changed.
 *
 * @param field which property: {@code name}, {@code starts_on}, {@code ends_on}, {@code due_on}, {@code target},
 *     {@code text}, {@code basis}, {@code form}, {@code report_date}
 * @param subject what has it, in the words of the campaign: a phase, a task, a target, a document
 * @param oldValue value before, days as ISO dates; empty where there was none
 * @param newValue value after, days as ISO dates; empty where nothing is left
 */
public record CampaignChange(String field, String subject, String oldValue, String newValue) {}
