package org.anbiao.sectors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.sectors.SpacePermit;
import org.anbiao.sectors.SpacePermit.State;
import org.anbiao.sectors.SpacePermitPrint;
import org.anbiao.sectors.SpaceRules;
import org.anbiao.sectors.SpaceRules.Gas;
import org.jspecify.annotations.Nullable;

/** One permit as a card, with what its enterprise may do with it. */
class PermitCard extends Div {

    /**
     * @param form the dialogs; null for who only reads
     * @param named whether the card names the enterprise
     */
    PermitCard(
            SpacePermit permit, LocalDateTime now, SpacePermitPrint print, @Nullable PermitForm form, boolean named) {
        SpacePermit.Content content = permit.content();
        State state = permit.state();
        addClassName("card");
        Div head = SectorWords.inline(
                SectorWords.title(Texts.get("sectors.permit.number", String.valueOf(permit.number()), content.place())),
                new StatusChip(Texts.get("sectors.permit.state." + state.code()), tone(state)));
        if (state.isOpen() && now.isAfter(content.until())) {
            head.add(new StatusChip(Texts.get("sectors.permit.over"), Tone.ERROR));
        }
        String outside = content.air().outside(SpaceRules.SHIPPED).stream()
                .map(gas -> Texts.get("sectors.gas." + gas.code()))
                .collect(Collectors.joining(Texts.get("sectors.gas.and")));
        if (state == State.REQUESTED && !outside.isEmpty()) {
            head.add(new StatusChip(Texts.get("sectors.permit.air-bad", outside), Tone.ERROR));
        }
        add(head);
        if (named) {
            add(new Anchor(SectorsNavigation.PERMITS + "/" + permit.enterpriseId(), permit.enterpriseName()));
        }
        add(
                new Span(content.work()),
                SectorWords.meta(minute(content.from()) + " — " + minute(content.until())),
                SectorWords.meta(Texts.get(
                        "sectors.permit.people-line", content.worker(), content.guardian(), content.approver())),
                SectorWords.meta(air(content.air())));
        Instant approved = permit.approvedAt();
        if (approved != null) {
            add(SectorWords.meta(
                    Texts.get("sectors.permit.approved-line", permit.approvedBy(), DateField.minute(approved))));
        }
        Instant closed = permit.closedAt();
        if (closed != null) {
            add(SectorWords.meta(Texts.get(
                    "sectors.permit." + state.code() + "-line",
                    permit.closedBy(),
                    DateField.minute(closed),
                    permit.closingNote())));
        }
        Anchor sheets = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = print.pdf(permit.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            Texts.get("sectors.permit.file", String.valueOf(permit.number())),
                            "application/pdf",
                            bytes.length);
                }),
                Texts.get("sectors.permit.print"));
        sheets.addClassName("download-link");
        Div acts = SectorWords.inline(sheets);
        if (form != null) {
            acts(acts, permit, form);
        }
        add(acts);
    }

    private static Tone tone(State state) {
        return switch (state) {
            case REQUESTED -> Tone.WARNING;
            case APPROVED -> Tone.SUCCESS;
            case CLOSED, CANCELLED -> Tone.NEUTRAL;
        };
    }

    private static void acts(Div acts, SpacePermit permit, PermitForm form) {
        if (permit.state() == State.REQUESTED) {
            acts.add(
                    quiet("sectors.permit.approve", () -> form.approve(permit)),
                    quiet("sectors.permit.measure", () -> form.measure(permit)));
        } else if (permit.state() == State.APPROVED) {
            acts.add(quiet("sectors.permit.close", () -> form.close(permit)));
        }
        if (permit.state().isOpen()) {
            acts.add(quiet("sectors.permit.cancel", () -> form.cancel(permit)));
        }
    }

    private static Button quiet(String key, Runnable action) {
        return SectorWords.quiet(new Button(Texts.get(key), click -> action.run()));
    }

    private static String air(SpacePermit.Air air) {
        List<String> values = new ArrayList<>();
        for (Gas gas : Gas.values()) {
            BigDecimal value = air.values().get(gas);
            if (value != null) {
                values.add(Texts.get(
                        "sectors.gas.value",
                        Texts.get("sectors.gas." + gas.code()),
                        SectorWords.plain(value),
                        Texts.get("sectors.gas.unit." + gas.code())));
            }
        }
        return Texts.get(
                "sectors.permit.measured-line",
                minute(air.measuredAt()),
                String.join(Texts.get("sectors.gas.between"), values));
    }

    private static String minute(LocalDateTime time) {
        return DateField.format(time.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(time);
    }
}
