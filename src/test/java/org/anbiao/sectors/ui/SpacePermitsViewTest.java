package org.anbiao.sectors.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EntryCondition;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.sectors.SectorFixture;
import org.anbiao.sectors.SpacePermit;
import org.anbiao.sectors.SpacePermit.State;
import org.anbiao.sectors.SpacePermitService;
import org.anbiao.sectors.SpaceRules;
import org.anbiao.sectors.SpaceRules.Gas;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page of permits for confined spaces: the enterprise's people work with it, offices read it. */
@DatabaseTest
@Import(SectorFixture.class)
class SpacePermitsViewTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    SectorFixture sectors;

    @Autowired
    SpacePermitService permits;

    @Autowired
    List<EntryCondition> conditions;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID sewage;
    private UUID stone;
    private Member approver;

    @BeforeEach
    void aSewageWorks() {
        township = tenants.township(tenants.county());
        UUID village = tenants.unit(township, "village", "东溪村");
        sewage = tenants.enterprise(township, village, "虚构污水处理厂");
        stone = tenants.enterprise(township, village, "虚构石材厂");
        sectors.sector(township, sewage, "生活污水处理");
        approver = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, sewage);
        tenants.logIn(approver);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static Map<Gas, BigDecimal> air(String oxygen) {
        Map<Gas, BigDecimal> air = new EnumMap<>(Gas.class);
        air.put(Gas.OXYGEN, new BigDecimal(oxygen));
        air.put(Gas.COMBUSTIBLE, BigDecimal.ZERO);
        air.put(Gas.HYDROGEN_SULFIDE, new BigDecimal("2.5"));
        air.put(Gas.CARBON_MONOXIDE, BigDecimal.ONE);
        return air;
    }

    private UUID requested(String oxygen) {
        LocalDateTime now = permits.now();
        return permits.request(
                sewage,
                new SpacePermit.Draft(
                        "2号污泥井",
                        "清淤",
                        now.plusMinutes(10),
                        now.plusHours(2),
                        "虚构甲",
                        "虚构乙",
                        approver.displayName(),
                        new SpacePermit.AirDraft(now, new EnumMap<>(air(oxygen))),
                        SpaceRules.SHIPPED.all().stream()
                                .map(SpaceRules.Rule::code)
                                .collect(Collectors.toSet())));
    }

    private EntryCondition menuEntry() {
        return conditions.stream()
                .filter(one -> one.route().equals("space-permits"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theEnterpriseAsksAndApprovesOnThePageAndTheOfficeSeesIt() {
        EntryCondition page = menuEntry();
        assertThat(page.concerns(sewage)).isTrue();
        assertThat(page.concerns(stone)).isFalse();
        views.open();
        UI.getCurrent().navigate("space-permits");
        _click(button("sectors.permit.request"));
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.permit.place"))), "3号阀门井");
        confirm();
        NotificationsKt.expectNotifications(Texts.get("sectors.permit.work-missing"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("sectors.permit.work"))), "检修阀门");
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.permit.worker"))), "虚构甲");
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.permit.guardian"))), "虚构乙");
        _setValue(
                _get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.permit.approver"))),
                approver.displayName());
        air("20.9").forEach(SpacePermitsViewTest::measured);
        tick("sectors.permit.forbidden", SpaceRules.SHIPPED.forbidden());
        tick("sectors.permit.required", SpaceRules.SHIPPED.required());
        confirm();
        assertThat(spans()).contains(Texts.get("sectors.permit.state.requested"));
        _click(button("sectors.permit.approve"));
        confirm();
        assertThat(spans())
                .contains(Texts.get("sectors.permit.state.approved"), Texts.get("sectors.permit.number", "1", "3号阀门井"));
        views.close();
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
        views.open();
        UI.getCurrent().navigate("space-permits");
        assertThat(spans()).contains("检修阀门");
        assertThat(_find(Button.class, spec -> spec.withText(Texts.get("sectors.permit.close"))))
                .isEmpty();
        UI.getCurrent().navigate("space-permits/" + sewage);
        assertThat(spans()).contains("检修阀门");
        assertThat(_find(Button.class, spec -> spec.withText(Texts.get("sectors.permit.request"))))
                .isEmpty();
        UI.getCurrent().navigate("enterprises/" + sewage, QueryParameters.of("tab", "sectors"));
        assertThat(spans()).contains(Texts.get("sectors.permit.open-count", 1));
    }

    @Test
    void whatIsUnderWayIsEndedAlsoInAnotherSector() {
        UUID id = requested("20.9");
        permits.approve(id, 1);
        sectors.sector(township, sewage, "石材加工");
        assertThat(permits.applies(sewage)).isFalse();
        assertThat(menuEntry().concerns(sewage)).isTrue();
        views.open();
        UI.getCurrent().navigate("space-permits");
        assertThat(_find(Button.class, spec -> spec.withText(Texts.get("sectors.permit.request"))))
                .isEmpty();
        _click(button("sectors.permit.close"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("sectors.permit.closing"))), "清淤完成");
        confirm();
        NotificationsKt.expectNotifications(Texts.get("sectors.permit.not-counted"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(Texts.get("sectors.permit.counted"))), true);
        confirm();
        assertThat(permits.get(id)).satisfies(permit -> {
            assertThat(permit.state()).isEqualTo(State.CLOSED);
            assertThat(permit.closingNote()).isEqualTo("清淤完成");
        });
        assertThat(menuEntry().concerns(sewage)).isFalse();
    }

    @Test
    void whatIsApprovedIsCancelledOnlyWithNobodyInside() {
        UUID id = requested("20.9");
        permits.approve(id, 1);
        views.open();
        UI.getCurrent().navigate("space-permits");
        _click(button("sectors.permit.cancel"));
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.permit.cancel-reason"))), "暴雨");
        confirm();
        NotificationsKt.expectNotifications(Texts.get("sectors.permit.not-out"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(Texts.get("sectors.permit.out"))), true);
        confirm();
        assertThat(permits.get(id).state()).isEqualTo(State.CANCELLED);
        assertThat(permits.of(sewage, new PageRequest(0, 10)).total()).isOne();
    }

    @Test
    void badAirIsNamedAndMeasuredAgainBeforeTheApproval() {
        UUID id = requested("18.9");
        views.open();
        UI.getCurrent().navigate("space-permits");
        assertThat(spans()).contains(Texts.get("sectors.permit.air-bad", Texts.get("sectors.gas.oxygen")));
        _click(button("sectors.permit.approve"));
        confirm();
        NotificationsKt.expectNotifications(Texts.get("sectors.permit.air-outside"));
        _click(button("common.action.cancel"));
        _click(button("sectors.permit.measure"));
        confirm();
        NotificationsKt.expectNotifications(Texts.get("sectors.permit.air-missing"));
        air("20.6").forEach(SpacePermitsViewTest::measured);
        confirm();
        assertThat(permits.get(id).content().air().values().get(Gas.OXYGEN)).isEqualByComparingTo("20.6");
        assertThat(spans()).doesNotContain(Texts.get("sectors.permit.air-bad", Texts.get("sectors.gas.oxygen")));
    }

    private static void measured(Gas gas, BigDecimal value) {
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel(Texts.get("sectors.gas." + gas.code()))), value);
    }

    @Test
    void theWorkBeginsAtTheNextFullQuarter() {
        LocalDateTime hour = LocalDateTime.of(2025, 3, 1, 9, 0);
        assertThat(TimeField.quarter(hour)).isEqualTo(hour);
        assertThat(TimeField.quarter(hour.plusMinutes(1))).isEqualTo(hour.plusMinutes(15));
        assertThat(TimeField.quarter(hour.plusMinutes(46))).isEqualTo(hour.plusHours(1));
    }

    private static List<String> spans() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private static void tick(String key, List<SpaceRules.Rule> rules) {
        _setValue(
                (CheckboxGroup<SpaceRules.Rule>) _get(CheckboxGroup.class, spec -> spec.withLabel(Texts.get(key))),
                new HashSet<>(rules));
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(Texts.get(key)));
    }

    private static void confirm() {
        _click(button("common.action.confirm"));
    }
}
