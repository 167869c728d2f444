package org.anbiao.campaign;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.ui.DateField;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The pages of a running campaign: change with a reason, remind, targets with their lists, carried over, timeline. */
@DatabaseTest
@Import({CampaignFixture.class, ViewTester.class})
class RunningCampaignViewsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    ViewTester views;

    Township township;
    UUID campaign;

    @BeforeEach
    void launched() {
        township = fixture.township();
        tenants.enterprise(township.id(), township.east(), "测试东溪企业");
        campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    @Test
    void deadlineIsMovedWithAReasonAndShownInTheTimeline() {
        open("campaigns/" + campaign);
        _get(Button.class, spec -> spec.withText("变更")).click();
        assertThat(_find(Button.class, spec -> spec.withText("添加阶段"))).isEmpty();
        _setValue(_find(DateField.class, spec -> spec.withLabel("截止日期")).get(0), LocalDate.of(2025, 3, 10));
        _get(Button.class, spec -> spec.withText("确认变更")).click();
        assertThat(setup.content(campaign).phases().get(0).endsOn()).isEqualTo(LocalDate.of(2025, 2, 15));

        _setValue(_get(TextArea.class, spec -> spec.withLabel("变更说明")), "按县里通知延期");
        _get(Button.class, spec -> spec.withText("确认变更")).click();
        assertThat(setup.content(campaign).phases().get(0).endsOn()).isEqualTo(LocalDate.of(2025, 3, 10));
        tab("timeline");
        assertThat(texts())
                .contains("变更“前期动员部署”的截止日期")
                .contains("由“2025年2月15日”改为“2025年3月10日”")
                .contains("说明：按县里通知延期")
                .contains("启动完成，共登记企业1家");
    }

    @Test
    void everySectionOfARunningCampaignOpensAndSavesNothingWithoutAChange() {
        int version = setup.get(campaign).version();
        for (String section : java.util.List.of("phases", "units", "targets", "documents", "reports")) {
            open("campaigns/" + campaign + "/setup/" + section);
            _setValue(_get(TextArea.class, spec -> spec.withLabel("变更说明")), "没有变化");
            _get(Button.class, spec -> spec.withText("确认变更")).click();
        }
        assertThat(setup.get(campaign).version()).isEqualTo(version);
    }

    @Test
    void reminderShowsItsReachAndStandsOnTheBoardAndInTheInbox() {
        open("campaigns/" + campaign);
        _get(Button.class, spec -> spec.withText("催办")).click();
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(text -> text.contains("企业1家"));
        _get(Button.class, spec -> spec.withText("发出催办")).click();
        assertThat(texts()).contains("已催办1次");

        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        open("todo");
        assertThat(texts()).contains("已催办1次").contains("已送达 0/1");
        String phase = setup.content(campaign).phases().get(1).id().toString();
        UI.getCurrent().navigate("todo", QueryParameters.simple(Map.of("phase", phase)));
        assertThat(texts()).contains("组织").doesNotContain("已送达 0/1");
    }

    @Test
    void targetsShowNumberAndActualAndOpenTheirLists() {
        open("campaigns/" + campaign);
        tab("targets");
        assertThat(texts()).contains("指导数 5 个").contains("已完成 0 个").doesNotContain("本系统尚未登记");
        open("campaigns/" + campaign + "/targets/2");
        assertThat(texts()).contains("自2025年1月1日至2025年12月31日").doesNotContain("本系统尚未登记");
        open("campaigns/" + campaign + "/targets/99");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("campaigns");
    }

    @Test
    void closingTellsWhatIsOpenAndListsIt() {
        open("campaigns/" + campaign);
        _get(Button.class, spec -> spec.withText("关闭专项行动")).click();
        _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class);
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(
                _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class));
        assertThat(setup.get(campaign).status()).isEqualTo(CampaignStatus.CLOSED);
        tab("leftover");
        assertThat(texts()).contains("测试东溪企业").contains("未承接");

        UUID next = setup.draft("000", 2026);
        open("campaigns/" + next + "/setup/launch");
        assertThat(texts()).contains("承接以前未完成的事项");
    }

    private void tab(String tab) {
        UI.getCurrent().navigate("campaigns/" + campaign, QueryParameters.of("tab", tab));
    }

    private void open(String address) {
        views.close();
        views.open();
        UI.getCurrent().navigate(address);
    }

    private static String texts() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .get(0)
                .getElement()
                .getTextRecursively();
    }
}
