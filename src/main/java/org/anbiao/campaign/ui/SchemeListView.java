package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.anbiao.campaign.CampaignBoard;
import org.anbiao.campaign.CampaignListItem;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.Scheme;
import org.anbiao.campaign.SchemeCatalog;
import org.anbiao.campaign.Schemes;
import org.anbiao.campaign.Schemes.Opened;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Definition;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Standing;
import org.anbiao.definition.ui.DefinitionWords;

/** Which schemes are there: ours, from above, shipped? */
@Route(SchemeListView.ROUTE)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class SchemeListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "schemes";

    private final transient Schemes schemes;
    private final transient SchemeCatalog catalog;
    private final transient CampaignSetup setup;
    private final transient CampaignBoard board;

    SchemeListView(Schemes schemes, SchemeCatalog catalog, CampaignSetup setup, CampaignBoard board) {
        this.schemes = schemes;
        this.catalog = catalog;
        this.setup = setup;
        this.board = board;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Button make = new Button(Texts.get("campaign.schemes.make"), click -> fromCampaign());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new PageHeader(Texts.get("campaign.schemes.title"), make)
                .withSubtitle(Texts.get("campaign.schemes.subtitle")));
        List<Opened> all = schemes.list();
        section("own", all.stream().filter(Opened::own).map(this::card));
        section("above", all.stream().filter(opened -> !opened.own()).map(this::card));
        section("shipped", catalog.shipped().stream().map(this::shipped));
    }

    private void section(String key, Stream<Component> cards) {
        Div list = new Div();
        list.addClassName("card-list");
        cards.forEach(list::add);
        add(new H3(Texts.get("campaign.schemes." + key)));
        add(
                list.getComponentCount() == 0
                        ? DefinitionWords.muted(Texts.get("campaign.schemes." + key + "-empty"))
                        : list);
    }

    private Component card(Opened opened) {
        Definition definition = opened.definition();
        Div head = head(opened.scheme());
        if (opened.own()) {
            head.add(DefinitionWords.state(definition.state()));
        }
        Standing from = opened.from();
        if (from != null && opened.own()) {
            DefinitionWords.alarm(from).ifPresent(head::add);
        }
        Div actions = new Div();
        actions.addClassName("inline-list");
        (opened.own() ? own(opened) : above(opened)).forEach(actions::add);
        String origin = opened.own()
                ? DefinitionWords.version(definition.name().version())
                : DefinitionWords.origin(
                        definition.publisher(), definition.name().version());
        Div card = new Div(head, DefinitionWords.muted(meta(origin, opened.scheme())), actions);
        card.addClassName("card");
        return card;
    }

    private Component shipped(Scheme scheme) {
        DefinitionVersion version = new DefinitionVersion(scheme.code(), scheme.version());
        Div actions = new Div(small("adopt", () -> adopt(version)), small("copy", () -> open(schemes.copy(version))));
        actions.addClassName("inline-list");
        Div card = new Div(head(scheme), DefinitionWords.muted(meta(scheme.issuer(), scheme)), actions);
        card.addClassName("card");
        return card;
    }

    private static Div head(Scheme scheme) {
        Span title = new Span(scheme.name());
        title.addClassName("card-title");
        Div head = new Div(title);
        head.addClassName("inline-list");
        return head;
    }

    private static String meta(String origin, Scheme scheme) {
        return String.join(
                " · ",
                Stream.of(
                                origin,
                                Texts.get("campaign.year", String.valueOf(scheme.year())),
                                scheme.documentNumber(),
                                scheme.title())
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    private Stream<Button> own(Opened opened) {
        UUID id = opened.definition().id();
        return switch (opened.definition().state()) {
            case DRAFT ->
                Stream.of(
                        small("edit", () -> open(id)),
                        small("discard", () -> ask("discard", opened, () -> schemes.discard(id))));
            case PUBLISHED ->
                Stream.of(
                        small("look", () -> open(id)),
                        small("adopt", () -> adopt(opened.definition().name())),
                        small("next-version", () -> open(schemes.nextVersion(id))),
                        small("withdraw", () -> ask("withdraw", opened, () -> schemes.withdraw(id))));
            case WITHDRAWN ->
                Stream.of(small("look", () -> open(id)), small("next-version", () -> open(schemes.nextVersion(id))));
        };
    }

    private Stream<Button> above(Opened opened) {
        DefinitionVersion version = opened.definition().name();
        return Stream.of(
                small("look", () -> open(opened.definition().id())),
                small("adopt", () -> adopt(version)),
                small("copy", () -> open(schemes.copy(version))));
    }

    private void adopt(DefinitionVersion version) {
        new DraftDialog(setup, catalog.offered(), version).open();
    }

    private void fromCampaign() {
        List<CampaignListItem> campaigns = board.campaigns().stream()
                .filter(campaign -> setup.isOwn(campaign.id()))
                .toList();
        if (campaigns.isEmpty()) {
            Notices.refused(Texts.get("campaign.schemes.no-campaign"));
            return;
        }
        Select<CampaignListItem> campaign = new Select<>();
        campaign.setLabel(Texts.get("campaign.schemes.campaign"));
        campaign.setItems(campaigns);
        campaign.setItemLabelGenerator(CampaignListItem::title);
        TextField name = new TextField(Texts.get("campaign.schemes.name"));
        name.setHelperText(Texts.get("campaign.schemes.name-hint"));
        campaign.setValue(campaigns.get(0));
        AtomicReference<UUID> made = new AtomicReference<>();
        new StepDialog(
                        Texts.get("campaign.schemes.make"),
                        Texts.get("campaign.schemes.make-effect"),
                        () -> made.set(schemes.fromCampaign(campaign.getValue().id(), name.getValue())),
                        () -> UI.getCurrent().navigate(ROUTE + "/" + made.get()))
                .with(campaign, name)
                .open();
    }

    private static void ask(String act, Opened opened, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.get("campaign.schemes." + act),
                Texts.get(
                        "campaign.schemes." + act + "-confirm", opened.scheme().name()),
                Texts.get("campaign.schemes." + act),
                confirmed -> {
                    if (Notices.attempt(action)) {
                        UI.getCurrent().refreshCurrentRoute(false);
                    }
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.get("common.action.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private static Button small(String act, Runnable action) {
        Button button = new Button(Texts.get("campaign.schemes." + act), click -> Notices.attempt(action));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static void open(UUID id) {
        UI.getCurrent().navigate(ROUTE + "/" + id);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("campaign.schemes.title");
    }
}
