package org.anbiao.checklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.anbiao.checklist.CheckFrequency;
import org.anbiao.checklist.CheckMinimum;
import org.anbiao.checklist.CheckMinimums;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.norms.OwnSet;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.SizeClass;

/** 最低检查频次: how often enterprises have to check at least, by whom it was set and since when. */
@Route(ChecklistNavigation.MINIMUMS)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class CheckMinimumsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<CheckFrequency> FREQUENCIES = List.of(
            CheckFrequency.DAILY,
            CheckFrequency.WEEKLY,
            CheckFrequency.MONTHLY,
            CheckFrequency.QUARTERLY,
            CheckFrequency.YEARLY);

    private final transient CheckMinimums minimums;
    private final transient RegistryChoices choices;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    CheckMinimumsView(
            CheckMinimums minimums, RegistryChoices choices, AuthenticationContext authentication, Clock clock) {
        this.minimums = minimums;
        this.choices = choices;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "checks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        PageHeader header = new PageHeader(
                        Texts.get("checklist.minimum.title"),
                        new Anchor(ChecklistNavigation.LISTS, Texts.get("checklist.minimum.back")))
                .withSubtitle(Texts.get("checklist.minimum.subtitle"));
        if (authentication.hasAuthority(Permission.CAMPAIGN_MANAGE) && minimums.isOffice()) {
            Button set = new Button(Texts.get("checklist.minimum.set"), VaadinIcon.PLUS.create(), click -> dialog());
            set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(new Anchor(ChecklistNavigation.LISTS, Texts.get("checklist.minimum.back")), set);
        }
        add(header);
        List<CheckMinimum> all = minimums.history();
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("checklist.minimum.empty"), Texts.get("checklist.minimum.empty-hint")));
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        LocalDate today = LocalDate.now(clock);
        // the latest stand first, so that the first that has begun is in force
        Set<Object> seen = new HashSet<>();
        for (CheckMinimum one : all) {
            boolean begun = !one.validFrom().isAfter(today);
            boolean current = begun && seen.add(List.of(one.tenantId(), one.target()));
            list.add(card(one, begun, current));
        }
        add(list);
    }

    private static Div card(CheckMinimum one, boolean begun, boolean current) {
        Span title = new Span(CheckWords.minimum(one));
        title.addClassName("card-title");
        Div head = new Div(title);
        head.addClassName("inline-list");
        head.add(
                !begun
                        ? new StatusChip(Texts.get("checklist.minimum.to-come"), Tone.PROGRESS)
                        : current
                                ? new StatusChip(Texts.get("checklist.minimum.current"), Tone.SUCCESS)
                                : new StatusChip(Texts.get("checklist.minimum.former"), Tone.NEUTRAL));
        Div card = new Div(
                head,
                CheckWords.meta(Texts.get(
                        "checklist.minimum.line",
                        one.authority(),
                        DateField.format(one.validFrom()),
                        one.basis(),
                        one.setByName())));
        card.addClassName("card");
        return card;
    }

    private void dialog() {
        LocalDate today = LocalDate.now(clock);
        Select<OwnSet.Kind> layer = new Select<>();
        layer.setLabel(Texts.get("checklist.minimum.field.layer"));
        layer.setItems(OwnSet.Kind.values());
        layer.setItemLabelGenerator(kind -> Texts.get("checklist.kind." + kind.code()));
        layer.setValue(OwnSet.Kind.LIST);
        Select<String> sector = all(
                "sector",
                choices.sectors().stream().map(RegistryChoices.Choice::label).toList(),
                name -> name);
        Select<String> size = all(
                "size",
                Arrays.stream(SizeClass.values()).map(SizeClass::key).toList(),
                key -> Texts.get("registry.size." + key));
        Select<String> color = all(
                "color",
                Arrays.stream(RiskColor.values()).map(RiskColor::key).toList(),
                key -> Texts.get("registry.color." + key));
        Select<CheckFrequency> frequency = new Select<>();
        frequency.setLabel(Texts.get("checklist.minimum.field.frequency"));
        frequency.setItems(FREQUENCIES);
        frequency.setEmptySelectionAllowed(true);
        frequency.setEmptySelectionCaption(Texts.get("checklist.minimum.lifted"));
        frequency.setItemLabelGenerator(
                one -> one == null ? Texts.get("checklist.minimum.lifted") : CheckWords.frequency(one));
        frequency.setValue(CheckFrequency.MONTHLY);
        DateField from = new DateField(Texts.get("checklist.minimum.field.from"));
        from.setMin(today);
        from.setValue(today);
        TextField basis = new TextField(Texts.get("checklist.minimum.field.basis"));
        basis.setMaxLength(200);
        basis.setHelperText(Texts.get("checklist.minimum.field.basis-hint"));
        new StepDialog(
                        Texts.get("checklist.minimum.set"),
                        Texts.get("checklist.minimum.effect"),
                        () -> {
                            if (from.getValue() == null) {
                                throw new DomainException("checklist.minimum.passed", today);
                            }
                            minimums.set(new CheckMinimum.Draft(
                                    new CheckMinimum.Target(
                                            layer.getValue(),
                                            Objects.requireNonNullElse(sector.getValue(), ""),
                                            Objects.requireNonNullElse(size.getValue(), ""),
                                            Objects.requireNonNullElse(color.getValue(), "")),
                                    frequency.getValue(),
                                    from.getValue(),
                                    basis.getValue()));
                        },
                        this::show)
                .with(layer, sector, size, color, frequency, from, basis)
                .open();
    }

    private static Select<String> all(String field, List<String> items, Function<String, String> label) {
        String all = Texts.get("common.all");
        Select<String> select = new Select<>();
        select.setLabel(Texts.get("checklist.minimum.field." + field));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(item -> item == null ? all : label.apply(item));
        return select;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("checklist.minimum.title");
    }
}
