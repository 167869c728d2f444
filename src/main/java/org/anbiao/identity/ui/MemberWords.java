package org.anbiao.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.MemberDetails;
import org.anbiao.identity.MemberState;
import org.anbiao.identity.PermissionGroup;
import org.anbiao.identity.Role;

/** How the members pages say things. */
final class MemberWords {

    private MemberWords() {}

    static String role(Role role) {
        return Texts.get("identity.role." + role.name());
    }

    static String place(MemberDetails member) {
        if (member.enterpriseId() != null) {
            return member.enterpriseName();
        }
        return member.unitName().isEmpty() ? Texts.get("identity.members.whole") : member.unitName();
    }

    static Div chips(MemberDetails member) {
        Div chips = new Div(state(member));
        chips.addClassName("page-header-state");
        if (member.leftOn() != null && member.state() != MemberState.LEFT) {
            chips.add(new StatusChip(
                    Texts.get("identity.members.until", DateField.format(member.leftOn())), StatusChip.Tone.WARNING));
        }
        if (member.nextChangeOn() != null) {
            chips.add(new StatusChip(
                    Texts.get("identity.members.changes-on", DateField.format(member.nextChangeOn())),
                    StatusChip.Tone.PROGRESS));
        }
        if (!member.substituteName().isEmpty()) {
            chips.add(new StatusChip(
                    Texts.get("identity.members.substituted", member.substituteName()), StatusChip.Tone.PROGRESS));
        }
        return chips;
    }

    private static StatusChip state(MemberDetails member) {
        StatusChip.Tone tone =
                switch (member.state()) {
                    case ACTIVE -> StatusChip.Tone.SUCCESS;
                    case PENDING -> StatusChip.Tone.PROGRESS;
                    case SUSPENDED -> StatusChip.Tone.ERROR;
                    case LEFT -> StatusChip.Tone.NEUTRAL;
                };
        return new StatusChip(
                Texts.get("identity.member-state." + member.state().key()), tone);
    }

    /** What a role may do and where, in words. */
    static Div explained(Role role) {
        Div explained = new Div();
        explained.addClassName("role-explained");
        explained.add(new Paragraph(Texts.get("identity.role-duty." + role.name())));
        UnorderedList may = new UnorderedList();
        for (PermissionGroup group : PermissionGroup.values()) {
            String acts = group.permissions().stream()
                    .filter(role.permissions()::contains)
                    .map(permission -> Texts.get("identity.permission." + permission))
                    .collect(java.util.stream.Collectors.joining(Texts.get("identity.members.separator")));
            if (!acts.isEmpty()) {
                may.add(new ListItem(Texts.get("identity.permission-group." + group.key())
                        + Texts.get("identity.members.colon")
                        + acts));
            }
        }
        explained.add(may);
        explained.add(new Paragraph(Texts.get(
                "identity.members.reach",
                Texts.get("identity.reach." + role.reach().name()))));
        return explained;
    }
}
