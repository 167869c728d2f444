package org.anbiao.safeguard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.norms.Post;
import org.anbiao.norms.PostService;
import org.anbiao.safeguard.Protection;
import org.anbiao.safeguard.Protection.Need;
import org.anbiao.safeguard.ProtectionItem;
import org.anbiao.safeguard.ProtectionItem.Check;
import org.anbiao.safeguard.ProtectionItem.Issue;
import org.anbiao.safeguard.ProtectionService;
import org.anbiao.safeguard.SafeguardFinding;
import org.anbiao.tenancy.CurrentActor;

/** 劳动防护用品: what each post needs, who was given it when and is due for a new one, whether it is worn. */
@Route(SafeguardNavigation.PROTECTION + "/:enterprise?")
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
class ProtectionView extends SafeguardPage {

    private static final int CHECKS = 5;
    private static final int ISSUES = 20;

    private final transient ProtectionService protections;
    private final transient PostService posts;
    private final transient AuthenticationContext authentication;

    ProtectionView(
            ProtectionService protections,
            PostService posts,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        super(currentActor, "safeguard.nav.protection");
        this.protections = protections;
        this.posts = posts;
        this.authentication = authentication;
    }

    @Override
    void show(UUID enterprise) {
        Protection all = protections.of(enterprise);
        boolean open = authentication.hasAuthority(Permission.FACT_RECORD);
        ProtectionSteps steps = new ProtectionSteps(protections, enterprise, all.today(), () -> show(enterprise));
        removeAll();
        PageHeader header = new PageHeader(Texts.get("safeguard.nav.protection"))
                .withSubtitle(
                        isOwn()
                                ? Texts.get("safeguard.protection.subtitle")
                                : posts.enterprise(enterprise).name());
        add(header);
        if (all.posts().isEmpty()) {
            add(
                    new EmptyState(
                            Texts.get("safeguard.protection.no-posts"),
                            Texts.get("safeguard.protection.no-posts-hint")),
                    new Anchor("posts/" + enterprise, Texts.get("safeguard.protection.posts")));
            return;
        }
        List<SafeguardFinding> findings = all.findings();
        header.withState(SafeguardWords.chip(findings));
        add(SafeguardWords.meta(Texts.get(
                "safeguard.protection.count",
                all.count(Protection.State.GIVEN) + all.count(Protection.State.SOON),
                all.count(Protection.State.NEVER),
                all.count(Protection.State.DUE))));
        add(SafeguardWords.findings(findings));
        for (Post post : all.posts()) {
            String department = post.duties().department();
            String name = post.duties().name();
            add(new H3(department.isEmpty() ? name : department + " · " + name), post(all, post, open, steps));
        }
        add(issues(all, open, steps));
    }

    private static Div post(Protection all, Post post, boolean open, ProtectionSteps steps) {
        Div list = SafeguardWords.list();
        all.of(post).forEach(item -> list.add(item(all, post, item, open, steps)));
        Div worn = SafeguardWords.card(SafeguardWords.title(Texts.get("safeguard.protection.worn")));
        List<Check> checks = all.checks().stream()
                .filter(check -> check.postId().equals(post.id()))
                .limit(CHECKS)
                .toList();
        checks.forEach(check -> worn.add(check(check)));
        if (checks.isEmpty()) {
            worn.add(SafeguardWords.meta(Texts.get("safeguard.protection.never-checked")));
        }
        list.add(worn);
        if (open) {
            list.add(SafeguardWords.inline(
                    SafeguardWords.quiet(new Button(Texts.get("safeguard.protection.need"), click -> steps.need(post))),
                    SafeguardWords.quiet(
                            new Button(Texts.get("safeguard.protection.check"), click -> steps.check(post)))));
        }
        return list;
    }

    private static Span check(Check check) {
        return SafeguardWords.meta(Texts.get(
                check.byOffice() ? "safeguard.protection.office-check-line" : "safeguard.protection.check-line",
                check.on(),
                check.by(),
                check.people(),
                check.notWorn(),
                check.finding()));
    }

    private static Div item(Protection all, Post post, ProtectionItem item, boolean open, ProtectionSteps steps) {
        Div card = SafeguardWords.card(
                SafeguardWords.title(item.kind()),
                SafeguardWords.meta(
                        Texts.get("safeguard.protection.standard-line", item.standardNumber(), item.renewMonths())));
        all.needs(post).stream().filter(need -> need.item().equals(item)).forEach(need -> card.add(person(need)));
        if (post.holders().isEmpty()) {
            card.add(SafeguardWords.meta(Texts.get("safeguard.protection.nobody")));
        }
        if (open) {
            card.add(SafeguardWords.inline(
                    SafeguardWords.quiet(
                            new Button(Texts.get("safeguard.protection.issue"), click -> steps.issue(post, item))),
                    SafeguardWords.quiet(
                            new Button(Texts.get("safeguard.protection.end"), click -> steps.end(post, item)))));
        }
        return card;
    }

    private static Div person(Need need) {
        Issue last = need.last();
        LocalDate renew = need.renewOn();
        Div line = SafeguardWords.inline(
                new Span(need.person()),
                new StatusChip(
                        Texts.get("safeguard.protection.state."
                                + need.state().name().toLowerCase(Locale.ROOT)),
                        switch (need.state()) {
                            case NEVER, DUE -> StatusChip.Tone.ERROR;
                            case SOON -> StatusChip.Tone.WARNING;
                            case GIVEN -> StatusChip.Tone.SUCCESS;
                        }));
        if (last != null && renew != null) {
            line.add(SafeguardWords.meta(
                    Texts.get("safeguard.protection.given-line", last.on(), last.quantity(), renew)));
        }
        return line;
    }

    /** What was handed out last, to whom; that is where a mistake is taken back. */
    private static Details issues(Protection all, boolean open, ProtectionSteps steps) {
        Div list = SafeguardWords.list();
        for (Issue issue : all.issues().stream().limit(ISSUES).toList()) {
            Div card = SafeguardWords.card(SafeguardWords.meta(steps.line(all, issue)));
            if (!issue.counts()) {
                card.add(SafeguardWords.meta(Texts.get("safeguard.withdrawn", issue.withdrawnNote())));
            } else if (open) {
                card.add(SafeguardWords.inline(SafeguardWords.quiet(
                        new Button(Texts.get("safeguard.withdraw"), click -> steps.withdraw(all, issue)))));
            }
            list.add(card);
        }
        return new Details(Texts.get("safeguard.protection.issues", all.issues().size()), list);
    }
}
