package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Difference;
import org.anbiao.definition.ui.DifferenceTable;
import org.anbiao.identity.Permission;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Edition.State;
import org.anbiao.selfevaluation.standard.EditionSheet;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.tenancy.CurrentActor;

/** One edition: its elements and items; a draft of the own authority is filled here, from a workbook or by hand, and published. */
@Route("standards/:key")
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
class StandardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StandardService standards;
    private final transient EditionSheet sheets;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    static final String AGAINST = "against";

    private String key = "";
    private String against = "";

    StandardView(
            StandardService standards,
            EditionSheet sheets,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.standards = standards;
        this.sheets = sheets;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        key = event.getRouteParameters().get("key").orElse("");
        against = Addresses.text(event, AGAINST);
        show(standards.get(key));
    }

    private void show(Edition edition) {
        removeAll();
        boolean own = authentication.hasAuthority(Permission.CAMPAIGN_MANAGE)
                && currentActor.get().tenantId().equals(edition.publisherId());
        boolean draft = own && edition.state() == State.DRAFT;
        add(new PageHeader(edition.name(), actions(edition, own).toArray(Button[]::new))
                .withState(Words.chip(edition.state()))
                .withSubtitle(Texts.get(
                        "selfevaluation.standards.size",
                        Texts.get("selfevaluation.standard-type."
                                + edition.standard().type().code()),
                        edition.elements().size(),
                        edition.items().size(),
                        Words.method(edition))));
        if (!edition.note().isBlank()) {
            Paragraph note = new Paragraph(edition.note());
            note.addClassName("notice-bar");
            add(note);
        }
        differences(edition);
        if (draft) {
            add(new EditionImportPanel(
                    sheets,
                    edition.method(),
                    edition.items().size(),
                    elements -> show(standards.save(edition.withElements(elements)))));
            add(new MethodChoice(edition, method -> show(standards.save(edition.under(method)))));
        }
        add(new EditionTree(edition, draft, changed -> show(standards.save(changed))));
    }

    /** What differs from the edition it was copied from, or from the one that the address names. */
    private void differences(Edition edition) {
        Optional<Edition> other =
                against.isEmpty() ? standards.origin(edition.key()) : Optional.of(standards.get(against));
        other.filter(one -> !one.key().equals(edition.key())).ifPresent(one -> {
            if (one.method() != edition.method()) {
                add(Words.meta(Texts.get(
                        "selfevaluation.method.differs",
                        one.name(),
                        MethodChoice.name(one.method()),
                        MethodChoice.name(edition.method()))));
            }
            List<Difference> differences = standards.differences(edition.key(), one.key());
            Details details = new Details(
                    Texts.get("selfevaluation.standards.differences", one.name(), differences.size()),
                    new DifferenceTable(one.label(), edition.label(), Difference::name, differences));
            details.setOpened(!against.isEmpty());
            details.setWidthFull();
            if (differences.isEmpty() && one.method() != edition.method()) {
                return;
            }
            if (differences.isEmpty()) {
                add(Words.meta(Texts.get("selfevaluation.standards.same", one.name())));
            } else {
                add(details);
            }
        });
    }

    private List<Button> actions(Edition edition, boolean own) {
        List<Button> actions = new ArrayList<>();
        if (own && edition.state() == State.DRAFT) {
            Button delete = new Button(Texts.get("selfevaluation.standards.delete"));
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            delete.addClickListener(click -> confirm("delete", edition, () -> {
                standards.delete(key);
                getUI().ifPresent(ui -> ui.navigate(Addresses.STANDARDS));
            }));
            Button publish = new Button(Texts.get("selfevaluation.standards.publish"));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            publish.addClickListener(click -> confirm("publish", edition, () -> {
                standards.publish(key);
                show(standards.get(key));
            }));
            actions.add(delete);
            actions.add(publish);
        }
        if (own && edition.state() == State.PUBLISHED) {
            Button withdraw = new Button(Texts.get("selfevaluation.standards.withdraw"));
            withdraw.addClickListener(click -> confirm("withdraw", edition, () -> {
                standards.withdraw(key);
                show(standards.get(key));
            }));
            actions.add(withdraw);
        }
        return actions;
    }

    private static void confirm(String what, Edition edition, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.get("selfevaluation.standards." + what),
                Texts.get(
                        "selfevaluation.standards." + what + "-effect",
                        edition.name(),
                        edition.items().size()),
                Texts.get("selfevaluation.standards." + what),
                event -> Notices.attempt(action));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.get("common.action.cancel"));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("selfevaluation.nav.standards");
    }
}
