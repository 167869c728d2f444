package org.anbiao.campaign.ui;

import java.util.stream.Collectors;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Difference;
import org.anbiao.definition.ui.DifferenceWords;
import org.anbiao.reporting.FormCatalogue;

/** The points of a campaign or a scheme in the words of the set-up. */
record ContentWords(FormCatalogue forms) implements DifferenceWords {

    @Override
    public String what(Difference difference) {
        return Texts.get("campaign.differences.section." + difference.section()) + " · " + name(difference);
    }

    private String name(Difference difference) {
        return switch (difference.section()) {
            case "head" -> Texts.get("campaign.field." + difference.name());
            case "documents" -> Texts.get("campaign.documents." + difference.name());
            case "forms" -> ReportWords.form(difference.name(), forms);
            case "reports" -> reportDate(difference.name());
            default -> difference.name();
        };
    }

    /** The period, and who receives the report. */
    private static String reportDate(String name) {
        int end = name.indexOf(' ');
        return end < 0 ? ReportWords.period(name) : ReportWords.period(name.substring(0, end)) + name.substring(end);
    }

    @Override
    public String value(Difference difference, String value) {
        if (difference.section().equals("forms")) {
            return ReportWords.form(value, forms);
        }
        return difference.key().equals("nine-small")
                ? Texts.get("campaign.differences." + value)
                : value.lines().map(ContentWords::days).collect(Collectors.joining("\n"));
    }

    /** A line with a last day only. */
    private static String days(String line) {
        return line.startsWith("– ") ? Texts.get("campaign.differences.until", line.substring(2)) : line;
    }
}
