package org.anbiao.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.risk.Lec;
import org.anbiao.risk.PointContent;
import org.anbiao.risk.PointGrade;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPointService;
import org.anbiao.tenancy.CurrentActor;

/** A risk point with all that is known, and every grading it ever had. */
@Route(RiskNavigation.POINT + "/:id")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class RiskPointView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RiskPointService points;
    private final transient PointSteps steps;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;

    RiskPointView(
            RiskPointService points,
            PointSteps steps,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.points = points;
        this.steps = steps;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("id").flatMap(RiskAddress::parse).orElse(new UUID(0, 0));
        if (!Notices.attempt(() -> show(id))) {
            removeAll();
            add(
                    new PageHeader(Texts.get("risk.nav.points")),
                    new EmptyState(Texts.get("risk.point.unknown"), Texts.get("risk.choose-hint")));
        }
    }

    private void show(UUID id) {
        RiskPoint point = points.get(id);
        boolean own = currentActor.get().isEnterprise();
        String enterprise = points.enterprise(point.enterpriseId()).name();
        removeAll();
        PageHeader header = new PageHeader(point.content().name())
                .withState(RiskWords.chip(point.color()))
                .withSubtitle(
                        own
                                ? point.content().place()
                                : enterprise + " · " + point.content().place());
        if (authentication.hasAuthority(Permission.FACT_RECORD) && point.endedOn() == null) {
            Button end = new Button(Texts.get("risk.points.end"), click -> steps.end(point, () -> show(id)));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            Button regrade =
                    new Button(Texts.get("risk.points.regrade"), click -> steps.regrade(point, () -> show(id)));
            regrade.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(
                    end,
                    new Button(Texts.get("risk.points.change"), click -> steps.change(point, () -> show(id))),
                    regrade);
        }
        add(
                new Anchor(
                        RiskNavigation.POINTS + (own ? "" : "/" + point.enterpriseId()), Texts.get("risk.point.back")),
                header);
        if (point.endedOn() != null) {
            add(new NoticeBar(Texts.get("risk.point.ended-line", point.endedOn(), point.endReason())));
        }
        add(facts(point), new H3(Texts.get("risk.point.history")), history(point));
    }

    private static DescriptionList facts(RiskPoint point) {
        PointContent content = point.content();
        DescriptionList list = new DescriptionList();
        list.addClassName("fact-list");
        fact(list, "kind", RiskWords.of("kind", content.kind()));
        fact(list, "factors", content.factors());
        fact(list, "accidents", RiskWords.accidents(content));
        fact(list, "measures", content.measures());
        fact(list, "responsible", RiskWords.of("level", content.level()) + " · " + content.responsible());
        fact(list, "posts", content.posts().isEmpty() ? "—" : String.join("、", content.posts()));
        if (point.color().isHigh()) {
            fact(list, "monitoring", content.duties().monitoring());
            fact(list, "watch", content.duties().watch());
        }
        fact(list, "check", Texts.get("risk.print.every", content.duties().days()));
        return list;
    }

    private static void fact(DescriptionList list, String key, String text) {
        DescriptionList.Description description = new DescriptionList.Description(text);
        description.addClassName("lines");
        list.add(new DescriptionList.Term(Texts.get("risk.field." + key)), description);
    }

    private Div history(RiskPoint point) {
        Div list = new Div();
        list.addClassName("card-list");
        for (PointGrade grade : points.history(point.id())) {
            Lec lec = grade.lec();
            Div head = new Div(RiskWords.chip(grade.color()), new Span(DateField.format(grade.on())));
            head.addClassName("inline-list");
            if (grade.byOffice()) {
                head.add(new StatusChip(Texts.get("risk.grading.by-office"), StatusChip.Tone.NEUTRAL));
            }
            Div card = new Div(
                    head,
                    RiskWords.meta(
                            lec == null
                                    ? Texts.get("risk.grading.direct")
                                    : Texts.get(
                                            "risk.lec.line",
                                            lec.likelihood().toPlainString(),
                                            lec.exposure().toPlainString(),
                                            lec.consequence().toPlainString(),
                                            lec.score().toPlainString())));
            card.addClassName("card");
            if (!grade.reason().isEmpty()) {
                card.add(new Span(Texts.get("risk.grading.reason-line", grade.reason())));
            }
            card.add(RiskWords.meta(Texts.get("risk.grading.recorded-by", grade.byName())));
            list.add(card);
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("risk.nav.points");
    }
}
