package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.math.BigDecimal;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.common.ui.Visitor;
import org.anbiao.selfevaluation.report.PublishedResult;
import org.anbiao.selfevaluation.report.ResultReading;

/** What a result's QR code opens, for the enterprise's employees without an account: the result, and a button that says it was read. */
@Route(value = "e/:token", autoLayout = false)
@AnonymousAllowed
class ResultView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ResultReading reading;
    final TextField reader = new TextField(Texts.get("selfevaluation.result-page.name"));

    ResultView(ResultReading reading) {
        this.reading = reading;
        addClassNames("copy-status-page", "result-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String token = event.getRouteParameters().get("token").orElse("");
        Div card = new Div(new H1(Texts.get("common.product")));
        card.addClassName("card");
        add(card);
        try {
            reading.result(token, Visitor.address())
                    .ifPresentOrElse(
                            found -> show(card, token, found),
                            () -> card.add(new Paragraph(Texts.get("selfevaluation.result-page.unknown"))));
        } catch (DomainException refusal) {
            card.add(new Paragraph(Texts.get(refusal.messageKey(), refusal.arguments())));
        }
    }

    private void show(Div card, String token, PublishedResult result) {
        BigDecimal reached = result.points();
        BigDecimal full = result.fullPoints();
        BigDecimal percent = result.percent();
        Span points = new Span(reached == null ? result.met() + " / " + result.applicable() : Words.number(reached));
        points.addClassName("report-points");
        String words = full == null || percent == null
                ? Texts.get("selfevaluation.report.total.unscored", result.applicable(), result.met())
                : Texts.get("selfevaluation.result-page.points", Words.number(full), Words.number(percent));
        card.add(
                new H2(result.enterpriseName()),
                new Paragraph(Texts.get("selfevaluation.report.title", String.valueOf(result.year()))),
                Words.meta(Texts.get("selfevaluation.evaluation.edition", result.standard())),
                new Div(points, new Span(words)));
        Div bars = new Div();
        bars.addClassName("report-bars");
        result.elements()
                .forEach(element -> bars.add(ReportBar.of(
                        element.title(),
                        element.percent(),
                        element.met(),
                        element.applicable(),
                        element.applies(),
                        "")));
        card.add(bars);
        if (!result.notMet().isEmpty()) {
            UnorderedList list = new UnorderedList();
            result.notMet().forEach(text -> list.add(new ListItem(text)));
            card.add(
                    new H3(Texts.get(
                            "selfevaluation.result-page.not-met",
                            result.notMet().size())),
                    list);
        }
        card.add(confirm(token));
        Paragraph privacy = new Paragraph(Texts.get("selfevaluation.result-page.privacy"));
        privacy.addClassName("card-meta");
        card.add(privacy);
    }

    private Div confirm(String token) {
        reader.setWidthFull();
        reader.setMaxLength(30);
        Div box = new Div();
        box.addClassName("card-list");
        Button read = new Button(Texts.get("selfevaluation.result-page.read"));
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        read.addClassName("large-action");
        read.setDisableOnClick(true);
        read.addClickListener(click -> {
            if (Notices.attempt(() -> reading.read(token, reader.getValue(), Visitor.address()))) {
                box.removeAll();
                box.add(new Paragraph(Texts.get("selfevaluation.result-page.thanks")));
            } else {
                read.setEnabled(true);
            }
        });
        box.add(reader, read);
        return box;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("selfevaluation.result-page.title");
    }
}
