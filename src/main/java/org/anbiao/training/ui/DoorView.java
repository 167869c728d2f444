package org.anbiao.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.common.ui.Visitor;
import org.anbiao.training.Attendee;
import org.anbiao.training.DoorService;
import org.anbiao.training.People;
import org.anbiao.training.Post;
import org.jspecify.annotations.Nullable;

/** What the QR code at the door opens, on the phone of somebody without an account: name, enterprise, signed in. */
@Route(value = "t/:token", autoLayout = false)
@AnonymousAllowed
class DoorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DoorService door;
    private final Div card = new Div();
    private final Div choices = new Div();
    final Select<People> people = new Select<>();
    final TextField name = new TextField(Texts.get("training.field.name"));
    final TextField search = new TextField(Texts.get("training.door.enterprise"));
    final Select<Post> post = new Select<>();
    final TextField phone = new TextField(Texts.get("training.field.phone"));
    private final Div ofEnterprise = new Div();
    private transient DoorService.@Nullable Choice chosen;
    private String token = "";

    DoorView(DoorService door) {
        this.door = door;
        addClassNames("copy-status-page", "door-page");
        card.addClassName("card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        card.removeAll();
        card.add(new H1(Texts.get("common.product")));
        token = event.getRouteParameters().get("token").orElse("");
        try {
            Optional<DoorService.Door> found = door.find(token, Visitor.address());
            found.ifPresentOrElse(this::show, () -> card.add(new Paragraph(Texts.get("training.door.unknown"))));
        } catch (DomainException refusal) {
            card.add(new Paragraph(Texts.get(refusal.messageKey(), refusal.arguments())));
        }
    }

    private void show(DoorService.Door found) {
        card.add(
                new H2(found.head().topic()),
                TrainingWords.meta(TrainingWords.kind(found.head().kind()) + " · "
                        + DateField.format(found.head().heldOn())
                        + (found.head().place().isEmpty()
                                ? ""
                                : " · " + found.head().place())),
                TrainingWords.meta(Texts.get("training.door.organiser", found.organiser())));
        if (!found.open()) {
            card.add(new Paragraph(Texts.get("training.door.closed")));
            return;
        }
        card.add(form());
    }

    private Div form() {
        people.setLabel(Texts.get("training.door.who"));
        people.setItems(
                List.of(People.ENTERPRISE, People.GRID_WORKER, People.OFFICIAL, People.SUPERVISOR, People.SUPPORT));
        people.setItemLabelGenerator(TrainingWords::people);
        people.addValueChangeListener(change -> ofEnterprise.setVisible(change.getValue() == People.ENTERPRISE));
        people.setValue(People.ENTERPRISE);
        name.setMaxLength(30);
        name.setRequiredIndicatorVisible(true);
        phone.setMaxLength(20);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> offer(change.getValue()));
        choices.addClassName("door-choices");
        post.setLabel(Texts.get("training.field.post"));
        post.setItems(Post.values());
        post.setItemLabelGenerator(TrainingWords::post);
        ofEnterprise.addClassName("card-list");
        ofEnterprise.add(search, choices, post);
        people.setWidthFull();
        name.setWidthFull();
        search.setWidthFull();
        post.setWidthFull();
        phone.setWidthFull();
        Button sign = new Button(Texts.get("training.door.sign"));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.addClassName("large-action");
        sign.addClickListener(click -> Notices.attempt(this::signIn));
        Paragraph privacy = new Paragraph(Texts.get("training.door.privacy"));
        privacy.addClassName("card-meta");
        Div form = new Div(people, name, ofEnterprise, phone, sign, privacy);
        form.addClassName("card-list");
        return form;
    }

    private void offer(String fragment) {
        choices.removeAll();
        if (chosen != null || fragment.strip().length() < 2) {
            return;
        }
        Notices.attempt(() -> {
            List<DoorService.Choice> found = door.enterprises(token, fragment, Visitor.address());
            if (found.isEmpty()) {
                choices.add(TrainingWords.meta(Texts.get("training.door.enterprise-none")));
            }
            found.forEach(one -> choices.add(new Button(
                    one.village().isEmpty() ? one.name() : one.name() + "（" + one.village() + "）",
                    click -> choose(one))));
        });
    }

    private void choose(DoorService.Choice one) {
        chosen = one;
        search.setVisible(false);
        choices.removeAll();
        Button again = new Button(Texts.get("training.door.choose-again"), click -> {
            chosen = null;
            search.setVisible(true);
            choices.removeAll();
            offer(search.getValue());
        });
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Paragraph text = new Paragraph(Texts.get("training.door.chosen", one.name()));
        choices.add(text, again);
    }

    private void signIn() {
        boolean of = people.getValue() == People.ENTERPRISE;
        DoorService.Choice enterprise = chosen;
        boolean went = door.signIn(
                token,
                new Attendee(
                        name.getValue(),
                        people.getValue(),
                        of && enterprise != null ? enterprise.id() : null,
                        of ? post.getValue() : null,
                        phone.getValue()),
                Visitor.address());
        String who = name.getValue().strip();
        card.removeAll();
        H2 done = new H2(Texts.get(went ? "training.door.done" : "training.door.twice", who));
        card.add(new H1(Texts.get("common.product")), done);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("training.door.title");
    }
}
