package org.anbiao.lookback.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackDirectory;
import org.anbiao.lookback.LookBackEntries;
import org.anbiao.lookback.Section;

/** An evaluation report to be read: words, figures, list, and the documents as they were handed in. */
class LookBackText extends Div {

    LookBackText(LookBack lookBack, LookBackDirectory directory, LookBackEntries entries, LocalDate today) {
        addClassName("lookback");
        for (Section section : Section.values()) {
            switch (section) {
                case FIGURES -> {
                    Div card = card(section);
                    card.add(
                            Words.meta(Texts.get(
                                    "lookback.figures.as-of",
                                    DateField.format(lookBack.sinceOn()),
                                    DateField.format(lookBack.asOf()))),
                            new FigureTable(lookBack.figures()));
                }
                case ENTRIES -> add(new EntryList(lookBack, directory, entries, today, false));
                default -> {
                    if (!lookBack.text(section).isEmpty()) {
                        Div card = card(section);
                        card.addClassName("document-text");
                        lookBack.text(section).lines().forEach(line -> card.add(new Paragraph(line)));
                    }
                }
            }
        }
        add(documents(lookBack));
    }

    private Div card(Section section) {
        Div card = new Div(new H3(Words.section(section)));
        card.addClassName("card");
        add(card);
        return card;
    }

    /** Links to the documents as handed in last; empty before. */
    static Div documents(LookBack lookBack) {
        Div links = new Div();
        links.addClassName("inline-list");
        if (lookBack.pdfFileId() != null && lookBack.docxFileId() != null) {
            links.add(
                    Words.file(lookBack.pdfFileId(), Texts.get("lookback.pdf")),
                    Words.file(lookBack.docxFileId(), Texts.get("lookback.docx")));
        }
        return links;
    }
}
