package org.anbiao.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/** What a revision changes in a running campaign, property by property, and what it must leave alone. Pure rules. */
final class CampaignChanges {

    private final List<CampaignChange> changes = new ArrayList<>();

    private CampaignChanges() {}

    /**
     * Names and days of phases and tasks. Their number, kinds and actors stay: cases are running on them.
     *
     * @throws DomainException if anything else is changed; the text says what to do instead
     */
    static List<CampaignChange> ofPhases(List<PhasePlan> before, List<PhasePlan> after) {
        CampaignChanges found = new CampaignChanges();
        if (!ids(before).equals(ids(after))) {
            throw new DomainException("campaign.revise.phases-fixed");
        }
        for (int i = 0; i < before.size(); i++) {
            found.phase(before.get(i), after.get(i));
        }
        return List.copyOf(found.changes);
    }

    private static List<Object> ids(List<PhasePlan> phases) {
        return phases.stream()
                .map(phase -> (Object) Objects.requireNonNullElse(phase.id(), ""))
                .toList();
    }

    private void phase(PhasePlan before, PhasePlan after) {
        if (before.kind() != after.kind()) {
            throw new DomainException("campaign.revise.kind-fixed", before.name());
        }
        add("name", before.name(), before.name(), after.name());
        add("starts_on", after.name(), before.startsOn(), after.startsOn());
        add("ends_on", after.name(), before.endsOn(), after.endsOn());
        List<TaskPlan> own = before.tasks();
        List<TaskPlan> given = after.tasks();
        if (!own.stream()
                .map(CampaignChanges::identity)
                .toList()
                .equals(given.stream().map(CampaignChanges::identity).toList())) {
            throw new DomainException("campaign.revise.tasks-fixed", before.name());
        }
        for (int i = 0; i < own.size(); i++) {
            add("name", own.get(i).name(), own.get(i).name(), given.get(i).name());
            add("due_on", given.get(i).name(), own.get(i).dueOn(), given.get(i).dueOn());
        }
    }

    private static String identity(TaskPlan task) {
        return task.actor() + " " + task.key();
    }

    /** Targets added, changed or taken out. */
    static List<CampaignChange> ofTargets(List<TargetPlan> before, List<TargetPlan> after) {
        return between(
                "target",
                before,
                after,
                target -> (target.scopeLabel() + " " + target.name()).strip(),
                CampaignChanges::target);
    }

    private static String target(TargetPlan target) {
        String number = target.number().stripTrailingZeros().toPlainString();
        String days = Stream.of(text(target.startsOn()), text(target.dueOn()))
                .filter(day -> !day.isEmpty())
                .collect(java.util.stream.Collectors.joining(" – "));
        return (number + (target.percent() ? "%" : target.unitLabel()) + " " + target.leadOffice() + " " + days)
                .replaceAll(" +", " ")
                .strip();
    }

    /** Texts of the notice and the commitment, and the documents they rest on. */
    static List<CampaignChange> ofDocuments(CampaignContent before, List<TemplatePlan> texts, List<LegalBasis> basis) {
        List<CampaignChange> all = new ArrayList<>(between(
                "text",
                before.templates(),
                texts,
                TemplatePlan::kind,
                text -> String.join("\n", text.title(), text.body(), text.senderLabel(), text.footnote())));
        all.addAll(between("basis", before.legalBasis(), basis, LegalBasis::title, document -> (document.title() + " "
                        + document.number() + " " + document.dated())
                .strip()));
        return all;
    }

    /** Forms and the days on which reports are due. */
    static List<CampaignChange> ofReports(CampaignContent before, List<String> forms, List<ReportDatePlan> dates) {
        List<CampaignChange> all = new ArrayList<>(between("form", before.forms(), forms, form -> form, form -> form));
        all.addAll(between(
                "report_date",
                before.reportDates(),
                dates,
                date -> (date.period() + " " + date.hop()).strip(),
                date -> text(date.dueOn())));
        return all;
    }

    private static <T> List<CampaignChange> between(
            String field, List<T> before, List<T> after, Function<T, String> subject, Function<T, String> value) {
        CampaignChanges found = new CampaignChanges();
        Map<String, String> old = by(before, subject, value);
        Map<String, String> own = by(after, subject, value);
        old.forEach((name, text) -> found.add(field, name, text, own.getOrDefault(name, "")));
        own.forEach((name, text) -> {
            if (!old.containsKey(name)) {
                found.add(field, name, "", text);
            }
        });
        return List.copyOf(found.changes);
    }

    /** Lines of the same name are told apart by their number. */
    private static <T> Map<String, String> by(List<T> list, Function<T, String> subject, Function<T, String> value) {
        Map<String, String> values = new LinkedHashMap<>();
        for (T entry : list) {
            String name = subject.apply(entry);
            String free = name;
            for (int number = 2; values.containsKey(free); number++) {
                free = name + " " + number;
            }
            values.put(free, value.apply(entry));
        }
        return values;
    }

    private void add(String field, String subject, @Nullable Object before, @Nullable Object after) {
        if (!text(before).equals(text(after))) {
            changes.add(new CampaignChange(field, subject, text(before), text(after)));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
