package org.anbiao.documents;

import java.util.List;
import org.anbiao.documents.DocumentTemplate.Kind;

/**
 * The wording of a notice or a commitment that an authority keeps for itself.
 *
 * @param layout code of the shipped template that gives what is not worded here: address, closing, blanks, date
 * @param body paragraphs, one a line
 */
public record DocumentWording(
        Kind kind, String layout, String title, String body, String senderLabel, String footnote) {

    /** The wording of a shipped template. */
    public static DocumentWording of(DocumentTemplate template) {
        String sender = template.senderLabel();
        return new DocumentWording(
                template.kind(),
                template.code(),
                template.title(),
                template.body(),
                sender == null ? "" : sender,
                template.footnote());
    }

    /** Everything that may hold merge fields. */
    public List<String> texts() {
        return List.of(title, body, senderLabel, footnote);
    }

    /** The whole text, a paragraph a line, for comparing. */
    public String paragraphs() {
        return String.join("\n", texts());
    }
}
