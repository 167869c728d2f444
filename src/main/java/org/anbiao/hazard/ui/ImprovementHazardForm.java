package org.anbiao.hazard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardPlan;
import org.anbiao.hazard.ImprovementHazards;
import org.anbiao.hazard.ImprovementHazards.Details;
import org.anbiao.hazard.ImprovementHazards.Draft;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** An item not met that is a hazard: its kind and how grave it is; the rest is taken along and may be changed. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ImprovementHazardForm extends Div {

    private static final int MOST_WORDS = 2000;
    private static final int MOST_PLAN_WORDS = 1000;

    private final transient ImprovementHazards hazards;
    private final transient FileStore files;
    private final transient Clock clock;

    final PhotoField photos = new PhotoField();
    final RadioButtonGroup<HazardLevel> level = new RadioButtonGroup<>(Texts.get("hazard.field.level"));
    final TextField clause = new TextField(Texts.get("hazard.field.clause"));
    final Select<HazardCategory> category =
            HazardDialogs.choice("hazard.field.category", HazardCategory.values(), HazardWords::category);
    final TextField place = new TextField(Texts.get("hazard.field.place"));
    final TextArea description = words("hazard.field.description", MOST_WORDS);
    final TextField responsible = new TextField(Texts.get("hazard.field.responsible"));
    final TextArea measure = words("hazard.field.measure", MOST_PLAN_WORDS);
    final DateField dueOn = new DateField(Texts.get("hazard.field.due"));
    final TextArea funds = words("hazard.field.funds", MOST_PLAN_WORDS);
    final TextArea contingency = words("hazard.field.contingency", MOST_PLAN_WORDS);
    final TextArea acceptance = words("hazard.field.acceptance", MOST_PLAN_WORDS);

    ImprovementHazardForm(ImprovementHazards hazards, FileStore files, Clock clock) {
        this.hazards = hazards;
        this.files = files;
        this.clock = clock;
        addClassName("hazard-new");
        level.setItems(HazardLevel.values());
        level.setItemLabelGenerator(HazardWords::level);
        level.setValue(HazardLevel.GENERAL);
        level.addValueChangeListener(change -> adapt());
        clause.setMaxLength(300);
        clause.setHelperText(Texts.get("hazard.field.clause-hint"));
        category.setPlaceholder(Texts.get("hazard.field.category-choose"));
        place.setMaxLength(100);
        place.setPlaceholder(Texts.get("hazard.field.place-example"));
        responsible.setMaxLength(50);
        funds.setHelperText(Texts.get("hazard.improvement.later"));
        contingency.setHelperText(Texts.get("hazard.improvement.later"));
        acceptance.setHelperText(Texts.get("hazard.improvement.later"));
        adapt();
    }

    private static TextArea words(String label, int most) {
        TextArea area = new TextArea(Texts.get(label));
        area.setMaxLength(most);
        return area;
    }

    /** The clause and the three further fields belong to a major hazard only. */
    private void adapt() {
        boolean major = level.getValue() == HazardLevel.MAJOR;
        List.of(clause, funds, contingency, acceptance).forEach(field -> field.setVisible(major));
    }

    /**
     * Fills in what an item knows; one that is a hazard already leads there.
     *
     * @throws DomainException for one that cannot become a hazard
     */
    void show(UUID itemId) {
        Draft draft = hazards.draft(itemId);
        removeAll();
        UUID before = draft.hazardId();
        if (before != null) {
            add(new Anchor(HazardNavigation.LIST + "/" + before, Texts.get("hazard.improvement.made-before")));
            return;
        }
        HazardPlan plan = draft.plan();
        description.setValue(draft.description());
        responsible.setValue(plan.responsible());
        measure.setValue(plan.measure());
        dueOn.setMin(LocalDate.now(clock));
        dueOn.setValue(plan.dueOn());
        if (plan.dueOn() == null) {
            dueOn.setHelperText(Texts.get("hazard.improvement.due-hint"));
        }
        add(
                level,
                clause,
                category,
                place,
                description,
                responsible,
                measure,
                dueOn,
                funds,
                contingency,
                acceptance,
                photos,
                new LargeButton("hazard.improvement.send", () -> send(itemId, draft.enterpriseId())));
    }

    private void send(UUID itemId, UUID enterpriseId) {
        UUID[] id = new UUID[1];
        if (Notices.attempt(() -> id[0] = save(itemId, enterpriseId))) {
            Notices.done(Texts.get("hazard.improvement.sent"));
            getUI().ifPresent(ui -> ui.navigate(HazardNavigation.LIST + "/" + id[0]));
        }
    }

    private UUID save(UUID itemId, UUID enterpriseId) {
        if (category.getValue() == null) {
            throw new DomainException("hazard.category-missing");
        }
        boolean major = level.getValue() == HazardLevel.MAJOR;
        return hazards.make(
                itemId,
                new Details(
                        level.getValue(),
                        category.getValue(),
                        description.getValue(),
                        place.getValue(),
                        major ? clause.getValue() : "",
                        photos.store(files, enterpriseId),
                        major
                                ? new HazardPlan(
                                        responsible.getValue(),
                                        measure.getValue(),
                                        dueOn.getValue(),
                                        funds.getValue(),
                                        contingency.getValue(),
                                        acceptance.getValue())
                                : HazardPlan.general(responsible.getValue(), measure.getValue(), dueOn.getValue())));
    }
}
