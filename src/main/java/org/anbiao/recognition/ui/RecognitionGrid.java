package org.anbiao.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.DataProvider;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionFilter;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.RecognitionService;

/** Recognitions of one kind, a page at a time. */
class RecognitionGrid extends Grid<Recognition> {

    private static final int PAGE = 50;

    private final transient RecognitionService recognitions;
    private final transient LocalDate today;
    private transient Consumer<Recognition> opened = one -> {};
    private transient RecognitionKind shown = RecognitionKind.GRADING;

    RecognitionGrid(RecognitionService recognitions, LocalDate today) {
        this.recognitions = recognitions;
        this.today = today;
    }

    /** @param open shows one in full */
    void fill(RecognitionFilter filter, Consumer<Recognition> open) {
        RecognitionKind kind = filter.kind();
        removeAllColumns();
        opened = open;
        shown = kind;
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        setPageSize(PAGE);
        addComponentColumn(RecognitionGrid::enterprise)
                .setHeader(Texts.get("recognition.field.enterprise"))
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setFrozen(true);
        addColumn(Recognition::villageName)
                .setHeader(Texts.get("recognition.field.village"))
                .setAutoWidth(true);
        if (kind.categories().size() > 1) {
            addColumn(one -> Words.category(one.award().category()))
                    .setHeader(Texts.get("recognition.category-label." + kind.code()))
                    .setAutoWidth(true);
        }
        if (kind == RecognitionKind.POST) {
            addColumn(RecognitionGrid::post)
                    .setHeader(Texts.get("recognition.field.post"))
                    .setAutoWidth(true);
        }
        addColumn(one -> Words.level(kind, one.award().level()))
                .setHeader(Texts.get(kind.byLevel() ? "recognition.field.level-case" : "recognition.field.level"))
                .setAutoWidth(true);
        addColumn(one -> DateField.format(one.award().achievedOn()))
                .setHeader(Texts.get("recognition.field.achieved"))
                .setAutoWidth(true);
        if (!kind.byLevel()) {
            addColumn(one -> DateField.format(one.award().validUntil()))
                    .setHeader(Texts.get("recognition.field.valid-until"))
                    .setAutoWidth(true);
        }
        addColumn(one -> one.award().body())
                .setHeader(Texts.get("recognition.field.body"))
                .setAutoWidth(true);
        addComponentColumn(one -> Words.state(one, today))
                .setHeader(Texts.get("recognition.field.state"))
                .setAutoWidth(true);
        addComponentColumn(this::opening)
                .setHeader(Texts.get("recognition.list.actions"))
                .setAutoWidth(true);
        setItems(DataProvider.fromCallbacks(
                query -> recognitions.list(filter, new PageRequest(query.getOffset(), query.getLimit())).stream(),
                query -> (int) recognitions.count(filter)));
    }

    /** The same rows for a phone. */
    NarrowCards<Recognition> cards() {
        NarrowCards<Recognition> cards = new NarrowCards<>(this, RecognitionGrid::enterprise)
                .part(one -> Words.state(one, today))
                .line(
                        Texts.get("recognition.field.level"),
                        one -> Words.level(shown, one.award().level()));
        if (shown == RecognitionKind.POST) {
            cards.line(Texts.get("recognition.field.post"), RecognitionGrid::post);
        }
        return cards.line(
                        Texts.get("recognition.field.achieved"),
                        one -> DateField.format(one.award().achievedOn()))
                .line(Texts.get("recognition.field.body"), one -> one.award().body())
                .part(this::opening);
    }

    private static Component enterprise(Recognition one) {
        return new Anchor("enterprises/" + one.enterpriseId() + "?tab=recognition", one.enterpriseName());
    }

    private static String post(Recognition one) {
        return one.award().personName().isEmpty()
                ? one.award().title()
                : one.award().title() + "（" + one.award().personName() + "）";
    }

    private Component opening(Recognition one) {
        Button button = new Button(Texts.get("recognition.list.open"), click -> opened.accept(one));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
