package org.anbiao.documents;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page to print: a template, what to fill in, and the marks of this copy.
 *
 * @param template the text
 * @param fields values of the merge fields by name; a field without a value stays a blank for ink
 * @param number printed in the corner, for instance {@code 编号：告〔2025〕00012}
 * @param copyLabel which of the copies this is and where it goes
 * @param qrText what the QR code says, usually the address of the copy's status page; empty for none
 * @param signature picture of a signature made on a screen, printed over the last signature blank, or null
 * @param seal picture of the sender's seal over sender and date, where the template has them; or null
 */
public record OfficialPage(
        DocumentTemplate template,
        Map<String, String> fields,
        String number,
        String copyLabel,
        String qrText,
        byte @Nullable [] signature,
        @Nullable SealPicture seal) {

    /**
     * A picture of a seal, which is no signature.
     *
     * @param png the picture, transparent where there is no ink
     * @param note says on the page what it is
     */
    public record SealPicture(byte[] png, String note) {}

    /** A page without a seal. */
    public OfficialPage(
            DocumentTemplate template,
            Map<String, String> fields,
            String number,
            String copyLabel,
            String qrText,
            byte @Nullable [] signature) {
        this(template, fields, number, copyLabel, qrText, signature, null);
    }

    /** The seal, if there is one and the page has a sender to set it on. */
    @Nullable
    SealPicture placedSeal() {
        return template.senderLabel() == null ? null : seal;
    }

    /** A date to be written by hand; ideographic spaces keep the room. */
    public static final String BLANK_DATE = "\u3000\u3000\u5e74\u3000\u6708\u3000\u65e5";

    private static final String BLANK = "\u3000".repeat(8);
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([a-z_]+)\\s*}}");

    /** The text with its merge fields filled in; unknown or empty ones become blanks. */
    public String fill(String text) {
        return FIELD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    private String value(String field) {
        String value = fields.getOrDefault(field, "");
        if (!value.isBlank()) {
            return value;
        }
        return field.equals("date") || field.endsWith("_due") ? BLANK_DATE : BLANK;
    }
}
