package org.anbiao.supervision.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.HelpVisitDraft;
import org.anbiao.supervision.HelpVisitService;
import org.anbiao.supervision.VisitTopic;

/** The form of a help visit: who came, what was looked at, what was found and advised, what was left. */
class HelpVisitForm extends Div {

    private final transient HelpVisitService visits;
    private final transient InspectionService inspections;
    private final ComboBox<CheckedEnterprise> enterprise;
    private final DateField day;
    private final TextField squad = Fields.line("supervision.column.squad");
    private final TeamFields team;
    private final CheckboxGroup<VisitTopic> topics = new CheckboxGroup<>(Texts.get("supervision.column.topics"));
    private final TextArea summary = Fields.text("supervision.field.summary");
    private final VisitFindingFields findings = new VisitFindingFields();
    private final TextArea materials = Fields.text("supervision.field.materials");

    HelpVisitForm(
            HelpVisitService visits,
            ExpertPoolService pool,
            InspectionService inspections,
            String memberName,
            LocalDate today) {
        this.visits = visits;
        this.inspections = inspections;
        enterprise = Fields.enterprise(inspections);
        day = Fields.day("supervision.column.day", today, today);
        squad.setHelperText(Texts.get("supervision.field.squad-hint"));
        team = new TeamFields(pool, memberName);
        topics.setItems(VisitTopic.values());
        topics.setItemLabelGenerator(topic -> Words.of("topic", topic));
        topics.addThemeName("vertical");
        materials.setHelperText(Texts.get("supervision.field.materials-hint"));
        addClassNames("page", "phone-page");
        add(
                new PageHeader(Texts.get("supervision.form.title"))
                        .withSubtitle(Texts.get("supervision.form.subtitle")),
                Fields.section(null, enterprise, day, squad),
                Fields.section("supervision.form.team", team),
                Fields.section("supervision.form.looked", topics, summary),
                Fields.section("supervision.form.found", findings),
                Fields.section("supervision.form.left", materials),
                new LargeButton("supervision.form.save", this::save));
    }

    /** Begins with an enterprise. */
    void about(UUID id) {
        enterprise.setValue(inspections.enterprise(id));
    }

    private void save() {
        UUID[] made = new UUID[1];
        if (Notices.attempt(() -> made[0] = visits.record(draft()))) {
            Notices.done(Texts.get("supervision.form.saved"));
            getUI().ifPresent(ui -> ui.navigate(SupervisionNavigation.VISITS + "/" + made[0]));
        }
    }

    private HelpVisitDraft draft() {
        return new HelpVisitDraft(
                Fields.chosen(enterprise),
                day.getValue(),
                squad.getValue(),
                team.members(),
                List.of(VisitTopic.values()).stream().filter(topics::isSelected).toList(),
                summary.getValue(),
                materials.getValue(),
                findings.findings());
    }
}
