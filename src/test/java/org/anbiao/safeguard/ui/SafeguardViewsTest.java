package org.anbiao.safeguard.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.PostService;
import org.anbiao.safeguard.DutyCheck;
import org.anbiao.safeguard.FundService;
import org.anbiao.safeguard.FundYear;
import org.anbiao.safeguard.PrincipalDuty;
import org.anbiao.safeguard.PrincipalService;
import org.anbiao.safeguard.ProtectionService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of the principal's duties, the funds and labour protection: they save, refuse in words and keep what was typed. */
@DatabaseTest
class SafeguardViewsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int YEAR = TODAY.getYear();

    @Autowired
    TenantFixture tenants;

    @Autowired
    PrincipalService principals;

    @Autowired
    FundService funds;

    @Autowired
    ProtectionService protections;

    @Autowired
    PostService posts;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
        posts.assign(
                posts.add(enterprise, new Duties("", "主要负责人", true, "目标", "职责", "范围", "标准")),
                "虚构王",
                Employment.REGULAR);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void confirm() {
        press("确定");
    }

    @Test
    void theEnterpriseLooksAtADutyAndTheInspectorContradicts() {
        views.open();
        UI.getCurrent().navigate("principal-duties");
        assertThat(_find(StatusChip.class, spec -> spec.withText("本年度未自查"))).hasSize(7);
        _click(_find(Button.class, spec -> spec.withText("自查")).get(0));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("依据")), "责任制清单六份");
        confirm();
        NotificationsKt.expectNotifications(Texts.get("safeguard.duty.since-missing"));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("依据")).getValue())
                .as("nothing typed is lost")
                .isEqualTo("责任制清单六份");
        _setValue(_get(DateField.class, spec -> spec.withLabel("从何时起到位")), TODAY.minusDays(40));
        confirm();
        assertThat(_find(StatusChip.class, spec -> spec.withText("五到位 1/5"))).hasSize(1);
        press("登记在岗");
        assertThat(_get(TextField.class, spec -> spec.withLabel("主要负责人")).getValue())
                .isEqualTo("虚构王");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("在岗时长")), new BigDecimal("8.5"));
        confirm();
        assertThat(_find(Span.class, spec -> spec.withText("在岗 1 天，共 8.5 小时"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("检查核实"))).isEmpty();
        views.close();
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("principal-duties/" + enterprise);
        press("检查核实");
        _setValue(radio("检查结果"), false);
        _setValue(_get(TextField.class, spec -> spec.withLabel("检查人员")), "虚构苏");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("检查情况")), "抽问不知晓");
        confirm();
        assertThat(_find(StatusChip.class, spec -> spec.withText("检查认为未到位"))).hasSize(1);
        press("历次自查");
        press("关闭");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Boolean> radio(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    @Test
    void notInPlaceAsksForWhatWhoAndUntilWhen() {
        views.open();
        UI.getCurrent().navigate("principal-duties");
        _click(_find(Button.class, spec -> spec.withText("自查")).get(4));
        assertThat(_find(TextField.class, spec -> spec.withLabel("由谁补齐"))).isEmpty();
        _setValue(radio("自查结果"), false);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("还缺什么")), "三脚架");
        _setValue(_get(TextField.class, spec -> spec.withLabel("由谁补齐")), "虚构陈");
        _setValue(_get(DateField.class, spec -> spec.withLabel("何时补齐")), TODAY.plusDays(9));
        confirm();
        DutyCheck check = principals.history(enterprise, PrincipalDuty.RESCUE).get(0);
        assertThat(check.dueOn()).isEqualTo(TODAY.plusDays(9));
        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .anyMatch(text -> text.startsWith("应急救援：还缺“三脚架”，由虚构陈在"));
    }

    @Test
    void fundsAreLaidDownDrawnUsedAndAudited() {
        views.open();
        UI.getCurrent().navigate("safety-funds");
        press("登记应提取金额");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("计提依据")), "营业收入的2%");
        confirm();
        NotificationsKt.expectNotifications(Texts.get("safeguard.amount-missing"));
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("应提取金额")), new BigDecimal("125000000"));
        confirm();
        NotificationsKt.expectNotifications(Texts.get("safeguard.amount-too-large"));
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("应提取金额")), new BigDecimal("12.5"));
        confirm();
        press("登记提取");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("金额")), new BigDecimal("10"));
        confirm();
        press("登记使用");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("金额")), new BigDecimal("10.5"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("支出内容")), "防护罩");
        confirm();
        assertThat(_find(Span.class, spec -> spec.withText("应提取 12.5 万元，已提取 10 万元，已使用 10.5 万元")))
                .hasSize(1);
        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .contains("使用 10.5 万元，超过提取和结转合计 10 万元，超出 0.5 万元，请核对或补提。");
        press("登记审计");
        _setValue(_get(TextField.class, spec -> spec.withLabel("审计人员或机构")), "虚构事务所");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("审计结论")), "一笔误列");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("其中挪作他用的金额")), new BigDecimal("0.3"));
        confirm();
        press("登记归还");
        _setValue(_get(TextField.class, spec -> spec.withLabel("归还情况")), "已退回");
        confirm();
        assertThat(funds.find(enterprise, YEAR).orElseThrow().diverted()).isZero();
        _click(_find(Button.class, spec -> spec.withText("撤销登记")).get(0));
        _setValue(_get(TextField.class, spec -> spec.withLabel("撤销原因")), "重复");
        confirm();
        assertThat(_find(Span.class, spec -> spec.withText("已撤销：重复"))).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theAddressKeepsTheYear() {
        funds.set(enterprise, YEAR - 1, null, new FundYear.Draft("营业收入的2%", new BigDecimal("24"), null));
        views.open();
        UI.getCurrent().navigate("safety-funds");
        _setValue((Select<Integer>) _get(Select.class, spec -> spec.withLabel("年度")), YEAR - 1);
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("safety-funds?year=" + (YEAR - 1));
        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .contains("没有足额提取：应提取 24 万元，实际提取 0 万元，少提取 24 万元。", "没有登记外部审计。");
    }

    @Test
    void equipmentIsLaidDownIssuedAndCheckedAndTheFileWarns() {
        views.open();
        UI.getCurrent().navigate("labour-protection");
        press("添加应配用品");
        _setValue(_get(TextField.class, spec -> spec.withLabel("用品名称")), "安全帽");
        confirm();
        NotificationsKt.expectNotifications(Texts.get("safeguard.protection.standard-missing"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("执行标准编号")), "GB 2811-2019");
        confirm();
        assertThat(_find(StatusChip.class, spec -> spec.withText("从未发放"))).hasSize(1);
        press("发放");
        confirm();
        assertThat(_find(StatusChip.class, spec -> spec.withText("已发放"))).hasSize(1);
        press("登记佩戴检查");
        _setValue(_get(TextField.class, spec -> spec.withLabel("检查人")), "虚构林");
        confirm();
        assertThat(protections.of(enterprise).checks()).hasSize(1);
        views.close();
        tenants.logIn(township, Role.LEADER);
        views.open();
        UI.getCurrent().navigate("labour-protection/" + enterprise);
        assertThat(_find(Button.class, spec -> spec.withText("发放"))).isEmpty();
        UI.getCurrent().navigate("enterprises/" + enterprise, QueryParameters.fromString("tab=safeguard"));
        assertThat(_find(Anchor.class, spec -> spec.withText("劳动防护用品"))).hasSize(1);
        assertThat(_find(Span.class, spec -> spec.withText("在用 1 件次，从未发放 0 件次，到期应更换 0 件次")))
                .hasSize(1);
    }
}
