package org.anbiao.selfevaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.AnswerInput;
import org.anbiao.selfevaluation.Evaluation.State;
import org.anbiao.selfevaluation.EvaluationFixture;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.SelfEvaluationService;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ui.ReviewHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The screens of phase 2 open for those who need them, save what they ask for, and say what is missing. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class SelfevaluationViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    SelfEvaluationService facts;

    @Autowired
    ReviewService reviews;

    @Autowired
    EvaluationReportService reports;

    @Autowired
    ViewTester views;

    private Case given;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
    }

    @AfterEach
    void close() {
        views.close();
        campaigns.tenants.logOut();
    }

    @Test
    void thePrincipalBeginsAnswersAndIsAskedForAReason() {
        campaigns.logInPrincipal(given, given.first());
        views.open();
        UI.getCurrent().navigate("evaluation");
        _click(_get(Button.class, spec -> spec.withText("开始自评")));
        ItemCard first = _find(ItemCard.class).get(0);
        _click(_get(first, Button.class, spec -> spec.withText("符合")));
        EvaluationSheet sheet =
                evaluations.find(given.campaign(), given.first()).orElseThrow();
        assertThat(sheet.answers().get("1.1.1").result()).isEqualTo(Result.MET);

        ItemCard second = _find(ItemCard.class).get(1);
        _click(_get(second, Button.class, spec -> spec.withText("不符合")));
        _click(_get(second, Button.class, spec -> spec.withText("保存")));
        NotificationsKt.expectNotifications(Texts.get("selfevaluation.answer.reason-missing.not_met"));
        _setValue(second.reason, "没有任命");
        _click(_get(second, Button.class, spec -> spec.withText("保存")));
        assertThat(_find(Span.class, spec -> spec.withText("已完成 0/8 个要素，2/25 条")))
                .hasSize(1);
    }

    @Test
    void whoIsSlowerSeesTheOthersAnswerInTheCard() {
        campaigns.logInPrincipal(given, given.first());
        UUID evaluation = fixture.begin(given, given.first()).id();
        views.open();
        UI.getCurrent().navigate("evaluation");
        ItemCard card = _find(ItemCard.class).get(0);
        evaluations.answer(evaluation, "1.1.1", AnswerInput.notMet("缺两个月记录"), 0);
        _click(_get(card, Button.class, spec -> spec.withText("符合")));
        assertThat(_find(card, com.vaadin.flow.component.html.Div.class, spec -> spec.withClasses("notice-bar")))
                .singleElement()
                .satisfies(bar -> assertThat(bar.getText()).contains("刚刚回答了这一条：不符合：缺两个月记录"));
        assertThat(evaluations.sheet(evaluation).answers().get("1.1.1").result())
                .isEqualTo(Result.NOT_MET);
    }

    @Test
    void theReportShowsWhatStandsInTheWayAndThenIsSigned() {
        campaigns.logInPrincipal(given, given.first());
        UUID evaluation = fixture.begin(given, given.first()).id();
        evaluations.answer(evaluation, "4.1.2", AnswerInput.notMet("两具灭火器过期"), 0);
        views.open();
        UI.getCurrent().navigate("evaluation/report/" + evaluation);
        assertThat(_find(Span.class, spec -> spec.withText(Texts.get("selfevaluation.report.items-left", 24L))))
                .hasSize(1);
        fixture.answerTheRest(evaluation);
        fixture.planAll(evaluation);
        UI.getCurrent().navigate("improvements");
        assertThat(_find(ImprovementCard.class)).hasSize(1);
        UI.getCurrent().navigate("evaluation/report/" + evaluation);
        _click(_get(Button.class, spec -> spec.withText("签署并提交")));
        NotificationsKt.expectNotifications(Texts.get("selfevaluation.report.signature-missing"));
        _get(ReportView.class)
                .signing
                .signature
                .drawn("data:image/png;base64,"
                        + java.util.Base64.getEncoder().encodeToString(LaunchedCampaign.PICTURE));
        _click(_get(Button.class, spec -> spec.withText("签署并提交")));
        assertThat(evaluations.sheet(evaluation).evaluation().signedOn()).isNotNull();
        assertThat(_find(PublicationPanel.class)).isEmpty();
        assertThat(_find(ReviewPanel.class)).hasSize(1);
    }

    @Test
    void theOfficeSeesWhoIsMissingAndRecordsAPaperOne() {
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("evaluations");
        assertThat(GridKt._size(_get(EvaluationsView.class).grid)).isEqualTo(2);
        UI.getCurrent().navigate("evaluations", Addresses.parameters("tab", "missing"));
        assertThat(_find(MissingTables.class)).hasSize(1);
        facts.recordPaper(
                given.campaign(),
                given.first(),
                org.anbiao.selfevaluation.StandardType.LOCAL,
                java.time.LocalDate.of(2025, 3, 20),
                "",
                null);
        UI.getCurrent().navigate("evaluations", Addresses.parameters("progress", "missing"));
        assertThat(GridKt._size(_get(EvaluationsView.class).grid)).isOne();
        UI.getCurrent().navigate("evaluation/" + given.first());
        assertThat(_find(Span.class, spec -> spec.withText(Texts.get("selfevaluation.paper.recorded"))))
                .hasSize(1);
    }

    @Test
    void whatCameBackIsOnOnePageWithItsCommentsAndTheFileShowsEveryVersion() {
        campaigns.logInPrincipal(given, given.first());
        UUID evaluation = fixture.begin(given, given.first()).id();
        fixture.answerTheRest(evaluation);
        fixture.sign(evaluation);
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.sendBack(
                reports.rounds(evaluation).get(0).id(), "", List.of(new PartComment("4.1.1", "4.1.1", "请补充照片")));

        campaigns.logInPrincipal(given, given.first());
        views.open();
        UI.getCurrent().navigate("evaluation");
        ItemCard card = _get(ItemCard.class);
        assertThat(_get(card, Div.class, spec -> spec.withClasses("notice-bar")).getText())
                .isEqualTo("审核意见：请补充照片");
        _click(_get(card, Button.class, spec -> spec.withText("符合")));
        assertThat(evaluations.sheet(evaluation).left()).isZero();
        UI.getCurrent().navigate("evaluation", Addresses.parameters("element", "1"));
        assertThat(_find(ItemCard.class)).allSatisfy(closed -> assertThat(
                        _get(closed, Button.class, spec -> spec.withText("符合")).isEnabled())
                .isFalse());
        fixture.sign(evaluation);
        UI.getCurrent().navigate("evaluation/report/" + evaluation);
        assertThat(_find(ReviewHistory.class)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("撤回报告")));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(evaluations.sheet(evaluation).evaluation().state()).isEqualTo(State.RETURNED);
        fixture.sign(evaluation);
        fixture.approve(given, evaluation);
        UI.getCurrent().navigate("enterprises/" + given.first(), Addresses.parameters("tab", "evaluations"));
        assertThat(_find(Span.class, spec -> spec.withText("创建自评"))).hasSize(1);
        assertThat(_find(Anchor.class, spec -> spec.withText("PDF"))).hasSize(3);
    }

    @Test
    void standardsAreListedAndReadWithTheirTree() {
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        views.open();
        UI.getCurrent().navigate("standards");
        assertThat(GridKt._size(_get(StandardsView.class).grid)).isGreaterThanOrEqualTo(4);
        UI.getCurrent().navigate("standards/gbt33000-2016");
        assertThat(_find(EditionTree.class)).hasSize(1);
    }

    @Test
    void itemsOfTwoEditionsAreMappedOnAPageAndPublished() {
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        views.open();
        UI.getCurrent().navigate("standards");
        assertThat(_find(MappingList.class)).hasSize(1);
        UI.getCurrent()
                .navigate(
                        "standard-mapping",
                        Addresses.parameters(
                                MappingView.FROM, "light-small-2025", MappingView.TO, "light-medium-2025"));
        _click(_get(Button.class, spec -> spec.withText(Texts.get("selfevaluation.mapping.suggest"))));
        assertThat(_find(org.anbiao.common.ui.StatusChip.class, spec -> spec.withText("草稿")))
                .hasSize(1);
        _click(_get(Button.class, spec -> spec.withText(Texts.get("selfevaluation.mapping.publish"))));
        ConfirmDialogKt._fireConfirm(_get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class));
        assertThat(_find(org.anbiao.common.ui.StatusChip.class, spec -> spec.withText("已发布")))
                .hasSize(1);
    }

    @Test
    void theNextYearsDraftStandsBesideLastYearsCampaign() {
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        campaigns.tenants.enterprise(given.township(), given.east(), "虚构新开办厂");
        views.open();
        UI.getCurrent().navigate("campaigns/" + given.campaign());
        _click(_get(Button.class, spec -> spec.withText(Texts.get("campaign.rollover.action"))));
        assertThat(_find(com.vaadin.flow.component.html.H3.class, spec -> spec.withText("新纳入的企业和场所（1 家）")))
                .hasSize(1);
        assertThat(_find(com.vaadin.flow.component.html.Anchor.class, spec -> spec.withText("虚构新开办厂")))
                .hasSize(1);
        assertThat(_find(
                        org.anbiao.common.ui.StatusChip.class,
                        spec -> spec.withText(Texts.get("campaign.last-year.running"))))
                .hasSize(1);
    }
}
