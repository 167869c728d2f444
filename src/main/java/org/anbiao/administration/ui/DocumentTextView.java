package org.anbiao.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Definition;
import org.anbiao.definition.ParagraphDifference;
import org.anbiao.definition.Standing;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.definition.ui.ParagraphTable;
import org.anbiao.documents.DocumentTexts;
import org.anbiao.documents.DocumentTexts.Opened;
import org.anbiao.documents.DocumentWording;
import org.anbiao.documents.MergeField;

/** What does this text say, what does it change of the one it was made from, and how will it print? */
@Route(AdministrationNavigation.DOCUMENT_TEXTS + "/:text")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class DocumentTextView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DocumentTexts texts;
    private final TextField title = new TextField(Texts.get("administration.text.field.title"));
    private final TextArea body = new TextArea(Texts.get("administration.text.field.body"));
    private final TextField sender = new TextField(Texts.get("administration.text.field.sender"));
    private final TextArea footnote = new TextArea(Texts.get("administration.text.field.footnote"));

    DocumentTextView(DocumentTexts texts) {
        this.texts = texts;
        addClassName("page");
        List.of(title, body, footnote)
                .forEach(field -> field.getElement().getClassList().add("wide"));
        body.setMinHeight("16rem");
        body.setHelperText(Texts.get("administration.text.field.body-hint"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            UUID id = event.getRouteParameters()
                    .get("text")
                    .map(UUID::fromString)
                    .orElseThrow(IllegalArgumentException::new);
            show(texts.get(id));
        } catch (IllegalArgumentException | DomainException unknown) {
            event.rerouteToError(NotFoundException.class, Texts.get("definition.unknown"));
        }
    }

    private void show(Opened opened) {
        removeAll();
        Definition definition = opened.definition();
        boolean editable = texts.mayEdit(opened);
        fill(opened.wording(), editable);
        Div fields = new Div(title, body, sender, footnote);
        fields.addClassName("definition-fields");
        add(header(opened, editable));
        Standing from = opened.from();
        if (from != null) {
            add(standing(from));
        }
        add(fields);
        if (editable) {
            add(mergeFields());
        }
        if (from != null) {
            comparison(
                    "differences",
                    DefinitionWords.origin(from.publisher(), from.used().version()),
                    Texts.get("administration.text.this"),
                    texts.differences(definition.id()));
            newerAbove(opened, from, editable);
        }
    }

    private void fill(DocumentWording wording, boolean editable) {
        title.setValue(wording.title());
        body.setValue(wording.body());
        sender.setValue(wording.senderLabel());
        footnote.setValue(wording.footnote());
        title.setReadOnly(!editable);
        body.setReadOnly(!editable);
        sender.setReadOnly(!editable);
        footnote.setReadOnly(!editable);
    }

    private PageHeader header(Opened opened, boolean editable) {
        Definition definition = opened.definition();
        Button back = new Button(
                Texts.get("administration.text.back"), click -> UI.getCurrent().navigate(DocumentTextListView.class));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button preview = new Button(Texts.get("administration.text.preview"), click -> preview(opened.wording()));
        PageHeader header = new PageHeader(definition.title())
                .withState(DefinitionWords.state(definition.state()))
                .withSubtitle(Texts.get("administration.text.kind."
                                + opened.wording().kind().key()) + " · "
                        + DefinitionWords.origin(
                                definition.publisher(), definition.name().version()));
        if (!editable) {
            return header.withActions(back, preview);
        }
        Button save = new Button(Texts.get("common.action.save"), click -> {
            if (Notices.attempt(() -> save(definition))) {
                Notices.done(Texts.get("administration.text.saved"));
                show(texts.get(definition.id()));
            }
        });
        Button publish = new Button(Texts.get("administration.text.publish"), click -> {
            if (Notices.attempt(() -> save(definition))) {
                if (Notices.attempt(() -> texts.publish(definition.id()))) {
                    Notices.done(Texts.get("administration.text.published"));
                }
                show(texts.get(definition.id()));
            }
        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return header.withActions(back, preview, save, publish);
    }

    private void save(Definition definition) {
        DocumentWording now = written(texts.get(definition.id()).wording());
        texts.save(definition.id(), definition.revision(), now.title(), now.body(), now.senderLabel(), now.footnote());
    }

    private DocumentWording written(DocumentWording before) {
        return new DocumentWording(
                before.kind(),
                before.layout(),
                title.getValue().strip(),
                body.getValue().strip(),
                sender.getValue().strip(),
                footnote.getValue().strip());
    }

    /** The page as it is written now, saved or not. */
    private void preview(DocumentWording before) {
        Notices.attempt(() -> {
            byte[] pdf = texts.preview(written(before));
            Dialog dialog = new Dialog(Texts.get("administration.text.preview"));
            Anchor open = new Anchor(
                    DownloadHandler.fromInputStream(download -> new DownloadResponse(
                            new ByteArrayInputStream(pdf),
                            title.getValue().strip() + ".pdf",
                            "application/pdf",
                            pdf.length)),
                    Texts.get("administration.text.preview-open"));
            open.addClassName("large-link");
            dialog.add(open);
            dialog.getFooter().add(new Button(Texts.get("common.action.close"), click -> dialog.close()));
            dialog.open();
        });
    }

    private static Component standing(Standing from) {
        Div line = new Div(DefinitionWords.muted(Texts.get(
                "administration.text.rests-on",
                from.title(),
                DefinitionWords.origin(from.publisher(), from.used().version()))));
        line.addClassName("standing");
        DefinitionWords.alarm(from).ifPresent(line::add);
        return line;
    }

    private static Component mergeFields() {
        UnorderedList list = new UnorderedList();
        for (MergeField field : MergeField.values()) {
            list.add(new ListItem(field.inText() + " " + Texts.get("documents.field." + field.key())));
        }
        list.addClassName("merge-fields");
        return new Div(new H3(Texts.get("administration.text.merge-fields")), list);
    }

    private void comparison(String key, String before, String after, List<ParagraphDifference> paragraphs) {
        add(new H3(Texts.get("administration.text." + key)));
        if (paragraphs.stream().allMatch(ParagraphDifference::same)) {
            add(DefinitionWords.muted(Texts.get("administration.text.no-difference")));
        } else {
            add(new ParagraphTable(before, after, paragraphs));
        }
    }

    private void newerAbove(Opened opened, Standing from, boolean editable) {
        Integer newest = from.newest();
        if (newest == null || !from.hasNewer()) {
            return;
        }
        comparison(
                "newer",
                DefinitionWords.origin(from.publisher(), from.used().version()),
                DefinitionWords.origin(from.publisher(), newest),
                texts.newerAbove(opened.definition().id()));
        if (editable) {
            Button rebase = new Button(Texts.get("administration.text.rebase", String.valueOf(newest)), click -> {
                if (Notices.attempt(() -> {
                    save(opened.definition());
                    Definition saved = texts.get(opened.definition().id()).definition();
                    texts.restOnNewest(saved.id(), saved.revision());
                })) {
                    show(texts.get(opened.definition().id()));
                }
            });
            add(DefinitionWords.muted(Texts.get("administration.text.rebase-hint")), rebase);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.title("administration.text.title");
    }
}
