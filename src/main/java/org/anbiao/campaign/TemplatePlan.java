package org.anbiao.campaign;

/**
 * Text of the notice or the commitment of a campaign, with merge fields.
 *
 * @param kind {@code notice} or {@code commitment}
 * @param templateCode the template it was copied from, for instance {@code 000-notice}
 */
public record TemplatePlan(
        String kind, String templateCode, String title, String body, String senderLabel, String footnote) {}
