package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CaseState;
import org.anbiao.enforcement.InspectionResult;
import org.anbiao.hazard.HazardCategory;

/** What the pages of enforcement call things. */
final class Words {

    private static final BigDecimal WAN = new BigDecimal("10000");

    private Words() {}

    /** The word for a constant, under {@code enforcement.<group>.<code>}. */
    static String of(String group, Enum<?> constant) {
        return Texts.get("enforcement." + group + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    static String category(HazardCategory category) {
        return Texts.get("hazard.category." + category.code());
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    static Span title(String text) {
        Span span = new Span(text);
        span.addClassName("card-title");
        return span;
    }

    static StatusChip chip(InspectionResult result) {
        return new StatusChip(
                of("result", result),
                switch (result) {
                    case NO_PROBLEM -> Tone.SUCCESS;
                    case CORRECTED -> Tone.PROGRESS;
                    case ORDERED -> Tone.WARNING;
                });
    }

    static StatusChip chip(CaseState state) {
        return new StatusChip(
                of("case-state", state),
                switch (state) {
                    case FACTS, DECISION -> Tone.WARNING;
                    case EXECUTION, EXPOSURE -> Tone.PROGRESS;
                    case CLOSED -> Tone.NEUTRAL;
                });
    }

    /** As the forms print it, with four decimals of 万元 at most. */
    static String wan(BigDecimal yuan) {
        return yuan.divide(WAN, 4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    static Anchor file(UUID id, String text) {
        Anchor link = new Anchor("/files/" + id, text);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }

    /** Adds a line to a list of facts; a dash stands for nothing. */
    static void fact(DescriptionList list, String labelKey, String value) {
        fact(list, labelKey, new Span(value.isBlank() ? "—" : value));
    }

    static void fact(DescriptionList list, String labelKey, Component value) {
        value.getElement().getClassList().add("lines");
        list.add(new DescriptionList.Term(Texts.get(labelKey)), new DescriptionList.Description(value));
    }
}
