package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.EnforcementFile;
import org.anbiao.enforcement.EnterpriseMeasure;
import org.anbiao.enforcement.EnterpriseWarning;
import org.anbiao.enforcement.Inspection;
import org.anbiao.enforcement.MeasureSide;
import org.anbiao.registry.ui.EnterpriseTab;

/** 执法检查 in the enterprise's file: inspections with orders and the reason of a further visit, sanctions, talks, incentives. */
@SpringComponent
class EnforcementTab implements EnterpriseTab {

    private final EnforcementFile file;

    EnforcementTab(EnforcementFile file) {
        this.file = file;
    }

    @Override
    public String key() {
        return "enforcement";
    }

    @Override
    public String labelKey() {
        return "enforcement.nav.tab";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        EnforcementFile.Content content = file.of(enterpriseId, asOf);
        Div page = new Div();
        page.addClassName("card-list");
        if (content.isEmpty()) {
            page.add(new EmptyState(Texts.get("enforcement.tab.empty"), Texts.get("enforcement.tab.empty-hint")));
            return page;
        }
        if (!content.inspections().isEmpty()) {
            page.add(new H3(Texts.get("enforcement.nav.inspections")));
            content.inspections().forEach(inspection -> page.add(card(inspection)));
        }
        if (!content.sanctions().isEmpty()) {
            page.add(new H3(Texts.get("enforcement.field.sanctions")));
            content.sanctions()
                    .forEach(sanction -> page.add(line(
                            CaseDialogs.describe(sanction.sanction()),
                            Texts.get("enforcement.tab.decided", DateField.format(sanction.decidedOn())))));
        }
        if (!content.warnings().isEmpty()) {
            page.add(new H3(Texts.get("enforcement.records.tab.warnings")));
            content.warnings().forEach(warning -> page.add(line(title(warning), warning.reason())));
        }
        if (!content.measures().isEmpty()) {
            page.add(new H3(Texts.get("enforcement.records.tab.measures")));
            content.measures().forEach(measure -> page.add(card(measure)));
        }
        return page;
    }

    private static Div card(Inspection inspection) {
        RouterLink title = new RouterLink(
                Texts.get(
                        "enforcement.tab.inspection",
                        DateField.format(inspection.inspectedOn()),
                        inspection.actingName(),
                        Words.of("kind", inspection.kind())),
                InspectionView.class,
                new com.vaadin.flow.router.RouteParameters("id", inspection.id().toString()));
        title.addClassName("card-title");
        Div head = new Div(title, Words.chip(inspection.result()));
        head.addClassName("page-header-name");
        Div card = new Div(head);
        card.addClassName("card");
        card.add(Words.meta(String.join("、", inspection.subjects())));
        LocalDate due = inspection.orderDueOn();
        if (due != null) {
            card.add(Words.meta(
                    Texts.get("enforcement.tab.order", inspection.findings().size(), DateField.format(due))));
        }
        if (!inspection.furtherReason().isEmpty()) {
            card.add(new NoticeBar(Texts.get("enforcement.inspection.further-line", inspection.furtherReason())));
        }
        return card;
    }

    private static Div card(EnterpriseMeasure measure) {
        Div head = new Div(
                Words.title(measure.kind()),
                new StatusChip(
                        Words.of("side", measure.side()),
                        measure.side() == MeasureSide.INCENTIVE ? Tone.SUCCESS : Tone.ERROR));
        head.addClassName("page-header-name");
        Div card = new Div(
                head,
                Words.meta(Texts.get(
                        "enforcement.tab.measure",
                        DateField.format(measure.fromOn()),
                        measure.actingName(),
                        measure.basis())));
        card.addClassName("card");
        return card;
    }

    private static String title(EnterpriseWarning warning) {
        return Texts.get(
                "enforcement.tab.warning",
                DateField.format(warning.heldOn()),
                warning.actingName(),
                Words.of("warning-kind", warning.kind()));
    }

    private static Div line(String title, String meta) {
        Div card = new Div(Words.title(title), Words.meta(meta));
        card.addClassName("card");
        return card;
    }
}
