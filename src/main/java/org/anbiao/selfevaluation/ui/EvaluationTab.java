package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.registry.ui.EnterpriseTab;
import org.anbiao.selfevaluation.Evaluation.State;
import org.anbiao.selfevaluation.report.EvaluationHistory;
import org.anbiao.selfevaluation.report.EvaluationYear;
import org.anbiao.selfevaluation.report.SignedReport;
import org.anbiao.tenancy.CurrentActor;

/** 自评 in the enterprise's file: year by year the standard, the result, first or later, the signed versions and the review. */
@SpringComponent
class EvaluationTab implements EnterpriseTab {

    private final EvaluationHistory history;
    private final CurrentActor currentActor;
    private final AuthenticationContext authentication;

    EvaluationTab(EvaluationHistory history, CurrentActor currentActor, AuthenticationContext authentication) {
        this.history = history;
        this.currentActor = currentActor;
        this.authentication = authentication;
    }

    @Override
    public String key() {
        return "evaluations";
    }

    @Override
    public String labelKey() {
        return "selfevaluation.nav.evaluation";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        List<EvaluationYear> years = history.of(enterpriseId, asOf);
        Div cards = new Div();
        cards.addClassName("card-list");
        if (years.isEmpty()) {
            cards.add(new EmptyState(
                    Texts.get("selfevaluation.history.none"), Texts.get("selfevaluation.history.none-hint")));
        }
        years.forEach(year -> cards.add(card(enterpriseId, year)));
        return cards;
    }

    private Div card(UUID enterpriseId, EvaluationYear year) {
        Span title = new Span(Texts.get("selfevaluation.evaluation.title", String.valueOf(year.year())));
        title.addClassName("card-title");
        Div head = new Div(title, state(year));
        head.addClassName("page-header-name");
        Boolean first = year.first();
        if (first != null) {
            head.add(new StatusChip(
                    Texts.get(first ? "selfevaluation.history.first" : "selfevaluation.history.later"), Tone.NEUTRAL));
        }
        Div card = new Div(head);
        card.addClassName("card");
        String type =
                Texts.get("selfevaluation.standard-type." + year.standardType().code());
        card.add(Words.meta(year.standard().isEmpty() ? type : type + " · " + year.standard()));
        result(card, year);
        year.reports().forEach(report -> card.add(VersionList.line(report)));
        Div links = links(enterpriseId, year);
        if (links.getElement().getChildCount() > 0) {
            card.add(links);
        }
        return card;
    }

    private static StatusChip state(EvaluationYear year) {
        State state = year.state();
        return state == null ? new StatusChip(Texts.get("selfevaluation.list.paper"), Tone.SUCCESS) : Words.chip(state);
    }

    private static void result(Div card, EvaluationYear year) {
        LocalDate day = year.completedOn();
        if (day != null) {
            card.add(new Span(Texts.get("selfevaluation.history.completed", DateField.format(day))));
        }
        if (!year.reports().isEmpty()) {
            SignedReport latest = year.reports().get(0);
            card.add(new Span(points(latest)));
        } else if (year.percent() != null) {
            card.add(new Span(Texts.get("selfevaluation.history.percent", Words.number(year.percent()))));
        }
    }

    private static String points(SignedReport report) {
        BigDecimal points = report.points();
        BigDecimal full = report.fullPoints();
        BigDecimal percent = report.percent();
        return points == null || full == null || percent == null
                ? Texts.get(
                        "selfevaluation.history.met",
                        String.valueOf(report.applicable()),
                        String.valueOf(report.met()),
                        report.notMetCount())
                : Texts.get(
                        "selfevaluation.history.points",
                        Words.number(points),
                        Words.number(full),
                        Words.number(percent),
                        report.notMetCount());
    }

    private Div links(UUID enterpriseId, EvaluationYear year) {
        Div links = new Div();
        links.addClassName("inline-list");
        UUID evaluation = year.evaluationId();
        UUID campaign = year.campaignId();
        // the pages of an evaluation are for those who reach campaigns
        if (evaluation != null && campaign != null && authentication.hasAuthority(Permission.CAMPAIGN_READ)) {
            links.add(new RouterLink(
                    Texts.get("selfevaluation.history.report"), ReportView.class, evaluation.toString()));
            links.add(Addresses.answers(
                    currentActor.get(),
                    enterpriseId,
                    Texts.get("selfevaluation.report.answers"),
                    Addresses.CAMPAIGN,
                    campaign));
        }
        UUID scan = year.fileId();
        if (scan != null) {
            links.add(VersionList.file(scan, Texts.get("selfevaluation.history.scan")));
        }
        return links;
    }
}
