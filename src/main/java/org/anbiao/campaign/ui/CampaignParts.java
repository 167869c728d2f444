package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.campaign.BoardCell;
import org.anbiao.campaign.CampaignStatus;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.LabelledProgress;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Standing;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.Term;
import org.anbiao.tenancy.TermNames;
import org.springframework.security.core.context.SecurityContextHolder;

/** Small parts that the pages of campaigns share. */
final class CampaignParts {

    private CampaignParts() {}

    static StatusChip status(CampaignStatus status) {
        StatusChip.Tone tone =
                switch (status) {
                    case DRAFT -> StatusChip.Tone.NEUTRAL;
                    case LAUNCHING -> StatusChip.Tone.WARNING;
                    case RUNNING -> StatusChip.Tone.PROGRESS;
                    case CLOSED -> StatusChip.Tone.SUCCESS;
                    case WITHDRAWN -> StatusChip.Tone.ERROR;
                };
        return new StatusChip(Texts.get("campaign.status." + status.name().toLowerCase(Locale.ROOT)), tone);
    }

    /** The scheme that a campaign was drafted from, by whom and in which version. */
    static String restsOn(Standing scheme) {
        return Texts.get(
                "campaign.setup.subtitle",
                scheme.title(),
                scheme.own()
                        ? Texts.get("definition.origin.own") + " "
                                + DefinitionWords.version(scheme.used().version())
                        : DefinitionWords.origin(
                                scheme.publisher(), scheme.used().version()));
    }

    /** What the campaign's authority calls one of the two lines. */
    static String side(MemberUnit.Side side, TermNames names) {
        return names.of(side == MemberUnit.Side.LINE ? Term.LINE_SIDE : Term.BLOCK_SIDE)
                .orElseGet(() -> Texts.get("campaign.side." + side.code()));
    }

    /** Phases side by side with their last days; those that are over are marked by a word too. */
    static Component phaseStrip(List<PhasePlan> phases, LocalDate today) {
        Div strip = new Div();
        strip.addClassName("phase-strip");
        for (PhasePlan phase : phases) {
            LocalDate end = phase.endsOn();
            boolean over = end != null && end.isBefore(today);
            Span name = new Span(phase.name());
            name.addClassName("phase-strip-name");
            Span day = new Span(
                    end == null
                            ? Texts.get("campaign.phase.no-end")
                            : Texts.get(over ? "campaign.phase.over" : "campaign.phase.until", DateField.format(end)));
            day.addClassName("phase-strip-day");
            Div box = new Div(name, day);
            box.addClassNames("phase-strip-box", over ? "phase-over" : "phase-open");
            strip.add(box);
        }
        return strip;
    }

    /** Done of total, with what is overdue. */
    static Component cell(BoardCell cell) {
        if (cell.total() == 0) {
            Span none = new Span("–");
            none.addClassName("board-none");
            return none;
        }
        Span figures = new Span(cell.done() + "/" + cell.total());
        figures.addClassName(cell.isComplete() ? "board-complete" : "board-figures");
        Div content = new Div(figures);
        content.addClassName("board-cell");
        if (cell.overdue() > 0) {
            content.add(new StatusChip(Texts.get("campaign.board.overdue", cell.overdue()), StatusChip.Tone.ERROR));
        }
        return content;
    }

    static Component share(long done, long total) {
        double share = total == 0 ? 0 : (double) done / total;
        ProgressBar bar = new LabelledProgress(1, share);
        Span text = new Span(Texts.get("campaign.share", Math.floor(share * 1000) / 10, done, total));
        text.addClassName("card-meta");
        Div box = new Div(bar, text);
        box.addClassName("campaign-share");
        return box;
    }

    /** Whether the person may set up, launch and end campaigns of the authority. */
    static boolean mayManage() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> Permission.CAMPAIGN_MANAGE.equals(authority.getAuthority()));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Values of a text, with days in the language of the page. */
    static Object[] readable(List<Object> arguments) {
        return arguments.stream()
                .map(value -> value instanceof LocalDate day ? DateField.format(day) : value)
                .toArray();
    }
}
