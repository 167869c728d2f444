package org.anbiao.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.administration.HolidayService;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.HolidayYear;
import org.jspecify.annotations.Nullable;

/** Public holidays, a year a card, with the notice they rest on. */
@Route(AdministrationNavigation.HOLIDAYS)
@RolesAllowed({"PLATFORM_OPERATOR", "TENANT_ADMIN"})
class HolidayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient HolidayService holidays;
    private final boolean keeps;
    private final Div body = new Div();

    HolidayView(HolidayService holidays, CurrentMember member) {
        this.holidays = holidays;
        this.keeps = member.has(Permission.TENANTS_OPEN);
        addClassName("page");
        body.addClassName("card-list");
        PageHeader header = new PageHeader(Texts.get("administration.holiday.title"))
                .withSubtitle(Texts.get("administration.holiday.subtitle"));
        if (keeps) {
            Button add = new Button(Texts.get("administration.holiday.add"), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(add);
        }
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        body.removeAll();
        List<HolidayYear> years = holidays.years();
        for (int i = years.size() - 1; i >= 0; i--) {
            body.add(card(years.get(i)));
        }
    }

    private Div card(HolidayYear year) {
        Span source = new Span(year.source());
        source.addClassName("card-meta");
        UnorderedList days = new UnorderedList();
        year.holidays()
                .forEach(day -> days.add(new ListItem(
                        day.from().equals(day.to())
                                ? Texts.get("administration.holiday.one", day.name(), DateField.format(day.from()))
                                : Texts.get(
                                        "administration.holiday.several",
                                        day.name(),
                                        DateField.format(day.from()),
                                        DateField.format(day.to())))));
        Span working = new Span(Texts.get(
                "administration.holiday.working",
                year.working().stream()
                        .map(DateField::format)
                        .collect(Collectors.joining(Texts.get("administration.holiday.and")))));
        Div card = new Div(new H3(Texts.get("administration.holiday.year", String.valueOf(year.year()))), source, days);
        if (!year.working().isEmpty()) {
            card.add(working);
        }
        if (keeps) {
            Button edit = new Button(Texts.get("common.action.edit"), click -> edit(year));
            edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
            Div actions = new Div(edit);
            card.add(actions);
        }
        card.addClassName("card");
        return card;
    }

    private void edit(@Nullable HolidayYear year) {
        IntegerField number = new IntegerField(Texts.get("administration.holiday.number"));
        TextField source = new TextField(Texts.get("administration.holiday.source"));
        source.setPlaceholder(Texts.get("administration.holiday.source-hint"));
        TextArea lines = new TextArea(Texts.get("administration.holiday.lines"));
        lines.setHelperText(Texts.get("administration.holiday.lines-hint"));
        lines.setMinHeight("16rem");
        if (year != null) {
            number.setValue(year.year());
            number.setReadOnly(true);
            source.setValue(year.source());
            lines.setValue(holidays.lines(year));
        }
        new StepDialog(
                        Texts.get(year == null ? "administration.holiday.add" : "administration.holiday.edit"),
                        Texts.get("administration.holiday.effect"),
                        () -> holidays.save(
                                UnitDialogs.required(number.getValue(), "administration.holiday.number-missing"),
                                source.getValue(),
                                lines.getValue()),
                        this::show)
                .with(number, source, lines)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("administration.holiday.title");
    }
}
