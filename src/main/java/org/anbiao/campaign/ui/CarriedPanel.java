package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CarriedOver;
import org.anbiao.campaign.CarriedRecords;
import org.anbiao.campaign.CarriedTarget;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.campaign.TargetProgress;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.TermNames;
import org.jspecify.annotations.Nullable;

/** What the year before passed on: open records unit by unit, every count leading to its list, and the targets that were not met. */
class CarriedPanel extends Div {

    private final UUID campaignId;
    private final transient TermNames names;

    CarriedPanel(CarriedOver carried, UUID campaignId, TermNames names) {
        this.campaignId = campaignId;
        this.names = names;
        addClassName("carried");
        var before = carried.before();
        Div head = new Div(
                HtmlTable.text(Texts.get("campaign.carried.from")),
                new Anchor("campaigns/" + before.id(), before.head().title()),
                CampaignParts.status(before.status()));
        head.addClassName("inline-list");
        add(head);
        if (carried.isEmpty()) {
            add(meta("campaign.carried.nothing"));
        } else {
            add(new H3(Texts.get("campaign.carried.units")), units(carried), meta("campaign.carried.note"));
        }
        if (!carried.targets().isEmpty()) {
            add(
                    new H3(Texts.get(
                            "campaign.carried.targets",
                            String.valueOf(carried.targets().size()))),
                    targets(carried));
        }
        add(new H3(Texts.get("campaign.carried.tasks")));
    }

    private Component units(CarriedOver carried) {
        List<String> head = new ArrayList<>(List.of(Texts.get("campaign.board.unit")));
        carried.records().forEach(kind -> {
            String name = Texts.get(kind.source().labelKey());
            head.add(Texts.get("campaign.carried.passed", name));
            head.add(Texts.get("campaign.carried.open", name));
        });
        head.add(Texts.get("campaign.carried.unmet"));
        HtmlTable table = new HtmlTable().withHead(head.toArray(String[]::new));
        table.addRow(line(
                carried,
                Texts.get("campaign.carried.whole"),
                null,
                carried.targets().size()));
        for (MemberUnit.Side side : MemberUnit.Side.values()) {
            List<CarriedOver.Unit> ofSide = carried.units().stream()
                    .filter(unit -> unit.member().side() == side)
                    .toList();
            if (!ofSide.isEmpty()) {
                table.addGroup(CampaignParts.side(side, names), head.size());
                ofSide.forEach(unit -> table.addRow(line(carried, unit.member().name(), unit.id(), unit.targets())));
            }
        }
        return table;
    }

    private Component[] line(CarriedOver carried, String name, @Nullable UUID memberId, long unmet) {
        List<Component> cells = new ArrayList<>(List.of(HtmlTable.text(name)));
        carried.records().forEach(kind -> {
            CarriedRecords.Count count = kind.of(memberId);
            cells.add(number(count.passed(), kind.source().list(campaignId, memberId, false)));
            cells.add(number(count.open(), kind.source().list(campaignId, memberId, true)));
        });
        cells.add(HtmlTable.figure(unmet));
        return cells.toArray(Component[]::new);
    }

    private static Component number(long value, String list) {
        if (value == 0) {
            return HtmlTable.figure(value);
        }
        Anchor link = new Anchor(list, String.valueOf(value));
        link.addClassName("figure");
        return link;
    }

    private static Component targets(CarriedOver carried) {
        HtmlTable table = new HtmlTable()
                .withHead(
                        Texts.get("campaign.targets.scope"),
                        Texts.get("campaign.carried.target"),
                        Texts.get("campaign.carried.needed"),
                        Texts.get("campaign.carried.actual"),
                        Texts.get("campaign.carried.missing"),
                        Texts.get("campaign.carried.now"));
        carried.targets()
                .forEach(target -> table.addRow(
                        HtmlTable.text(target.scopeName()),
                        HtmlTable.text(target.name()),
                        HtmlTable.figure(target.needed()),
                        actual(carried.before().id(), target),
                        HtmlTable.figure(target.needed() - target.actual()),
                        now(target.now())));
        return table;
    }

    private static Component actual(UUID before, CarriedTarget target) {
        Integer evidence = target.evidence();
        if (evidence == null) {
            return HtmlTable.figure(target.actual());
        }
        String address = "campaigns/" + before + "/targets/" + evidence;
        Anchor link = new Anchor(
                target.unitId() == null ? address : address + "?unit=" + target.unitId(),
                String.valueOf(target.actual()));
        link.addClassName("figure");
        return link;
    }

    private static Component now(@Nullable TargetProgress now) {
        if (now == null || now.asksNothing()) {
            return HtmlTable.text(Texts.get("campaign.carried.no-target"));
        }
        return now.reached()
                ? new StatusChip(Texts.get("campaign.targets.reached"), StatusChip.Tone.SUCCESS)
                : HtmlTable.text(Texts.get("campaign.carried.now-line", now.needed(), now.actual()));
    }

    private static Span meta(String key) {
        Span meta = new Span(Texts.get(key));
        meta.addClassName("card-meta");
        return meta;
    }
}
