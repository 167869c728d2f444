package org.anbiao.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.Map;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.summary.Circular;
import org.anbiao.summary.CircularSection;
import org.anbiao.summary.CircularService;

/** A circular's draft: title and number, a field a section, the figures, and the steps to save and to publish. */
class CircularEditor extends Div {

    private final transient CircularService circulars;
    private final transient Runnable reload;
    private final TextField title = new TextField(Texts.get("summary.circular.title"));
    private final TextField number = new TextField(Texts.get("summary.circular.number"));
    private final Map<CircularSection, TextArea> fields = new EnumMap<>(CircularSection.class);
    private transient Circular circular;

    CircularEditor(Circular circular, CircularService circulars, Runnable reload) {
        this.circular = circular;
        this.circulars = circulars;
        this.reload = reload;
        addClassName("summary");
        title.setValue(circular.title());
        title.setMaxLength(120);
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        number.setValue(circular.documentNumber());
        number.setMaxLength(60);
        number.setHelperText(Texts.get("summary.circular.number-hint"));
        add(title, number);
        for (CircularSection section : CircularSection.values()) {
            add(field(section));
            if (section == CircularSection.OVERVIEW) {
                add(figures());
            }
        }
        add(actions());
    }

    private TextArea field(CircularSection section) {
        TextArea field = new TextArea(Texts.get("summary.circular.section." + section.code()));
        field.setValue(circular.text(section));
        field.setHelperText(Texts.get("summary.circular.section." + section.code() + ".hint"));
        field.setMaxLength(20_000);
        field.setMinRows(4);
        field.setWidthFull();
        field.setRequiredIndicatorVisible(section.isRequired());
        fields.put(section, field);
        return field;
    }

    private Div figures() {
        Div card = CircularView.figures(circular);
        Button refresh = new Button(
                Texts.get("summary.figures.refresh"),
                click -> Notices.attempt(() -> {
                    save();
                    circulars.refresh(circular.id());
                    Notices.done(Texts.get("summary.figures.refreshed"));
                    reload.run();
                }));
        refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        card.add(new Div(refresh));
        return card;
    }

    private Div actions() {
        Anchor preview = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = circulars.preview(circular.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(pdf), "preview.pdf", "application/pdf", pdf.length);
                }),
                Texts.get("summary.circular.preview"));
        preview.addClassName("download-link");
        Button save = new Button(
                Texts.get("summary.save"),
                click -> Notices.attempt(() -> {
                    save();
                    Notices.done(Texts.get("summary.saved"));
                }));
        Button publish = new Button(Texts.get("summary.circular.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(preview, save, publish);
        row.addClassName("summary-actions");
        return row;
    }

    private void publish() {
        if (!Notices.attempt(this::save)) {
            return;
        }
        int[] told = new int[1];
        new StepDialog(
                        Texts.get("summary.circular.publish"),
                        Texts.get(
                                "summary.circular.publish-effect",
                                circular.lines().size()),
                        () -> told[0] = circulars.publish(circular.id(), circular.version()),
                        () -> {
                            Notices.done(Texts.get("summary.circular.published", told[0]));
                            reload.run();
                        })
                .open();
    }

    private void save() {
        Map<CircularSection, String> texts = new EnumMap<>(CircularSection.class);
        fields.forEach((section, field) -> texts.put(section, field.getValue()));
        circular = circulars.save(
                circular.id(), circular.version(), new Circular.Draft(title.getValue(), number.getValue(), texts));
    }
}
