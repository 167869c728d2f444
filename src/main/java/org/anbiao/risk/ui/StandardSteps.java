package org.anbiao.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.risk.RiskStandard;
import org.anbiao.risk.RiskStandardService;
import org.jspecify.annotations.Nullable;

/** The dialogs about an enterprise's own standard. */
@SpringComponent
class StandardSteps {

    private final RiskStandardService standards;
    private final Clock clock;

    StandardSteps(RiskStandardService standards, Clock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    void enact(UUID enterprise, @Nullable RiskStandard before, Runnable done) {
        LocalDate today = LocalDate.now(clock);
        TextField title = RiskWords.line("risk.standard.field.title", before == null ? "" : before.title());
        title.setMaxLength(120);
        RiskStandard.Text text = before == null ? new RiskStandard.Text("", "", "", "") : before.text();
        TextArea scope = area("scope", text.scope());
        TextArea method = area("method", text.method());
        TextArea grading = area("grading", text.grading());
        TextArea duties = area("duties", text.duties());
        TextArea change = RiskWords.area("risk.standard.field.change", "");
        change.setVisible(before != null);
        DateField from = day("risk.standard.field.from", today);
        Reviewing reviewing = new Reviewing(today);
        GivenUpload document =
                new GivenUpload("risk.standard.field.document", ".pdf", ".docx", "image/png", "image/jpeg");
        new StepDialog(
                        Texts.get(before == null ? "risk.standard.first" : "risk.standard.next"),
                        Texts.get("risk.standard.enact-effect"),
                        () -> standards.enact(
                                enterprise,
                                new RiskStandard.Draft(
                                        title.getValue(),
                                        new RiskStandard.Text(
                                                scope.getValue(),
                                                method.getValue(),
                                                grading.getValue(),
                                                duties.getValue()),
                                        change.getValue(),
                                        from.getValue(),
                                        reviewing.review(),
                                        document.file)),
                        done)
                .with(title, change, scope, method, grading, duties, document, from)
                .with(reviewing.fields())
                .open();
    }

    void review(RiskStandard latest, Runnable done) {
        Reviewing reviewing = new Reviewing(LocalDate.now(clock));
        new StepDialog(
                        Texts.get("risk.standard.review"),
                        Texts.get("risk.standard.review-effect", latest.title()),
                        () -> standards.review(latest.id(), latest.version(), reviewing.review()),
                        done)
                .with(reviewing.fields())
                .open();
    }

    private static TextArea area(String key, String value) {
        TextArea area = RiskWords.area("risk.standard." + key, value);
        area.setMaxLength(5000);
        area.setHelperText(Texts.get("risk.standard." + key + "-hint"));
        return area;
    }

    private static DateField day(String key, LocalDate value) {
        DateField day = new DateField(Texts.get(key));
        day.setValue(value);
        return day;
    }

    /** The fields of a look at the standard; the next one a year later, to be changed. */
    private static final class Reviewing {

        private final DateField on;
        private final TextField by = RiskWords.line("risk.standard.field.reviewer", "");
        private final TextArea note = RiskWords.area("risk.standard.field.review-note", "");
        private final DateField next;

        Reviewing(LocalDate today) {
            on = day("risk.standard.field.reviewed-on", today);
            on.setMax(today);
            by.setMaxLength(200);
            next = day("risk.standard.field.next-review", today.plusYears(1));
        }

        Component[] fields() {
            return new Component[] {on, by, note, next};
        }

        RiskStandard.Review review() {
            return new RiskStandard.Review(on.getValue(), by.getValue(), note.getValue(), next.getValue());
        }
    }
}
