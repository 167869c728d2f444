package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.Section;

/** The tree of an edition; of a draft, elements and items can be added, changed and removed. */
class EditionTree extends Div {

    private final transient Edition edition;
    private final boolean draft;
    private final transient Consumer<Edition> changed;

    EditionTree(Edition edition, boolean draft, Consumer<Edition> changed) {
        this.edition = edition;
        this.draft = draft;
        this.changed = changed;
        addClassName("edition-tree");
        for (int at = 0; at < edition.elements().size(); at++) {
            add(element(at));
        }
        if (draft) {
            add(button(
                    "add-element",
                    () -> name("add-element", "", title -> {
                        List<Element> elements = new ArrayList<>(edition.elements());
                        elements.add(new Element("", title, List.of()));
                        change(elements);
                    })));
        }
    }

    private void change(List<Element> elements) {
        changed.accept(edition.withElements(elements));
    }

    private void replace(int at, List<Section> sections) {
        List<Element> elements = new ArrayList<>(edition.elements());
        Element old = elements.get(at);
        elements.set(at, old.with(sections));
        change(elements);
    }

    private Details element(int at) {
        Element element = edition.elements().get(at);
        Details details = new Details(Texts.get(
                "selfevaluation.tree.element." + edition.method().code(),
                element.code() + "　" + element.title(),
                element.items().size(),
                Words.number(element.score())));
        details.setOpened(at == 0 || draft);
        details.setWidthFull();
        for (int section = 0; section < element.sections().size(); section++) {
            details.add(section(at, section));
        }
        if (draft) {
            Div row = new Div(
                    button(
                            "add-section",
                            () -> name("add-section", "", title -> {
                                List<Section> sections = new ArrayList<>(element.sections());
                                sections.add(new Section("", title, List.of()));
                                replace(at, sections);
                            })),
                    button(
                            "remove-element",
                            () -> Notices.attempt(() -> {
                                List<Element> elements = new ArrayList<>(edition.elements());
                                if (!element.items().isEmpty()) {
                                    throw new DomainException("selfevaluation.tree.not-empty");
                                }
                                elements.remove(at);
                                change(elements);
                            })));
            if (edition.method().marksElements()) {
                row.add(button("element-marks", () -> marks(at, element)));
            }
            row.addClassName("inline-list");
            details.add(row);
        }
        return details;
    }

    /** The weight, or the full marks, of an element; an empty weight leaves it to the items. */
    private void marks(int at, Element element) {
        BigDecimalField marks = new BigDecimalField(
                Texts.get("selfevaluation.tree.marks." + edition.method().code()));
        marks.setValue(element.ownMarks());
        new StepDialog(
                        element.title(),
                        Texts.get("selfevaluation.tree.marks-effect."
                                + edition.method().code()),
                        () -> {
                            BigDecimal value = marks.getValue();
                            if (value != null && !ItemFields.isFigure(value)) {
                                throw new DomainException("selfevaluation.tree.marks-wrong");
                            }
                            List<Element> elements = new ArrayList<>(edition.elements());
                            elements.set(at, element.marked(value));
                            change(elements);
                        },
                        () -> {})
                .with(marks)
                .open();
    }

    private Div section(int elementAt, int at) {
        Element element = edition.elements().get(elementAt);
        Section section = element.sections().get(at);
        Div block = new Div();
        block.addClassName("edition-section");
        if (!section.title().equals(element.title())) {
            block.add(new H4(section.code() + "　" + section.title()));
        }
        for (int item = 0; item < section.items().size(); item++) {
            block.add(item(elementAt, at, item));
        }
        if (draft) {
            block.add(button(
                    "add-item",
                    () -> ItemFields.open(null, edition.method(), item -> {
                        List<Item> items = new ArrayList<>(section.items());
                        items.add(item);
                        replaceItems(elementAt, at, items);
                    })));
        }
        return block;
    }

    private void replaceItems(int elementAt, int sectionAt, List<Item> items) {
        List<Section> sections =
                new ArrayList<>(edition.elements().get(elementAt).sections());
        sections.set(sectionAt, new Section("", sections.get(sectionAt).title(), items));
        replace(elementAt, sections);
    }

    private Div item(int elementAt, int sectionAt, int at) {
        List<Item> all =
                edition.elements().get(elementAt).sections().get(sectionAt).items();
        Item item = all.get(at);
        Span text = new Span(item.code() + "　" + item.text());
        Span score = new Span(Words.figure(edition.method(), item.score()));
        score.addClassName("figure");
        Div head = new Div(text, score);
        head.addClassName("edition-item-head");
        Div line = new Div(head);
        line.addClassName("edition-item");
        if (!item.appliesTo().isEmpty()) {
            line.add(Words.meta(Texts.get("selfevaluation.item.applies-to", item.appliesTo())));
        }
        if (!item.applicability().isAll()) {
            line.add(Words.meta(Texts.get("selfevaluation.item.only-for", ItemFields.words(item.applicability()))));
        }
        line.add(
                Words.meta(Texts.get("selfevaluation.tree.item-line", item.guidance(), item.evidence(), item.basis())));
        if (draft) {
            Div row = new Div(
                    button(
                            "change-item",
                            () -> ItemFields.open(item, edition.method(), other -> {
                                List<Item> items = new ArrayList<>(all);
                                items.set(at, other);
                                replaceItems(elementAt, sectionAt, items);
                            })),
                    button(
                            "remove-item",
                            () -> Notices.attempt(() -> {
                                List<Item> items = new ArrayList<>(all);
                                items.remove(at);
                                replaceItems(elementAt, sectionAt, items);
                            })));
            row.addClassName("inline-list");
            line.add(row);
        }
        return line;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Texts.get("selfevaluation.tree." + key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static void name(String key, String value, Consumer<String> done) {
        TextField title = new TextField(Texts.get("selfevaluation.tree.title"));
        title.setMaxLength(100);
        title.setValue(value);
        new StepDialog(
                        Texts.get("selfevaluation.tree." + key),
                        "",
                        () -> {
                            if (title.getValue().isBlank()) {
                                throw new DomainException("selfevaluation.tree.title-missing");
                            }
                            done.accept(title.getValue().strip());
                        },
                        () -> {})
                .with(title)
                .open();
    }
}
