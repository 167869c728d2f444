package org.anbiao.mobilization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.CommitmentService;
import org.anbiao.mobilization.CopyService;
import org.anbiao.mobilization.DocumentFilter;
import org.anbiao.mobilization.DocumentPrint;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.NoticeService;
import org.anbiao.mobilization.PrintOrder;
import org.anbiao.mobilization.PublicityRecord;
import org.anbiao.mobilization.PublicityService;
import org.anbiao.mobilization.UnitPlanService;
import org.anbiao.mobilization.Upload;
import org.anbiao.mobilization.YearlyPlanService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.anbiao.workflow.ReviewService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The screens of phase 1 open for those who need them, save what they ask for, and say what is missing. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class MobilizationViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    ViewTester views;

    @Autowired
    NoticeService notices;

    @Autowired
    CommitmentService commitments;

    @Autowired
    YearlyPlanService yearlyPlans;

    @Autowired
    UnitPlanService unitPlans;

    @Autowired
    PublicityService publicity;

    @Autowired
    ReviewService reviews;

    @Autowired
    DocumentPrint print;

    @Autowired
    CopyService copies;

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
    void aVillageWorkerServesFromTheListAndReturnsToIt() {
        campaigns.logInWorker(given, given.east());
        views.open();
        UI.getCurrent().navigate("mobilization/serve");
        assertThat(_find(com.vaadin.flow.component.html.Span.class, spec -> spec.withText("虚构一号茶厂")))
                .hasSize(1);
        assertThat(_find(com.vaadin.flow.component.html.Span.class, spec -> spec.withText("虚构二号石材厂")))
                .isEmpty();
        _click(_get(Button.class, spec -> spec.withText("送达")));
        DeliverView view = _get(DeliverView.class);
        view.photo.setFile(new Upload("回执.png", LaunchedCampaign.PICTURE));
        view.day.setValue(LocalDate.of(2025, 2, 16));
        _click(_get(Button.class, spec -> spec.withText("确认送达")));

        assertThat(notices.delivery(given.campaign(), given.first())
                        .orElseThrow()
                        .late())
                .isTrue();
        assertThat(_get(ServeListView.class).isAttached()).isTrue();
        assertThat(_find(com.vaadin.flow.component.html.Span.class, spec -> spec.withText("虚构一号茶厂")))
                .isEmpty();
    }

    @Test
    void servingWithoutAReceiptIsRefusedInWords() {
        campaigns.logInWorker(given, given.east());
        views.open();
        UI.getCurrent().navigate("mobilization/deliver/" + given.first());
        Button serve = _get(Button.class, spec -> spec.withText("确认送达"));
        _click(serve);
        NotificationsKt.expectNotifications(Texts.get("mobilization.receipt.missing"));
        assertThat(serve.isEnabled()).isTrue();
        assertThat(notices.delivery(given.campaign(), given.first())).isEmpty();
    }

    @Test
    void theLegalRepresentativeReadsTheWholeTextAndHandsTheScanIn() {
        campaigns.logInPrincipal(given, given.first());
        views.open();
        UI.getCurrent().navigate("mobilization/commitment");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("欢迎社会公众对我单位安全生产标准化建设及其运行状况进行监督"));
        _click(_get(Button.class, spec -> spec.withText("确认签署")));
        NotificationsKt.expectNotifications(Texts.get("mobilization.signature.missing"));
        CommitmentView view = _get(CommitmentView.class);
        view.method.setValue(org.anbiao.mobilization.Commitment.Method.SCAN);
        view.scan.setFile(new Upload("承诺书.png", LaunchedCampaign.PICTURE));
        _setValue(view.signer, "虚构法人");
        Button sign = _get(Button.class, spec -> spec.withText("确认签署"));
        sign.setEnabled(true);
        _click(sign);

        assertThat(commitments
                        .commitment(given.campaign(), given.first())
                        .orElseThrow()
                        .signerName())
                .isEqualTo("虚构法人");
        YearlyPlanView plan = _get(YearlyPlanView.class);
        _setValue(plan.content, "一季度完成自评，二季度完成整改。");
        _click(_get(Button.class, spec -> spec.withText("报送计划")));
        assertThat(yearlyPlans.find(given.campaign(), given.first())).isPresent();
    }

    @Test
    void theOfficeSeesEveryEnterpriseWithTheStateOfItsCopies() throws InterruptedException {
        issueAll();
        views.open();
        UI.getCurrent().navigate("mobilization/documents");
        DocumentsView view = _get(DocumentsView.class);
        assertThat(GridKt._size(view.grid)).isEqualTo(2);
        UI.getCurrent().navigate("mobilization/documents", Query.parameters("state", "served"));
        assertThat(GridKt._size(_get(DocumentsView.class).grid)).isZero();
        UI.getCurrent().navigate("mobilization/enterprise/" + given.first());
        assertThat(_find(StatusChip.class, spec -> spec.withText("已打印"))).hasSize(8);
        _click(_find(Button.class, spec -> spec.withText("登记备案")).get(0));
        assertThat(copies.of(given.campaign(), given.first()))
                .extracting(copy -> copy.state().name())
                .contains("FILED");
    }

    @Test
    void aVisitorReadsTheStateOfACopyAndNothingElse() throws InterruptedException {
        issueAll();
        String token = copies.of(given.campaign(), given.first()).get(0).token();
        campaigns.tenants.logOut();
        views.open();
        UI.getCurrent().navigate("c/" + token);
        assertThat(_get(H2.class).getText()).isEqualTo("告知书　告〔2025〕第00001号");
        assertThat(_get(StatusChip.class).getText()).isEqualTo("已打印");
        assertThat(_find(Paragraph.class)).noneMatch(text -> text.getText().contains("虚构"));
    }

    @Test
    void aUnitPlanIsHandedInReturnedRevisedAndApproved() {
        var worker = campaigns.logInWorker(given, given.east());
        views.open();
        UI.getCurrent().navigate("mobilization/unit-plan");
        _setValue(_get(UnitPlanView.class).content, "东溪村实施方案");
        _click(_get(Button.class, spec -> spec.withText("报送审核")));
        var plan = unitPlans.own(given.campaign()).orElseThrow();
        assertThat(plan.reviewState()).isEqualTo("submitted");
        _click(_get(Button.class, spec -> spec.withText("撤回修改")));
        assertThat(unitPlans.own(given.campaign()).orElseThrow().reviewState()).isEqualTo("withdrawn");
        _click(_get(Button.class, spec -> spec.withText("报送审核")));
        assertThat(unitPlans.own(given.campaign()).orElseThrow().reviewState()).isEqualTo("submitted");
        views.close();

        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.sendBack(unitPlans.rounds(plan.id()).get(0).id(), "请写明时限");
        campaigns.tenants.logIn(worker);
        views.open();
        UI.getCurrent().navigate("mobilization/unit-plan");
        assertThat(_find(com.vaadin.flow.component.html.Span.class, spec -> spec.withText("请写明时限")))
                .isNotEmpty();
        _setValue(_get(UnitPlanView.class).content, "东溪村实施方案，3月底前完成");
        _click(_get(Button.class, spec -> spec.withText("报送审核")));
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.approve(unitPlans.rounds(plan.id()).get(0).id(), "");

        assertThat(campaigns.count(
                        given,
                        "select count(*) from work_item where campaign_id = ? and task_key = 'unit_plan'"
                                + " and responsible_unit_id = ? and state = 'done'",
                        given.campaign(),
                        given.east()))
                .isOne();
        assertThat(unitPlans.lines(given.campaign()))
                .anyMatch(line -> "东溪村".equals(line.unit()) && "approved".equals(line.reviewState()))
                .anyMatch(line -> "西山村".equals(line.unit()) && line.planId() == null);
    }

    @Test
    void publicityIsListedWithItsArticleAndABadLinkIsRefused() {
        campaigns.logInWorker(given, given.east());
        record("https://mp.weixin.qq.com/s/test");
        views.open();
        UI.getCurrent().navigate("mobilization/publicity");
        assertThat(GridKt._size(_get(PublicityView.class).grid)).isOne();
        _click(_get(Button.class, spec -> spec.withText("登记宣传")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("内容")), "第二篇");
        _setValue(_get(TextField.class, spec -> spec.withLabel("链接")), "javascript:alert(1)");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        NotificationsKt.expectNotifications(Texts.get("mobilization.publicity.link-bad"));
        assertThat(publicity.count(given.campaign())).isOne();
    }

    @Test
    void theEnterpriseReadsItsNotice() {
        campaigns.logInPrincipal(given, given.second());
        views.open();
        UI.getCurrent().navigate("mobilization/notice");
        assertThat(_get(StatusChip.class).getText()).isEqualTo("村里将上门送达");
        assertThat(_find(EmptyState.class)).isEmpty();
    }

    private void record(String link) {
        publicity.record(
                new PublicityRecord(
                        null,
                        given.campaign(),
                        "",
                        PublicityRecord.Channel.WECHAT,
                        "虚构文章",
                        120,
                        LocalDate.of(2025, 2, 14),
                        link,
                        null),
                null);
    }

    private void issueAll() throws InterruptedException {
        var job = print.start(new PrintOrder(
                given.campaign(),
                DocumentFilter.ALL,
                java.util.Set.of(Kind.values()),
                PrintOrder.Format.MERGED_PDF,
                null));
        for (int i = 0; i < 600 && !job.isOver(); i++) {
            Thread.sleep(50);
        }
        assertThat(job.result()).isNotNull();
    }
}
