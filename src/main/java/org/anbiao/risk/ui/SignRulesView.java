package org.anbiao.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.risk.SignRule;
import org.anbiao.risk.SignRules;
import org.anbiao.tenancy.CurrentActor;

/** 标志设置要求: what signs each sector's enterprises put up, by whom it was set and since when; former versions below. */
@Route(RiskNavigation.SIGNS)
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
class SignRulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SignRules rules;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private transient RiskAddress address = RiskAddress.NONE;

    SignRulesView(SignRules rules, CurrentActor currentActor, AuthenticationContext authentication) {
        this.rules = rules;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = RiskAddress.of(event);
        show();
    }

    private boolean sets() {
        return authentication.hasAuthority(Permission.CAMPAIGN_MANAGE) && rules.isOffice();
    }

    private void show() {
        removeAll();
        PageHeader header = new PageHeader(Texts.get("risk.sign.title")).withSubtitle(Texts.get("risk.sign.subtitle"));
        if (sets()) {
            Button set = new Button(
                    Texts.get("risk.sign.set"), VaadinIcon.PLUS.create(), click -> new SignRuleDialog(rules, this::show)
                            .open(null));
            set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(set);
        }
        add(header);
        List<SignRule> all = rules.history();
        if (all.isEmpty()) {
            add(new EmptyState(
                    Texts.get("risk.sign.empty"),
                    Texts.get(sets() ? "risk.sign.empty-hint" : "risk.sign.empty-reader")));
            return;
        }
        add(filters(all));
        Div current = new Div();
        current.addClassName("card-list");
        Div former = new Div();
        former.addClassName("card-list");
        LocalDate today = rules.today();
        // what was set last stands first: it takes the place of all that begin on its day or later, and of what has
        // begun once it begins
        Map<Object, SignRule> latest = new HashMap<>();
        Map<Object, LocalDate> taken = new HashMap<>();
        for (SignRule one : all) {
            boolean begun = !one.validFrom().isAfter(today);
            Object whose = List.of(one.tenantId(), one.sector());
            SignRule last = latest.computeIfAbsent(whose, key -> one);
            LocalDate from = begun ? today : one.validFrom();
            LocalDate later = taken.getOrDefault(whose, LocalDate.MAX);
            boolean replaced = !later.isAfter(from);
            taken.put(whose, replaced ? later : from);
            if (address.text("sector").isEmpty() || address.text("sector").equals(one.sector())) {
                if (replaced || begun && one.withdrawn()) {
                    former.add(former(one, begun));
                } else {
                    current.add(card(one, begun, last));
                }
            }
        }
        add(current);
        if (former.getComponentCount() > 0) {
            add(new H3(Texts.get("risk.sign.formers", former.getComponentCount())), former);
        }
    }

    private FilterBar filters(List<SignRule> all) {
        String every = Texts.get("common.all");
        Select<String> sector = new Select<>();
        sector.setLabel(Texts.get("risk.sign.field.sector"));
        List<String> names =
                all.stream().map(SignRule::sector).distinct().sorted().toList();
        sector.setItems(names);
        sector.setEmptySelectionAllowed(true);
        sector.setEmptySelectionCaption(every);
        sector.setItemLabelGenerator(name -> name == null ? every : name);
        sector.setValue(names.contains(address.text("sector")) ? address.text("sector") : null);
        sector.addValueChangeListener(change ->
                getUI().ifPresent(ui -> ui.navigate(RiskNavigation.SIGNS, address.with("sector", change.getValue()))));
        return new FilterBar(sector);
    }

    private static Span title(SignRule one) {
        Span title = new Span(Texts.get("risk.sign.name", one.sector(), one.authority()));
        title.addClassName("card-title");
        return title;
    }

    private static Span line(SignRule one) {
        return RiskWords.meta(Texts.get(
                one.withdrawn() ? "risk.sign.withdrawn-line" : "risk.sign.line",
                DateField.format(one.validFrom()),
                one.basis(),
                one.setByName()));
    }

    /** @param last what the authority set last for the sector */
    private Div card(SignRule one, boolean begun, SignRule last) {
        Div head = new Div(
                title(one),
                one.withdrawn()
                        ? new StatusChip(Texts.get("risk.sign.withdrawal"), Tone.WARNING)
                        : begun
                                ? new StatusChip(Texts.get("risk.sign.current"), Tone.SUCCESS)
                                : new StatusChip(Texts.get("risk.sign.to-come"), Tone.PROGRESS));
        head.addClassName("inline-list");
        Div card = new Div(head, line(one));
        card.addClassName("card");
        if (!one.withdrawn()) {
            if (last.withdrawn()) {
                card.add(RiskWords.meta(
                        Texts.get("risk.sign.ending", one.sector(), DateField.format(last.validFrom()))));
            }
            card.add(new SignList(one));
            if (sets() && one.tenantId().equals(currentActor.get().tenantId())) {
                Button revise = new Button(
                        Texts.get("risk.sign.revise"), click -> new SignRuleDialog(rules, this::show).open(one));
                Button withdraw = new Button(Texts.get("risk.sign.withdraw"), click -> withdraw(one));
                withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                withdraw.setVisible(!last.withdrawn());
                Div actions = new Div(revise, withdraw);
                actions.addClassName("card-actions");
                card.add(actions);
            }
        }
        return card;
    }

    private static Div former(SignRule one, boolean begun) {
        Div head = new Div(
                title(one),
                new StatusChip(
                        Texts.get(one.withdrawn() && begun ? "risk.sign.withdrawn" : "risk.sign.former"),
                        Tone.NEUTRAL));
        head.addClassName("inline-list");
        Div card = new Div(head, line(one));
        card.addClassName("card");
        if (!one.withdrawn()) {
            card.add(new Details(Texts.get("risk.sign.items", one.items().size()), new SignList(one)));
        }
        return card;
    }

    private void withdraw(SignRule one) {
        LocalDate today = rules.today();
        DateField from = new DateField(Texts.get("risk.sign.field.withdraw-from"));
        from.setMin(today);
        from.setMax(rules.latestDay());
        from.setValue(today);
        TextField reason = new TextField(Texts.get("risk.sign.field.reason"));
        reason.setMaxLength(SignRule.BASIS);
        new StepDialog(
                        Texts.get("risk.sign.withdraw"),
                        Texts.get(
                                "risk.sign.withdraw-effect",
                                one.sector(),
                                one.items().size()),
                        () -> {
                            if (from.getValue() == null) {
                                throw new DomainException("risk.sign.passed", today);
                            }
                            rules.withdraw(one.sector(), from.getValue(), reason.getValue());
                        },
                        this::show)
                .with(from, reason)
                .ending()
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("risk.sign.title");
    }
}
