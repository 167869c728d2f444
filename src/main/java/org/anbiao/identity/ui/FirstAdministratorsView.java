package org.anbiao.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.FirstAdministrators;
import org.anbiao.identity.Invitations;
import org.anbiao.identity.MemberDetails;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.Tenant;

/** 首任三员: who begins the administration of a newly opened authority. */
@Route(IdentityNavigation.FIRST)
@RolesAllowed("PLATFORM_OPERATOR")
class FirstAdministratorsView extends Div implements HasDynamicTitle {

    private final transient FirstAdministrators first;
    private final ComboBox<Tenant> authority = new ComboBox<>(Texts.get("identity.first.authority"));
    private final Div content = new Div();

    FirstAdministratorsView(FirstAdministrators first) {
        this.first = first;
        addClassName("page");
        authority.setItems(first.authorities());
        authority.setItemLabelGenerator(Tenant::name);
        authority.addClassName("wide-field");
        authority.addValueChangeListener(change -> show());
        content.addClassName("card-list");
        add(
                new PageHeader(Texts.get("identity.first.title")).withSubtitle(Texts.get("identity.first.what")),
                new FilterBar(authority),
                content);
        show();
    }

    private void show() {
        content.removeAll();
        Tenant chosen = authority.getValue();
        if (chosen == null) {
            content.add(new EmptyState(Texts.get("identity.first.choose"), Texts.get("identity.first.choose-hint")));
            return;
        }
        List<Role> vacant = first.vacant(chosen.id());
        List<MemberDetails> waiting = first.waiting(chosen.id());
        if (vacant.isEmpty()) {
            content.add(
                    new EmptyState(Texts.get("identity.first.complete"), Texts.get("identity.first.complete-hint")));
        }
        vacant.forEach(role -> content.add(card(chosen, role, waiting)));
    }

    private Div card(Tenant tenant, Role role, List<MemberDetails> waiting) {
        Span title = new Span(MemberWords.role(role));
        title.addClassName("card-title");
        Div card = new Div(title, new Paragraph(Texts.get("identity.role-duty." + role.name())));
        card.addClassName("card");
        List<MemberDetails> own =
                waiting.stream().filter(member -> member.role() == role).toList();
        own.forEach(member -> {
            Button invite = new Button(Texts.get("identity.first.send", member.name()), click -> {
                Invitations.Issued[] issued = new Invitations.Issued[1];
                if (Notices.attempt(() -> issued[0] = first.invite(tenant.id(), member.id()))) {
                    InviteActions.show(issued[0], member.name());
                }
            });
            invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(new Div(invite));
        });
        if (own.isEmpty()) {
            card.add(new StatusChip(Texts.get("identity.first.vacant"), StatusChip.Tone.WARNING));
            card.add(new Div(new Button(Texts.get("identity.first.enter"), click -> enter(tenant, role))));
        }
        return card;
    }

    private void enter(Tenant tenant, Role role) {
        TextField name = new TextField(Texts.get("identity.members.name"));
        name.setRequiredIndicatorVisible(true);
        TextField phone = new TextField(Texts.get("identity.members.phone"));
        EmailField email = new EmailField(Texts.get("identity.members.email"));
        Invitations.Issued[] issued = new Invitations.Issued[1];
        new MemberDialog(
                        MemberWords.role(role),
                        Texts.get("identity.first.effect", tenant.name(), MemberWords.role(role)),
                        () -> issued[0] = first.invite(
                                tenant.id(),
                                new Invitations.Invitee(
                                        name.getValue(), phone.getValue(), email.getValue(), role, null)),
                        () -> {
                            show();
                            InviteActions.show(issued[0], name.getValue());
                        })
                .with(name, phone, email)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("identity.first.title");
    }
}
