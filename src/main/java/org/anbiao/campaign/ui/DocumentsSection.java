package org.anbiao.campaign.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.LegalBasis;
import org.anbiao.campaign.TemplatePlan;
import org.anbiao.common.ui.Texts;

/** Texts of notice and commitment, and the documents they rest on. */
class DocumentsSection extends SetupSection {

    private final transient SectionEdit edit;
    private final List<TextRow> texts = new ArrayList<>();
    private final RowList<BasisRow> basis =
            new RowList<>("campaign.basis.add", () -> new BasisRow(new LegalBasis("", "", "")));

    DocumentsSection(SectionEdit edit) {
        super("documents", edit);
        this.edit = edit;
        CampaignContent content = edit.content();
        for (String kind : List.of("notice", "commitment")) {
            TemplatePlan text = content.templates().stream()
                    .filter(candidate -> candidate.kind().equals(kind))
                    .findFirst()
                    .orElse(new TemplatePlan(kind, "", "", "", "", ""));
            texts.add(new TextRow(text));
        }
        content.legalBasis().forEach(document -> basis.addRow(new BasisRow(document)));
        Div all = new Div();
        texts.forEach(all::add);
        all.add(new H3(Texts.get("campaign.scheme.basis")), basis);
        fields(all);
    }

    @Override
    void save() {
        edit.saver()
                .documents(
                        texts.stream()
                                .filter(row -> !row.body.isEmpty())
                                .map(TextRow::value)
                                .toList(),
                        basis.rows().stream()
                                .map(BasisRow::value)
                                .filter(document -> !document.title().isBlank())
                                .toList());
    }

    private static final class TextRow extends Div {

        private final transient TemplatePlan before;
        private final TextField title = new TextField(Texts.get("campaign.documents.title"));
        private final TextArea body = new TextArea(Texts.get("campaign.documents.body"));
        private final TextField sender = new TextField(Texts.get("campaign.documents.sender"));
        private final TextArea footnote = new TextArea(Texts.get("campaign.documents.footnote"));

        TextRow(TemplatePlan text) {
            this.before = text;
            title.setValue(text.title());
            body.setValue(text.body());
            body.setHelperText(Texts.get("campaign.documents.fields"));
            sender.setValue(text.senderLabel());
            footnote.setValue(text.footnote());
            title.addClassName("wide");
            body.addClassName("wide");
            footnote.addClassName("wide");
            Div fields = new Div(title, body, sender, footnote);
            fields.addClassName("setup-fields");
            add(new H3(Texts.get("campaign.documents." + text.kind())), fields);
        }

        TemplatePlan value() {
            return new TemplatePlan(
                    before.kind(),
                    before.templateCode(),
                    title.getValue().strip(),
                    body.getValue().strip(),
                    sender.getValue().strip(),
                    footnote.getValue().strip());
        }
    }

    private final class BasisRow extends Div {

        private final TextField title = new TextField(Texts.get("campaign.basis.title"));
        private final TextField number = new TextField(Texts.get("campaign.basis.number"));
        private final TextField dated = new TextField(Texts.get("campaign.basis.dated"));

        BasisRow(LegalBasis document) {
            addClassName("setup-row");
            title.setValue(document.title());
            title.addClassName("grow");
            number.setValue(document.number());
            dated.setValue(document.dated());
            add(title, number, dated, basis.removeButton(this, document.title()));
        }

        LegalBasis value() {
            return new LegalBasis(
                    title.getValue().strip(),
                    number.getValue().strip(),
                    dated.getValue().strip());
        }
    }
}
