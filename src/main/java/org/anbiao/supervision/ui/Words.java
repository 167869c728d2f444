package org.anbiao.supervision.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.FollowUpState;
import org.anbiao.supervision.TeamMember;
import org.anbiao.supervision.VisitTopic;

/** What the pages of supervision call things. */
final class Words {

    private Words() {}

    /** The word for a constant, under {@code supervision.<group>.<code>}. */
    static String of(String group, Enum<?> constant) {
        return Texts.get("supervision." + group + "." + Codes.of(constant));
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

    static StatusChip chip(FollowUpState state) {
        return new StatusChip(
                of("state", state),
                switch (state) {
                    case OPEN -> Tone.WARNING;
                    case ANSWERED -> Tone.PROGRESS;
                    case RETURNED -> Tone.ERROR;
                    case CLOSED -> Tone.SUCCESS;
                });
    }

    /** What was done, of a step that is past. */
    static StatusChip act(FollowUpState act) {
        return new StatusChip(of("act", act), act == FollowUpState.CLOSED ? Tone.SUCCESS : Tone.NEUTRAL);
    }

    static StatusChip overdue() {
        return new StatusChip(Texts.get("supervision.overdue"), Tone.ERROR);
    }

    /** Adds a line to a list of facts; a dash stands for nothing. */
    static void fact(DescriptionList list, String labelKey, String value) {
        Span span = new Span(value.isBlank() ? "—" : value);
        span.addClassName("lines");
        list.add(new DescriptionList.Term(Texts.get(labelKey)), new DescriptionList.Description(span));
    }

    static String topics(List<VisitTopic> topics) {
        return topics.stream().map(topic -> of("topic", topic)).collect(Collectors.joining("、"));
    }

    /** Who came, each with the body and side. */
    static String team(List<TeamMember> team) {
        return team.stream()
                .map(member -> member.name()
                        + Texts.get(
                                "supervision.visit.member",
                                of("side", member.side()),
                                member.body().isBlank() ? "" : " " + member.body()))
                .collect(Collectors.joining("、"));
    }

    /** A link to a page of another module. */
    static Anchor link(String address, String text) {
        return new Anchor(address, text);
    }
}
