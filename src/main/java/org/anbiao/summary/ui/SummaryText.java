package org.anbiao.summary.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.summary.SummarySection;
import org.anbiao.summary.UnitSummary;

/** A summary to be read: words, figures, and the documents as they were handed in where they can be opened. */
class SummaryText extends Div {

    SummaryText(UnitSummary summary, boolean documents) {
        addClassName("summary");
        add(Words.meta(Texts.get("summary.figures.as-of", DateField.format(summary.asOf()))));
        for (SummarySection section : SummarySection.values()) {
            if (!section.isText()) {
                add(FigureCards.of(section, summary));
            } else if (!summary.text(section).isEmpty()) {
                Div card = new Div(new H3(Words.section(section)));
                card.addClassNames("card", "document-text");
                summary.text(section).lines().forEach(line -> card.add(new Paragraph(line)));
                add(card);
            }
        }
        if (documents) {
            add(documents(summary));
        }
    }

    /** Links to the documents as handed in last; empty before. */
    static Div documents(UnitSummary summary) {
        Div links = new Div();
        links.addClassName("inline-list");
        if (summary.pdfFileId() != null && summary.docxFileId() != null) {
            links.add(
                    Words.file(summary.pdfFileId(), Texts.get("summary.pdf")),
                    Words.file(summary.docxFileId(), Texts.get("summary.docx")));
        }
        return links;
    }
}
