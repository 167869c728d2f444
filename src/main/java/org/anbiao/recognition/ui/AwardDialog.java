package org.anbiao.recognition.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.Award;
import org.anbiao.recognition.EnterpriseName;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.RecognitionService;
import org.anbiao.recognition.StarRule;
import org.anbiao.recognition.StarRules;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.ui.EnterpriseChoice;
import org.jspecify.annotations.Nullable;

/** Recording one grading, star rating, benchmark enterprise or post. */
class AwardDialog {

    private static final int LONG = 2_000;

    private final RecognitionService recognitions;
    private final @Nullable StarRule rule;
    private final RecognitionKind kind;
    private final LocalDate today;
    private final EnterpriseChoice enterprise;
    private final Select<String> category = new Select<>();
    private final Select<String> level = new Select<>();
    private final DateField achieved = new DateField(Texts.get("recognition.field.achieved"));
    private final DateField until = new DateField(Texts.get("recognition.field.valid-until"));
    private final TextField body = new TextField(Texts.get("recognition.field.body"));
    private final TextField basis = new TextField(Texts.get("recognition.field.basis"));
    private final TextField title = new TextField();
    private final TextField person = new TextField(Texts.get("recognition.field.person"));
    private final TextArea text = new TextArea();
    private final Select<Recognition> raised = new Select<>();
    private @Nullable EnterpriseName settled;
    private final FileField file = new FileField();

    AwardDialog(
            RecognitionService recognitions,
            StarRules rules,
            EnterpriseDirectory directory,
            RecognitionKind kind,
            LocalDate today) {
        this.recognitions = recognitions;
        this.rule = kind == RecognitionKind.STAR ? rules.on(today).orElse(null) : null;
        this.kind = kind;
        this.today = today;
        this.enterprise = new EnterpriseChoice(Texts.get("recognition.field.enterprise"), directory);
        enterprise.setRequiredIndicatorVisible(true);
        fields();
    }

    private void fields() {
        category.setLabel(Texts.get("recognition.category-label." + kind.code()));
        category.setItems(kind.categories());
        category.setItemLabelGenerator(Words::category);
        category.setValue(kind.categories().get(0));
        category.setVisible(kind.categories().size() > 1);
        level.setLabel(Texts.get(kind.byLevel() ? "recognition.field.level-case" : "recognition.field.level"));
        level.setItems(kind.levels());
        level.setItemLabelGenerator(one -> Words.level(kind, one));
        category.addValueChangeListener(change -> levels());
        achieved.setValue(today);
        achieved.setMax(today);
        achieved.addValueChangeListener(change -> term());
        basis.setRequiredIndicatorVisible(true);
        body.setRequiredIndicatorVisible(true);
        for (TextField field : List.of(body, basis, title)) {
            field.setMaxLength(200);
        }
        text.setMaxLength(LONG);
        text.setMinHeight("7rem");
        text.setLabel(
                Texts.get(kind == RecognitionKind.POST ? "recognition.field.evidence" : "recognition.field.case"));
        title.setLabel(Texts.get(kind == RecognitionKind.POST ? "recognition.field.post" : "recognition.field.title"));
        raised.setLabel(Texts.get("recognition.field.raised"));
        raised.setEmptySelectionAllowed(true);
        raised.setEmptySelectionCaption(Texts.get("recognition.field.raised-none"));
        raised.setItemLabelGenerator(
                one -> one == null ? Texts.get("recognition.field.raised-none") : Words.name(one.award()));
        raised.setVisible(false);
        raised.addValueChangeListener(change -> follow(change.getValue()));
        enterprise.addValueChangeListener(change -> posts(change.getValue()));
        if (rule != null) {
            body.setValue(rule.body());
            basis.setValue(rule.source());
        }
        term();
    }

    /** 地标 is passed without a level. */
    private void levels() {
        boolean local = "local".equals(category.getValue());
        level.setItems(local ? List.of(RecognitionKind.UNGRADED) : kind.levels());
        if (local) {
            level.setValue(RecognitionKind.UNGRADED);
        }
    }

    private void term() {
        if (rule != null && achieved.getValue() != null) {
            until.setValue(rule.lastDay(achieved.getValue()));
        }
    }

    /** Posts of the enterprise that may be raised to a higher level. */
    private void posts(@Nullable EnterpriseListItem chosen) {
        if (kind != RecognitionKind.POST || chosen == null) {
            return;
        }
        List<Recognition> standing = recognitions.of(chosen.id()).stream()
                .filter(one -> one.award().kind() == RecognitionKind.POST && one.inForceOn(today))
                .toList();
        raised.setItems(standing);
        raised.setVisible(!standing.isEmpty());
    }

    private void follow(@Nullable Recognition before) {
        if (before != null) {
            title.setValue(before.award().title());
            person.setValue(before.award().personName());
            category.setValue(before.award().category());
        }
        title.setReadOnly(before != null);
        category.setReadOnly(before != null);
    }

    /**
     * For an enterprise that is settled, with what speaks for it as its basis, to be corrected or completed.
     *
     * @throws DomainException for one that the person does not work with
     */
    AwardDialog of(UUID enterpriseId, String reason) {
        settled = recognitions.enterprise(enterpriseId);
        String source = basis.getValue();
        basis.setValue(
                source.isEmpty() || source.length() + reason.length() >= basis.getMaxLength()
                        ? reason
                        : source + "；" + reason);
        return this;
    }

    void open(Runnable done) {
        StepDialog dialog = new StepDialog(
                Texts.get("recognition.record.title." + kind.code()) + (settled == null ? "" : " · " + settled.name()),
                Texts.get("recognition.record.effect"),
                this::save,
                done);
        if (settled == null) {
            dialog.with(enterprise);
        }
        if (kind == RecognitionKind.POST) {
            dialog.with(raised, title, person);
        }
        dialog.with(category, level, achieved);
        if (!kind.byLevel()) {
            dialog.with(until);
        }
        dialog.with(body, basis);
        if (kind == RecognitionKind.CASE) {
            dialog.with(title);
        }
        if (kind.byLevel()) {
            dialog.with(text);
        }
        dialog.with(file);
        dialog.open();
    }

    private void save() {
        EnterpriseListItem chosen = enterprise.getValue();
        UUID enterpriseId = settled != null ? settled.id() : chosen == null ? null : chosen.id();
        if (enterpriseId == null) {
            throw new DomainException("recognition.enterprise-missing");
        }
        LocalDate on = achieved.getValue();
        if (on == null) {
            throw new DomainException("recognition.day-missing");
        }
        String given = level.getValue();
        Recognition before = raised.getValue();
        UUID beforeId = before == null ? null : before.id();
        recognitions.record(
                enterpriseId,
                new Award(
                        kind,
                        category.getValue(),
                        given == null ? "" : given,
                        on,
                        kind.byLevel() ? null : until.getValue(),
                        body.getValue(),
                        basis.getValue(),
                        title.getValue(),
                        person.getValue(),
                        text.getValue()),
                beforeId,
                file.file);
    }
}
