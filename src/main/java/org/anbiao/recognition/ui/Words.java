package org.anbiao.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.Award;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.Nominee;
import org.anbiao.recognition.PublishedCase;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionKind;
import org.jspecify.annotations.Nullable;

/** Words and addresses of this module. */
final class Words {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Words() {}

    static String level(RecognitionKind kind, String level) {
        return Texts.get(
                switch (kind) {
                    case GRADING -> "recognition.grade." + level;
                    case STAR -> "recognition.star." + level;
                    case CASE, POST -> "recognition.level." + level;
                });
    }

    static String category(String category) {
        return Texts.get("recognition.category." + category);
    }

    /** What it is in one line: 国标二级, 五星, 标杆企业（县级）, 打磨工 · 巾帼标兵岗（乡级）. */
    static String name(Award award) {
        String level = level(award.kind(), award.level());
        return switch (award.kind()) {
            case GRADING -> category(award.category()) + level;
            case STAR -> level;
            case CASE -> category(award.category()) + "（" + level + "）";
            case POST -> award.title() + " · " + category(award.category()) + "（" + level + "）";
        };
    }

    static StatusChip state(Recognition one, LocalDate today) {
        if (one.withdrawnOn() != null) {
            return new StatusChip(Texts.get("recognition.state.withdrawn"), Tone.ERROR);
        }
        if (one.expired()) {
            return new StatusChip(Texts.get("recognition.state.expired"), Tone.WARNING);
        }
        return one.inForceOn(today)
                ? new StatusChip(Texts.get("recognition.state.standing"), Tone.SUCCESS)
                : new StatusChip(Texts.get("recognition.state.followed"), Tone.NEUTRAL);
    }

    static StatusChip state(Candidate.State state) {
        return new StatusChip(
                Texts.get("recognition.candidate-state." + state.code()),
                switch (state) {
                    case HELPING, RECOMMENDING, REVIEWING -> Tone.PROGRESS;
                    case RECOGNISED -> Tone.SUCCESS;
                    case REFUSED -> Tone.ERROR;
                    case GIVEN_UP -> Tone.NEUTRAL;
                });
    }

    /** What the items are called that something is assessed by. */
    static String assessment(Nominee nominee) {
        return Texts.get(
                nominee.kind() == RecognitionKind.POST
                        ? "recognition.candidate.post-assessment"
                        : "recognition.candidate.five-good");
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    static Anchor file(UUID id) {
        Anchor link = new Anchor("/files/" + id, Texts.get("recognition.detail.file"));
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }

    /** Whose case it is, as far as the enterprise agreed. */
    static String enterprise(PublishedCase one) {
        return one.enterpriseName().isEmpty() ? Texts.get("recognition.case.unnamed") : one.enterpriseName();
    }

    /** Sector, project, level and day in one line. */
    static String line(PublishedCase one) {
        String recognised = category(one.project()) + "（"
                + Texts.get("recognition.level." + one.level().code()) + "） · "
                + DateField.format(one.recognisedOn());
        return one.sector().isEmpty() ? recognised : one.sector() + " · " + recognised;
    }

    /** Writes what is downloaded. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** A link that makes its file when it is opened. */
    static Anchor download(String labelKey, String fileName, Writer writer) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new ByteArrayOutputStream();
                    writer.write(out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()),
                            fileName,
                            fileName.endsWith(".docx") ? DOCX : XLSX,
                            out.size());
                }),
                Texts.get(labelKey));
    }

    /** What the address says, empty for nothing. */
    static String asked(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).orElse("");
    }

    /** Names and values in turn; empty values are left out. */
    static QueryParameters address(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                parameters.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return QueryParameters.simple(parameters);
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
