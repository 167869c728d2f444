package org.anbiao.tenancy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of an authority for a day, as far as somebody chose them. */
public final class TermNames {

    private final Map<Term, String> names;

    private TermNames(Map<Term, String> names) {
        this.names = names;
    }

    /**
     * @param choices the choice in force of the authority and of each above it, nearest first
     */
    static TermNames of(List<TermChoice> choices) {
        Map<Term, String> names = new EnumMap<>(Term.class);
        choices.stream()
                .filter(choice -> !choice.text().isEmpty())
                .forEach(choice -> names.putIfAbsent(choice.term(), choice.text()));
        return new TermNames(names);
    }

    /** The name that was chosen for a term. */
    public Optional<String> of(Term term) {
        return Optional.ofNullable(names.get(term));
    }
}
