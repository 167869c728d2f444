package org.anbiao.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dated facts the demonstration gives one enterprise. */
record DemoFacts(List<Adoption> adoptions, List<Officer> officers, List<String> rescueMembers, List<Grade> grades) {

    /** One adoption fact of the forms. */
    record Adoption(
            UUID id,
            String kind,
            LocalDate achievedOn,
            @Nullable LocalDate endedOn,
            boolean hasAssessmentList) {}

    /** One safety officer with a term of office. */
    record Officer(
            String name,
            boolean fullTime,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** One overall risk colour. */
    record Grade(String color, LocalDate assessedOn, String reason) {}
}
