package org.anbiao.campaign.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.FormCatalogue;

/** What the campaign says: goals, work streams, governing documents, forms and their days, key project list. */
class SchemePanel extends Div {

    SchemePanel(CampaignContent content, FormCatalogue forms) {
        addClassName("scheme-panel");
        add(
                new H3(Texts.get("campaign.scheme.goals")),
                new Paragraph(content.head().goals()));
        list("campaign.scheme.streams", content.head().workStreams());
        list("campaign.scheme.topics", content.head().enforcementTopics());
        list("campaign.scheme.neighbours", content.head().neighbours());
        list(
                "campaign.scheme.basis",
                content.legalBasis().stream()
                        .map(basis -> String.join(
                                " ",
                                Stream.of(basis.title(), basis.number(), basis.dated())
                                        .filter(part -> !part.isBlank())
                                        .toList()))
                        .toList());
        list(
                "campaign.scheme.documents",
                content.templates().stream().map(text -> text.title()).toList());
        list(
                "campaign.scheme.forms",
                content.forms().stream()
                        .map(form -> ReportWords.form(form, forms))
                        .toList());
        list(
                "campaign.scheme.report-dates",
                content.reportDates().stream()
                        .map(date -> Texts.get(
                                "campaign.scheme.report-date",
                                ReportWords.period(date.period()),
                                date.hop(),
                                DateField.format(date.dueOn())))
                        .toList());
        if (!content.workList().isEmpty()) {
            HtmlTable table = new HtmlTable()
                    .withHead(
                            Texts.get("campaign.worklist.number"),
                            Texts.get("campaign.worklist.topic"),
                            Texts.get("campaign.worklist.task"),
                            Texts.get("campaign.worklist.completion"),
                            Texts.get("campaign.worklist.responsible"));
            content.workList()
                    .forEach(item -> table.addRow(
                            HtmlTable.figure(item.number()),
                            HtmlTable.text(item.topic()),
                            HtmlTable.text(item.task()),
                            HtmlTable.text(item.completion()),
                            HtmlTable.text(
                                    item.complete() ? item.responsible() : Texts.get("campaign.worklist.incomplete"))));
            add(new H3(Texts.get("campaign.section.work-list")), table);
        }
    }

    private void list(String key, List<String> entries) {
        if (!entries.isEmpty()) {
            UnorderedList list = new UnorderedList();
            entries.forEach(entry -> list.add(new ListItem(entry)));
            add(new H3(Texts.get(key)), list);
        }
    }
}
