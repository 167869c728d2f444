package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.AreaRecognition;
import org.anbiao.recognition.AreaRecognitions;
import org.anbiao.recognition.Level;
import org.anbiao.tenancy.Tenant;

/** 十佳样板: which townships, streets and parks are among the ten best. */
@Route(RecognitionNavigation.AREAS)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class AreasView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AreaRecognitions areas;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;

    AreasView(AreaRecognitions areas, AuthenticationContext authentication, Clock clock) {
        this.areas = areas;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        boolean writes = authentication.hasAuthority(Permission.RECOGNITION_RECORD) && areas.records();
        PageHeader header = new PageHeader(Texts.get("recognition.nav.recognition"))
                .withSubtitle(Texts.get("recognition.area.subtitle"));
        if (writes) {
            Button record = new Button(Texts.get("recognition.area.record"), click -> record());
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(record);
        }
        add(header, new RecognitionTabs("area"));
        List<AreaRecognition> all = areas.list();
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("recognition.area.empty"), Texts.get("recognition.area.empty-hint")));
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        all.forEach(one -> list.add(card(one, writes)));
        add(list);
    }

    private Div card(AreaRecognition one, boolean writes) {
        Span title = new Span(one.subjectName() + "（"
                + Texts.get("recognition.level." + one.level().code()) + "）");
        title.addClassName("card-title");
        LocalDate withdrawn = one.withdrawnOn();
        Div head = new Div(
                title,
                withdrawn == null
                        ? new StatusChip(Texts.get("recognition.state.standing"), Tone.SUCCESS)
                        : new StatusChip(Texts.get("recognition.state.withdrawn"), Tone.ERROR));
        head.addClassName("inline-list");
        Div card = new Div(
                head,
                Words.meta(DateField.format(one.achievedOn()) + " · " + one.body()),
                new Span(Texts.get("recognition.detail.basis", one.basis())));
        card.addClassName("card");
        if (!one.caseText().isEmpty()) {
            Div text = new Div(one.title() + "\n" + one.caseText());
            text.addClassName("lines");
            card.add(text);
        }
        if (withdrawn != null) {
            card.add(new Span(Texts.get("recognition.detail.withdrawn", withdrawn, one.withdrawReason())));
        } else if (writes) {
            Button withdraw = new Button(Texts.get("recognition.withdraw.action"), click -> withdraw(one));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            card.add(withdraw);
        }
        return card;
    }

    private void withdraw(AreaRecognition one) {
        DateField day = new DateField(Texts.get("recognition.field.day"));
        day.setValue(today);
        TextArea reason = new TextArea(Texts.get("recognition.field.reason"));
        new StepDialog(
                        Texts.get("recognition.withdraw.action") + " · " + one.subjectName(),
                        Texts.get("recognition.withdraw.effect"),
                        () -> areas.withdraw(one.id(), required(day), reason.getValue()),
                        this::show)
                .with(day, reason)
                .ending()
                .open();
    }

    private static LocalDate required(DateField day) {
        LocalDate on = day.getValue();
        if (on == null) {
            throw new DomainException("recognition.day-missing");
        }
        return on;
    }

    private void record() {
        Select<Tenant> township = new Select<>();
        township.setLabel(Texts.get("recognition.area.name-field"));
        township.setItems(areas.townships());
        township.setEmptySelectionAllowed(true);
        township.setEmptySelectionCaption(Texts.get("recognition.area.other"));
        township.setItemLabelGenerator(one -> one == null ? Texts.get("recognition.area.other") : one.shortName());
        TextField name = new TextField(Texts.get("recognition.area.other"));
        name.setMaxLength(60);
        township.addValueChangeListener(change -> name.setVisible(change.getValue() == null));
        Select<Level> level = new Select<>();
        level.setLabel(Texts.get("recognition.field.level-case"));
        level.setItems(Level.COUNTY, Level.PREFECTURE);
        level.setItemLabelGenerator(one -> Texts.get("recognition.level." + one.code()));
        level.setValue(Level.COUNTY);
        DateField day = new DateField(Texts.get("recognition.field.achieved"));
        day.setValue(today);
        day.setMax(today);
        TextField body = new TextField(Texts.get("recognition.field.body"));
        TextField basis = new TextField(Texts.get("recognition.field.basis"));
        TextField title = new TextField(Texts.get("recognition.field.title"));
        TextArea text = new TextArea(Texts.get("recognition.field.case"));
        text.setMaxLength(4_000);
        new StepDialog(
                        Texts.get("recognition.area.record"),
                        Texts.get("recognition.record.effect"),
                        () -> {
                            Tenant chosen = township.getValue();
                            UUID id = chosen == null ? null : chosen.id();
                            areas.record(new AreaRecognition.Input(
                                    id,
                                    chosen == null ? name.getValue() : chosen.shortName(),
                                    level.getValue(),
                                    required(day),
                                    body.getValue(),
                                    basis.getValue(),
                                    title.getValue(),
                                    text.getValue()));
                        },
                        this::show)
                .with(township, name, level, day, body, basis, title, text)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("recognition.tab.area");
    }
}
