package org.anbiao.campaign;

/**
 * Text of the notice or the commitment of a campaign, with merge fields.
 *
 * @param kind {@code notice} or {@code commitment}
 * @param templateCode the shipped template whose layout it is printed on, for instance {@code 000-notice}
 * @param sourceKey the authority's text it was taken from; empty where it is the layout's own
 * @param sourceVersion version of that text; 0 without one
 */
public record TemplatePlan(
        String kind,
        String templateCode,
        String title,
        String body,
        String senderLabel,
        String footnote,
        String sourceKey,
        int sourceVersion) {

    /** A text of a shipped template. */
    public TemplatePlan(
            String kind, String templateCode, String title, String body, String senderLabel, String footnote) {
        this(kind, templateCode, title, body, senderLabel, footnote, "", 0);
    }
}
