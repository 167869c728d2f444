package org.anbiao.campaign.ui;

import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.Set;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.FormCatalogue;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.Period;

/** Forms and reporting periods as a campaign's pages name them. */
final class ReportWords {

    private ReportWords() {}

    /** Shipped forms have a short name; those an authority has made itself are called by their title. */
    static String form(String form, FormCatalogue catalogue) {
        return Texts.has("campaign.form." + form)
                ? Texts.get("campaign.form." + form)
                : catalogue.find(form).map(FormDefinition::title).orElse(form);
    }

    /** 2026-Q1 as people say it; what is no period stays as it is. */
    static String period(String text) {
        if (!Period.isPeriod(text)) {
            return text;
        }
        Period period = Period.parse(text);
        String year = String.valueOf(period.year());
        return period.annual()
                ? Texts.get("reporting.period.annual", year)
                : Texts.get("reporting.period.quarter", year, String.valueOf(period.quarter()));
    }

    /** A choice among the quarters of the campaign's year and the year itself, and the period given if it is another. */
    static Select<String> periodField(int year, String value) {
        Set<String> periods = new LinkedHashSet<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            periods.add(new Period(year, quarter).toString());
        }
        periods.add(new Period(year, 0).toString());
        if (!value.isBlank()) {
            periods.add(value);
        }
        Select<String> field = new Select<>();
        field.setLabel(Texts.get("campaign.reports.period"));
        field.setItems(periods);
        field.setItemLabelGenerator(ReportWords::period);
        if (!value.isBlank()) {
            field.setValue(value);
        }
        return field;
    }
}
