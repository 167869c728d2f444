package org.anbiao.sectors;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EntryCondition;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.sectors.SpacePermit.AirDraft;
import org.anbiao.sectors.SpacePermit.Draft;
import org.anbiao.sectors.SpacePermit.State;
import org.anbiao.sectors.SpaceRules.Gas;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Work in confined spaces: asked for, approved by another one, closed, printed on three sheets; offices read. */
@DatabaseTest
@Import(SectorFixture.class)
class SpacePermitServiceTest {

    private static final PageRequest PAGE = new PageRequest(0, 10);
    private static final Set<String> ALL =
            SpaceRules.SHIPPED.all().stream().map(SpaceRules.Rule::code).collect(Collectors.toSet());

    @Autowired
    TenantFixture tenants;

    @Autowired
    SectorFixture sectors;

    @Autowired
    SpacePermitService permits;

    @Autowired
    SpacePermitPrint print;

    @Autowired
    List<EntryCondition> conditions;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID sewage;
    private UUID stone;
    private LocalDateTime now;

    @BeforeEach
    void aSewageWorks() {
        township = tenants.township(tenants.county());
        UUID village = tenants.unit(township, "village", "东溪村");
        sewage = tenants.enterprise(township, village, "虚构污水处理厂");
        stone = tenants.enterprise(township, village, "虚构石材厂");
        sectors.sector(township, sewage, "生活污水处理");
        asSewage();
        now = permits.now();
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private Member asSewage() {
        Member member = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, sewage);
        tenants.logIn(member);
        return member;
    }

    private void asOffice() {
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
    }

    private static Map<Gas, BigDecimal> air(String oxygen) {
        Map<Gas, BigDecimal> air = new EnumMap<>(Gas.class);
        air.put(Gas.OXYGEN, new BigDecimal(oxygen));
        air.put(Gas.COMBUSTIBLE, BigDecimal.ZERO);
        air.put(Gas.HYDROGEN_SULFIDE, new BigDecimal("2.5"));
        air.put(Gas.CARBON_MONOXIDE, BigDecimal.ONE);
        return air;
    }

    private Draft draft(String worker, String guardian, String approver, Set<String> confirmed, String oxygen) {
        return new Draft(
                "2号污泥井",
                "清淤",
                now,
                now.plusHours(2),
                worker,
                guardian,
                approver,
                new AirDraft(now.minusMinutes(5), new EnumMap<>(air(oxygen))),
                confirmed);
    }

    private Draft good() {
        return draft("虚构甲", "虚构乙", "虚构丙", ALL, "20.9");
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void theRulesAreFiveAndFiveAndEveryGasHasItsLimits() {
        assertThat(SpaceRules.SHIPPED.forbidden()).hasSize(5).allSatisfy(rule -> assertThat(rule.text())
                .startsWith("严禁"));
        assertThat(SpaceRules.SHIPPED.required()).hasSize(5).allSatisfy(rule -> assertThat(rule.text())
                .startsWith("必须"));
        assertThat(ALL).hasSize(10);
        assertThat(SpaceRules.SHIPPED.limit(Gas.OXYGEN).allows(new BigDecimal("19.5")))
                .isTrue();
        assertThat(SpaceRules.SHIPPED.limit(Gas.OXYGEN).allows(new BigDecimal("23.51")))
                .isFalse();
        for (Gas gas : Gas.values()) {
            assertThat(SpaceRules.SHIPPED.limit(gas).most()).isPositive();
        }
    }

    @Test
    void aPermitIsAskedForApprovedAndClosed() throws IOException {
        UUID id = permits.request(sewage, good());
        assertThat(permits.get(id)).satisfies(permit -> {
            assertThat(permit.number()).isOne();
            assertThat(permit.state()).isEqualTo(State.REQUESTED);
            assertThat(permit.confirmed()).hasSize(10);
            assertThat(permit.content().from()).isEqualToIgnoringNanos(now);
        });
        refused("sectors.changed", () -> permits.close(id, 1, true, "清淤完成"));
        Member approver = asSewage();
        permits.approve(id, 1);
        assertThat(permits.get(id).approvedBy()).isEqualTo(approver.displayName());
        refused("sectors.changed", () -> permits.approve(id, 1));
        refused("sectors.permit.not-counted", () -> permits.close(id, 2, false, "清淤完成"));
        refused("sectors.permit.closing-missing", () -> permits.close(id, 2, true, " "));
        permits.close(id, 2, true, "清淤完成");
        assertThat(permits.get(id).state()).isEqualTo(State.CLOSED);
        refused("sectors.changed", () -> permits.cancel(id, 3, "误操作"));
        try (PDDocument sheets = Loader.loadPDF(print.pdf(id))) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(3);
            String text = new PDFTextStripper().getText(sheets);
            assertThat(text)
                    .contains("第一联 存根联", "第二联 作业联", "第三联 监护联", "2号污泥井", "虚构乙", "清淤完成")
                    .contains("氧含量 20.9%（体积，合格范围 19.5 至 23.5）");
        }
        UUID second = permits.request(sewage, good());
        assertThat(permits.get(second).number()).isEqualTo(2);
        refused("sectors.permit.cancel-missing", () -> permits.cancel(second, 1, ""));
        permits.cancel(second, 1, "天气原因");
        assertThat(permits.of(sewage, PAGE).rows())
                .extracting(SpacePermit::state)
                .containsExactly(State.CANCELLED, State.CLOSED);
    }

    @Test
    void whatIsMissingIsNamed() {
        refused("sectors.other-sector", () -> {
            tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, stone));
            permits.request(stone, good());
        });
        asSewage();
        refused("sectors.permit.people-same", () -> permits.request(sewage, draft("虚构甲", "虚构乙", "虚构甲", ALL, "20")));
        refused("sectors.permit.people-same", () -> permits.request(sewage, draft("虚构甲", " 虚构甲", "虚构丙", ALL, "20")));
        refused("sectors.permit.people-missing", () -> permits.request(sewage, draft("虚构甲", "", "虚构丙", ALL, "20")));
        Set<String> nine = new HashSet<>(ALL);
        nine.remove("blind-rescue");
        refused("sectors.permit.unconfirmed", () -> permits.request(sewage, draft("虚构甲", "虚构乙", "虚构丙", nine, "20")));
        Map<Gas, BigDecimal> air = air("20");
        air.remove(Gas.CARBON_MONOXIDE);
        refused("sectors.permit.air-missing", () -> permits.request(sewage, timed(now, now.plusHours(1), now, air)));
        refused(
                "sectors.permit.measured-to-come",
                () -> permits.request(sewage, timed(now, now.plusHours(1), now.plusHours(1), air("20"))));
        refused(
                "sectors.permit.time-order",
                () -> permits.request(sewage, timed(now, now.plusHours(25), now, air("20"))));
        refused("sectors.permit.time-order", () -> permits.request(sewage, timed(now, now, now, air("20"))));
        refused(
                "sectors.permit.too-late",
                () -> permits.request(sewage, timed(now.minusHours(3), now.minusHours(1), now, air("20"))));
        assertThat(permits.of(sewage, PAGE).total()).isZero();
    }

    private Draft timed(LocalDateTime from, LocalDateTime until, LocalDateTime measured, Map<Gas, BigDecimal> air) {
        return new Draft(
                "2号污泥井", "清淤", from, until, "虚构甲", "虚构乙", "虚构丙", new AirDraft(measured, new EnumMap<>(air)), ALL);
    }

    @Test
    void badOrOldAirIsNotApprovedUntilItIsMeasuredAgain() {
        UUID bad = permits.request(sewage, draft("虚构甲", "虚构乙", "虚构丙", ALL, "19.4"));
        refused("sectors.permit.air-outside", () -> permits.approve(bad, 1));
        permits.measure(bad, 1, new AirDraft(now, new EnumMap<>(air("20.5"))));
        permits.approve(bad, 2);
        UUID old = permits.request(sewage, timed(now.plusHours(1), now.plusHours(2), now, air("20")));
        refused("sectors.permit.air-old", () -> permits.approve(old, 1));
        assertThat(permits.get(old).state()).isEqualTo(State.REQUESTED);
        refused("sectors.changed", () -> permits.measure(bad, 3, new AirDraft(now, new EnumMap<>(air("20")))));
    }

    @Test
    void whoWorksOrGuardsDoesNotApprove() {
        Member member = asSewage();
        UUID works = permits.request(sewage, draft(member.displayName(), "虚构乙", "虚构丙", ALL, "20"));
        refused("sectors.permit.approver-works", () -> permits.approve(works, 1));
        UUID guards = permits.request(sewage, draft("虚构甲", member.displayName(), "虚构丙", ALL, "20"));
        refused("sectors.permit.approver-works", () -> permits.approve(guards, 1));
        asSewage();
        permits.approve(works, 1);
        assertThat(permits.get(works).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void officesReadAndOthersDoNot() {
        UUID id = permits.request(sewage, good());
        asOffice();
        assertThat(permits.all(true, PAGE).rows())
                .extracting(SpacePermit::enterpriseName)
                .containsExactly("虚构污水处理厂");
        refused("sectors.permit.own-only", () -> permits.approve(id, 1));
        refused("sectors.permit.own-only", () -> permits.request(sewage, good()));
        tenants.logIn(tenants.member(township, Role.LEADER, null, null));
        assertThatThrownBy(() -> permits.approve(id, 1)).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(tenants.member(tenants.township(tenants.county()), Role.SAFETY_OFFICE, null, null));
        assertThat(permits.all(false, PAGE).total()).isZero();
        refused("sectors.permit.unknown", () -> permits.get(id));
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, stone));
        refused("sectors.permit.unknown", () -> print.pdf(id));
    }

    @Test
    void theEnterpriseAsksApprovesAndClosesOnThePageAndTheOfficeSeesIt() {
        EntryCondition page = conditions.stream()
                .filter(one -> one.route().equals("space-permits"))
                .findFirst()
                .orElseThrow();
        assertThat(page.concerns(sewage)).isTrue();
        views.open();
        UI.getCurrent().navigate("space-permits");
        _click(button("sectors.permit.request"));
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.permit.place"))), "3号阀门井");
        confirm();
        NotificationsKt.expectNotifications(Texts.get("sectors.permit.work-missing"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("sectors.permit.work"))), "检修阀门");
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.permit.worker"))), "虚构甲");
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.permit.guardian"))), "虚构乙");
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.permit.approver"))), "虚构丙");
        air("20.9")
                .forEach((gas, value) -> _setValue(
                        _get(BigDecimalField.class, spec -> spec.withLabel(Texts.get("sectors.gas." + gas.code()))),
                        value));
        tick("sectors.permit.forbidden", SpaceRules.SHIPPED.forbidden());
        tick("sectors.permit.required", SpaceRules.SHIPPED.required());
        confirm();
        _click(button("sectors.permit.approve"));
        confirm();
        assertThat(_find(Span.class)).extracting(Span::getText).contains(Texts.get("sectors.permit.state.approved"));
        views.close();
        asOffice();
        views.open();
        UI.getCurrent().navigate("space-permits");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("检修阀门");
        assertThat(_find(Button.class, spec -> spec.withText(Texts.get("sectors.permit.close"))))
                .isEmpty();
        UI.getCurrent().navigate("enterprises/" + sewage, QueryParameters.of("tab", "sectors"));
        assertThat(_find(Span.class)).extracting(Span::getText).contains(Texts.get("sectors.permit.open-count", 1));
        assertThat(page.concerns(stone)).isFalse();
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
