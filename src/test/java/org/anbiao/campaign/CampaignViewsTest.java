package org.anbiao.campaign;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every view of campaigns and the inbox opens for those who may, refuses others, and saves. */
@DatabaseTest
@Import({CampaignFixture.class, ViewTester.class})
class CampaignViewsTest {

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
    UUID enterprise;
    UUID campaign;

    @BeforeEach
    void draft() {
        township = fixture.township();
        enterprise = tenants.enterprise(township.id(), township.east(), "测试东溪企业");
        campaign = fixture.draft(township.id(), "000", 2025);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    @Test
    void listShowsTheDraftWithItsPhases() {
        open("campaigns");
        assertThat(texts())
                .contains("落实企业全员安全生产责任制")
                .contains("前期动员部署")
                .contains("草稿")
                .contains("由方案新建");
    }

    @Test
    void newCampaignIsDraftedFromTheList() {
        open("campaigns");
        _get(Button.class, spec -> spec.withText("由方案新建")).click();
        _get(Button.class, spec -> spec.withText("起草")).click();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .matches("campaigns/.+/setup");
        assertThat(fixture.count(township.id(), "select count(*) from campaign where tenant_id = ?", township.id()))
                .isEqualTo(2);
    }

    @Test
    void headIsSavedAndShownAsADifference() {
        open("campaigns/" + campaign + "/setup/head");
        _setValue(_get(TextField.class, spec -> spec.withLabel("文号")), "白政〔2025〕9号");
        _get(Button.class, spec -> spec.withText("保存")).click();
        assertThat(setup.get(campaign).head().documentNumber()).isEqualTo("白政〔2025〕9号");
        UI.getCurrent()
                .navigate("campaigns/" + campaign, com.vaadin.flow.router.QueryParameters.of("tab", "differences"));
        assertThat(texts()).contains("白政〔2025〕9号").contains("文号");
    }

    @Test
    void everySectionOpensAndSavesWithoutChangingAnything() {
        CampaignContent before = setup.content(campaign);
        for (String section : java.util.List.of("phases", "units", "targets", "documents", "reports", "work-list")) {
            open("campaigns/" + campaign + "/setup/" + section);
            _get(Button.class, spec -> spec.withText("保存")).click();
        }
        CampaignContent after = setup.content(campaign);
        assertThat(ContentComparison.between(before, after)).isEmpty();
        assertThat(after.units())
                .extracting(MemberUnit::name)
                .containsExactlyElementsOf(
                        before.units().stream().map(MemberUnit::name).toList());
    }

    @Test
    void phaseThatEndsBeforeItStartsIsRefusedInWords() {
        open("campaigns/" + campaign + "/setup/phases");
        DateField start = _find(DateField.class, spec -> spec.withLabel("开始日期")).get(0);
        _setValue(start, LocalDate.of(2025, 6, 1));
        assertThat(_find(DateField.class, spec -> spec.withLabel("截止日期")).get(0).isInvalid())
                .isTrue();
        _get(Button.class, spec -> spec.withText("保存")).click();
        assertThat(setup.content(campaign).phases().get(0).startsOn()).isNull();
    }

    @Test
    void launchPageCountsAndLaunches() {
        open("campaigns/" + campaign + "/setup/launch");
        assertThat(texts()).contains("企业任务").contains("东溪村");
        assertThat(_get(Button.class, spec -> spec.withText("启动专项行动")).isEnabled())
                .isTrue();
        launch.launchAndWait(campaign);
        open("campaigns/" + campaign);
        assertThat(texts()).contains("进行中").contains("东溪村").contains("经济发展办").contains("0/3");
        open("campaigns/" + campaign + "/missing");
        assertThat(texts()).contains("测试东溪企业").contains("签署承诺书");
        open("process/campaign/" + campaign);
        assertThat(texts()).contains("专项行动").contains("办理中");
        for (String tab : java.util.List.of("tasks", "targets", "scheme", "differences")) {
            UI.getCurrent().navigate("campaigns/" + campaign, com.vaadin.flow.router.QueryParameters.of("tab", tab));
            assertThat(texts()).isNotBlank();
        }
    }

    @Test
    void villageFindsItsTasksInTheInboxAndFinishesOneTogetherWithAnother() {
        launch.launchAndWait(campaign);
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        open("todo");
        assertThat(texts()).contains("今日待办").contains("已逾期").contains("东溪村");
        Checkbox first = _find(
                        Checkbox.class,
                        spec -> spec.withPredicate(box -> box.getAriaLabel().isPresent()))
                .get(0);
        first.setValue(true);
        _get(Button.class, spec -> spec.withText("批量办结（1项）")).click();
        _get(Button.class, spec -> spec.withText("确认办结")).click();
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and state = 'done'",
                        campaign))
                .isEqualTo(1);
        UI.getCurrent().navigate("todo", com.vaadin.flow.router.QueryParameters.of("tab", "done"));
        assertThat(texts()).contains("逾期办结");
    }

    @Test
    void enterpriseSeesItsPathAndTheNextStep() {
        launch.launchAndWait(campaign);
        tenants.logIn(tenants.member(township.id(), Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        open("todo");
        assertThat(_get(H2.class).getText()).isEqualTo("你已完成 0/7");
        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("接收告知书", "未销号隐患（0 条）");
    }

    @Test
    void leaderReadsButFindsNothingToPress() {
        launch.launchAndWait(campaign);
        tenants.logIn(township.id(), Role.LEADER);
        open("todo");
        assertThat(_find(Button.class, spec -> spec.withText("办结"))).isEmpty();
        open("campaigns/" + campaign);
        assertThat(_find(Button.class, spec -> spec.withText("关闭专项行动"))).isEmpty();
    }

    @Test
    void sisterTownshipIsSentBackToItsOwnList() {
        tenants.logIn(tenants.township(township.countyId()), Role.CAMPAIGN_ADMIN);
        open("campaigns/" + campaign);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("campaigns");
        assertThat(_find(StatusChip.class)).isEmpty();
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
