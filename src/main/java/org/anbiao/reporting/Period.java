package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period as campaigns write it: {@code 2025-Q1} or {@code 2025-annual}.
 *
 * @param quarter 1 to 4, 0 for the whole year
 */
public record Period(int year, int quarter) {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-(?:Q([1-4])|annual)");

    /** Reads a period; throws IllegalArgumentException when it is none. */
    public static Period parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a period: " + text);
        }
        String quarter = matcher.group(2);
        return new Period(Integer.parseInt(matcher.group(1)), quarter == null ? 0 : Integer.parseInt(quarter));
    }

    /** Whether the period is a whole year. */
    public boolean annual() {
        return quarter == 0;
    }

    /** First day on which the report can be worked on: the quarter's first day, 1 December for the year. */
    public LocalDate opensOn() {
        return LocalDate.of(year, annual() ? 12 : quarter * 3 - 2, 1);
    }

    /** Whether the text is a period. */
    public static boolean isPeriod(String text) {
        return TEXT.matcher(text).matches();
    }

    /** The quarter before in the same year, with which figures are compared; the year is compared with its last quarter. */
    public Optional<Period> previousInYear() {
        if (annual()) {
            return Optional.of(new Period(year, 4));
        }
        return quarter == 1 ? Optional.empty() : Optional.of(new Period(year, quarter - 1));
    }

    @Override
    public String toString() {
        return year + (annual() ? "-annual" : "-Q" + quarter);
    }
}
