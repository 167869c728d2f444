package org.anbiao.training.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.training.Apprenticeship;
import org.anbiao.training.PostDrill;
import org.anbiao.training.PostTrainingService;

/** What is recorded of masters and apprentices, drills and contests. */
final class PostTrainingSteps {

    private static final int PLANNED_MONTHS = 3;

    private final PostTrainingService training;
    private final UUID enterprise;
    private final LocalDate today;
    private final Runnable changed;

    PostTrainingSteps(PostTrainingService training, UUID enterprise, LocalDate today, Runnable changed) {
        this.training = training;
        this.enterprise = enterprise;
        this.today = today;
        this.changed = changed;
    }

    static String line(Apprenticeship pair) {
        return Texts.get("training.pair.line", pair.master(), pair.apprentice(), pair.post());
    }

    void pair() {
        TextField master = text("training.pair.master");
        TextField apprentice = text("training.pair.apprentice");
        TextField post = text("training.pair.post");
        DateField begins = day("training.pair.begins");
        DateField until = new DateField(Texts.get("training.pair.until"));
        until.setValue(today.plusMonths(PLANNED_MONTHS));
        new StepDialog(
                        Texts.get("training.pair.begin"),
                        Texts.get("training.pair.begin-effect"),
                        () -> training.pair(
                                enterprise,
                                new Apprenticeship.Draft(
                                        master.getValue(),
                                        apprentice.getValue(),
                                        post.getValue(),
                                        begins.getValue(),
                                        until.getValue())),
                        changed)
                .with(master, apprentice, post, begins, until)
                .open();
    }

    void end(Apprenticeship pair) {
        DateField on = day("training.pair.ended");
        Select<Apprenticeship.Outcome> outcome = new Select<>();
        outcome.setLabel(Texts.get("training.pair.outcome-field"));
        outcome.setItems(Apprenticeship.Outcome.values());
        outcome.setItemLabelGenerator(one -> Texts.get("training.pair.outcome." + one.code()));
        TextArea note = area("training.pair.note");
        new StepDialog(
                        Texts.get("training.pair.end"),
                        Texts.get("training.pair.end-effect", line(pair)),
                        () -> training.end(enterprise, pair.id(), on.getValue(), outcome.getValue(), note.getValue()),
                        changed)
                .with(on, outcome, note)
                .open();
    }

    void hold() {
        Select<PostDrill.Kind> kind = new Select<>();
        kind.setLabel(Texts.get("training.drill.kind-field"));
        kind.setItems(PostDrill.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.get("training.drill.kind." + one.code()));
        kind.setValue(PostDrill.Kind.DRILL);
        DateField on = day("training.drill.day");
        TextField topic = text("training.drill.topic");
        TextField teams = text("training.drill.teams");
        IntegerField people = new IntegerField(Texts.get("training.drill.people-field"));
        TextArea result = area("training.drill.result");
        new StepDialog(
                        Texts.get("training.drill.hold"),
                        Texts.get("training.drill.hold-effect"),
                        () -> training.hold(
                                enterprise,
                                new PostDrill.Draft(
                                        kind.getValue(),
                                        on.getValue(),
                                        topic.getValue(),
                                        teams.getValue(),
                                        people.getValue(),
                                        result.getValue())),
                        changed)
                .with(kind, on, topic, teams, people, result)
                .open();
    }

    void withdraw(PostDrill drill) {
        TextField reason = text("training.drill.reason");
        new StepDialog(
                        Texts.get("training.drill.withdraw"),
                        Texts.get("training.drill.withdraw-effect", drill.topic()),
                        () -> training.withdrawDrill(enterprise, drill.id(), reason.getValue()),
                        changed)
                .with(reason)
                .ending()
                .open();
    }

    private DateField day(String labelKey) {
        DateField day = new DateField(Texts.get(labelKey));
        day.setMax(today);
        day.setValue(today);
        return day;
    }

    private static TextField text(String labelKey) {
        TextField field = new TextField(Texts.get(labelKey));
        field.setMaxLength(100);
        return field;
    }

    private static TextArea area(String labelKey) {
        TextArea area = new TextArea(Texts.get(labelKey));
        area.setMaxLength(300);
        return area;
    }
}
