package org.anbiao.sectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.sectors.SpacePermit.AirDraft;
import org.anbiao.sectors.SpacePermit.Draft;
import org.anbiao.sectors.SpacePermit.State;
import org.anbiao.sectors.SpaceRules.Gas;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    JdbcClient jdbc;

    private UUID township;
    private UUID sewage;
    private UUID stone;
    private LocalDateTime now;
    private Member approver;

    @BeforeEach
    void aSewageWorks() {
        township = tenants.township(tenants.county());
        UUID village = tenants.unit(township, "village", "东溪村");
        sewage = tenants.enterprise(township, village, "虚构污水处理厂");
        stone = tenants.enterprise(township, village, "虚构石材厂");
        sectors.sector(township, sewage, "生活污水处理");
        approver = asSewage();
        now = permits.now().withNano(0);
    }

    @AfterEach
    void logOut() {
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

    private Draft draft(String worker, String guardian, String named, Set<String> confirmed, String oxygen) {
        return new Draft(
                "2号污泥井",
                "清淤",
                now.plusMinutes(10),
                now.plusHours(2),
                worker,
                guardian,
                named,
                new AirDraft(now.minusMinutes(5), new EnumMap<>(air(oxygen))),
                confirmed);
    }

    private Draft good() {
        return draft("虚构甲", "虚构乙", approver.displayName(), ALL, "20.9");
    }

    private Draft by(String worker, String guardian, String named) {
        return draft(worker, guardian, named, ALL, "20");
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
            assertThat(permit.content().from()).isEqualTo(now.plusMinutes(10));
        });
        refused("sectors.changed", () -> permits.close(id, 1, true, "清淤完成"));
        permits.approve(id, 1);
        assertThat(permits.get(id).approvedBy()).isEqualTo(approver.displayName());
        refused("sectors.changed", () -> permits.approve(id, 1));
        refused("sectors.permit.not-counted", () -> permits.close(id, 2, false, "清淤完成"));
        refused("sectors.permit.closing-missing", () -> permits.close(id, 2, true, " "));
        permits.close(id, 2, true, "清淤完成");
        assertThat(permits.get(id).state()).isEqualTo(State.CLOSED);
        refused("sectors.changed", () -> permits.cancel(id, 3, true, "误操作"));
        try (PDDocument sheets = Loader.loadPDF(print.pdf(id))) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(3);
            String text = new PDFTextStripper().getText(sheets);
            assertThat(text)
                    .contains("第一联 存根联", "第二联 作业联", "第三联 监护联", "2号污泥井", "虚构乙", "清淤完成")
                    .contains("氧含量 20.9%（体积，合格范围 19.5 至 23.5）")
                    .contains(SpaceRules.SHIPPED.all().get(9).text())
                    .contains("已关闭，不得再据此作业");
        }
    }

    @Test
    void everySheetSaysWhetherTheWorkMayBegin() throws IOException {
        UUID id = permits.request(sewage, good());
        assertThat(sheets(id)).allSatisfy(sheet -> assertThat(sheet).contains("待批准，批准前不得进入有限空间", "2号污泥井"));
        permits.approve(id, 1);
        assertThat(sheets(id)).hasSize(3).allSatisfy(sheet -> assertThat(sheet)
                .contains("已批准", approver.displayName())
                .doesNotContain("待批准"));
    }

    private List<String> sheets(UUID id) throws IOException {
        try (PDDocument sheets = Loader.loadPDF(print.pdf(id))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= sheets.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(sheets));
            }
            return pages;
        }
    }

    @Test
    void itIsGivenUpWithAReasonAndOnceApprovedOnlyWithNobodyInside() {
        UUID first = permits.request(sewage, good());
        refused("sectors.permit.cancel-missing", () -> permits.cancel(first, 1, false, ""));
        permits.cancel(first, 1, false, "天气原因");
        UUID second = permits.request(sewage, good());
        assertThat(permits.get(second).number()).isEqualTo(2);
        permits.approve(second, 1);
        refused("sectors.permit.not-out", () -> permits.cancel(second, 2, false, "改期"));
        permits.cancel(second, 2, true, "改期");
        assertThat(permits.get(second)).satisfies(permit -> {
            assertThat(permit.state()).isEqualTo(State.CANCELLED);
            assertThat(permit.closingNote()).isEqualTo("改期");
            assertThat(permit.closedBy()).isEqualTo(approver.displayName());
        });
        assertThat(permits.open(sewage)).isZero();
    }

    @Test
    void theDatabaseKeepsWhatWasAskedForApprovedAndEnded() {
        UUID id = permits.request(sewage, good());
        keeps(id, "worker_name = '虚构丁'");
        keeps(id, "permit_state = 'closed', closed_at = now()");
        permits.approve(id, 1);
        keeps(id, "oxygen = 21");
        keeps(id, "permit_state = 'requested'");
        permits.close(id, 2, true, "清淤完成");
        keeps(id, "closing_note = '另一种说法'");
        keeps(id, "permit_state = 'approved'");
        assertThat(permits.get(id).closingNote()).isEqualTo("清淤完成");
    }

    private void keeps(UUID id, String change) {
        assertThatThrownBy(() ->
                        tenants.asSystem(township, () -> jdbc.sql("update space_permit set " + change + " where id = ?")
                                .param(id)
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyWorksOrGuardsAtTwoPlacesAtOnce() {
        String named = approver.displayName();
        UUID first = permits.request(sewage, by("虚构甲、虚构丁", "虚构乙", named));
        refused("sectors.permit.busy", () -> permits.request(sewage, by("虚构戊", "虚构乙", named)));
        refused("sectors.permit.busy", () -> permits.request(sewage, by("虚构乙", "虚构己", named)));
        refused("sectors.permit.busy", () -> permits.request(sewage, by("虚构戊，虚 构 丁", "虚构己", named)));
        permits.request(sewage, by("虚构戊", "虚构己", named));
        Draft later = new Draft(
                "3号阀门井",
                "检修",
                now.plusHours(3),
                now.plusHours(4),
                "虚构甲",
                "虚构乙",
                named,
                new AirDraft(now, new EnumMap<>(air("20"))),
                ALL);
        UUID afterwards = permits.request(sewage, later);
        permits.cancel(afterwards, 1, false, "改期");
        // approved and not closed, people may be inside longer than planned
        permits.approve(first, 1);
        refused("sectors.permit.busy", () -> permits.request(sewage, later));
        permits.close(first, 2, true, "清淤完成");
        assertThat(permits.get(permits.request(sewage, later)).state()).isEqualTo(State.REQUESTED);
    }

    @Test
    void whatIsMissingIsNamed() {
        refused("sectors.other-sector", () -> {
            tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, stone));
            permits.request(stone, good());
        });
        asSewage();
        refused("sectors.permit.people-same", () -> permits.request(sewage, by("虚构甲", "虚构乙", "虚构甲")));
        refused("sectors.permit.people-same", () -> permits.request(sewage, by("虚构甲", " 虚构甲", "虚构丙")));
        refused("sectors.permit.people-same", () -> permits.request(sewage, by("虚构甲、虚构丁", "虚构丁", "虚构丙")));
        refused("sectors.permit.people-same", () -> permits.request(sewage, by("虚构甲", "虚构乙，虚构丙", "虚构 丙")));
        refused("sectors.permit.people-missing", () -> permits.request(sewage, by("虚构甲", "", "虚构丙")));
        refused("sectors.permit.people-missing", () -> permits.request(sewage, by("、", "虚构乙", "虚构丙")));
        refused("sectors.permit.approver-one", () -> permits.request(sewage, by("虚构甲", "虚构乙", "虚构丙、虚构丁")));
        Set<String> nine = new HashSet<>(ALL);
        nine.remove("blind-rescue");
        refused("sectors.permit.unconfirmed", () -> permits.request(sewage, draft("虚构甲", "虚构乙", "虚构丙", nine, "20")));
        LocalDateTime begin = now.plusMinutes(10);
        LocalDateTime end = now.plusHours(1);
        Map<Gas, BigDecimal> air = air("20");
        air.remove(Gas.CARBON_MONOXIDE);
        refused("sectors.permit.air-missing", () -> permits.request(sewage, timed(begin, end, now, air)));
        refused("sectors.permit.air-missing", () -> permits.request(sewage, timed(begin, end, now, air("100.01"))));
        refused("sectors.permit.air-missing", () -> permits.request(sewage, timed(begin, end, now, air("20.555"))));
        refused("sectors.permit.air-missing", () -> permits.request(sewage, timed(begin, end, now, air("-1"))));
        refused("sectors.permit.measured-to-come", () -> permits.request(sewage, timed(begin, end, end, air("20"))));
        refused(
                "sectors.permit.time-order",
                () -> permits.request(sewage, timed(begin, begin.plusHours(24).plusMinutes(1), now, air("20"))));
        refused("sectors.permit.time-order", () -> permits.request(sewage, timed(begin, begin, now, air("20"))));
        refused("sectors.permit.time-missing", () -> permits.request(sewage, timed(begin, null, now, air("20"))));
        refused(
                "sectors.permit.from-over",
                () -> permits.request(sewage, timed(now.minusHours(1), begin, now, air("20"))));
        assertThat(permits.of(sewage, PAGE).total()).isZero();
    }

    private Draft timed(
            LocalDateTime from, @Nullable LocalDateTime until, LocalDateTime measured, Map<Gas, BigDecimal> air) {
        return new Draft(
                "2号污泥井",
                "清淤",
                from,
                until,
                "虚构甲",
                "虚构乙",
                approver.displayName(),
                new AirDraft(measured, new EnumMap<>(air)),
                ALL);
    }

    @Test
    void badOrOldAirIsNotApprovedUntilItIsMeasuredAgain() {
        UUID bad = permits.request(sewage, draft("虚构甲", "虚构乙", approver.displayName(), ALL, "19.4"));
        refused("sectors.permit.air-outside", () -> permits.approve(bad, 1));
        permits.measure(bad, 1, new AirDraft(now, new EnumMap<>(air("20.5"))));
        permits.approve(bad, 2);
        assertThat(permits.get(bad).content().air().values().get(Gas.OXYGEN)).isEqualByComparingTo("20.5");
        permits.close(bad, 3, true, "清淤完成");
        UUID old = permits.request(sewage, timed(now.plusHours(1), now.plusHours(2), now, air("20")));
        refused("sectors.permit.air-old", () -> permits.approve(old, 1));
        assertThat(permits.get(old).state()).isEqualTo(State.REQUESTED);
        refused("sectors.changed", () -> permits.measure(bad, 4, new AirDraft(now, new EnumMap<>(air("20")))));
    }

    @Test
    void onlyTheNamedApproverApproves() {
        Member worker = asSewage();
        Member guardian = asSewage();
        UUID id = permits.request(sewage, by(worker.displayName(), guardian.displayName(), approver.displayName()));
        for (Member other : List.of(worker, guardian, asSewage())) {
            tenants.logIn(other);
            refused("sectors.permit.approver-other", () -> permits.approve(id, 1));
        }
        tenants.logIn(approver);
        permits.approve(id, 1);
        assertThat(permits.get(id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void officesReadAndOthersDoNot() {
        UUID id = permits.request(sewage, good());
        asOffice();
        assertThat(permits.all(true, PAGE).rows())
                .extracting(SpacePermit::enterpriseName)
                .containsExactly("虚构污水处理厂");
        assertThat(print.pdf(id)).isNotEmpty();
        refused("sectors.permit.own-only", () -> permits.approve(id, 1));
        refused("sectors.permit.own-only", () -> permits.measure(id, 1, good().air()));
        refused("sectors.permit.own-only", () -> permits.close(id, 1, true, "清淤完成"));
        refused("sectors.permit.own-only", () -> permits.cancel(id, 1, true, "改期"));
        refused("sectors.permit.own-only", () -> permits.request(sewage, good()));
        tenants.logIn(tenants.member(township, Role.LEADER, null, null));
        assertThatThrownBy(() -> permits.approve(id, 1)).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(tenants.member(tenants.township(tenants.county()), Role.SAFETY_OFFICE, null, null));
        assertThat(permits.all(false, PAGE).total()).isZero();
        refused("sectors.permit.unknown", () -> permits.get(id));
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, stone));
        refused("sectors.permit.unknown", () -> print.pdf(id));
    }
}
