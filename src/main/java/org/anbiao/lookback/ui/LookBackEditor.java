package org.anbiao.lookback.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackDirectory;
import org.anbiao.lookback.LookBackEntries;
import org.anbiao.lookback.LookBackService;
import org.anbiao.lookback.Section;

/** The own unit's look-back: figures, a field a section, the improvement list, and the steps to save and to hand in. */
class LookBackEditor extends Div {

    private final transient LookBackService service;
    private final transient LookBackDirectory directory;
    private final transient Runnable reload;
    private final Map<Section, TextArea> fields = new EnumMap<>(Section.class);
    private final Div figures = new Div();
    private transient LookBack lookBack;

    LookBackEditor(
            LookBack lookBack,
            LookBackService service,
            LookBackDirectory directory,
            LookBackEntries entries,
            LocalDate today,
            Runnable reload) {
        this.lookBack = lookBack;
        this.service = service;
        this.directory = directory;
        this.reload = reload;
        addClassName("lookback");
        Set<Section> open = directory.open(lookBack);
        for (Section section : Section.values()) {
            switch (section) {
                case FIGURES -> {
                    figures.addClassName("card");
                    add(figures);
                    showFigures(open.contains(section));
                }
                case ENTRIES -> add(new EntryList(lookBack, directory, entries, today, true));
                default -> add(field(section, open.contains(section)));
            }
        }
        add(LookBackText.documents(lookBack));
        if (!open.isEmpty()) {
            add(actions());
        }
    }

    private TextArea field(Section section, boolean open) {
        TextArea field = new TextArea(Words.section(section));
        field.setValue(lookBack.text(section));
        field.setHelperText(open ? Texts.get("lookback.section." + section.code() + ".hint") : null);
        field.setReadOnly(!open);
        field.setMaxLength(20_000);
        field.setMinRows(open ? 4 : 2);
        field.setWidthFull();
        field.setRequiredIndicatorVisible(open && section.isRequired());
        fields.put(section, field);
        return field;
    }

    private void showFigures(boolean open) {
        figures.removeAll();
        figures.add(
                new H3(Words.section(Section.FIGURES)),
                Words.meta(Texts.get(
                        "lookback.figures.as-of",
                        DateField.format(lookBack.sinceOn()),
                        DateField.format(lookBack.asOf()))),
                new FigureTable(lookBack.figures()));
        if (open) {
            Button refresh = new Button(
                    Texts.get("lookback.figures.refresh"),
                    click -> Notices.attempt(() -> {
                        service.refresh(lookBack.id());
                        lookBack = directory.find(lookBack.id()).orElse(lookBack);
                        showFigures(true);
                        Notices.done(Texts.get("lookback.figures.refreshed"));
                    }));
            refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Div row = new Div(refresh);
            figures.add(row);
        }
    }

    private Div actions() {
        Anchor preview = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = directory.preview(lookBack.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(pdf), "preview.pdf", "application/pdf", pdf.length);
                }),
                Texts.get("lookback.preview"));
        preview.addClassName("download-link");
        Button save = new Button(
                Texts.get("lookback.save"),
                click -> Notices.attempt(() -> {
                    save();
                    Notices.done(Texts.get("lookback.saved"));
                }));
        Button handIn = new Button(
                Texts.get("lookback.hand-in"),
                click -> Notices.attempt(() -> {
                    save();
                    service.handIn(lookBack.id());
                    Notices.done(Texts.get("lookback.handed-in"));
                    reload.run();
                }));
        handIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        handIn.setDisableOnClick(true);
        handIn.addClickListener(click -> handIn.setEnabled(true));
        Div row = new Div(preview, save, handIn);
        row.addClassName("lookback-actions");
        return row;
    }

    private void save() {
        Map<Section, String> texts = new EnumMap<>(Section.class);
        fields.forEach((section, field) -> texts.put(section, field.getValue()));
        lookBack = service.save(lookBack.id(), lookBack.version(), texts);
    }
}
