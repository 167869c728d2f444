package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.identity.Permission;
import org.anbiao.norms.EnterpriseName;
import org.anbiao.norms.Norm;
import org.anbiao.norms.NormPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.tenancy.CurrentActor;

/** 企业清单、车间表册、岗位卡片: what an enterprise made of the sector's norms for itself. */
@Route(NormsNavigation.OWN + "/:enterprise?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class OwnSetsView extends EnterprisePage {

    private final transient OwnSetService sets;
    private final transient AuthenticationContext authentication;

    OwnSetsView(OwnSetService sets, CurrentActor currentActor, AuthenticationContext authentication) {
        super(currentActor, "norms.nav.own");
        this.sets = sets;
        this.authentication = authentication;
    }

    @Override
    void show(UUID enterpriseId) {
        removeAll();
        EnterpriseName enterprise = sets.enterprise(enterpriseId);
        List<OwnSet> all = sets.of(enterpriseId);
        PageHeader header = new PageHeader(Texts.get("norms.nav.own"))
                .withSubtitle(isOwn() ? Texts.get("norms.own.subtitle") : enterprise.name());
        boolean records = authentication.hasAuthority(Permission.FACT_RECORD);
        List<Norm> offered = records ? sets.offered(enterpriseId) : List.of();
        Button compose = new Button(Texts.get("norms.own.compose"), click -> compose(enterpriseId));
        if (records && offered.isEmpty()) {
            header.withActions(compose);
        }
        if (!offered.isEmpty()) {
            Button derive = new Button(Texts.get("norms.own.derive"), click -> derive(enterpriseId, offered));
            derive.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(compose, derive);
        }
        add(header);
        if (all.isEmpty()) {
            add(new EmptyState(
                    Texts.get("norms.own.empty"),
                    Texts.get(offered.isEmpty() ? "norms.own.empty-no-norm" : "norms.own.empty-hint")));
        }
        for (OwnSet.Kind kind : OwnSet.Kind.values()) {
            List<OwnSet> ofKind = all.stream().filter(set -> set.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                Div list = new Div();
                list.addClassName("card-list");
                ofKind.forEach(set -> list.add(card(set)));
                add(new H3(Texts.get("norms.own.kind", NormWords.kind(kind), ofKind.size())), list);
            }
        }
    }

    private Div card(OwnSet set) {
        RouterLink link = new RouterLink(
                set.title(),
                OwnSetView.class,
                new RouteParameters("id", set.id().toString()));
        link.addClassName("card-title");
        Div head = new Div(link);
        head.addClassName("inline-list");
        if (!set.inUse()) {
            head.add(new StatusChip(Texts.get("norms.own.ended"), StatusChip.Tone.NEUTRAL));
        } else if (sets.change(set).isPresent()) {
            head.add(new StatusChip(Texts.get("norms.own.newer"), StatusChip.Tone.WARNING));
        } else if (sets.isSourceWithdrawn(set)) {
            head.add(new StatusChip(Texts.get("norms.own.withdrawn"), StatusChip.Tone.WARNING));
        }
        String size = Texts.get("norms.own.points", set.points().size());
        Div card = new Div(head, NormWords.meta(set.place().isEmpty() ? size : set.place() + " · " + size));
        card.addClassName("card");
        return card;
    }

    /** Written by the enterprise itself, a line a point. */
    private void compose(UUID enterpriseId) {
        RadioButtonGroup<OwnSet.Kind> kind = new RadioButtonGroup<>(Texts.get("norms.own.make"));
        TextField title = new TextField(Texts.get("norms.field.title"));
        title.setMaxLength(120);
        TextField place = place(kind);
        TextArea lines = new TextArea(Texts.get("norms.points.lines"));
        lines.setHelperText(Texts.get("norms.points.lines-hint"));
        lines.setMinHeight("10rem");
        UUID[] made = new UUID[1];
        new StepDialog(
                        Texts.get("norms.own.compose"),
                        Texts.get("norms.own.compose-effect"),
                        () -> made[0] = sets.compose(
                                enterpriseId,
                                kind.getValue(),
                                title.getValue(),
                                kind.getValue() == OwnSet.Kind.LIST ? "" : place.getValue(),
                                PointList.pasted(lines.getValue())),
                        () -> getUI().ifPresent(ui -> ui.navigate(NormsNavigation.SET + "/" + made[0])))
                .with(kind, title, place, lines)
                .open();
    }

    /** Sets the choice of the three up, and returns the field for the workshop or post that goes with it. */
    private static TextField place(RadioButtonGroup<OwnSet.Kind> kind) {
        kind.setItems(OwnSet.Kind.values());
        kind.setItemLabelGenerator(NormWords::kind);
        kind.setValue(OwnSet.Kind.LIST);
        TextField place = new TextField(Texts.get("norms.own.place.sheet"));
        place.setMaxLength(60);
        place.setVisible(false);
        kind.addValueChangeListener(change -> {
            place.setVisible(change.getValue() != OwnSet.Kind.LIST);
            place.setLabel(Texts.get("norms.own.place." + (change.getValue() == OwnSet.Kind.CARD ? "card" : "sheet")));
        });
        return place;
    }

    private void derive(UUID enterpriseId, List<Norm> offered) {
        Select<Norm> norm = new Select<>();
        norm.setLabel(Texts.get("norms.own.norm"));
        norm.setItems(offered);
        norm.setItemLabelGenerator(one -> one.head().title() + "（"
                + DefinitionWords.origin(one.publisher(), one.name().version()) + "）");
        RadioButtonGroup<OwnSet.Kind> kind = new RadioButtonGroup<>(Texts.get("norms.own.make"));
        TextField title = new TextField(Texts.get("norms.field.title"));
        title.setMaxLength(120);
        TextField place = place(kind);
        CheckboxGroup<NormPoint> points = new CheckboxGroup<>(Texts.get("norms.own.points-field"));
        points.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        points.setItemLabelGenerator(NormPoint::text);
        norm.addValueChangeListener(change -> {
            points.setItems(change.getValue().points());
            points.setValue(Set.copyOf(change.getValue().points()));
            if (title.isEmpty()) {
                title.setValue(change.getValue().head().title());
            }
        });
        norm.setValue(offered.get(0));
        UUID[] made = new UUID[1];
        new StepDialog(
                        Texts.get("norms.own.derive"),
                        Texts.get("norms.own.derive-effect"),
                        () -> {
                            if (norm.getValue() == null) {
                                throw new DomainException("norms.unknown");
                            }
                            made[0] = sets.derive(
                                    enterpriseId,
                                    norm.getValue().id(),
                                    kind.getValue(),
                                    title.getValue(),
                                    kind.getValue() == OwnSet.Kind.LIST ? "" : place.getValue(),
                                    points.getValue().stream()
                                            .map(NormPoint::id)
                                            .collect(Collectors.toSet()));
                        },
                        () -> getUI().ifPresent(ui -> ui.navigate(NormsNavigation.SET + "/" + made[0])))
                .with(norm, kind, title, place, points)
                .open();
    }
}
