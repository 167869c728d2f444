package org.anbiao.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One point in which a campaign differs from the scheme it was copied from.
 *
 * @param section see {@link CampaignFinding}
 * @param name what differs: a phase, a task, a target …
 * @param inherited value in the scheme; empty where the campaign adds
 * @param own value in the campaign; empty where the campaign leaves out
 */
public record CampaignDifference(String section, String name, String inherited, String own) {

    /** All differences; member units are each campaign's own and not compared. */
    public static List<CampaignDifference> between(CampaignContent inherited, CampaignContent own) {
        List<CampaignDifference> differences = new ArrayList<>();
        compare(differences, "head", head(inherited.head()), head(own.head()));
        compare(differences, "phases", phases(inherited), phases(own));
        compare(differences, "phases", tasks(inherited), tasks(own));
        compare(
                differences,
                "targets",
                by(inherited.targets(), CampaignDifference::targetName, CampaignDifference::targetValue),
                by(own.targets(), CampaignDifference::targetName, CampaignDifference::targetValue));
        compare(
                differences,
                "documents",
                by(
                        inherited.templates(),
                        TemplatePlan::kind,
                        text -> text.title() + "\n" + text.body() + "\n" + text.senderLabel()),
                by(
                        own.templates(),
                        TemplatePlan::kind,
                        text -> text.title() + "\n" + text.body() + "\n" + text.senderLabel()));
        compare(
                differences,
                "reports",
                by(inherited.forms(), form -> form, form -> form),
                by(own.forms(), form -> form, form -> form));
        compare(
                differences,
                "reports",
                by(inherited.reportDates(), date -> date.period() + " " + date.hop(), date -> date.dueOn()
                        .toString()),
                by(own.reportDates(), date -> date.period() + " " + date.hop(), date -> date.dueOn()
                        .toString()));
        compare(
                differences,
                "head",
                by(inherited.legalBasis(), LegalBasis::title, basis -> (basis.number() + " " + basis.dated()).strip()),
                by(own.legalBasis(), LegalBasis::title, basis -> (basis.number() + " " + basis.dated()).strip()));
        compare(
                differences,
                "work-list",
                by(inherited.workList(), item -> String.valueOf(item.number()), CampaignDifference::itemValue),
                by(own.workList(), item -> String.valueOf(item.number()), CampaignDifference::itemValue));
        return List.copyOf(differences);
    }

    private static Map<String, String> head(CampaignHead head) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", head.title());
        values.put("number", head.documentNumber());
        values.put("issuer", head.issuer());
        values.put("issued", text(head.issuedOn()));
        values.put("goals", head.goals());
        values.put("nine-small", String.valueOf(head.includeNineSmall()));
        values.put("base", text(head.baseDate()));
        return values;
    }

    private static Map<String, String> phases(CampaignContent content) {
        return by(content.phases(), PhasePlan::name, phase -> (text(phase.startsOn()) + " – " + text(phase.endsOn()))
                .strip());
    }

    private static Map<String, String> tasks(CampaignContent content) {
        Map<String, String> values = new LinkedHashMap<>();
        content.phases().forEach(phase -> phase.tasks()
                .forEach(task -> values.put(task.key(), (task.name() + " " + text(task.dueOn())).strip())));
        return values;
    }

    private static String targetName(TargetPlan target) {
        return target.scopeLabel() + " " + target.name();
    }

    private static String targetValue(TargetPlan target) {
        String number =
                target.number().stripTrailingZeros().toPlainString() + (target.percent() ? "%" : target.unitLabel());
        return (number + " " + text(target.dueOn())).strip();
    }

    private static String itemValue(WorkListItem item) {
        return item.task() + " " + item.completion() + " " + item.responsible();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static <T> Map<String, String> by(List<T> list, Function<T, String> name, Function<T, String> value) {
        Map<String, String> values = new LinkedHashMap<>();
        list.forEach(entry -> values.put(name.apply(entry), value.apply(entry)));
        return values;
    }

    private static void compare(
            List<CampaignDifference> differences,
            String section,
            Map<String, String> inherited,
            Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(inherited);
        own.forEach(all::putIfAbsent);
        for (String name : all.keySet()) {
            String before = inherited.getOrDefault(name, "");
            String after = own.getOrDefault(name, "");
            if (!Objects.equals(before, after)) {
                differences.add(new CampaignDifference(section, name, before, after));
            }
        }
    }
}
