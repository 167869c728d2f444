package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.Seal;
import org.anbiao.mobilization.SealService;

/** The authority's seals for printed notices: what they look like, who may use them until when, how often they were used. */
@Route(MobilizationNavigation.SEALS)
@RolesAllowed("TENANT_ADMIN")
class SealView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SealService seals;
    private final transient Clock clock;
    private final Div list = new Div();

    SealView(SealService seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
        addClassName("page");
        list.addClassName("card-list");
        Button add = new Button(Texts.get("mobilization.seal.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(Texts.get("mobilization.seal.title"), add)
                        .withSubtitle(Texts.get("mobilization.seal.subtitle")),
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        List<Seal> all = seals.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(Texts.get("mobilization.seal.none"), Texts.get("mobilization.seal.none-hint")));
        }
        all.forEach(seal -> list.add(card(seal)));
    }

    private Div card(Seal seal) {
        Image picture = new Image(
                DownloadHandler.fromInputStream(event -> {
                    byte[] shown = seals.picture(seal.id());
                    return new DownloadResponse(new ByteArrayInputStream(shown), "seal.png", "image/png", shown.length);
                }),
                seal.name());
        picture.addClassName("seal-picture");
        Span name = new Span(seal.name());
        name.addClassName("card-title");
        Div texts = new Div(name, chip(seal));
        texts.addClassName("seal-texts");
        meta(
                texts,
                Texts.get(
                        "mobilization.seal.used-by",
                        seal.roles().stream()
                                .map(role -> Texts.get("identity.role." + role.name()))
                                .collect(Collectors.joining(Texts.get("mobilization.seal.comma"))),
                        DateField.format(seal.validFrom()),
                        DateField.format(seal.validTo())));
        meta(
                texts,
                Texts.get(
                        "mobilization.seal.added",
                        seal.createdByName(),
                        DateField.minute(seal.createdAt()),
                        seal.documents()));
        if (seal.withdrawnAt() != null) {
            meta(
                    texts,
                    Texts.get(
                            "mobilization.seal.withdrawn-by",
                            seal.withdrawnByName(),
                            DateField.minute(seal.withdrawnAt()),
                            seal.withdrawnReason()));
        } else {
            Button withdraw = new Button(Texts.get("mobilization.seal.withdraw"), click -> withdraw(seal));
            withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL);
            texts.add(new Div(withdraw));
        }
        Div card = new Div(picture, texts);
        card.addClassNames("card", "seal-card");
        return card;
    }

    private StatusChip chip(Seal seal) {
        LocalDate today = LocalDate.now(clock);
        if (seal.withdrawnAt() != null) {
            return new StatusChip(Texts.get("mobilization.seal.state.withdrawn"), StatusChip.Tone.NEUTRAL);
        }
        if (seal.isValid(today)) {
            return new StatusChip(Texts.get("mobilization.seal.state.valid"), StatusChip.Tone.SUCCESS);
        }
        return new StatusChip(
                Texts.get(
                        today.isBefore(seal.validFrom())
                                ? "mobilization.seal.state.not-yet"
                                : "mobilization.seal.state.expired"),
                StatusChip.Tone.WARNING);
    }

    private static void meta(Div texts, String text) {
        Span line = new Span(text);
        line.addClassName("card-meta");
        texts.add(line);
    }

    private void add() {
        TextField name = new TextField(Texts.get("mobilization.seal.name-field"));
        name.setPlaceholder(Texts.get("mobilization.seal.name-hint"));
        FileField picture = FileField.picture(Texts.get("mobilization.seal.picture-field"));
        CheckboxGroup<Role> roles = new CheckboxGroup<>(Texts.get("mobilization.seal.roles-field"));
        roles.setItems(Seal.mayBeGivenTo());
        roles.setItemLabelGenerator(role -> Texts.get("identity.role." + role.name()));
        LocalDate today = LocalDate.now(clock);
        DateField from = new DateField(Texts.get("mobilization.seal.from"));
        from.setValue(today);
        DateField to = new DateField(Texts.get("mobilization.seal.to"));
        to.setValue(LocalDate.of(today.getYear(), 12, 31));
        new StepDialog(
                        Texts.get("mobilization.seal.add"),
                        Texts.get("mobilization.seal.effect"),
                        () -> seals.add(
                                name.getValue(),
                                roles.getValue(),
                                from.getValue(),
                                to.getValue(),
                                picture.file().orElse(null)),
                        this::show)
                .with(name, picture, roles, from, to)
                .open();
    }

    private void withdraw(Seal seal) {
        TextArea reason = new TextArea(Texts.get("mobilization.seal.reason-field"));
        new StepDialog(
                        Texts.get("mobilization.seal.withdraw"),
                        Texts.get("mobilization.seal.withdraw-effect", seal.name(), seal.documents()),
                        () -> seals.withdraw(seal.id(), reason.getValue()),
                        this::show)
                .with(reason)
                .ending()
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("mobilization.seal.title");
    }
}
