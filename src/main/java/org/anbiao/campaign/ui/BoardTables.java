package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.campaign.ActorKind;
import org.anbiao.campaign.BoardCell;
import org.anbiao.campaign.BoardRow;
import org.anbiao.campaign.EnterpriseTasks;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.TaskProgress;
import org.anbiao.campaign.WorkListItem;
import org.anbiao.campaign.WorkListState;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.TermNames;

/** The tables of a campaign's page. */
final class BoardTables {

    private BoardTables() {}

    /** Units against phases: their own tasks, and under them those of the enterprises they follow. */
    static Component board(UUID campaignId, List<PhasePlan> phases, List<BoardRow> rows, TermNames names) {
        HtmlTable table = new HtmlTable()
                .withHead(Stream.concat(
                                Stream.of(Texts.get("campaign.board.unit")),
                                phases.stream().map(PhasePlan::name))
                        .toArray(String[]::new));
        for (MemberUnit.Side side : MemberUnit.Side.values()) {
            List<BoardRow> ofSide =
                    rows.stream().filter(row -> row.unit().side() == side).toList();
            if (!ofSide.isEmpty()) {
                table.addGroup(CampaignParts.side(side, names), phases.size() + 1);
                ofSide.forEach(row -> table.addRow(cells(campaignId, phases, row)));
            }
        }
        Div note = new Div(Texts.get("campaign.board.note"));
        note.addClassName("card-meta");
        return new Div(table, note);
    }

    private static Component[] cells(UUID campaignId, List<PhasePlan> phases, BoardRow row) {
        List<Component> cells = new ArrayList<>();
        cells.add(unit(row));
        for (PhasePlan phase : phases) {
            BoardCell own = row.unitTasks().getOrDefault(Objects.requireNonNull(phase.id()), BoardCell.NONE);
            BoardCell followed = row.enterpriseTasks().getOrDefault(Objects.requireNonNull(phase.id()), BoardCell.NONE);
            Div cell = new Div(labelled("campaign.board.own", CampaignParts.cell(own)));
            if (followed.total() > 0) {
                Anchor link = new Anchor(
                        "campaigns/" + campaignId + "/missing?unit="
                                + row.unit().id() + "&phase=" + phase.id(),
                        "");
                link.add(CampaignParts.cell(followed));
                cell.add(labelled("campaign.board.enterprises", link));
            }
            cells.add(cell);
        }
        return cells.toArray(Component[]::new);
    }

    /** The unit, and how often it and its enterprises were reminded of what is still open. */
    private static Component unit(BoardRow row) {
        Div unit = new Div(HtmlTable.text(row.unit().name()));
        row.lastReminder().ifPresent(last -> {
            Div reminded = new Div(
                    Texts.get("campaign.board.reminded", last.reminders(), DateField.format(last.remindedOn())));
            reminded.addClassName("board-reminded");
            unit.add(reminded);
        });
        return unit;
    }

    private static Div labelled(String key, Component content) {
        var label = HtmlTable.text(Texts.get(key));
        label.addClassName("board-label");
        Div line = new Div(label, content);
        line.addClassName("board-line");
        return line;
    }

    /** Every task of every phase, done and missing. */
    static Component tasks(UUID campaignId, List<PhasePlan> phases, List<TaskProgress> tasks) {
        HtmlTable table = new HtmlTable()
                .withHead(
                        Texts.get("campaign.tasks.task"),
                        Texts.get("campaign.tasks.actor"),
                        Texts.get("campaign.tasks.due"),
                        Texts.get("campaign.tasks.done"));
        for (PhasePlan phase : phases) {
            table.addGroup(phase.name(), 4);
            tasks.stream().filter(task -> task.phaseId().equals(phase.id())).forEach(task -> {
                Component progress = CampaignParts.cell(task.progress());
                if (task.actor() == ActorKind.ENTERPRISE && task.progress().total() > 0) {
                    Anchor link = new Anchor("campaigns/" + campaignId + "/missing?task=" + task.key(), "");
                    link.add(progress);
                    progress = link;
                }
                if (EnterpriseTasks.SELF_EVALUATE.equals(task.key())) {
                    Anchor who = new Anchor(
                            "evaluations?tab=missing&campaign=" + campaignId, Texts.get("campaign.tasks.missing"));
                    Div both = new Div(progress, who);
                    both.addClassName("inline-list");
                    progress = both;
                }
                table.addRow(
                        HtmlTable.text(task.name()),
                        HtmlTable.text(Texts.get(
                                "campaign.actor." + task.actor().name().toLowerCase(Locale.ROOT))),
                        HtmlTable.text(DateField.format(task.dueOn())),
                        progress);
            });
        }
        return table;
    }

    /** Items of the key project list against units, with the states of the years. */
    static Component workList(List<WorkListItem> items, List<MemberUnit> units, List<WorkListState> states) {
        HtmlTable table = new HtmlTable()
                .withHead(Stream.concat(
                                Stream.of(
                                        Texts.get("campaign.worklist.task"), Texts.get("campaign.worklist.completion")),
                                units.stream().map(MemberUnit::name))
                        .toArray(String[]::new));
        for (WorkListItem item : items) {
            List<Component> cells = new ArrayList<>();
            cells.add(HtmlTable.text(item.number() + ". " + item.task()));
            cells.add(HtmlTable.text(item.completion()));
            for (MemberUnit unit : units) {
                Div cell = new Div();
                states.stream()
                        .filter(state -> state.itemId().equals(item.id())
                                && state.campaignUnitId().equals(unit.id()))
                        .forEach(state -> cell.add(new StatusChip(
                                state.year() + " "
                                        + Texts.get("campaign.worklist.state."
                                                + state.state().code()),
                                state.state() == WorkListState.State.IN_PROGRESS
                                        ? StatusChip.Tone.PROGRESS
                                        : StatusChip.Tone.SUCCESS)));
                cells.add(cell);
            }
            table.addRow(cells.toArray(Component[]::new));
        }
        return table;
    }

    /** Phases with their days and tasks, as they are planned. */
    static Component plan(List<PhasePlan> phases) {
        HtmlTable table = new HtmlTable()
                .withHead(
                        Texts.get("campaign.phases.task"),
                        Texts.get("campaign.phases.actor"),
                        Texts.get("campaign.phases.ends"));
        for (PhasePlan phase : phases) {
            table.addGroup(phase.name() + " " + DateField.format(phase.endsOn()), 3);
            phase.tasks()
                    .forEach(task -> table.addRow(
                            HtmlTable.text(task.name()),
                            HtmlTable.text(Texts.get(
                                    "campaign.actor." + task.actor().name().toLowerCase(Locale.ROOT))),
                            HtmlTable.text(DateField.format(task.dueOn() == null ? phase.endsOn() : task.dueOn()))));
        }
        return table;
    }
}
