package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.QrCode;
import org.anbiao.selfevaluation.report.Publication;
import org.anbiao.selfevaluation.report.PublicationService;
import org.jspecify.annotations.Nullable;

/** Telling the result to the staff: the link and QR code, who has read it, and what was paid. */
class PublicationPanel extends Div {

    private static final int SCALE = 5;

    private final transient PublicationService publications;
    private final UUID evaluationId;
    private final boolean records;
    private final transient LocalDate today;
    private final transient Runnable changed;

    PublicationPanel(
            PublicationService publications, UUID evaluationId, boolean records, LocalDate today, Runnable changed) {
        this.publications = publications;
        this.evaluationId = evaluationId;
        this.records = records;
        this.today = today;
        this.changed = changed;
        addClassName("publication-panel");
        add(new H3(Texts.get("selfevaluation.publication.title")));
        publications.of(evaluationId).ifPresentOrElse(this::published, this::unpublished);
    }

    private void unpublished() {
        add(Words.meta(Texts.get("selfevaluation.publication.none")));
        if (records) {
            Button publish = new Button(Texts.get("selfevaluation.publication.publish"), click -> publish());
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(publish);
        }
    }

    private void publish() {
        TextField way = new TextField(Texts.get("selfevaluation.publication.way"));
        way.setMaxLength(300);
        way.setValue(Texts.get("selfevaluation.publication.way-usual"));
        new StepDialog(
                        Texts.get("selfevaluation.publication.publish"),
                        Texts.get("selfevaluation.publication.effect"),
                        () -> publications.publish(evaluationId, way.getValue()),
                        changed)
                .with(way)
                .open();
    }

    private void published(Publication publication) {
        Image code = new Image(QrCode.dataUri(publication.link(), SCALE), Texts.get("selfevaluation.publication.qr"));
        code.addClassName("publication-code");
        Anchor link = new Anchor(publication.link(), Texts.get("selfevaluation.publication.open"));
        link.setTarget("_blank");
        Div text = new Div(
                new Span(Texts.get("selfevaluation.publication.line", publication.publishedOn(), publication.way())),
                new Span(Texts.get(
                        "selfevaluation.publication.readings", publication.readings(), publication.namedReadings())),
                link,
                new Span(paid(publication)));
        text.addClassName("card-list");
        String readers = String.join("、", publications.readers(evaluationId));
        if (!readers.isEmpty()) {
            text.add(Words.meta(Texts.get("selfevaluation.publication.readers", readers)));
        }
        if (records) {
            Button pay = new Button(Texts.get("selfevaluation.publication.pay"), click -> pay(publication));
            text.add(pay);
        }
        Div card = new Div(code, text);
        card.addClassNames("card", "publication-card");
        add(card);
    }

    private static String paid(Publication publication) {
        BigDecimal rewards = publication.rewardsWanYuan();
        BigDecimal penalties = publication.penaltiesWanYuan();
        LocalDate day = publication.paidOn();
        return rewards == null || penalties == null || day == null
                ? Texts.get("selfevaluation.publication.unpaid")
                : Texts.get("selfevaluation.publication.paid", day, Words.number(rewards), Words.number(penalties));
    }

    private void pay(Publication publication) {
        BigDecimalField rewards = amount("rewards", publication.rewardsWanYuan());
        BigDecimalField penalties = amount("penalties", publication.penaltiesWanYuan());
        DateField day = new DateField(Texts.get("selfevaluation.publication.day"));
        day.setValue(publication.paidOn() == null ? today : publication.paidOn());
        day.setMax(today);
        new StepDialog(
                        Texts.get("selfevaluation.publication.pay"),
                        "",
                        () -> publications.pay(evaluationId, rewards.getValue(), penalties.getValue(), day.getValue()),
                        changed)
                .with(rewards, penalties, day)
                .open();
    }

    private static BigDecimalField amount(String key, @Nullable BigDecimal value) {
        BigDecimalField field = new BigDecimalField(Texts.get("selfevaluation.publication." + key));
        field.setValue(value == null ? BigDecimal.ZERO : value);
        return field;
    }
}
