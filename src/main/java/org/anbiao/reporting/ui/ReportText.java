package org.anbiao.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.Report;
import org.anbiao.reporting.ReportService;

/** The line above the table and the quarterly summary. */
class ReportText extends Div {

    private final TextField filledBy = new TextField(Texts.get("reporting.text.filled-by"));
    private final TextField phone = new TextField(Texts.get("reporting.text.phone"));
    private final DateField filledOn = new DateField(Texts.get("reporting.text.filled-on"));
    private final TextArea done = area("reporting.text.done");
    private final TextArea problems = area("reporting.text.problems");
    private final TextArea next = area("reporting.text.next");

    /**
     * @param person who fills it in, offered where nobody is named yet
     * @param editable whether the fields may be changed
     */
    ReportText(Report report, String person, LocalDate today, boolean editable) {
        addClassName("report-text");
        filledBy.setValue(
                report.header().filledBy().isEmpty() && editable
                        ? person
                        : report.header().filledBy());
        phone.setValue(report.header().phone());
        LocalDate day = report.header().filledOn();
        filledOn.setValue(day == null && editable ? today : day);
        done.setValue(report.summary().done());
        problems.setValue(report.summary().problems());
        next.setValue(report.summary().next());
        filledBy.setReadOnly(!editable);
        phone.setReadOnly(!editable);
        filledOn.setReadOnly(!editable);
        done.setReadOnly(!editable);
        problems.setReadOnly(!editable);
        next.setReadOnly(!editable);
        Div line = new Div(filledBy, phone, filledOn);
        line.addClassName("filter-bar");
        add(line, new H3(Texts.get("reporting.text.summary")), done, problems, next);
    }

    /** Adds the button that saves; {@code changed} runs afterwards. */
    ReportText withSaving(Report report, ReportService reports, Runnable changed) {
        add(new Button(Texts.get("reporting.text.save"), click -> {
            if (Notices.attempt(() -> reports.writeText(
                    report.id(),
                    new Report.HeaderFields(filledBy.getValue(), phone.getValue(), filledOn.getValue()),
                    new Report.Summary(done.getValue(), problems.getValue(), next.getValue())))) {
                Notices.done(Texts.get("reporting.text.saved"));
                changed.run();
            }
        }));
        return this;
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(Texts.get(key));
        area.setWidthFull();
        area.setMinHeight("6rem");
        return area;
    }
}
