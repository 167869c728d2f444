package org.anbiao.campaign.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.ReportDatePlan;
import org.anbiao.campaign.SchemeCatalog;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.FormCatalogue;

/** Which forms are filled, and by when. */
class ReportsSection extends SetupSection {

    private final transient SectionEdit edit;
    private final CheckboxGroup<String> forms = new CheckboxGroup<>(Texts.get("campaign.reports.forms"));
    private final RowList<DateRow> dates = new RowList<>("campaign.reports.add", () -> new DateRow("", "", null));

    ReportsSection(SchemeCatalog schemes, FormCatalogue formCatalogue, SectionEdit edit) {
        super("reports", edit);
        this.edit = edit;
        CampaignContent content = edit.content();
        TreeSet<String> known = new TreeSet<>(content.forms());
        schemes.shipped().forEach(scheme -> known.addAll(scheme.forms()));
        formCatalogue.forms().forEach(form -> known.add(form.id()));
        forms.setItems(known);
        forms.setItemLabelGenerator(form -> ReportWords.form(form, formCatalogue));
        forms.setValue(new HashSet<>(content.forms()));
        content.reportDates().forEach(date -> dates.addRow(new DateRow(date.period(), date.hop(), date.dueOn())));
        fields(forms, dates);
    }

    @Override
    void save() {
        List<ReportDatePlan> plans = new ArrayList<>();
        for (DateRow row : dates.rows()) {
            LocalDate due = row.dueOn.getValue();
            if (due == null || row.period.isEmpty()) {
                throw new DomainException("campaign.reports.incomplete");
            }
            plans.add(
                    new ReportDatePlan(row.period.getValue(), row.hop.getValue().strip(), due));
        }
        edit.saver().reports(forms.getValue().stream().sorted().toList(), plans);
    }

    private final class DateRow extends Div {

        private final Select<String> period;
        private final TextField hop = new TextField(Texts.get("campaign.reports.hop"));
        private final DateField dueOn = new DateField(Texts.get("campaign.reports.due"));

        DateRow(String periodValue, String hopValue, @org.jspecify.annotations.Nullable LocalDate day) {
            addClassName("setup-row");
            period = ReportWords.periodField(edit.content().head().year(), periodValue);
            hop.setValue(hopValue);
            dueOn.setValue(day);
            add(period, hop, dueOn, dates.removeButton(this, periodValue));
        }
    }
}
