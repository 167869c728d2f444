package org.anbiao.supervision.ranking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year, written {@code 2025-Q1}.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final Pattern TEXT = Pattern.compile("(20\\d\\d)-Q([1-4])");

    /** The quarter of a day. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The quarter that a text names; empty for anything else. */
    public static Optional<Quarter> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    /** The quarter before. */
    public Quarter before() {
        return of(firstDay().minusDays(1));
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
