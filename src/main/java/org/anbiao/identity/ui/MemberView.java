package org.anbiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.audit.AuditEntry;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.RevealField;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.MemberDetails;
import org.anbiao.identity.MemberDirectory;
import org.anbiao.identity.MemberState;
import org.anbiao.identity.Substitution;
import org.anbiao.identity.Substitutions;

/** One member: post, contact, who stands in, what was changed, and the steps the reader may take. */
@Route(IdentityNavigation.MEMBERS + "/:id")
@RolesAllowed({"TENANT_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
class MemberView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient MemberDirectory members;
    private final transient Substitutions substitutions;
    private final transient MemberActions actions;
    private final transient InviteActions inviting;
    private UUID id = new UUID(0, 0);

    MemberView(MemberDirectory members, Substitutions substitutions, MemberActions actions, InviteActions inviting) {
        this.members = members;
        this.substitutions = substitutions;
        this.actions = actions;
        this.inviting = inviting;
        addClassName("page");
    }

    static RouteParameters parameters(UUID id) {
        return new RouteParameters("id", id.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = UUID.fromString(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new DomainException("identity.member.unknown");
        }
        show();
    }

    private void show() {
        removeAll();
        MemberDetails member = members.get(id);
        MemberDirectory.Possible possible = members.possible(member);
        PageHeader header = new PageHeader(member.name())
                .withState(MemberWords.chips(member))
                .withSubtitle(MemberWords.role(member.role()) + " · " + MemberWords.place(member));
        header.withActions(steps(member, possible).toArray(Component[]::new));
        add(new RouterLink(Texts.get("identity.members.back"), MembersView.class), header, facts(member));
        if (member.state() == MemberState.PENDING && possible.change()) {
            add(inviting.panel(member, this::show));
        }
        List<Substitution> standIns = substitutions.of(id);
        if (!standIns.isEmpty()) {
            add(new H3(Texts.get("identity.substitution.title")));
            standIns.forEach(standIn -> add(standIn(standIn, possible.change())));
        }
        add(new H3(Texts.get("identity.members.may")), MemberWords.explained(member.role()));
        add(new H3(Texts.get("identity.members.history")), history());
    }

    private List<Component> steps(MemberDetails member, MemberDirectory.Possible possible) {
        List<Component> steps = new ArrayList<>();
        boolean inside = member.state() == MemberState.ACTIVE || member.state() == MemberState.SUSPENDED;
        if (inside && possible.change()) {
            steps.add(step("identity.members.leave", () -> actions.leave(member, this::changed)));
            steps.add(step("identity.members.substitute", () -> actions.substitute(member, this::changed)));
            if (!member.role().isEnterprise()) {
                steps.add(step(
                        "identity.members.change",
                        () -> actions.change(member, members.grantable(), members.units(), this::changed)));
            }
        }
        if (member.state() == MemberState.SUSPENDED && possible.change()) {
            steps.add(step("identity.members.resume", () -> actions.resume(member, this::changed)));
        }
        if (member.state() == MemberState.ACTIVE && possible.suspend()) {
            Button suspend = step("identity.members.suspend", () -> actions.suspend(member, this::changed));
            suspend.addThemeVariants(ButtonVariant.LUMO_ERROR);
            steps.add(suspend);
        }
        return steps;
    }

    private static Button step(String key, Runnable action) {
        return new Button(Texts.get(key), click -> action.run());
    }

    private Div facts(MemberDetails member) {
        Div facts = new Div();
        facts.addClassName("member-facts");
        reach(facts, "identity.members.phone", member.phone(), () -> members.readPhone(id), true);
        reach(facts, "identity.members.email", member.email(), () -> members.readEmail(id), false);
        fact(facts, "identity.members.last-day", DateField.format(member.leftOn()));
        fact(facts, "identity.members.suspended-because", member.suspendedReason());
        facts.setVisible(facts.getComponentCount() > 0);
        return facts;
    }

    private static void reach(Div facts, String labelKey, String number, Supplier<String> reading, boolean telephone) {
        if (!number.isEmpty()) {
            Span label = new Span(Texts.get(labelKey));
            label.addClassName("card-meta");
            facts.add(new Div(label, new RevealField(number, reading, telephone)));
        }
    }

    private static void fact(Div facts, String labelKey, String value) {
        if (!value.isEmpty()) {
            Span label = new Span(Texts.get(labelKey));
            label.addClassName("card-meta");
            facts.add(new Div(label, new Span(value)));
        }
    }

    private Component standIn(Substitution standIn, boolean changes) {
        Span period = new Span(Texts.get(
                "identity.substitution.line",
                standIn.substituteName(),
                DateField.format(standIn.fromOn()),
                DateField.format(standIn.toOn())));
        Span reason = new Span(standIn.reason());
        reason.addClassName("card-meta");
        Div line = new Div(period, reason);
        line.addClassName("card");
        if (changes) {
            Button end = new Button(Texts.get("identity.substitution.end"), click -> {
                if (Notices.attempt(() -> substitutions.end(standIn.id()))) {
                    changed();
                }
            });
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            line.add(new Div(end));
        }
        return line;
    }

    private Div history() {
        Div history = new Div();
        history.addClassName("card-list");
        List<AuditEntry> acts = members.history(id);
        if (acts.isEmpty()) {
            history.add(new Paragraph(Texts.get("identity.members.no-history")));
        }
        acts.forEach(act -> {
            String key = "identity.act." + act.act();
            Span what = new Span(Texts.has(key) ? Texts.get(key) : act.act());
            Span who = new Span(TIME.format(act.at().atZone(ZoneId.of("Asia/Shanghai"))) + "　" + act.memberName());
            who.addClassName("card-meta");
            history.add(new Div(what, new Span("　"), who));
        });
        return history;
    }

    private void changed() {
        Notices.done(Texts.get("identity.members.saved"));
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("identity.members.title");
    }
}
