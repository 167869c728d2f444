package org.anbiao.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.risk.BoardState;
import org.anbiao.risk.FullAssessment;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.PointContent;
import org.anbiao.risk.RiskStandard;
import org.anbiao.risk.SiteCheck;
import org.jspecify.annotations.Nullable;

/** Words, chips and fields that these pages share. */
final class RiskWords {

    private RiskWords() {}

    static String of(String group, @Nullable Enum<?> one) {
        return one == null ? "" : Texts.get("risk." + group + "." + one.name().toLowerCase(Locale.ROOT));
    }

    static StatusChip chip(PointColor color) {
        StatusChip.Tone tone =
                switch (color) {
                    case RED -> StatusChip.Tone.RISK_RED;
                    case ORANGE -> StatusChip.Tone.RISK_ORANGE;
                    case YELLOW -> StatusChip.Tone.RISK_YELLOW;
                    case BLUE -> StatusChip.Tone.RISK_BLUE;
                };
        return new StatusChip(of("color", color), tone);
    }

    /** How an item of a board stands today. */
    static StatusChip chip(BoardState state, BoardState.Item item) {
        SiteCheck last = item.last();
        if (last == null) {
            return new StatusChip(Texts.get("risk.site.never"), StatusChip.Tone.NEUTRAL);
        }
        if (last.result() == SiteCheck.Result.NOT_MET) {
            return new StatusChip(of("site.result", last.result()), StatusChip.Tone.ERROR);
        }
        if (item.isOverdue(state.today())) {
            return new StatusChip(Texts.get("risk.site.overdue"), StatusChip.Tone.WARNING);
        }
        return new StatusChip(
                of("site.result", last.result()),
                last.result() == SiteCheck.Result.MET ? StatusChip.Tone.SUCCESS : StatusChip.Tone.NEUTRAL);
    }

    static String accidents(PointContent content) {
        return content.accidents().stream().map(one -> of("accident", one)).collect(Collectors.joining("、"));
    }

    /** When all risks are assessed anew, in one sentence. */
    static String due(FullAssessment.Due due) {
        FullAssessment last = due.last();
        LocalDate dueOn = due.dueOn();
        if (last == null || dueOn == null) {
            return Texts.get("risk.full.never", due.years());
        }
        String key = due.isOverdue() ? "overdue" : due.isSoon() ? "soon" : "next";
        return Texts.get("risk.full." + key, last.completedOn(), dueOn);
    }

    /** The latest version of an enterprise's own standard, in one sentence. */
    static String standard(Optional<RiskStandard> latest) {
        return latest.map(one -> Texts.get(
                        "risk.standard.line",
                        one.title(),
                        String.valueOf(one.edition()),
                        one.reviewedOn(),
                        one.nextReviewOn()))
                .orElseGet(() -> Texts.get("risk.standard.none"));
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    static Anchor file(UUID id, String text) {
        Anchor link = new Anchor("/files/" + id, text);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }

    static TextField line(String labelKey, String value) {
        TextField field = new TextField(Texts.get(labelKey));
        field.setMaxLength(60);
        field.setWidthFull();
        field.setValue(value);
        return field;
    }

    static TextArea area(String labelKey, String value) {
        TextArea field = new TextArea(Texts.get(labelKey));
        field.setMaxLength(1000);
        field.setWidthFull();
        field.setValue(value);
        return field;
    }

    /** A choice that has to be made. */
    static <E extends Enum<E>> Select<E> choice(String labelKey, String group, Class<E> type, @Nullable E value) {
        Select<E> select = new Select<>();
        select.setLabel(Texts.get(labelKey));
        select.setItems(type.getEnumConstants());
        select.setItemLabelGenerator(one -> of(group, one));
        select.setWidthFull();
        if (value != null) {
            select.setValue(value);
        }
        return select;
    }

    /** A choice of a filter, with everything as the first one. */
    static <E extends Enum<E>> Select<E> filter(
            String labelKey, String group, Class<E> type, @Nullable E chosen, Consumer<@Nullable E> changed) {
        String all = Texts.get("common.all");
        Select<E> select = new Select<>();
        select.setLabel(Texts.get(labelKey));
        select.setItems(type.getEnumConstants());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(one -> one == null ? all : of(group, one));
        select.setValue(chosen);
        select.addValueChangeListener(change -> changed.accept(change.getValue()));
        return select;
    }

    static TextField search(String labelKey, String value, Consumer<String> changed) {
        TextField search = new TextField(Texts.get(labelKey));
        search.setPrefixComponent(com.vaadin.flow.component.icon.VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValue(value);
        search.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed.accept(change.getValue()));
        return search;
    }

    /** Makes what is downloaded. */
    interface Content {
        byte[] make() throws java.io.IOException;
    }

    static Component download(String text, String fileName, String type, Content content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.make();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type, bytes.length);
                }),
                text);
        link.addClassName("download-link");
        return link;
    }
}
