package org.anbiao.definition.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.ParagraphDifference;

/** Two texts paragraph by paragraph, side by side; what both have stands muted. */
public class ParagraphTable extends Div {

    public ParagraphTable(String beforeLabel, String afterLabel, List<ParagraphDifference> paragraphs) {
        addClassName("paragraph-table");
        add(cell(beforeLabel, "paragraph-head"), cell(afterLabel, "paragraph-head"));
        for (ParagraphDifference paragraph : paragraphs) {
            String kind = paragraph.same() ? "paragraph-same" : "paragraph-changed";
            add(cell(paragraph.before(), kind), cell(paragraph.after(), kind));
        }
    }

    private static Paragraph cell(String text, String kind) {
        Paragraph cell = new Paragraph(text.isEmpty() ? Texts.get("definition.difference.none") : text);
        cell.addClassNames(kind);
        return cell;
    }
}
