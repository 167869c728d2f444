package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Permission;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.ImprovementFollower.Followed;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.ImprovementService;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.selfevaluation.report.PublicationService;
import org.anbiao.selfevaluation.report.SignedReport;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.Review;
import org.jspecify.annotations.Nullable;

/** 自评报告: the result per element, what is not met with its correction, the signature of the principal, the signed versions. */
@Route("evaluation/report")
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN",
    "REVIEWER"
})
class ReportView extends Div implements HasUrlParameter<String>, BeforeEnterObserver, HasDynamicTitle {

    private final transient EvaluationService evaluations;
    private final transient EvaluationReportService reports;
    private final transient ImprovementService improvements;
    private final transient PublicationService publications;
    private final transient FileStore files;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    private @Nullable UUID evaluationId;
    final SignPanel signing;

    ReportView(
            EvaluationService evaluations,
            EvaluationReportService reports,
            ImprovementService improvements,
            PublicationService publications,
            FileStore files,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.evaluations = evaluations;
        this.reports = reports;
        this.improvements = improvements;
        this.publications = publications;
        this.files = files;
        this.currentActor = currentActor;
        this.authentication = authentication;
        this.clock = clock;
        this.signing = new SignPanel(reports, this::reload);
        addClassNames("page", "report-page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        evaluationId = Addresses.id(parameter).orElse(null);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UUID id = evaluationId;
        if (id == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (!authentication.hasAuthority(Permission.CAMPAIGN_READ)) {
            // a reviewer reaches the report that was given and nothing around it
            event.forwardTo(Addresses.REVIEWED + "/" + id);
            return;
        }
        EvaluationSheet sheet = evaluations.sheet(id);
        List<SignedReport> signed = reports.of(id);
        header(sheet);
        if (!sheet.returned().isEmpty()) {
            boolean corrects = authentication.hasAuthority(Permission.FACT_RECORD);
            add(new ReturnedCards(sheet, answers(sheet.evaluation(), "selfevaluation.review.change"), corrects));
        }
        add(new ReportResult(sheet));
        corrections(improvements.of(id));
        Optional<DomainException> obstacle = reports.obstacle(id);
        if (sheet.evaluation().isOpen()) {
            obstacle.ifPresentOrElse(
                    refusal -> add(notice(Texts.get(refusal.messageKey(), refusal.arguments()))), () -> sign(id));
        }
        if (!signed.isEmpty()) {
            add(new VersionList(signed));
        }
        List<Review> rounds = reports.rounds(id);
        if (!rounds.isEmpty()) {
            add(new ReviewPanel(
                    reports, id, rounds, authentication.hasAuthority(Permission.COMMITMENT_SIGN), this::reload));
        }
        if (sheet.evaluation().state() == Evaluation.State.APPROVED) {
            add(new PublicationPanel(
                    publications,
                    id,
                    authentication.hasAuthority(Permission.FACT_RECORD),
                    LocalDate.now(clock),
                    this::reload));
        }
    }

    private void header(EvaluationSheet sheet) {
        Evaluation evaluation = sheet.evaluation();
        RouterLink answers = answers(evaluation, "selfevaluation.report.answers");
        Anchor preview = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = reports.draft(evaluation.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(pdf), "draft.pdf", "application/pdf", pdf.length);
                }),
                Texts.get("selfevaluation.report.preview"));
        preview.addClassName("download-link");
        preview.setVisible(evaluation.isOpen());
        add(new PageHeader(
                        Texts.get("selfevaluation.report.title", String.valueOf(evaluation.year())), answers, preview)
                .withState(Words.chip(evaluation.state()))
                .withSubtitle(
                        evaluations.subject(evaluation.enterpriseId()).name() + " · " + evaluation.editionName()));
    }

    private RouterLink answers(Evaluation evaluation, String key) {
        return Addresses.answers(
                currentActor.get(),
                evaluation.enterpriseId(),
                Texts.get(key),
                Addresses.CAMPAIGN,
                evaluation.campaignId());
    }

    private void corrections(List<ImprovementItem> items) {
        add(new H3(Texts.get("selfevaluation.report.corrections", items.size())));
        if (items.isEmpty()) {
            add(Words.meta(Texts.get("selfevaluation.report.corrections-none")));
            return;
        }
        Div cards = new Div();
        cards.addClassName("card-list");
        boolean records = authentication.hasAuthority(Permission.FACT_RECORD);
        Map<UUID, Followed> followed = improvements.followed(items);
        items.forEach(item -> cards.add(new ImprovementCard(
                item,
                followed.get(item.id()),
                improvements,
                files,
                LocalDate.now(clock),
                false,
                records,
                this::reload)));
        add(cards);
    }

    private void sign(UUID id) {
        if (!authentication.hasAuthority(Permission.COMMITMENT_SIGN)) {
            add(notice(Texts.get("selfevaluation.report.principal-signs")));
            return;
        }
        signing.show(id, currentActor.get().memberName());
        add(signing);
    }

    private static Component notice(String text) {
        Span notice = new Span(text);
        notice.addClassName("notice-bar");
        return notice;
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("selfevaluation.nav.report");
    }
}
