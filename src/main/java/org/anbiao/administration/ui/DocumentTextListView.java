package org.anbiao.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.Standing;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.documents.DocumentTextLine;
import org.anbiao.documents.DocumentTexts;

/** Which texts of notices and commitments are there: ours, from above, shipped? */
@Route(AdministrationNavigation.DOCUMENT_TEXTS)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class DocumentTextListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DocumentTexts texts;

    DocumentTextListView(DocumentTexts texts) {
        this.texts = texts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(Texts.get("administration.text.title"))
                .withSubtitle(Texts.get("administration.text.subtitle")));
        List<DocumentTextLine> all = texts.list();
        section("own", all, DocumentTextLine::own);
        section("above", all, line -> !line.own() && line.id() != null);
        section("shipped", all, line -> line.id() == null);
    }

    private void section(String key, List<DocumentTextLine> all, Predicate<DocumentTextLine> belongs) {
        Div list = new Div();
        list.addClassName("card-list");
        all.stream().filter(belongs).forEach(line -> list.add(card(line)));
        add(new H3(Texts.get("administration.text." + key)));
        if (list.getComponentCount() == 0) {
            add(DefinitionWords.muted(Texts.get("administration.text." + key + "-empty")));
        } else {
            add(list);
        }
    }

    private Component card(DocumentTextLine line) {
        Span title = new Span(line.title());
        title.addClassName("card-title");
        Div head = new Div(title);
        head.addClassName("inline-list");
        if (line.own()) {
            head.add(DefinitionWords.state(line.state()));
        }
        Standing from = line.from();
        if (from != null) {
            DefinitionWords.alarm(from).ifPresent(head::add);
        }
        Div actions = new Div();
        actions.addClassName("inline-list");
        Stream.concat(opening(line), own(line)).forEach(actions::add);
        Div card = new Div(head, DefinitionWords.muted(meta(line)), actions);
        card.addClassName("card");
        return card;
    }

    private static String meta(DocumentTextLine line) {
        Standing from = line.from();
        return String.join(
                " · ",
                Stream.of(
                                Texts.get("administration.text.kind."
                                        + line.kind().key()),
                                line.own()
                                        ? DefinitionWords.version(line.name().version())
                                        : line.id() == null
                                                ? line.source()
                                                : DefinitionWords.origin(
                                                        line.publisher(),
                                                        line.name().version()),
                                from == null
                                        ? ""
                                        : Texts.get(
                                                "administration.text.from",
                                                DefinitionWords.origin(
                                                        from.publisher(),
                                                        from.used().version())))
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    private Stream<Component> opening(DocumentTextLine line) {
        UUID id = line.id();
        Button copy = small("copy", () -> open(texts.copy(line.name())));
        if (id == null) {
            return Stream.of(copy);
        }
        String act = line.own() && line.state() == DefinitionState.DRAFT ? "edit" : "look";
        return line.own() ? Stream.of(small(act, () -> open(id))) : Stream.of(small(act, () -> open(id)), copy);
    }

    private Stream<Component> own(DocumentTextLine line) {
        UUID id = line.id();
        if (id == null || !line.own()) {
            return Stream.empty();
        }
        return switch (line.state()) {
            case DRAFT -> Stream.of(small("discard", () -> ask("discard", line, () -> texts.discard(id))));
            case PUBLISHED ->
                Stream.of(
                        small("next-version", () -> open(texts.nextVersion(id))),
                        small("withdraw", () -> ask("withdraw", line, () -> texts.withdraw(id))));
            case WITHDRAWN -> Stream.of(small("next-version", () -> open(texts.nextVersion(id))));
        };
    }

    private static void ask(String act, DocumentTextLine line, Runnable action) {
        Confirmations.ask(
                Texts.get("administration.text." + act),
                Texts.get("administration.text." + act + "-confirm", line.title()),
                action);
    }

    private static Button small(String act, Runnable action) {
        Button button = new Button(Texts.get("administration.text." + act), click -> Notices.attempt(action));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static void open(UUID id) {
        UI.getCurrent().navigate(AdministrationNavigation.DOCUMENT_TEXTS + "/" + id);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("administration.text.title");
    }
}
