package org.anbiao.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.promise.PromiseFacts;
import org.anbiao.promise.SafetyPromise;
import org.anbiao.promise.SafetyPromise.Content;
import org.anbiao.promise.SafetyPromise.State;

/** Words and small parts that the pages of this module share. */
final class PromiseWords {

    private PromiseWords() {}

    static StatusChip chip(State state) {
        return new StatusChip(
                Texts.get("promise.state." + state.code()),
                switch (state) {
                    case NONE -> StatusChip.Tone.NEUTRAL;
                    case EXPIRED -> StatusChip.Tone.ERROR;
                    case OUTDATED -> StatusChip.Tone.WARNING;
                    case CURRENT -> StatusChip.Tone.SUCCESS;
                });
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    static Div card(Component... parts) {
        Div card = new Div(parts);
        card.addClassName("card");
        return card;
    }

    static Div inline(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("inline-list");
        return row;
    }

    static String points(PromiseFacts facts) {
        return Texts.get("promise.facts.points", facts.red(), facts.orange(), facts.yellow(), facts.blue());
    }

    static String highest(PromiseFacts facts) {
        return facts.highest()
                .map(color -> Texts.get("promise.facts.highest", Texts.get("promise.color." + color.code())))
                .orElseGet(() -> Texts.get("promise.facts.no-points"));
    }

    static String hazards(PromiseFacts facts) {
        return Texts.get("promise.facts.hazards", facts.openHazards(), facts.majorHazards());
    }

    static String work(Content content) {
        return content.work().isEmpty()
                ? Texts.get("promise.work.none")
                : Texts.get(
                        "promise.work.line",
                        content.orderedWork().stream()
                                .map(one -> Texts.get("promise.work." + one.code()))
                                .collect(Collectors.joining(Texts.get("promise.comma"))),
                        content.workNote());
    }

    /** The promise as anybody reads it. */
    static Div text(SafetyPromise promise) {
        Div text = new Div(new Paragraph(Texts.get("promise.opening")));
        promise.content().parts().forEach((part, words) -> {
            Paragraph paragraph = new Paragraph(Texts.get("promise.part-number." + part) + words);
            paragraph.addClassName("lines");
            text.add(paragraph);
        });
        Div facts = new Div(
                meta(highest(promise.facts())),
                meta(points(promise.facts())),
                meta(hazards(promise.facts())),
                meta(work(promise.content())));
        facts.addClassName("card-list");
        text.add(
                facts,
                new Paragraph(Texts.get("promise.signed", promise.signerName())),
                new Paragraph(Texts.get("promise.made-on", promise.madeOn())),
                new Paragraph(Texts.get("promise.valid-until", promise.validUntil())));
        return text;
    }

    static Anchor pdf(String label, String name, Supplier<byte[]> content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name + ".pdf", "application/pdf", bytes.length);
                }),
                label);
        link.addClassName("download-link");
        return link;
    }
}
