package org.anbiao.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.privacy.Masked;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.EnterpriseStaff;
import org.anbiao.identity.EnterpriseStaff.Person;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.CurrentActor;

/** 企业人员: who of an enterprise is in, who waits, and the code by which more join. Made for a phone. */
@Route(IdentityNavigation.STAFF + "/:id?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class StaffView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EnterpriseStaff staff;
    private final transient CurrentActor currentActor;
    private UUID enterprise = new UUID(0, 0);

    StaffView(EnterpriseStaff staff, CurrentActor currentActor) {
        this.staff = staff;
        this.currentActor = currentActor;
        addClassNames("page", "phone-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID own = currentActor.get().enterpriseId();
        try {
            enterprise = own != null
                    ? own
                    : UUID.fromString(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new DomainException("identity.staff.unknown");
        }
        show();
    }

    private void show() {
        removeAll();
        Button issue = new Button(Texts.get("identity.staff.issue"), click -> choose());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new PageHeader(Texts.get("identity.staff.title"), issue).withSubtitle(staff.name(enterprise)));
        List<Person> people = staff.people(enterprise);
        if (people.isEmpty()) {
            add(new EmptyState(Texts.get("identity.staff.empty"), Texts.get("identity.staff.empty-hint")));
        }
        Div list = new Div();
        list.addClassName("card-list");
        people.forEach(person -> list.add(card(person)));
        add(list);
    }

    private Div card(Person person) {
        Span name = new Span(person.name());
        name.addClassName("card-title");
        StatusChip state = new StatusChip(
                Texts.get(
                        person.active()
                                ? "identity.member-state.active"
                                : person.joined() ? "identity.staff.waits" : "identity.member-state.pending"),
                person.active() ? StatusChip.Tone.SUCCESS : StatusChip.Tone.WARNING);
        Div head = new Div(name, state);
        head.addClassName("page-header-name");
        Span meta = new Span(MemberWords.role(person.role())
                + (person.phone().isEmpty() ? "" : " · " + Masked.number(person.phone())));
        meta.addClassName("card-meta");
        Div card = new Div(head, meta);
        card.addClassName("card");
        if (staff.mayConfirm(enterprise, person)) {
            Button confirm = new Button(
                    Texts.get("identity.staff.confirm"),
                    click -> act(() -> staff.confirm(enterprise, person.id()), "identity.staff.confirmed"));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button refuse = new Button(Texts.get("identity.staff.refuse"), click -> refuse(person));
            Div buttons = new Div(confirm, refuse);
            buttons.addClassName("page-header-actions");
            card.add(buttons);
        }
        return card;
    }

    private void refuse(Person person) {
        new MemberDialog(
                        Texts.get("identity.staff.refuse"),
                        Texts.get("identity.staff.refuse-effect", person.name()),
                        () -> staff.refuse(enterprise, person.id()),
                        this::show)
                .ending(Texts.get("identity.staff.refuse"))
                .open();
    }

    private void act(Runnable action, String doneKey) {
        if (Notices.attempt(action)) {
            Notices.done(Texts.get(doneKey));
            show();
        }
    }

    private void choose() {
        Select<Role> role = new Select<>();
        role.setLabel(Texts.get("identity.members.role"));
        role.setItems(staff.grantable());
        role.setItemLabelGenerator(MemberWords::role);
        role.setValue(staff.grantable().get(0));
        EnterpriseStaff.Code[] code = new EnterpriseStaff.Code[1];
        new MemberDialog(
                        Texts.get("identity.staff.issue"),
                        Texts.get("identity.staff.issue-effect", staff.validDays()),
                        () -> code[0] = staff.issue(enterprise, role.getValue()),
                        () -> show(code[0]))
                .with(role)
                .open();
    }

    private static void show(EnterpriseStaff.Code code) {
        Dialog dialog = new Dialog(Texts.get("identity.staff.code"));
        dialog.setWidth("min(30rem, 96vw)");
        dialog.add(
                new Paragraph(Texts.get("identity.staff.hand-over", DateField.format(code.until()))),
                InviteActions.handOver(code.link(), code.code(), Texts.get("identity.staff.shown-once")));
        Button close = new Button(Texts.get("identity.invitation.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("identity.staff.title");
    }
}
