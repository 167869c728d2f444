package org.anbiao.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.MemberDetails;
import org.anbiao.identity.MemberService;
import org.anbiao.identity.OpenWork;
import org.anbiao.identity.Role;
import org.anbiao.identity.Substitutions;
import org.anbiao.tenancy.OrgUnit;
import org.jspecify.annotations.Nullable;

/** The dialogs of the steps on a membership. */
@SpringComponent
class MemberActions {

    private final MemberService service;
    private final Substitutions substitutions;
    private final Clock clock;

    MemberActions(MemberService service, Substitutions substitutions, Clock clock) {
        this.service = service;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    void change(MemberDetails member, List<Role> roles, List<OrgUnit> units, Runnable done) {
        PostFields post = new PostFields(roles, units).with(member.role(), member.unitId());
        DateField from = MemberDialog.day(Texts.get("identity.members.from"), today());
        TextArea reason = MemberDialog.reason();
        new MemberDialog(
                        Texts.get("identity.members.change"),
                        Texts.get("identity.members.change-effect", member.name()),
                        () -> service.change(
                                member.id(),
                                post.chosenRole(),
                                post.chosenUnit(),
                                MemberDialog.required(from),
                                reason.getValue()),
                        done)
                .with(post, from, reason)
                .open();
    }

    void leave(MemberDetails member, Runnable done) {
        DateField lastDay = MemberDialog.day(Texts.get("identity.members.last-day"), today());
        TextArea reason = MemberDialog.reason();
        List<OpenWork.Count> open = service.openWork(member.id());
        ComboBox<MemberDetails> successor =
                colleagues(Texts.get("identity.members.successor"), service.colleagues(member.id()));
        successor.setVisible(!open.isEmpty());
        Div work = new Div(new Paragraph(
                open.isEmpty()
                        ? Texts.get("identity.members.no-open-work", member.name())
                        : Texts.get("identity.members.open-work", member.name(), kinds(open))));
        new MemberDialog(
                        Texts.get("identity.members.leave"),
                        Texts.get("identity.members.leave-effect", member.name()),
                        () -> service.leave(
                                member.id(), MemberDialog.required(lastDay), reason.getValue(), chosen(successor)),
                        done)
                .with(lastDay, reason, work, successor)
                .ending(Texts.get("identity.members.leave-confirm"))
                .open();
    }

    void substitute(MemberDetails member, Runnable done) {
        ComboBox<MemberDetails> substitute =
                colleagues(Texts.get("identity.substitution.by"), service.colleagues(member.id()));
        DateField from = MemberDialog.day(Texts.get("identity.substitution.from"), today());
        DateField to = MemberDialog.day(Texts.get("identity.substitution.to"), today());
        TextArea reason = MemberDialog.reason();
        new MemberDialog(
                        Texts.get("identity.members.substitute"),
                        Texts.get("identity.substitution.effect", member.name()),
                        () -> {
                            UUID chosen = chosen(substitute);
                            if (chosen == null) {
                                throw new DomainException("identity.substitution.nobody");
                            }
                            substitutions.name(
                                    member.id(),
                                    chosen,
                                    MemberDialog.required(from),
                                    MemberDialog.required(to),
                                    reason.getValue());
                        },
                        done)
                .with(substitute, from, to, reason)
                .open();
    }

    void suspend(MemberDetails member, Runnable done) {
        TextArea reason = MemberDialog.reason();
        new MemberDialog(
                        Texts.get("identity.members.suspend"),
                        Texts.get("identity.members.suspend-effect", member.name()),
                        () -> service.suspend(member.id(), reason.getValue()),
                        done)
                .with(reason)
                .ending(Texts.get("identity.members.suspend"))
                .open();
    }

    void resume(MemberDetails member, Runnable done) {
        TextArea reason = MemberDialog.reason();
        new MemberDialog(
                        Texts.get("identity.members.resume"),
                        Texts.get("identity.members.resume-effect", member.name()),
                        () -> service.resume(member.id(), reason.getValue()),
                        done)
                .with(reason)
                .open();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String kinds(List<OpenWork.Count> open) {
        return open.stream()
                .map(count -> Texts.get("identity.members.kind-count", Texts.get(count.kindKey()), count.number()))
                .collect(Collectors.joining(Texts.get("identity.members.separator")));
    }

    private static ComboBox<MemberDetails> colleagues(String label, List<MemberDetails> people) {
        ComboBox<MemberDetails> field = new ComboBox<>(label);
        field.setItems(people);
        field.setItemLabelGenerator(
                person -> person.name() + "　" + MemberWords.role(person.role()) + " · " + MemberWords.place(person));
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private static @Nullable UUID chosen(ComboBox<MemberDetails> field) {
        return field.getValue() == null ? null : field.getValue().id();
    }
}
