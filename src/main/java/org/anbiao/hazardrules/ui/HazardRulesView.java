package org.anbiao.hazardrules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazardrules.HazardRules;
import org.anbiao.hazardrules.HazardRulesPrint;
import org.anbiao.hazardrules.HazardRulesService;
import org.anbiao.hazardrules.RuleHint;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.CurrentActor;

/** 隐患排查治理制度 of an enterprise: the draft for its own people, the version in force and the earlier ones for everybody. */
@Route(HazardRulesNavigation.RULES + "/:enterprise?")
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
class HazardRulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient HazardRulesService rules;
    private final transient HazardRulesPrint print;
    private final transient RulesDialogs dialogs;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;

    HazardRulesView(
            HazardRulesService rules,
            HazardRulesPrint print,
            RulesDialogs dialogs,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.rules = rules;
        this.print = print;
        this.dialogs = dialogs;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String edition = PageAddress.of(event).text("edition");
        UUID enterprise = event.getRouteParameters()
                .get("enterprise")
                .flatMap(PageAddress::parse)
                .orElse(currentActor.get().enterpriseId());
        if (enterprise == null || !Notices.attempt(() -> show(enterprise, edition))) {
            removeAll();
            add(
                    new PageHeader(Texts.get("hazardrules.title")),
                    new EmptyState(Texts.get("hazardrules.choose"), Texts.get("hazardrules.choose-hint")));
        }
    }

    private void show(UUID enterprise, String edition) {
        List<HazardRules> inForce = rules.of(enterprise);
        Optional<HazardRules> draft = rules.draft(enterprise);
        LocalDate today = rules.today();
        HazardRules shown = inForce.stream()
                .filter(one -> edition.equals(String.valueOf(one.edition())))
                .findFirst()
                .or(() -> draft)
                .or(() -> inForce.stream().filter(one -> one.begunOn(today)).findFirst())
                .or(() -> inForce.stream().findFirst())
                .orElse(null);
        removeAll();
        PageHeader header = new PageHeader(Texts.get("hazardrules.title"))
                .withSubtitle(isOwn() ? Texts.get("hazardrules.subtitle") : rules.enterpriseName(enterprise));
        add(header);
        Runnable again = () -> show(enterprise, "");
        if (shown == null) {
            header.withActions(start(enterprise, "start", again));
            add(new EmptyState(
                    Texts.get("hazardrules.empty"),
                    Texts.get(isOwn() ? "hazardrules.empty-own" : "hazardrules.empty-office")));
            return;
        }
        header.withActions(actions(shown, draft.isPresent(), again));
        Div card = new Div(RulesWords.head(shown, inForce, today), RulesWords.meta(shown));
        card.addClassName("card");
        add(card);
        if (shown.draft() && records()) {
            hints(rules.hints(enterprise, shown.content()));
            add(new RulesContent(
                    shown.content(),
                    item -> row(
                            button("change", () -> dialogs.item(shown, item, again), item.subject()),
                            button("remove-item", () -> dialogs.remove(shown, item, again), item.subject())),
                    (step, way) -> row(button(
                            "change",
                            () -> dialogs.step(shown, step, way, again),
                            Texts.get("hazardrules.step." + step.code())))));
        } else {
            add(new RulesContent(shown.content()));
        }
        versions(enterprise, shown, draft, inForce, today);
    }

    private boolean isOwn() {
        return currentActor.get().isEnterprise();
    }

    private boolean records() {
        return isOwn() && authentication.hasAuthority(Permission.FACT_RECORD);
    }

    private Component[] actions(HazardRules shown, boolean drafted, Runnable again) {
        List<Component> actions = new ArrayList<>();
        if (!shown.draft()) {
            actions.add(pdf(shown));
        }
        if (records() && shown.draft()) {
            actions.add(button("discard", () -> dialogs.discard(shown, again), ""));
            actions.add(new Button(
                    Texts.get("hazardrules.add-item"),
                    VaadinIcon.PLUS.create(),
                    click -> dialogs.item(shown, null, again)));
            actions.add(primary("enact", () -> dialogs.enact(shown, again)));
        } else if (!drafted) {
            actions.add(start(shown.enterpriseId(), "revise", again));
        }
        return actions.toArray(Component[]::new);
    }

    private Button start(UUID enterprise, String key, Runnable again) {
        Button start = primary(key, () -> {
            if (Notices.attempt(() -> rules.start(enterprise))) {
                again.run();
            }
        });
        start.setVisible(records());
        return start;
    }

    private static Button primary(String key, Runnable action) {
        Button button = new Button(Texts.get("hazardrules." + key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Button button(String key, Runnable action, String about) {
        String text = Texts.get("hazardrules." + key);
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        if (!about.isEmpty()) {
            button.setAriaLabel(text + " " + about);
        }
        return button;
    }

    private static Div row(Component... buttons) {
        Div row = new Div(buttons);
        row.addClassName("inline-list");
        return row;
    }

    private Anchor pdf(HazardRules shown) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = print.pdf(shown.enterpriseId(), shown.edition());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content),
                            Texts.get("hazardrules.print.file", String.valueOf(shown.edition())),
                            "application/pdf",
                            content.length);
                }),
                Texts.get("hazardrules.print"));
        link.addClassName("download-link");
        return link;
    }

    private void hints(List<RuleHint> hints) {
        if (!hints.isEmpty()) {
            Div panel = new Div(RulesWords.meta(Texts.get("hazardrules.hints")));
            panel.addClassNames("proposal", "card-list");
            hints.forEach(hint -> panel.add(new Span(RulesWords.hint(hint))));
            add(panel);
        }
    }

    private void versions(
            UUID enterprise,
            HazardRules shown,
            Optional<HazardRules> draft,
            List<HazardRules> inForce,
            LocalDate today) {
        List<HazardRules> others = new ArrayList<>(inForce);
        draft.ifPresent(one -> others.add(0, one));
        others.removeIf(one -> one.id().equals(shown.id()));
        if (others.isEmpty()) {
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        for (HazardRules one : others) {
            Anchor link = new Anchor(
                    HazardRulesNavigation.RULES
                            + (isOwn() ? "" : "/" + enterprise)
                            + (one.draft() ? "" : "?edition=" + one.edition()),
                    Texts.get("hazardrules.name", one.title(), String.valueOf(one.edition())));
            link.addClassName("card-title");
            Div head = new Div(link, RulesWords.chip(one, inForce, today));
            head.addClassName("inline-list");
            Div card = new Div(head, RulesWords.meta(one));
            card.addClassName("card");
            list.add(card);
        }
        add(new H3(Texts.get("hazardrules.versions", others.size() + 1)), list);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazardrules.title");
    }
}
