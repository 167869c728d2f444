package org.anbiao.administration.ui;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.UnitService;
import org.anbiao.administration.reorganisation.CodeList;
import org.anbiao.administration.reorganisation.Reorganisation.Kind;
import org.anbiao.administration.reorganisation.Reorganisation.Preview;
import org.anbiao.administration.reorganisation.ReorganisationService;
import org.anbiao.administration.reorganisation.TransferService;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Merges units or splits one: choose, look at the effects, confirm. */
@Route(AdministrationNavigation.REORGANISATION)
@RolesAllowed("TENANT_ADMIN")
class ReorganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KEY = "administration.reorganisation.";
    private static final int REASON = 200;
    private static final int SHOWN_PROBLEMS = 20;

    private final transient UnitService units;
    private final transient ReorganisationService reorganisations;
    private final transient TransferService transfers;
    private final transient CodeList codes;
    private final AuthorityBar authority = new AuthorityBar(this::another);
    private final Select<Kind> kind = new Select<>();
    private final DateField on = new DateField(Texts.get(KEY + "on"));
    private final TextField reason = new TextField(Texts.get(KEY + "reason"));
    private final TextField document = new TextField(Texts.get(KEY + "document"));
    private final Div body = new Div();
    private transient @Nullable ReorganisationForm form;

    ReorganisationView(
            UnitService units,
            ReorganisationService reorganisations,
            TransferService transfers,
            CodeList codes,
            Clock clock) {
        this.transfers = transfers;
        this.units = units;
        this.reorganisations = reorganisations;
        this.codes = codes;
        addClassName("page");
        Button look = new Button(Texts.get(KEY + "preview"), click -> preview());
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        kind.setLabel(Texts.get(KEY + "kind"));
        kind.setItemLabelGenerator(one -> Texts.get(KEY + "kind." + one.key()));
        kind.addValueChangeListener(event -> showForm());
        on.setValue(LocalDate.now(clock));
        reason.setMaxLength(REASON);
        document.setMaxLength(REASON);
        document.setPlaceholder(Texts.get(KEY + "document-hint"));
        List.<HasStyle>of(kind, on, reason, document).forEach(field -> field.addClassName("wide-field"));
        add(
                new PageHeader(Texts.get(KEY + "title"), look).withSubtitle(Texts.get(KEY + "subtitle")),
                authority,
                new FilterBar(kind, on, reason, document),
                body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        authority.read(event, units.authorities());
        show();
    }

    private void another() {
        getUI().ifPresent(ui -> ui.navigate(ReorganisationView.class, authority.parameters()));
    }

    private void show() {
        UUID of = authority.authority().id();
        kind.setItems(Arrays.stream(Kind.values())
                .filter(one -> one != Kind.TRANSFER || !transfers.receivers(of).isEmpty())
                .toList());
        kind.setValue(Kind.MERGE);
    }

    private void showForm() {
        body.removeAll();
        Kind chosen = kind.getValue();
        if (chosen == null) {
            return;
        }
        UUID of = authority.authority().id();
        List<UnitLine> present =
                units.units(of).stream().filter(unit -> unit.endedOn() == null).toList();
        switch (chosen) {
            case MERGE -> use(new MergePanel(reorganisations, of, present));
            case SPLIT -> use(new SplitPanel(reorganisations, codes, of, present));
            case TRANSFER -> use(new TransferPanel(transfers, of, present));
        }
    }

    private <T extends Div & ReorganisationForm> void use(T panel) {
        form = panel;
        body.add(panel);
    }

    private void preview() {
        ReorganisationForm chosen = form;
        if (chosen != null) {
            Notices.attempt(() -> {
                Grounds grounds = new Grounds(
                        UnitDialogs.required(on.getValue(), "administration.date.missing"),
                        reason.getValue(),
                        document.getValue());
                ReorganisationForm.Act act = chosen.act(grounds);
                confirm(act, grounds, act.preview());
            });
        }
    }

    private void confirm(ReorganisationForm.Act act, Grounds grounds, Preview preview) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Texts.get(KEY + "kind." + kind.getValue().key()));
        dialog.setWidth("min(42rem, 96vw)");
        dialog.add(effects(act, grounds, preview));
        if (!preview.hindrances().isEmpty()) {
            UnorderedList list = new UnorderedList();
            preview.hindrances().forEach(use -> list.add(new ListItem(Texts.get(use.messageKey(), use.count()))));
            dialog.add(new Paragraph(Texts.get(KEY + "hindrances")), list);
        }
        if (!preview.problems().isEmpty()) {
            UnorderedList list = new UnorderedList();
            preview.problems().stream()
                    .limit(SHOWN_PROBLEMS)
                    .forEach(problem -> list.add(new ListItem(Texts.get(
                            KEY + "problem",
                            problem.name(),
                            Texts.get(problem.messageKey(), problem.arguments().toArray())))));
            dialog.add(
                    new Paragraph(Texts.get(KEY + "problems", preview.problems().size())), list);
        }
        Button go = new Button(Texts.get(KEY + "confirm"), click -> {
            if (Notices.attempt(() -> Notices.done(Texts.get(KEY + "done", act.carryOut())))) {
                dialog.close();
                getUI().ifPresent(ui -> ui.navigate(OrganisationView.class, authority.parameters()));
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(false);
        go.setEnabled(preview.isPossible());
        dialog.getFooter().add(new Button(Texts.get("common.action.cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private UnorderedList effects(ReorganisationForm.Act act, Grounds grounds, Preview preview) {
        UnorderedList list = new UnorderedList();
        for (int i = 0; i < preview.enterprises().size(); i++) {
            say(list, "move", preview.enterprises().get(i), grounds.on(), act.target(i));
        }
        say(list, "tasks", preview.openTasks());
        act.words(preview).forEach(words -> list.add(new ListItem(words)));
        if (preview.below() > 0) {
            say(list, "below", preview.below());
        }
        preview.effects().forEach(use -> list.add(new ListItem(Texts.get(use.messageKey(), use.count()))));
        if (preview.ends()) {
            say(list, "ends", String.join("、", preview.ending()), grounds.on());
        } else {
            say(list, "remaining", preview.remaining());
        }
        say(list, "reports", grounds.on());
        return list;
    }

    private static void say(UnorderedList list, String what, Object... arguments) {
        list.add(new ListItem(Texts.get(KEY + "effect." + what, arguments)));
    }

    @Override
    public String getPageTitle() {
        return Texts.title(KEY + "title");
    }
}
