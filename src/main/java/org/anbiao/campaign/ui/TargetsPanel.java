package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.campaign.TargetProgress;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;

/** The target table: units or sectors against targets, the number and what has been reached in one cell. */
class TargetsPanel extends Div {

    private final UUID campaignId;

    TargetsPanel(UUID campaignId, String title, List<TargetProgress> targets, Supplier<byte[]> workbook) {
        this.campaignId = campaignId;
        addClassName("targets");
        if (targets.isEmpty()) {
            add(new EmptyState(Texts.get("campaign.targets.empty"), Texts.get("campaign.targets.empty.hint")));
            return;
        }
        Div note = new Div(Texts.get(
                "campaign.targets.note",
                DateField.format(targets.get(0).question().asOf())));
        note.addClassName("card-meta");
        add(export(title, workbook), table(targets), note);
    }

    private static Anchor export(String title, Supplier<byte[]> workbook) {
        Anchor export = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = workbook.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            Texts.get("campaign.targets.file", title) + ".xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            bytes.length);
                }),
                Texts.get("campaign.targets.export"));
        export.addClassName("action-link");
        return export;
    }

    private HtmlTable table(List<TargetProgress> targets) {
        Set<String> names = new LinkedHashSet<>();
        Map<String, List<TargetProgress>> rows = new LinkedHashMap<>();
        for (TargetProgress target : targets) {
            names.add(target.target().name());
            rows.computeIfAbsent(target.scopeName(), scope -> new ArrayList<>()).add(target);
        }
        List<String> head = new ArrayList<>(List.of(Texts.get("campaign.targets.scope")));
        head.addAll(names);
        boolean offices = targets.stream()
                .anyMatch(target -> !target.target().leadOffice().isBlank());
        if (offices) {
            head.add(Texts.get("campaign.targets.office"));
        }
        HtmlTable table = new HtmlTable().withHead(head.toArray(String[]::new));
        rows.forEach((scope, ofScope) -> {
            List<Component> cells = new ArrayList<>(List.of(HtmlTable.text(scope)));
            names.forEach(name -> cells.add(ofScope.stream()
                    .filter(target -> target.target().name().equals(name))
                    .findFirst()
                    .map(this::cell)
                    .orElseGet(() -> HtmlTable.text("–"))));
            if (offices) {
                cells.add(HtmlTable.text(ofScope.get(0).target().leadOffice()));
            }
            table.addRow(cells.toArray(Component[]::new));
        });
        return table;
    }

    private Component cell(TargetProgress progress) {
        if (progress.asksNothing()) {
            Span none = new Span(Texts.get("campaign.targets.none"));
            none.addClassName("card-meta");
            return none;
        }
        Div cell = new Div();
        cell.addClassName("target-cell");
        String unit = progress.target().unitLabel();
        if (progress.base() == null) {
            cell.add(new Span(Texts.get("campaign.targets.needed", progress.needed(), unit)));
        } else {
            cell.add(new Span(Texts.get(
                    "campaign.targets.percent-needed",
                    progress.base(),
                    unit,
                    progress.target().number().stripTrailingZeros().toPlainString(),
                    progress.needed())));
        }
        Anchor actual =
                new Anchor(address(progress), Texts.get("campaign.targets.reached-so-far", progress.actual(), unit));
        cell.add(actual);
        if (!progress.recorded()) {
            cell.add(new StatusChip(Texts.get("campaign.targets.not-recorded"), StatusChip.Tone.NEUTRAL));
        } else if (progress.reached()) {
            cell.add(new StatusChip(Texts.get("campaign.targets.reached"), StatusChip.Tone.SUCCESS));
        }
        return cell;
    }

    private String address(TargetProgress progress) {
        String address = "campaigns/" + campaignId + "/targets/" + progress.number();
        return progress.unit() == null
                ? address
                : address + "?unit=" + progress.unit().id();
    }
}
