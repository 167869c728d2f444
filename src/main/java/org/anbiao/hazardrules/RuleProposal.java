package org.anbiao.hazardrules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.checklist.CheckPhase;
import org.anbiao.checklist.CheckPlan;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.checklist.PlannedList;
import org.anbiao.common.Messages;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPointService;
import org.springframework.stereotype.Component;

/**
 * What the first draft of an enterprise's rules begins with, so that nobody begins with an empty page: its own check lists with their
 * plans, its risk points, and neutral words for the five steps. Everything may be changed.
 */
@Component
class RuleProposal {

    private static final int POINTS = 6;
    private static final String DOTS = "…";
    private static final String BASIC = "hazardrules.proposal.item.";
    private static final Map<String, RuleFrequency.Kind> BASIC_ITEMS = Map.of(
            "1", RuleFrequency.Kind.DAILY,
            "2", RuleFrequency.Kind.WEEKLY,
            "3", RuleFrequency.Kind.MONTHLY,
            "4", RuleFrequency.Kind.QUARTERLY);

    private final CheckPlanService plans;
    private final RiskPointService points;
    private final Messages messages;
    private final Clock clock;

    RuleProposal(CheckPlanService plans, RiskPointService points, Messages messages, Clock clock) {
        this.plans = plans;
        this.points = points;
        this.messages = messages;
        this.clock = clock;
    }

    /** Name of the first version. */
    String title() {
        return messages.chinese("hazardrules.proposal.title");
    }

    /** Items and steps for an enterprise. */
    HazardRules.Content of(UUID enterpriseId) {
        List<RuleItem> items = new ArrayList<>();
        List<RiskPoint> all = points.of(enterpriseId);
        all.stream().filter(point -> point.color().isHigh()).forEach(point -> items.add(item(point)));
        plans.lists(enterpriseId).forEach(list -> items.add(item(list)));
        for (PointColor color : List.of(PointColor.YELLOW, PointColor.BLUE)) {
            List<RiskPoint> ordinary =
                    all.stream().filter(point -> point.color() == color).toList();
            if (!ordinary.isEmpty()) {
                items.add(item(color, ordinary));
            }
        }
        if (items.isEmpty()) {
            BASIC_ITEMS.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(basic -> items.add(basic(basic.getKey(), basic.getValue())));
        }
        Map<RuleStep, RuleStep.Way> steps = new EnumMap<>(RuleStep.class);
        for (RuleStep step : RuleStep.values()) {
            String key = "hazardrules.proposal." + step.code();
            steps.put(
                    step,
                    new RuleStep.Way(
                            messages.chinese(key + ".how"),
                            messages.chinese(key + ".who"),
                            messages.chinese(key + ".when")));
        }
        return new HazardRules.Content(items, steps);
    }

    /** A red or orange point, as often as its register says. */
    private RuleItem item(RiskPoint point) {
        return proposed(
                point.content().name(),
                messages.chinese(
                        "hazardrules.proposal.point",
                        point.content().factors(),
                        point.content().measures()),
                RulePlace.of(point),
                RuleFrequency.everyDays(point.content().duties().days()),
                point.content().responsible());
    }

    /** Ordinary points of a colour together, as often as the densest of them says. */
    private RuleItem item(PointColor color, List<RiskPoint> ordinary) {
        int days = ordinary.stream()
                .map(point -> point.content().duties().days())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return proposed(
                messages.chinese("hazardrules.proposal.color." + color.code()),
                messages.chinese(
                        "hazardrules.proposal.points",
                        ordinary.stream()
                                .map(point -> RulePlace.of(point).name())
                                .collect(Collectors.joining("、"))),
                RulePlace.of(color),
                RuleFrequency.everyDays(days),
                whole(ordinary.stream()
                        .map(point -> point.content().responsible())
                        .distinct()
                        .limit(POINTS)
                        .toList()));
    }

    /** As many names as have room; the first in any case. */
    private static String whole(List<String> names) {
        String all = "";
        for (String name : names) {
            String more = all.isEmpty() ? name : all + "、" + name;
            if (!all.isEmpty() && more.length() > RuleItem.RESPONSIBLE) {
                return all;
            }
            all = more;
        }
        return all;
    }

    /** A check list, as its plan says; without one as lists of its kind usually are. */
    private RuleItem item(PlannedList list) {
        OwnSet set = list.set();
        String content = set.points().stream().limit(POINTS).map(OwnPoint::text).collect(Collectors.joining("；"));
        CheckPlan plan = list.plan();
        return proposed(
                set.title(),
                messages.chinese(
                        "hazardrules.proposal.list", set.title(), set.points().size(), content),
                RulePlace.WHOLE,
                plan == null
                        ? usual(set.kind())
                        : plan.schedule()
                                .phaseOn(LocalDate.now(clock))
                                .filter(phase -> !phase.isPause())
                                .map(RuleProposal::frequency)
                                .orElseGet(() -> usual(set.kind())),
                plan == null ? "" : plan.responsible());
    }

    private static RuleFrequency frequency(CheckPhase phase) {
        return switch (phase.frequency()) {
            case DAILY -> RuleFrequency.of(RuleFrequency.Kind.DAILY);
            case WEEKLY -> RuleFrequency.of(RuleFrequency.Kind.WEEKLY);
            case MONTHLY -> RuleFrequency.of(RuleFrequency.Kind.MONTHLY);
            case QUARTERLY -> RuleFrequency.of(RuleFrequency.Kind.QUARTERLY);
            case YEARLY -> RuleFrequency.of(RuleFrequency.Kind.YEARLY);
            case EVERY_DAYS, PAUSED -> RuleFrequency.everyDays(phase.longestDays());
        };
    }

    private static RuleFrequency usual(OwnSet.Kind kind) {
        return RuleFrequency.of(
                switch (kind) {
                    case CARD -> RuleFrequency.Kind.SHIFT;
                    case SHEET -> RuleFrequency.Kind.WEEKLY;
                    case LIST -> RuleFrequency.Kind.MONTHLY;
                });
    }

    private RuleItem basic(String key, RuleFrequency.Kind frequency) {
        return proposed(
                messages.chinese(BASIC + key),
                messages.chinese(BASIC + key + ".content"),
                RulePlace.WHOLE,
                RuleFrequency.of(frequency),
                messages.chinese(BASIC + key + ".responsible"));
    }

    /** An item with as many words as an item may have, so that nobody has to shorten what the portal wrote. */
    private static RuleItem proposed(
            String subject, String content, RulePlace place, RuleFrequency frequency, String responsible) {
        return RuleItem.of(
                cut(subject, RuleItem.SUBJECT),
                cut(content, RuleItem.CONTENT),
                place,
                frequency,
                cut(responsible, RuleItem.RESPONSIBLE));
    }

    /** Ends with dots where something is left out; never in the middle of a character. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - DOTS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + DOTS;
    }
}
