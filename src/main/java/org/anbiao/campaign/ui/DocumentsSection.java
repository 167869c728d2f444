package org.anbiao.campaign.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.LegalBasis;
import org.anbiao.campaign.TemplatePlan;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.documents.DocumentTemplate;
import org.anbiao.documents.DocumentTextLine;
import org.anbiao.documents.DocumentTexts;

/** Texts of notice and commitment, and the documents they rest on. */
class DocumentsSection extends SetupSection {

    /** A text written from nothing is printed on this layout. */
    private static final String PLAIN_LAYOUT = "000-";

    private final transient SectionEdit edit;
    private final transient DocumentTexts library;
    private final List<TextRow> texts = new ArrayList<>();
    private final RowList<BasisRow> basis =
            new RowList<>("campaign.basis.add", () -> new BasisRow(new LegalBasis("", "", "")));

    DocumentsSection(DocumentTexts library, SectionEdit edit) {
        super("documents", edit);
        this.edit = edit;
        this.library = library;
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

    private final class TextRow extends Div {

        private transient TemplatePlan before;
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
            Div fields = new Div(offers(), title, body, sender, footnote);
            fields.addClassName("setup-fields");
            add(new H3(Texts.get("campaign.documents." + text.kind())), fields);
        }

        /** Texts that the authority may take; choosing one fills the fields, saving makes it count. */
        private Select<DocumentTextLine> offers() {
            List<DocumentTextLine> all = library.offered(DocumentTemplate.Kind.of(before.kind()));
            Select<DocumentTextLine> offers = new Select<>();
            offers.setLabel(Texts.get("campaign.documents.offers"));
            offers.setHelperText(Texts.get("campaign.documents.offers-hint"));
            offers.setItems(all);
            offers.setItemLabelGenerator(DocumentsSection::offer);
            offers.setEmptySelectionAllowed(false);
            offers.addClassName("wide");
            all.stream()
                    .filter(line -> line.name()
                            .equals(new DefinitionVersion(
                                    before.sourceKey().isEmpty() ? before.templateCode() : before.sourceKey(),
                                    Math.max(1, before.sourceVersion()))))
                    .findFirst()
                    .ifPresent(offers::setValue);
            offers.addValueChangeListener(change -> take(change.getValue()));
            return offers;
        }

        private void take(DocumentTextLine line) {
            library.wording(line.name()).ifPresent(wording -> {
                boolean shipped = line.id() == null;
                before = new TemplatePlan(
                        before.kind(),
                        wording.layout(),
                        wording.title(),
                        wording.body(),
                        wording.senderLabel(),
                        wording.footnote(),
                        shipped ? "" : line.name().key(),
                        shipped ? 0 : line.name().version());
                title.setValue(wording.title());
                body.setValue(wording.body());
                sender.setValue(wording.senderLabel());
                footnote.setValue(wording.footnote());
            });
        }

        TemplatePlan value() {
            return new TemplatePlan(
                    before.kind(),
                    before.templateCode().isEmpty() ? PLAIN_LAYOUT + before.kind() : before.templateCode(),
                    title.getValue().strip(),
                    body.getValue().strip(),
                    sender.getValue().strip(),
                    footnote.getValue().strip(),
                    before.sourceKey(),
                    before.sourceVersion());
        }
    }

    /** Title, and whose it is. */
    private static String offer(DocumentTextLine line) {
        String origin = line.own()
                ? Texts.get("definition.origin.own") + " "
                        + DefinitionWords.version(line.name().version())
                : line.id() == null
                        ? Texts.get("definition.shipped") + " " + line.source()
                        : DefinitionWords.origin(line.publisher(), line.name().version());
        return Texts.get("campaign.documents.offer", line.title(), origin);
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
