package org.anbiao.hazard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.Hazard;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardCourse;
import org.anbiao.hazard.HazardCourse.Deed;
import org.anbiao.hazard.HazardJudgements;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListings;
import org.anbiao.hazard.HazardMove;
import org.anbiao.hazard.HazardPlan;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.OfficialHazards;

/** The dialogs of a hazard's steps: a few fields, what the step does, one button. */
@SpringComponent
class HazardDialogs {

    private static final int MOST_WORDS = 1000;
    private static final int MOST_CLAUSE = 500;

    private final HazardService hazards;
    private final HazardCourse course;
    private final OfficialHazards official;
    private final HazardJudgements judgements;
    private final HazardListings listings;
    private final FileStore files;
    private final Clock clock;

    HazardDialogs(
            HazardService hazards,
            HazardCourse course,
            OfficialHazards official,
            HazardJudgements judgements,
            HazardListings listings,
            FileStore files,
            Clock clock) {
        this.hazards = hazards;
        this.course = course;
        this.official = official;
        this.judgements = judgements;
        this.listings = listings;
        this.files = files;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Opens the dialog of a step. */
    void open(HazardMove move, Hazard hazard, Runnable done) {
        switch (move) {
            case CONFIRM -> confirm(hazard, done);
            case ORDER -> order(hazard, done);
            case DISPATCH -> dispatch(hazard, done);
            case REPORT -> deed(move, hazard, done, given -> course.report(hazard.id(), hazard.version(), given));
            case RECTIFY -> deed(move, hazard, done, given -> course.rectify(hazard.id(), hazard.version(), given));
            case PASS -> deed(move, hazard, done, given -> course.pass(hazard.id(), hazard.version(), given));
            case SIGN_OFF -> deed(move, hazard, done, given -> course.signOff(hazard.id(), hazard.version(), given));
            case SEND_BACK -> sendBack(hazard, done);
            case JUDGE_MAJOR -> judgeMajor(hazard, done);
            case JUDGE_GENERAL -> judgeGeneral(hazard, done);
            case LIST -> list(hazard, done);
            case DELIST -> delist(hazard, done);
            case DISMISS -> dismiss(hazard, done);
        }
    }

    /** A step with day, words and photos. */
    private void deed(
            HazardMove move,
            Hazard hazard,
            Runnable done,
            java.util.function.Consumer<Deed> action,
            Component... more) {
        DateField on = day("hazard.field.done-on", today());
        on.setMax(today());
        TextArea note = words("hazard.note." + key(move), "");
        PhotoField photos = new PhotoField();
        List<Component> fields = new ArrayList<>(List.of(note, on));
        fields.addAll(List.of(more));
        fields.add(photos);
        dialog(
                        move,
                        hazard,
                        () -> action.accept(
                                new Deed(on.getValue(), note.getValue(), photos.store(files, hazard.enterpriseId()))),
                        done)
                .with(fields.toArray(Component[]::new))
                .open();
    }

    private void sendBack(Hazard hazard, Runnable done) {
        DateField due = day("hazard.field.new-due", null);
        due.setMin(today());
        deed(
                HazardMove.SEND_BACK,
                hazard,
                done,
                given -> course.sendBack(hazard.id(), hazard.version(), given, due.getValue()),
                due);
    }

    private void dispatch(Hazard hazard, Runnable done) {
        HazardPlan before = hazard.plan();
        TextField responsible = new TextField(Texts.get("hazard.field.responsible"));
        responsible.setMaxLength(50);
        responsible.setValue(before.responsible());
        TextArea measure = words("hazard.field.measure", before.measure());
        DateField due = day("hazard.field.due", before.dueOn());
        TextArea funds = words("hazard.field.funds", before.funds());
        TextArea contingency = words("hazard.field.contingency", before.contingency());
        TextArea acceptance = words("hazard.field.acceptance", before.acceptance());
        StepDialog dialog = dialog(
                        HazardMove.DISPATCH,
                        hazard,
                        () -> course.dispatch(
                                hazard.id(),
                                hazard.version(),
                                new HazardPlan(
                                        responsible.getValue(),
                                        measure.getValue(),
                                        due.getValue(),
                                        funds.getValue(),
                                        contingency.getValue(),
                                        acceptance.getValue())),
                        done)
                .with(responsible, measure, due);
        if (hazard.isMajor()) {
            dialog.with(funds, contingency, acceptance);
        }
        dialog.open();
    }

    private void confirm(Hazard hazard, Runnable done) {
        Select<HazardLevel> level = choice("hazard.field.level", HazardLevel.values(), HazardWords::level);
        level.setValue(hazard.level());
        Select<HazardCategory> category =
                choice("hazard.field.category", HazardCategory.values(), HazardWords::category);
        category.setValue(hazard.category());
        TextField clause = new TextField(Texts.get("hazard.field.clause"));
        clause.setValue(hazard.clause());
        clause.setHelperText(Texts.get("hazard.field.clause-hint"));
        dialog(
                        HazardMove.CONFIRM,
                        hazard,
                        () -> hazards.confirm(hazard.id(), level.getValue(), category.getValue(), clause.getValue()),
                        done)
                .with(level, category, clause)
                .open();
    }

    private void order(Hazard hazard, Runnable done) {
        DateField on = day("hazard.field.ordered-on", today());
        on.setMax(today());
        DateField due = day("hazard.field.due", hazard.plan().dueOn());
        dialog(HazardMove.ORDER, hazard, () -> official.order(hazard.id(), required(on), required(due)), done)
                .with(on, due)
                .open();
    }

    private void judgeMajor(Hazard hazard, Runnable done) {
        TextField clause = new TextField(Texts.get("hazard.field.clause"));
        clause.setMaxLength(MOST_CLAUSE);
        clause.setValue(hazard.clause());
        clause.setHelperText(Texts.get("hazard.field.clause-hint"));
        TextArea reason = words("hazard.note.judge-major", "");
        reason.setMaxLength(MOST_CLAUSE);
        DateField due = day("hazard.field.new-due", null);
        due.setMin(today());
        due.setHelperText(Texts.get("hazard.field.new-due-hint"));
        StepDialog dialog = dialog(
                        HazardMove.JUDGE_MAJOR,
                        hazard,
                        () -> judgements.major(
                                hazard.id(), hazard.version(), clause.getValue(), reason.getValue(), due.getValue()),
                        done)
                .with(clause, reason);
        if (!hazard.isFirmsOwn()) {
            dialog.with(due);
        }
        dialog.open();
    }

    private void judgeGeneral(Hazard hazard, Runnable done) {
        TextArea reason = words("hazard.note.judge-general", "");
        reason.setMaxLength(MOST_CLAUSE);
        dialog(
                        HazardMove.JUDGE_GENERAL,
                        hazard,
                        () -> judgements.general(hazard.id(), hazard.version(), reason.getValue()),
                        done)
                .with(reason)
                .open();
    }

    private void list(Hazard hazard, Runnable done) {
        TextField number = new TextField(Texts.get("hazard.field.document-number"));
        number.setMaxLength(100);
        DateField on = day("hazard.field.listed-on", today());
        on.setMax(today());
        DateField due = day("hazard.field.listed-until", null);
        dialog(
                        HazardMove.LIST,
                        hazard,
                        () -> listings.list(List.of(hazard.id()), number.getValue(), on.getValue(), required(due)),
                        done)
                .with(number, on, due)
                .open();
    }

    private void delist(Hazard hazard, Runnable done) {
        DateField on = day("hazard.field.delisted-on", today());
        on.setMax(today());
        TextArea note = words("hazard.note.delist", "");
        dialog(HazardMove.DELIST, hazard, () -> listings.delist(hazard.id(), on.getValue(), note.getValue()), done)
                .with(note, on)
                .open();
    }

    private void dismiss(Hazard hazard, Runnable done) {
        TextArea reason = words("hazard.note.dismiss", "");
        dialog(HazardMove.DISMISS, hazard, () -> course.dismiss(hazard.id(), hazard.version(), reason.getValue()), done)
                .with(reason)
                .ending()
                .open();
    }

    private static StepDialog dialog(HazardMove move, Hazard hazard, Runnable action, Runnable done) {
        String key = "hazard.effect." + key(move);
        String major = key + "-major";
        String effect = Texts.get(hazard.isMajor() && Texts.has(major) ? major : key);
        return new StepDialog(Texts.get("hazard.move." + key(move)), effect, action, done);
    }

    private static LocalDate required(DateField field) {
        LocalDate day = field.getValue();
        if (day == null) {
            throw new DomainException("hazard.day-needed", field.getLabel());
        }
        return day;
    }

    private static DateField day(String label, @org.jspecify.annotations.Nullable LocalDate value) {
        DateField field = new DateField(Texts.get(label));
        field.setValue(value);
        return field;
    }

    private static TextArea words(String label, String value) {
        TextArea area = new TextArea(Texts.get(label));
        area.setMaxLength(MOST_WORDS);
        area.setValue(value);
        return area;
    }

    static <T> Select<T> choice(String label, T[] items, java.util.function.Function<T, String> words) {
        Select<T> select = new Select<>();
        select.setLabel(Texts.get(label));
        select.setItems(items);
        select.setItemLabelGenerator(words::apply);
        return select;
    }

    static String key(HazardMove move) {
        return move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
