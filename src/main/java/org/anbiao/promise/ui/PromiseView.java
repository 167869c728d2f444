package org.anbiao.promise.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.QrCode;
import org.anbiao.identity.Permission;
import org.anbiao.promise.PromisePrint;
import org.anbiao.promise.PromiseService;
import org.anbiao.promise.SafetyPromise;
import org.anbiao.tenancy.CurrentActor;

/** 安全承诺公告 of one enterprise: the latest with its link and code, and those before; employees read the latest alone. */
@Route(PromiseNavigation.OWN + "/:enterprise?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "ENTERPRISE_EMPLOYEE"
})
class PromiseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int QR_SCALE = 4;

    private final transient PromiseService promises;
    private final transient PromisePrint print;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;

    PromiseView(
            PromiseService promises,
            PromisePrint print,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.promises = promises;
        this.print = print;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID own = currentActor.get().enterpriseId();
        UUID enterprise = event.getRouteParameters()
                .get("enterprise")
                .flatMap(PageAddress::parse)
                .orElse(own);
        removeAll();
        if (!authentication.hasAuthority(Permission.REGISTRY_READ)) {
            staff();
        } else if (enterprise == null || !Notices.attempt(() -> show(enterprise))) {
            removeAll();
            add(
                    new PageHeader(Texts.get("promise.nav.own")),
                    new EmptyState(Texts.get("promise.choose"), Texts.get("promise.choose-hint")));
        }
    }

    private void staff() {
        add(new PageHeader(Texts.get("promise.title")));
        promises.ofOwnFirm()
                .ifPresentOrElse(
                        promise -> {
                            Div card = PromiseWords.card(PromiseWords.inline(
                                    PromiseWords.chip(SafetyPromise.state(promise, null, promises.today()))));
                            card.add(PromiseWords.text(promise));
                            add(card);
                        },
                        () -> add(new EmptyState(Texts.get("promise.none"), Texts.get("promise.none-staff"))));
    }

    private void show(UUID enterprise) {
        List<SafetyPromise> all = promises.of(enterprise);
        boolean principal = authentication.hasAuthority(Permission.COMMITMENT_SIGN)
                && enterprise.equals(currentActor.get().enterpriseId());
        PromiseSteps steps = new PromiseSteps(promises, () -> show(enterprise));
        removeAll();
        PageHeader header = new PageHeader(Texts.get("promise.title"))
                .withSubtitle(
                        currentActor.get().isEnterprise()
                                ? Texts.get("promise.subtitle")
                                : promises.enterpriseName(enterprise))
                .withState(PromiseWords.chip(promises.state(enterprise)));
        if (principal) {
            Button publish = new Button(Texts.get("promise.publish"), click -> Notices.attempt(steps::publish));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(publish);
        }
        add(header);
        SafetyPromise latest =
                all.stream().filter(SafetyPromise::counts).findFirst().orElse(null);
        if (latest == null) {
            add(new EmptyState(
                    Texts.get("promise.none"), Texts.get(principal ? "promise.none-principal" : "promise.none-hint")));
        } else {
            add(PromiseWords.card(PromiseWords.text(latest)), published(enterprise, latest));
        }
        List<SafetyPromise> history = all.stream()
                .filter(one -> latest == null || !one.id().equals(latest.id()))
                .toList();
        if (latest != null && principal) {
            Button withdraw = new Button(Texts.get("promise.withdraw"), click -> steps.withdraw(latest));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            add(withdraw);
        }
        if (!history.isEmpty()) {
            Div list = new Div();
            list.addClassName("card-list");
            history.forEach(one -> list.add(past(one)));
            add(new H3(Texts.get("promise.history", history.size())), list);
        }
    }

    /** Where it can be read by everybody, and the sheet for the gate. */
    private Div published(UUID enterprise, SafetyPromise promise) {
        String link = promises.link(promise);
        Image code = new Image(QrCode.dataUri(link, QR_SCALE), Texts.get("promise.code-alt"));
        Anchor page = new Anchor(link, Texts.get("promise.open-public"));
        page.setTarget("_blank");
        return PromiseWords.card(
                PromiseWords.meta(Texts.get("promise.public-hint")),
                code,
                PromiseWords.inline(
                        page,
                        PromiseWords.pdf(
                                Texts.get("promise.print"),
                                Texts.get("promise.title"),
                                () -> print.pdf(enterprise, promise.id()))));
    }

    private static Div past(SafetyPromise promise) {
        Div card = PromiseWords.card(
                PromiseWords.meta(Texts.get(
                        "promise.history-line", promise.madeOn(), promise.validUntil(), promise.signerName())),
                PromiseWords.meta(PromiseWords.highest(promise.facts())),
                PromiseWords.meta(PromiseWords.hazards(promise.facts())),
                PromiseWords.meta(PromiseWords.work(promise.content())));
        if (!promise.counts()) {
            card.add(PromiseWords.meta(Texts.get(
                    "promise.withdrawn-line", DateField.format(promise.withdrawnOn()), promise.withdrawnNote())));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("promise.nav.own");
    }
}
