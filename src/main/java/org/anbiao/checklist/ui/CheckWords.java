package org.anbiao.checklist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.checklist.CheckFrequency;
import org.anbiao.checklist.CheckMinimum;
import org.anbiao.checklist.CheckPhase;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.OwnSet;
import org.jspecify.annotations.Nullable;

/** Words and small parts that the pages of checks share. */
final class CheckWords {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private CheckWords() {}

    /** What writes a workbook. */
    interface Sheet {
        void write(OutputStream out) throws IOException;
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    /** Kind of list, with the workshop or post it is for. */
    static String kind(OwnSet.Kind kind, String place) {
        String word = Texts.get("checklist.kind." + kind.code());
        return place.isEmpty() ? word : word + " · " + place;
    }

    static String frequency(CheckFrequency frequency) {
        return Texts.get("checklist.frequency." + frequency.code());
    }

    /** A minimum in words: whose lists, and how often. */
    static String minimum(CheckMinimum one) {
        CheckMinimum.Target target = one.target();
        List<String> who = new ArrayList<>();
        if (!target.sector().isEmpty()) {
            who.add(target.sector());
        }
        if (!target.sizeClass().isEmpty()) {
            who.add(Texts.get("registry.size." + target.sizeClass()));
        }
        if (!target.color().isEmpty()) {
            who.add(Texts.get("registry.color." + target.color()));
        }
        CheckFrequency frequency = one.frequency();
        return Texts.get(
                frequency == null ? "checklist.minimum.words-lifted" : "checklist.minimum.words",
                who.isEmpty() ? Texts.get("checklist.minimum.everybody") : String.join("、", who),
                Texts.get("checklist.kind." + target.layer().code()),
                frequency == null ? "" : frequency(frequency));
    }

    static String frequency(CheckPhase phase) {
        return phase.frequency() == CheckFrequency.EVERY_DAYS
                ? Texts.get("checklist.frequency.every-days-of", phase.days())
                : frequency(phase.frequency());
    }

    /** A term of days; one day is said once. */
    static String days(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? DateField.format(from)
                : Texts.get("checklist.days", DateField.format(from), DateField.format(to));
    }

    static Anchor download(String name, String text, Sheet sheet) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    sheet.write(out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()), name + ".xlsx", XLSX, out.size());
                }),
                text);
        link.addClassName("download-link");
        return link;
    }

    /** Pictures as small ones that open in full. */
    static Div photos(List<UUID> ids) {
        Div row = new Div();
        row.addClassName("hazard-photos");
        for (int i = 0; i < ids.size(); i++) {
            String address = "/files/" + ids.get(i);
            Anchor link = new Anchor(address, new Image(address, Texts.get("checklist.photo", i + 1)));
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            row.add(link);
        }
        return row;
    }

    /** A day in the address; nonsense counts as absent. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** An id in the address; nonsense counts as absent. */
    static Optional<UUID> id(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().get(parameter).flatMap(CheckWords::id);
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
