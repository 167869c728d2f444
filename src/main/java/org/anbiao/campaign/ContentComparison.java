package org.anbiao.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.definition.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Compares two contents point by point, and takes single points of one over into another. Member units are each campaign's own
 * and not compared. Pure rules.
 */
public final class ContentComparison {

    private static final List<Section<?>> LISTS = List.of(
            new Section<>(
                    "phases",
                    CampaignContent::phases,
                    new Point<>(ContentComparison::phaseKey, PhasePlan::name, ContentComparison::phase)),
            new Section<>(
                    "targets",
                    CampaignContent::targets,
                    Point.named(
                            target -> (target.scopeLabel() + " " + target.name()).strip(), ContentComparison::target)),
            new Section<>("documents", CampaignContent::templates, Point.named(TemplatePlan::kind, text -> String.join(
                            "\n", text.title(), text.body(), text.senderLabel(), text.footnote())
                    .strip())),
            new Section<>("forms", CampaignContent::forms, Point.named(form -> form, form -> form)),
            new Section<>(
                    "reports",
                    CampaignContent::reportDates,
                    Point.named(date -> (date.period() + " " + date.hop()).strip(), date -> text(date.dueOn()))),
            new Section<>(
                    "basis", CampaignContent::legalBasis, Point.named(LegalBasis::title, ContentComparison::basis)),
            new Section<>(
                    "work-list",
                    CampaignContent::workList,
                    Point.named(item -> String.valueOf(item.number()), ContentComparison::item)));

    private ContentComparison() {}

    /** All points in which the second differs from the first, in the order of the set-up's sections. */
    public static List<Difference> between(CampaignContent before, CampaignContent after) {
        List<Difference> differences =
                new ArrayList<>(Difference.between("head", head(before.head()), head(after.head())));
        for (Section<?> section : LISTS) {
            differences.addAll(section.compare(before, after));
            if (section.name().equals("phases")) {
                differences.addAll(compare(
                        "tasks",
                        tasks(before),
                        tasks(after),
                        new Point<>(
                                placed -> placed.task().key(),
                                placed -> placed.task().name(),
                                PlacedTask::value)));
            }
        }
        return List.copyOf(differences);
    }

    /**
     * The own content with some points as another has them.
     *
     * @param chosen points in which two versions differ; others of the own content stay as they are
     */
    static CampaignContent takeOver(CampaignContent own, CampaignContent other, Collection<Difference> chosen) {
        Map<String, List<String>> keys = chosen.stream()
                .collect(Collectors.groupingBy(
                        Difference::section, Collectors.mapping(Difference::key, Collectors.toList())));
        Function<String, List<String>> of = section -> keys.getOrDefault(section, List.of());
        CampaignHead head = own.head();
        for (String key : of.apply("head")) {
            head = head.taking(key, other.head());
        }
        return new CampaignContent(
                own.kind(),
                head,
                PhaseTakeover.of(own.phases(), other.phases(), of.apply("phases"), of.apply("tasks")),
                own.units(),
                take("targets", own, other, of, own.targets()),
                take("documents", own, other, of, own.templates()),
                take("forms", own, other, of, own.forms()),
                take("reports", own, other, of, own.reportDates()),
                take("basis", own, other, of, own.legalBasis()),
                take("work-list", own, other, of, own.workList()));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> take(
            String name,
            CampaignContent own,
            CampaignContent other,
            Function<String, List<String>> chosen,
            List<T> typed) {
        Section<T> section = (Section<T>) LISTS.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return merged(
                keyed(typed, section.point()), keyed(section.list().apply(other), section.point()), chosen.apply(name));
    }

    /** The own entries in their order; a chosen one as the other has it, behind the entry it follows there, or gone. */
    static <T> List<T> merged(Map<String, T> own, Map<String, T> other, List<String> chosen) {
        List<String> order = new ArrayList<>(own.keySet());
        String previous = null;
        for (String key : other.keySet()) {
            if (chosen.contains(key) && !order.contains(key)) {
                order.add(previous == null ? 0 : order.indexOf(previous) + 1, key);
            }
            previous = order.contains(key) ? key : previous;
        }
        List<T> result = new ArrayList<>();
        for (String key : order) {
            T taken = chosen.contains(key) ? other.get(key) : own.get(key);
            if (taken != null) {
                result.add(taken);
            }
        }
        return result;
    }

    /** A list of the content; {@code name} is the section of its differences. */
    private record Section<T>(String name, Function<CampaignContent, List<T>> list, Point<T> point) {

        List<Difference> compare(CampaignContent before, CampaignContent after) {
            return ContentComparison.compare(name, list.apply(before), list.apply(after), point);
        }
    }

    /** How an entry is told apart, called, and compared. */
    private record Point<T>(Function<T, String> key, Function<T, String> name, Function<T, String> value) {

        static <T> Point<T> named(Function<T, String> name, Function<T, String> value) {
            return new Point<>(name, name, value);
        }
    }

    private static <T> List<Difference> compare(String section, List<T> before, List<T> after, Point<T> point) {
        Map<String, T> old = keyed(before, point);
        Map<String, T> own = keyed(after, point);
        Map<String, String> names = new LinkedHashMap<>();
        old.forEach((key, entry) -> names.put(key, point.name().apply(entry)));
        own.forEach((key, entry) -> names.putIfAbsent(key, point.name().apply(entry)));
        return Difference.between(section, values(old, point), values(own, point)).stream()
                .map(difference -> new Difference(
                        section,
                        difference.key(),
                        names.getOrDefault(difference.key(), difference.key()),
                        difference.before(),
                        difference.after()))
                .toList();
    }

    private static <T> Map<String, String> values(Map<String, T> entries, Point<T> point) {
        Map<String, String> values = new LinkedHashMap<>();
        // an entry without any value is there all the same
        entries.forEach((key, entry) -> values.put(
                key,
                point.value().apply(entry).isEmpty()
                        ? point.name().apply(entry)
                        : point.value().apply(entry)));
        return values;
    }

    /** Entries of the same key are told apart by their number. */
    private static <T> Map<String, T> keyed(List<T> list, Point<T> point) {
        Map<String, T> keyed = new LinkedHashMap<>();
        for (T entry : list) {
            String key = point.key().apply(entry);
            String free = key;
            for (int number = 2; keyed.containsKey(free); number++) {
                free = key + " #" + number;
            }
            keyed.put(free, entry);
        }
        return keyed;
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
        values.put("streams", String.join("\n", head.workStreams()));
        values.put("topics", String.join("\n", head.enforcementTopics()));
        return values;
    }

    static Map<String, PhasePlan> phasesByKey(List<PhasePlan> phases) {
        return keyed(phases, new Point<>(ContentComparison::phaseKey, PhasePlan::name, ContentComparison::phase));
    }

    /** The kind tells phases apart, so that one may be called otherwise; single deadlines have nothing but their name. */
    private static String phaseKey(PhasePlan phase) {
        return phase.kind().isGeneric()
                ? phase.kind().code() + " " + phase.name()
                : phase.kind().code();
    }

    private static String phase(PhasePlan phase) {
        return lines(phase.name(), days(phase.startsOn(), phase.endsOn()));
    }

    private static List<PlacedTask> tasks(CampaignContent content) {
        List<PlacedTask> tasks = new ArrayList<>();
        content.phases().forEach(phase -> phase.tasks().forEach(task -> tasks.add(new PlacedTask(phase, task))));
        return tasks;
    }

    private record PlacedTask(PhasePlan phase, TaskPlan task) {

        String value() {
            return lines(task.name(), text(task.dueOn()));
        }
    }

    private static String target(TargetPlan target) {
        String number =
                target.number().stripTrailingZeros().toPlainString() + (target.percent() ? "%" : target.unitLabel());
        var stretch = target.stretch();
        String second =
                stretch == null ? "" : " (" + stretch.stripTrailingZeros().toPlainString() + ")";
        return lines(number + second, target.leadOffice(), days(target.startsOn(), target.dueOn()));
    }

    private static String basis(LegalBasis basis) {
        return lines(basis.number(), basis.dated());
    }

    private static String item(WorkListItem item) {
        return lines(item.task(), item.completion(), item.responsible(), text(item.dueOn()));
    }

    private static String days(@Nullable Object from, @Nullable Object to) {
        return from == null && to == null ? "" : (text(from) + " – " + text(to)).strip();
    }

    private static String lines(String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
