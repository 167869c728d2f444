package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
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
import org.jspecify.annotations.Nullable;

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
        elements.set(at, new Element("", old.title(), sections));
        change(elements);
    }

    private Details element(int at) {
        Element element = edition.elements().get(at);
        Details details = new Details(Texts.get(
                "selfevaluation.tree.element",
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
            row.addClassName("inline-list");
            details.add(row);
        }
        return details;
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
                    () -> edit(null, item -> {
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
        Span score = new Span(Words.number(item.score()));
        score.addClassName("figure");
        Div head = new Div(text, score);
        head.addClassName("edition-item-head");
        Div line = new Div(head);
        line.addClassName("edition-item");
        if (!item.appliesTo().isEmpty()) {
            line.add(Words.meta(Texts.get("selfevaluation.item.applies-to", item.appliesTo())));
        }
        line.add(
                Words.meta(Texts.get("selfevaluation.tree.item-line", item.guidance(), item.evidence(), item.basis())));
        if (draft) {
            Div row = new Div(
                    button(
                            "change-item",
                            () -> edit(item, other -> {
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

    private static void edit(@Nullable Item item, Consumer<Item> done) {
        TextArea text = area("text", item == null ? "" : item.text());
        TextArea guidance = area("guidance", item == null ? "" : item.guidance());
        TextArea evidence = area("evidence", item == null ? "" : item.evidence());
        TextArea basis = area("basis", item == null ? "" : item.basis());
        TextArea applies = area("applies-to", item == null ? "" : item.appliesTo());
        BigDecimalField score = new BigDecimalField(Texts.get("selfevaluation.sheet.column.score"));
        score.setValue(item == null ? BigDecimal.TEN : item.score());
        new StepDialog(
                        Texts.get(item == null ? "selfevaluation.tree.add-item" : "selfevaluation.tree.change-item"),
                        "",
                        () -> {
                            BigDecimal points = score.getValue();
                            if (text.getValue().isBlank() || points == null || points.signum() < 0) {
                                throw new DomainException("selfevaluation.tree.item-missing");
                            }
                            done.accept(new Item(
                                    "",
                                    text.getValue().strip(),
                                    guidance.getValue().strip(),
                                    basis.getValue().strip(),
                                    evidence.getValue().strip(),
                                    applies.getValue().strip(),
                                    points));
                        },
                        () -> {})
                .with(text, score, guidance, evidence, basis, applies)
                .open();
    }

    private static TextArea area(String key, String value) {
        TextArea area = new TextArea(Texts.get("selfevaluation.sheet.column." + key));
        area.setMaxLength(1000);
        area.setValue(value);
        return area;
    }
}
