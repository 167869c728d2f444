package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.FollowUpState;
import org.anbiao.supervision.UnitFinding;
import org.anbiao.supervision.UnitSupervision;

/** One finding on a unit: what is asked, what stands behind it, its course; the unit answers, the supervisor closes or returns. */
@Route(SupervisionNavigation.UNITS + "/:id")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class UnitFindingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient UnitSupervision units;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    UnitFindingView(UnitSupervision units, AuthenticationContext authentication, Clock clock) {
        this.units = units;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("id").flatMap(PageAddress::parse).orElse(null);
        if (id == null || !Notices.attempt(() -> show(id))) {
            event.forwardTo("");
        }
    }

    private void show(UUID id) {
        UnitFinding finding = units.finding(id);
        removeAll();
        PageHeader header = new PageHeader(finding.subject().name())
                .withSubtitle(Texts.get(
                        "supervision.finding.subtitle", finding.authorityName(), DateField.format(finding.foundOn())));
        if (finding.isOverdue(LocalDate.now(clock))) {
            header.withState(Words.chip(finding.state()), Words.overdue());
        } else {
            header.withState(Words.chip(finding.state()));
        }
        header.withActions(actions(finding).toArray(Component[]::new));
        add(header, facts(finding), course(finding));
    }

    private List<Component> actions(UnitFinding finding) {
        List<Component> actions = new ArrayList<>();
        UUID id = finding.id();
        int version = finding.version();
        if (authentication.hasAuthority(Permission.CAMPAIGN_MANAGE) && units.mayDecide(finding)) {
            if (finding.state() == FollowUpState.ANSWERED) {
                actions.add(new Button(Texts.get("supervision.visit.return"), click -> sendBack(finding)));
            }
            actions.add(new Button(
                    Texts.get("supervision.finding.close"),
                    click -> words(
                            "supervision.finding.close",
                            "supervision.field.result",
                            text -> units.close(id, version, text),
                            id)));
        }
        if (authentication.hasAuthority(Permission.PLAN_SUBMIT) && units.mayAnswer(finding)) {
            Button answer = new Button(
                    Texts.get("supervision.finding.answer"),
                    click -> words(
                            "supervision.finding.answer",
                            "supervision.finding.answer-field",
                            text -> units.answer(id, version, text),
                            id));
            answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(answer);
        }
        return actions;
    }

    private void sendBack(UnitFinding finding) {
        TextArea reason = Fields.text("supervision.column.reason");
        DateField due = Fields.day("supervision.finding.new-due", finding.dueOn(), null);
        new StepDialog(
                        Texts.get("supervision.visit.return"),
                        "",
                        () -> units.sendBack(finding.id(), finding.version(), reason.getValue(), due.getValue()),
                        () -> show(finding.id()))
                .with(reason, due)
                .open();
    }

    private void words(String titleKey, String fieldKey, Consumer<String> act, UUID id) {
        TextArea text = Fields.text(fieldKey);
        new StepDialog(Texts.get(titleKey), "", () -> act.accept(text.getValue()), () -> show(id))
                .with(text)
                .open();
    }

    private static DescriptionList facts(UnitFinding finding) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fact-list");
        Words.fact(facts, "supervision.column.kind", Words.of("finding-kind", finding.kind()));
        Words.fact(facts, "supervision.column.description", finding.description());
        Words.fact(facts, "supervision.column.requirement", finding.requirement());
        Words.fact(facts, "supervision.column.due", DateField.format(finding.dueOn()));
        Words.fact(facts, "supervision.field.recorded-by", finding.recordedByName());
        behind(facts, "supervision.field.inspections", "inspections/", finding.inspectionIds());
        behind(facts, "supervision.field.cases", "enforcement-cases/", finding.caseIds());
        return facts;
    }

    private static void behind(DescriptionList facts, String labelKey, String page, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Div links = new Div();
        links.addClassName("inline-list");
        for (int i = 0; i < ids.size(); i++) {
            links.add(Words.link(page + ids.get(i), Texts.get("supervision.finding.behind", i + 1)));
        }
        facts.add(new DescriptionList.Term(Texts.get(labelKey)), new DescriptionList.Description(links));
    }

    private static Div course(UnitFinding finding) {
        Div list = new Div(new H3(Texts.get("supervision.finding.course")));
        list.addClassName("card-list");
        if (finding.course().isEmpty()) {
            list.add(Words.meta(Texts.get("supervision.finding.no-answer")));
        }
        finding.course().forEach(step -> {
            Div head = new Div(Words.title(step.text()), Words.act(step.act()));
            head.addClassName("page-header-name");
            Div card = new Div(head, Words.meta(DateField.format(step.on()) + " · " + step.by()));
            card.addClassName("card");
            list.add(card);
        });
        return list;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.units");
    }
}
