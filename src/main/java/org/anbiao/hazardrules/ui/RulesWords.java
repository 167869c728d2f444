package org.anbiao.hazardrules.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazardrules.HazardRules;
import org.anbiao.hazardrules.RuleFrequency;
import org.anbiao.hazardrules.RuleHint;
import org.anbiao.hazardrules.RulePlace;
import org.anbiao.risk.PointColor;

/** What the pages of hazard rules call things. */
final class RulesWords {

    private RulesWords() {}

    static String frequency(RuleFrequency frequency) {
        return Texts.get("hazardrules.frequency." + frequency.kind().code(), frequency.everyDays());
    }

    static String place(RulePlace place) {
        PointColor color = place.color();
        if (color == null) {
            return Texts.get("hazardrules.place.whole");
        }
        String word = Texts.get("hazardrules.color." + color.code());
        return place.name().isEmpty()
                ? Texts.get("hazardrules.place.color", word)
                : Texts.get("hazardrules.place.point", place.name(), word);
    }

    /** Name and edition, with how the version stands on a day. */
    static Div head(HazardRules one, List<HazardRules> inForce, LocalDate day) {
        Span name = new Span(Texts.get("hazardrules.name", one.title(), String.valueOf(one.edition())));
        name.addClassName("card-title");
        Div head = new Div(name, chip(one, inForce, day));
        head.addClassName("inline-list");
        return head;
    }

    /** How a version stands on a day among all that were put in force, the latest first. */
    static StatusChip chip(HazardRules one, List<HazardRules> inForce, LocalDate day) {
        if (one.draft()) {
            return new StatusChip(Texts.get("hazardrules.state.draft"), Tone.PROGRESS);
        }
        if (!one.begunOn(day) && inForce.stream().noneMatch(version -> replaces(version, one))) {
            return new StatusChip(Texts.get("hazardrules.state.to_come"), Tone.NEUTRAL);
        }
        boolean current = inForce.stream()
                .filter(version -> version.begunOn(day))
                .findFirst()
                .filter(version -> version.id().equals(one.id()))
                .isPresent();
        return current
                ? new StatusChip(Texts.get("hazardrules.state.current"), Tone.SUCCESS)
                : new StatusChip(Texts.get("hazardrules.state.former"), Tone.NEUTRAL);
    }

    /** Whether a later version begins no later, so that this one never holds. */
    private static boolean replaces(HazardRules version, HazardRules one) {
        LocalDate from = one.validFrom();
        return version.edition() > one.edition() && from != null && version.begunOn(from);
    }

    /** Since when and by whom; what was changed. */
    static Div meta(HazardRules one) {
        Div lines = new Div();
        lines.addClassName("card-list");
        lines.add(
                one.draft()
                        ? meta(Texts.get("hazardrules.draft-line", one.changedByName()))
                        : meta(Texts.get(
                                "hazardrules.from-line", DateField.format(one.validFrom()), one.enactedByName())));
        if (!one.changeNote().isEmpty()) {
            lines.add(meta(Texts.get("hazardrules.change-line", one.changeNote())));
        }
        return lines;
    }

    static String hint(RuleHint hint) {
        return Texts.get("hazardrules.hint." + hint.kind().code(), hint.subject(), hint.other(), hint.days());
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }
}
