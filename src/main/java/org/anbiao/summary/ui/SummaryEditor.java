package org.anbiao.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.summary.SummaryDirectory;
import org.anbiao.summary.SummarySection;
import org.anbiao.summary.UnitSummary;
import org.anbiao.summary.UnitSummaryService;

/** The own unit's summary: the year's figures, a field a section, and the steps to save and to hand in. */
class SummaryEditor extends Div {

    private final transient UnitSummaryService service;
    private final transient SummaryDirectory directory;
    private final transient Runnable reload;
    private final Map<SummarySection, TextArea> fields = new EnumMap<>(SummarySection.class);
    private transient UnitSummary summary;

    SummaryEditor(UnitSummary summary, UnitSummaryService service, SummaryDirectory directory, Runnable reload) {
        this.summary = summary;
        this.service = service;
        this.directory = directory;
        this.reload = reload;
        addClassName("summary");
        Set<SummarySection> open = directory.open(summary);
        add(figures(open));
        for (SummarySection section : SummarySection.values()) {
            add(section.isText() ? field(section, open.contains(section)) : FigureCards.of(section, summary));
        }
        add(SummaryText.documents(summary));
        if (!open.isEmpty()) {
            add(actions());
        }
    }

    private Div figures(Set<SummarySection> open) {
        Div line = new Div(Words.meta(Texts.get("summary.figures.as-of", DateField.format(summary.asOf()))));
        line.addClassName("inline-list");
        if (open.stream().anyMatch(section -> !section.isText())) {
            Button refresh = new Button(
                    Texts.get("summary.figures.refresh"),
                    click -> Notices.attempt(() -> {
                        save();
                        service.refresh(summary.id());
                        Notices.done(Texts.get("summary.figures.refreshed"));
                        reload.run();
                    }));
            refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(refresh);
        }
        return line;
    }

    private TextArea field(SummarySection section, boolean open) {
        TextArea field = new TextArea(Words.section(section));
        field.setValue(summary.text(section));
        field.setHelperText(open ? Texts.get("summary.section." + section.code() + ".hint") : null);
        field.setReadOnly(!open);
        field.setMaxLength(20_000);
        field.setMinRows(open ? 4 : 2);
        field.setWidthFull();
        field.setRequiredIndicatorVisible(open && section.isRequired());
        fields.put(section, field);
        return field;
    }

    private Div actions() {
        Anchor preview = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = directory.preview(summary.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(pdf), "preview.pdf", "application/pdf", pdf.length);
                }),
                Texts.get("summary.preview"));
        preview.addClassName("download-link");
        Button save = new Button(
                Texts.get("summary.save"),
                click -> Notices.attempt(() -> {
                    save();
                    Notices.done(Texts.get("summary.saved"));
                }));
        Button handIn = new Button(
                Texts.get("summary.hand-in"),
                click -> Notices.attempt(() -> {
                    save();
                    service.handIn(summary.id());
                    Notices.done(Texts.get("summary.handed-in"));
                    reload.run();
                }));
        handIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        handIn.setDisableOnClick(true);
        handIn.addClickListener(click -> handIn.setEnabled(true));
        Div row = new Div(preview, save, handIn);
        row.addClassName("summary-actions");
        return row;
    }

    private void save() {
        Map<SummarySection, String> texts = new EnumMap<>(SummarySection.class);
        fields.forEach((section, field) -> texts.put(section, field.getValue()));
        summary = service.save(summary.id(), summary.version(), texts);
    }
}
