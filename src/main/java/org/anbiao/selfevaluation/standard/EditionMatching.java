package org.anbiao.selfevaluation.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.definition.Difference;

/** Compares two editions item by item: by their wording first, then by their place. */
final class EditionMatching {

    private EditionMatching() {}

    /** Places in the later edition with the places in the earlier one whose wording is the same but for punctuation. */
    static Map<String, List<String>> alike(Edition earlier, Edition later) {
        Map<String, List<String>> byText = earlier.items().stream()
                .collect(Collectors.groupingBy(
                        item -> plain(item.text()), Collectors.mapping(Item::code, Collectors.toList())));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        later.items().forEach(item -> {
            List<String> places = byText.get(plain(item.text()));
            if (places != null) {
                alike.put(item.code(), places.subList(0, 1));
            }
        });
        return alike;
    }

    /**
     * What may be proposed for items of the earlier edition: the item worded alike, else the one with the same number in an element
     * of the same name. Others get none; a person decides.
     */
    static Map<String, SortedSet<String>> suggestions(Edition earlier, Edition later) {
        Map<String, SortedSet<String>> suggested = new LinkedHashMap<>();
        alike(earlier, later)
                .forEach((place, former) -> former.forEach(one ->
                        suggested.computeIfAbsent(one, key -> new TreeSet<>()).add(place)));
        Set<String> taken = suggested.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, String> sections = sections(later);
        sections(earlier).forEach((place, section) -> {
            boolean free = !suggested.containsKey(place) && !taken.contains(place);
            if (free && section.equals(sections.get(place))) {
                suggested.put(place, new TreeSet<>(Set.of(place)));
            }
        });
        return suggested;
    }

    /** The title of the section that each place belongs to. */
    private static Map<String, String> sections(Edition edition) {
        Map<String, String> sections = new LinkedHashMap<>();
        edition.elements().forEach(element -> element.sections().forEach(section -> section.items()
                .forEach(item -> sections.put(item.code(), plain(section.title())))));
        return sections;
    }

    /**
     * In which elements' marks and in which items the second edition differs from the first; what it adds comes last.
     *
     * @param words names of classes
     */
    static List<Difference> differences(Edition before, Edition after, Function<SubjectClass, String> words) {
        Map<String, List<String>> alike = alike(before, after);
        Set<String> matched =
                alike.values().stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> own = new LinkedHashMap<>();
        before.items().forEach(item -> old.put(item.code(), value(item, words)));
        for (Item item : after.items()) {
            String key = Optional.ofNullable(alike.get(item.code()))
                    .map(places -> places.get(0))
                    .filter(place -> !own.containsKey(place))
                    .orElseGet(() -> before.item(item.code())
                            .map(Item::code)
                            .filter(matched::add)
                            .orElse("+" + item.code()));
            own.put(key, value(item, words));
        }
        List<Difference> differences = new ArrayList<>(Difference.between("elements", marks(before), marks(after)));
        Difference.between("items", old, own)
                .forEach(one -> differences.add(new Difference(
                        one.section(), one.key(), one.key().replace("+", ""), one.before(), one.after())));
        return List.copyOf(differences);
    }

    /** What elements give or weigh themselves, by their titles. */
    private static Map<String, String> marks(Edition edition) {
        Map<String, String> marks = new LinkedHashMap<>();
        edition.elements().forEach(element -> {
            if (element.ownMarks() != null) {
                marks.put(
                        element.title(), element.ownMarks().stripTrailingZeros().toPlainString());
            }
        });
        return marks;
    }

    private static String value(Item item, Function<SubjectClass, String> words) {
        return java.util.stream.Stream.of(
                        item.text(),
                        item.guidance(),
                        item.evidence(),
                        item.basis(),
                        item.appliesTo(),
                        String.join("、", item.applicability().sectors()),
                        item.applicability().classes().stream().map(words).collect(Collectors.joining("、")),
                        item.score().signum() == 0
                                ? ""
                                : item.score().stripTrailingZeros().toPlainString())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
    }
}
