package org.anbiao.administration;

import java.time.LocalDate;
import java.util.List;
import org.anbiao.tenancy.Term;
import org.anbiao.tenancy.TermChoice;
import org.jspecify.annotations.Nullable;

/**
 * A name as it holds for an authority today.
 *
 * @param text what holds; empty for the common name
 * @param chosenBy short name of the authority that chose it; empty for the common name
 * @param since first day of that name; null for the common name
 * @param history everything the authority itself chose, newest first, also what holds from a later day
 */
public record TermLine(
        Term term, String text, String chosenBy, @Nullable LocalDate since, List<TermChoice> history) {}
