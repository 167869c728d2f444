package org.anbiao.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.FollowUpState;
import org.anbiao.supervision.HelpVisit;
import org.anbiao.supervision.HelpVisitItem;
import org.anbiao.supervision.HelpVisitService;
import org.anbiao.tenancy.CurrentActor;

/** One help visit: who came, what was found, and how it goes on; the enterprise answers here. */
@Route(SupervisionNavigation.VISITS + "/:id")
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
class HelpVisitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient HelpVisitService visits;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    HelpVisitView(
            HelpVisitService visits, CurrentActor currentActor, AuthenticationContext authentication, Clock clock) {
        this.visits = visits;
        this.currentActor = currentActor;
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
        HelpVisit visit = visits.get(id);
        List<HelpVisitItem> items = visits.items(id);
        removeAll();
        long open = items.stream().filter(HelpVisitItem::isOpen).count();
        StatusChip state = open == 0
                ? new StatusChip(Texts.get("supervision.visits.done"), Tone.SUCCESS)
                : new StatusChip(Texts.get("supervision.visits.open", open), Tone.WARNING);
        add(
                new PageHeader(visit.enterpriseName())
                        .withState(state)
                        .withSubtitle(Texts.get(
                                "supervision.visit.subtitle", DateField.format(visit.visitedOn()), visit.actingName())),
                facts(visit));
        if (!items.isEmpty()) {
            Div list = new Div(new H3(Texts.get("supervision.form.found")));
            list.addClassName("card-list");
            boolean follow = authentication.hasAuthority(Permission.SUPERVISION_RECORD) && visits.mayFollowUp(visit);
            boolean answers = currentActor.get().isEnterprise() && authentication.hasAuthority(Permission.FACT_RECORD);
            items.forEach(item -> list.add(card(visit, item, follow, answers)));
            add(list);
        }
        add(Words.meta(Texts.get("supervision.visit.no-inspection")));
    }

    private static DescriptionList facts(HelpVisit visit) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fact-list");
        if (!visit.squad().isEmpty()) {
            Words.fact(facts, "supervision.column.squad", visit.squad());
        }
        Words.fact(facts, "supervision.form.team", Words.team(visit.team()));
        Words.fact(facts, "supervision.column.topics", Words.topics(visit.topics()));
        Words.fact(facts, "supervision.field.summary", visit.summary());
        Words.fact(facts, "supervision.field.materials", visit.materials());
        Words.fact(facts, "supervision.field.recorded-by", visit.recordedByName());
        return facts;
    }

    private Div card(HelpVisit visit, HelpVisitItem item, boolean follow, boolean answers) {
        Div head = new Div(
                Words.title(item.description()), new StatusChip(Words.of("item-kind", item.kind()), Tone.NEUTRAL));
        head.addClassName("page-header-name");
        if (item.hazardId() == null) {
            head.add(Words.chip(item.state()));
        }
        if (item.isOverdue(LocalDate.now(clock))) {
            head.add(Words.overdue());
        }
        Div card = new Div(head);
        card.addClassName("card");
        line(card, "supervision.visit.suggestion-line", item.suggestion());
        line(card, "supervision.visit.due-line", DateField.format(item.dueOn()));
        if (!item.answer().isEmpty()) {
            card.add(Words.meta(Texts.get(
                    "supervision.visit.answer-line",
                    item.answer(),
                    item.answeredByName(),
                    DateField.format(item.answeredOn()))));
        }
        line(
                card,
                item.state() == FollowUpState.CLOSED
                        ? "supervision.visit.closed-line"
                        : "supervision.visit.returned-line",
                item.note());
        if (item.hazardId() != null) {
            card.add(Words.link("hazards/" + item.hazardId(), Texts.get("supervision.visit.hazard-link")));
        } else if (item.state() != FollowUpState.CLOSED) {
            card.add(actions(visit, item, follow, answers));
        }
        return card;
    }

    private static void line(Div card, String key, String value) {
        if (!value.isEmpty()) {
            card.add(Words.meta(Texts.get(key, value)));
        }
    }

    private Div actions(HelpVisit visit, HelpVisitItem item, boolean follow, boolean answers) {
        Div row = new Div();
        row.addClassName("inline-list");
        if (answers) {
            Button answer = Fields.small(
                    item.answer().isEmpty() ? "supervision.visit.answer" : "supervision.visit.answer-again",
                    () -> words(
                            "supervision.visit.answer",
                            "supervision.visit.answer-field",
                            text -> visits.answer(item.id(), item.version(), text),
                            visit.id()));
            answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            row.add(answer);
        }
        if (follow) {
            row.add(Fields.small(
                    "supervision.visit.close",
                    () -> words(
                            "supervision.visit.close",
                            "supervision.field.result",
                            text -> visits.close(item.id(), item.version(), text),
                            visit.id())));
            if (item.state() == FollowUpState.ANSWERED) {
                row.add(Fields.small(
                        "supervision.visit.return",
                        () -> words(
                                "supervision.visit.return",
                                "supervision.column.reason",
                                text -> visits.sendBack(item.id(), item.version(), text),
                                visit.id())));
            }
            row.add(Fields.small("supervision.visit.to-hazard", () -> hazard(visit, item)));
        }
        return row;
    }

    private void words(String titleKey, String fieldKey, Consumer<String> act, UUID id) {
        TextArea text = Fields.text(fieldKey);
        new StepDialog(Texts.get(titleKey), "", () -> act.accept(text.getValue()), () -> show(id))
                .with(text)
                .open();
    }

    private void hazard(HelpVisit visit, HelpVisitItem item) {
        Select<HazardCategory> category = Fields.category();
        Checkbox major = new Checkbox(Texts.get("supervision.field.major"));
        TextField clause = Fields.line("supervision.field.clause");
        clause.setVisible(false);
        major.addValueChangeListener(change -> clause.setVisible(change.getValue()));
        TextField place = Fields.line("supervision.field.place");
        DateField due = Fields.day("supervision.field.item-due", item.dueOn(), null);
        new StepDialog(
                        Texts.get("supervision.visit.to-hazard"),
                        Texts.get("supervision.form.hazard-hint"),
                        () -> visits.toHazard(
                                item.id(),
                                item.version(),
                                category.getValue(),
                                major.getValue(),
                                major.getValue() ? clause.getValue() : "",
                                place.getValue(),
                                due.getValue()),
                        () -> show(visit.id()))
                .with(category, place, due, major, clause)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.visits");
    }
}
