package org.anbiao.selfevaluation.standard;

import java.util.ArrayList;
import java.util.List;

/**
 * Which enterprises an item is for, as far as their class and their sector decide it. Whatever else decides it stands in the item's
 * words ({@link Item#appliesTo()}) and is for the enterprise to say.
 *
 * @param classes empty for all; in the order of {@link SubjectClass}
 * @param sectors names of sectors; empty for all
 */
public record Applicability(List<SubjectClass> classes, List<String> sectors) {

    /** For all enterprises. */
    public static final Applicability ALL = new Applicability(List.of(), List.of());

    public Applicability {
        classes = classes.stream().distinct().sorted().toList();
        sectors = sectors.stream()
                .map(String::strip)
                .filter(sector -> !sector.isEmpty())
                .distinct()
                .toList();
    }

    /** What leaves an enterprise out. */
    public enum Ground {
        SUBJECT_CLASS,
        SECTOR
    }

    /** Why an enterprise is left out; empty if it is not. What is not known of it never leaves it out. */
    public List<Ground> excluding(Traits traits) {
        List<Ground> grounds = new ArrayList<>();
        if (!classes.isEmpty() && traits.subjectClass() != null && !classes.contains(traits.subjectClass())) {
            grounds.add(Ground.SUBJECT_CLASS);
        }
        if (!sectors.isEmpty() && !traits.sector().isEmpty() && !sectors.contains(traits.sector())) {
            grounds.add(Ground.SECTOR);
        }
        return grounds;
    }

    /** Whether it is for all. */
    public boolean isAll() {
        return classes.isEmpty() && sectors.isEmpty();
    }
}
