package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.report.ReviewedReport;
import org.anbiao.selfevaluation.report.ReviewedReports;
import org.anbiao.workflow.ui.ReviewHistory;

/**
 * The report behind a review, for reviewers who reach nothing else: result, answers with their evidence, the signed documents. All
 * others read it on {@link ReportView}.
 */
@Route(Addresses.REVIEWED + "/:evaluation")
@RolesAllowed("REVIEWER")
class ReviewedReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewedReports reports;

    ReviewedReportView(ReviewedReports reports) {
        this.reports = reports;
        addClassNames("page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<ReviewedReport> found = event.getRouteParameters()
                .get("evaluation")
                .flatMap(Addresses::id)
                .flatMap(reports::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(found.get());
        }
    }

    private void show(ReviewedReport report) {
        add(
                new PageHeader(report.title())
                        .withState(Words.chip(report.sheet().evaluation().state()))
                        .withSubtitle(report.sheet().evaluation().editionName()),
                new ReportResult(report.sheet()),
                new VersionList(report.versions()),
                new H3(Texts.get("selfevaluation.reviewed.answers")),
                new AnswerList(report.sheet()),
                new H3(Texts.get("selfevaluation.review.heading")),
                new ReviewHistory(report.rounds()));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("selfevaluation.nav.report");
    }
}
