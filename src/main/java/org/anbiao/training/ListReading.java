package org.anbiao.training;

import java.util.List;

/** What a dry run over a list of people found; nothing is stored. */
public record ListReading(List<Attendee> people, List<ListProblem> problems) {

    public ListReading {
        people = List.copyOf(people);
        problems = List.copyOf(problems);
    }
}
