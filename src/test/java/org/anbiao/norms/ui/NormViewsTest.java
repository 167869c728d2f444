package org.anbiao.norms.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.QrCode;
import org.anbiao.identity.Role;
import org.anbiao.norms.AssessmentService;
import org.anbiao.norms.NormHead;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.NormMeeting;
import org.anbiao.norms.NormPoint;
import org.anbiao.norms.NormService;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.PostService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of norms, own sets, posts and assessment: they save what they ask for and say what is missing. */
@DatabaseTest
class NormViewsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    NormService norms;

    @Autowired
    OwnSetService sets;

    @Autowired
    PostService posts;

    @Autowired
    AssessmentService assessments;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private void logInPrincipal() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    private UUID norm() {
        NormHead head = new NormHead(NormKind.INSPECTION_CHECKLIST, "石材加工", "虚构检查清单", "", null);
        UUID id = norms.draft(head, null);
        norms.save(id, 0, head, List.of(NormPoint.of("设备", "防护罩齐全", "现场看"), NormPoint.of("设备", "行车有记录", "")));
        return id;
    }

    private void publish(UUID id) {
        norms.recordMeeting(
                id,
                norms.get(id).revision(),
                new NormMeeting("需要", TODAY, "张虚构", null),
                new NormService.Minutes("纪要.png", QrCode.png("minutes", 4)));
        norms.publish(id, TODAY);
    }

    @Test
    void aDraftListOfAParkTakesThePointsOfItsSectorOver() {
        NormHead parks = new NormHead(NormKind.INSPECTION_CHECKLIST, "城市公园", "虚构公园检查清单", "", null);
        UUID id = norms.draft(parks, null);
        UUID other = norm();
        views.open();
        UI.getCurrent().navigate("norms/" + other);
        assertThat(_find(Button.class, spec -> spec.withText(Texts.get("norms.ready.take"))))
                .isEmpty();
        UI.getCurrent().navigate("norms/" + id);
        _click(_get(Button.class, spec -> spec.withText(Texts.get("norms.ready.take"))));
        _click(_get(Button.class, spec -> spec.withText(Texts.get("common.action.confirm"))));
        assertThat(norms.get(id).points()).extracting(NormPoint::part).containsOnly("游乐设施", "消防救援通道");
        assertThat(_find(Button.class, spec -> spec.withText(Texts.get("norms.ready.take"))))
                .isEmpty();
    }

    @Test
    void aDraftGetsPointsOnItsPageAndIsNotPublishedWithoutAMeeting() {
        UUID id = norm();
        views.open();
        UI.getCurrent().navigate("norms");
        assertThat(GridKt._size(_get(NormsView.class).grid)).isOne();
        UI.getCurrent().navigate("norms/" + id);
        _click(_get(Button.class, spec -> spec.withText("成批粘贴")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("每行一条")), "用电｜配电箱上锁｜现场看\n有应急预案");
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(norms.get(id).points())
                .extracting(NormPoint::text)
                .containsExactly("防护罩齐全", "行车有记录", "配电箱上锁", "有应急预案");
        _click(_get(Button.class, spec -> spec.withText("发布")));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        NotificationsKt.expectNotifications(Texts.get("norms.meeting-missing"));
    }

    @Test
    void anEnterpriseSeesItsSetTheNewVersionAndTakesItOver() {
        UUID first = norm();
        publish(first);
        logInPrincipal();
        UUID list = sets.derive(
                enterprise,
                first,
                OwnSet.Kind.LIST,
                "本厂清单",
                "",
                norms.get(first).points().stream().map(NormPoint::id).toList());
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        UUID next = norms.nextVersion(first);
        var draft = norms.get(next);
        norms.save(
                next,
                draft.revision(),
                draft.head(),
                List.of(
                        draft.points().get(0).with("设备", "防护罩齐全且联锁", ""),
                        draft.points().get(1)));
        publish(next);
        logInPrincipal();
        views.open();
        UI.getCurrent().navigate("own-norms");
        assertThat(_find(StatusChip.class, spec -> spec.withText("规范已更新"))).hasSize(1);
        UI.getCurrent().navigate("own-norm/" + list);
        assertThat(_find(Anchor.class, spec -> spec.withText("打印版 PDF"))).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("采用所选变化")));
        assertThat(sets.get(list).points().get(0).text()).isEqualTo("防护罩齐全且联锁");
    }

    @Test
    void postsAreAddedWithPeopleAndTheOfficeReadsThem() {
        logInPrincipal();
        views.open();
        UI.getCurrent().navigate("posts");
        _click(_get(Button.class, spec -> spec.withText("添加岗位")));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        NotificationsKt.expectNotifications(Texts.get("norms.posts.name-missing"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("岗位名称")), "切割工");
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(posts.of(enterprise).all()).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("添加人员")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("姓名")), "虚构张");
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(posts.of(enterprise).people()).isOne();
        views.close();
        tenants.logIn(township, Role.LEADER);
        views.open();
        UI.getCurrent().navigate("posts/" + enterprise);
        assertThat(_find(Span.class, spec -> spec.withText("虚构张"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("添加岗位"))).isEmpty();
        UI.getCurrent()
                .navigate("enterprises/" + enterprise, com.vaadin.flow.router.QueryParameters.fromString("tab=norms"));
        assertThat(_find(Anchor.class, spec -> spec.withText("岗位清单"))).hasSize(1);
    }

    @Test
    void theAssessmentIsBegunAndSaysWhoHasNoGrade() {
        logInPrincipal();
        posts.assign(
                posts.add(enterprise, new Duties("", "主要负责人", true, "目标", "职责", "范围", "标准")),
                "虚构王",
                Employment.REGULAR);
        views.open();
        UI.getCurrent().navigate("assessment");
        _click(_get(Button.class, spec -> spec.withText("开始考核")));
        assertThat(assessments.find(enterprise, TODAY.getYear())).isPresent();
        _click(_get(Button.class, spec -> spec.withText("完成考核")));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        NotificationsKt.expectNotifications(Texts.get("norms.assessment.left", 1L));
    }
}
