package org.anbiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.HandOver;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.QrCode;
import org.anbiao.identity.Invitation;
import org.anbiao.identity.Invitations;
import org.anbiao.identity.MemberDetails;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.OrgUnit;

/** Inviting: who, as what, and afterwards the link, its QR code and the short code to hand over. */
@SpringComponent
class InviteActions {

    private static final int QR_SCALE = 5;

    private final Invitations invitations;

    InviteActions(Invitations invitations) {
        this.invitations = invitations;
    }

    /** The button of the list; empty for those who give no role. */
    Optional<Component> button(List<Role> roles, List<OrgUnit> units, Runnable done) {
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        Button invite = new Button(
                Texts.get("identity.invitation.invite"), VaadinIcon.PLUS.create(), click -> open(roles, units, done));
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Optional.of(invite);
    }

    private void open(List<Role> roles, List<OrgUnit> units, Runnable done) {
        TextField name = new TextField(Texts.get("identity.members.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(40);
        TextField phone = new TextField(Texts.get("identity.members.phone"));
        phone.setHelperText(
                Texts.get(invitations.canText() ? "identity.invitation.phone-sent" : "identity.invitation.phone-kept"));
        EmailField email = new EmailField(Texts.get("identity.members.email"));
        email.setHelperText(
                Texts.get(invitations.canMail() ? "identity.invitation.email-sent" : "identity.invitation.email-kept"));
        PostFields post = new PostFields(roles, units);
        Invitations.Issued[] issued = new Invitations.Issued[1];
        new MemberDialog(
                        Texts.get("identity.invitation.invite"),
                        Texts.get("identity.invitation.invite-effect", invitations.validDays()),
                        () -> issued[0] = invitations.invite(new Invitations.Invitee(
                                name.getValue(),
                                phone.getValue(),
                                email.getValue(),
                                post.chosenRole(),
                                post.chosenUnit())),
                        () -> {
                            done.run();
                            show(issued[0], name.getValue());
                        })
                .with(name, phone, email, post)
                .open();
    }

    /** What the page of somebody who has not come in yet offers. */
    Component panel(MemberDetails member, Runnable changed) {
        Optional<Invitation> latest = invitations.latest(member.id());
        String text = latest.map(found -> found.sentTo().isEmpty()
                        ? Texts.get(
                                "identity.invitation.handed-over",
                                found.createdByName(),
                                DateField.format(java.time.LocalDate.ofInstant(
                                        found.expiresAt(), java.time.ZoneId.of("Asia/Shanghai"))))
                        : Texts.get(
                                "identity.invitation.sent-by-" + found.sentTo(),
                                found.createdByName(),
                                DateField.format(java.time.LocalDate.ofInstant(
                                        found.expiresAt(), java.time.ZoneId.of("Asia/Shanghai")))))
                .orElse(Texts.get("identity.invitation.none-yet"));
        Button repeat = new Button(
                Texts.get(latest.isPresent() ? "identity.invitation.repeat" : "identity.invitation.first"), click -> {
                    Invitations.Issued[] issued = new Invitations.Issued[1];
                    if (Notices.attempt(() -> issued[0] = invitations.repeat(member.id()))) {
                        changed.run();
                        show(issued[0], member.name());
                    }
                });
        repeat.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button withdraw = new Button(Texts.get("identity.invitation.withdraw"), click -> withdraw(member));
        Div buttons = new Div(repeat, withdraw);
        buttons.addClassName("page-header-actions");
        Div panel = new Div(new Paragraph(text), buttons);
        panel.addClassName("card");
        return panel;
    }

    private void withdraw(MemberDetails member) {
        new MemberDialog(
                        Texts.get("identity.invitation.withdraw"),
                        Texts.get("identity.invitation.withdraw-effect", member.name()),
                        () -> invitations.withdraw(member.id()),
                        () -> com.vaadin.flow.component.UI.getCurrent().navigate(MembersView.class))
                .ending(Texts.get("identity.invitation.withdraw"))
                .open();
    }

    static void show(Invitations.Issued issued, String name) {
        Dialog dialog = new Dialog(Texts.get("identity.invitation.issued", name));
        dialog.setWidth("min(30rem, 96vw)");
        Paragraph how = new Paragraph(Texts.get(outcome(issued), DateField.format(issued.until())));
        dialog.add(how, handOver(issued.link(), issued.code(), Texts.get("identity.invitation.once")));
        Button close = new Button(Texts.get("identity.invitation.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static String outcome(Invitations.Issued issued) {
        if (Boolean.TRUE.equals(issued.mailed())) {
            return "identity.invitation.mailed";
        }
        if (Boolean.TRUE.equals(issued.texted())) {
            return "identity.invitation.texted";
        }
        return issued.mailed() == null && issued.texted() == null
                ? "identity.invitation.hand-over"
                : "identity.invitation.not-sent";
    }

    /** Link, QR code and short code, to be shown, copied or scanned. */
    static HandOver handOver(String link, String code, String remark) {
        return new HandOver(QrCode.dataUri(link, QR_SCALE), link, code, remark);
    }
}
