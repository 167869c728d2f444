package org.anbiao.hazardrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditEntry;
import org.anbiao.audit.AuditLog;
import org.anbiao.checklist.CheckFrequency;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.risk.AccidentType;
import org.anbiao.risk.ControlLevel;
import org.anbiao.risk.Grading;
import org.anbiao.risk.Lec;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.PointContent;
import org.anbiao.risk.RiskKind;
import org.anbiao.risk.RiskPointService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Hazard rules: proposed from what the enterprise has, complete before they hold, kept as they were, read by its supervisors. */
@DatabaseTest
class HazardRulesServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    HazardRulesService rules;

    @Autowired
    HazardRulesPrint print;

    @Autowired
    OwnSetService sets;

    @Autowired
    CheckPlanService plans;

    @Autowired
    RiskPointService points;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;
    private Member manager;

    @BeforeEach
    void anEnterprise() {
        county = tenants.county();
        township = tenants.township(county);
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        manager = tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
        tenants.logIn(manager);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID point(String name, PointColor color, int checkDays) {
        PointContent content = new PointContent(
                name,
                "切割车间",
                RiskKind.EQUIPMENT,
                "防护罩缺失",
                List.of(AccidentType.MACHINE),
                "防护罩与主机联锁",
                ControlLevel.WORKSHOP,
                "陈虚构",
                List.of("切割工"),
                new PointContent.Duties("摄像头", "三班轮换", checkDays));
        return points.add(
                enterprise,
                content,
                color == PointColor.RED
                        ? Grading.byLec(
                                new Lec(new BigDecimal("3"), new BigDecimal("6"), new BigDecimal("40")), "", TODAY)
                        : Grading.direct(color, "按标准直接判定", TODAY));
    }

    private static RuleItem item(String subject, RulePlace place, RuleFrequency.Kind frequency) {
        return RuleItem.of(subject, "逐项查看", place, RuleFrequency.of(frequency), "陈虚构");
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private void enact(LocalDate from, String note) {
        HazardRules draft = rules.draft(enterprise).orElseThrow();
        rules.enact(enterprise, draft.version(), new HazardRules.Enactment("本厂隐患排查治理制度", from, note));
    }

    @Test
    void theFirstDraftBeginsWithTheOwnListsPlansAndRiskPoints() {
        UUID high = point("切割机", PointColor.RED, 7);
        point("成品堆放", PointColor.BLUE, 30);
        UUID list = sets.compose(
                enterprise, OwnSet.Kind.SHEET, "班前检查表", "切割车间", List.of(OwnPoint.own("设备", "防护罩齐全", "现场看")));
        plans.arrange(list, 0, new CheckPlanService.Arrangement("陈虚构", CheckFrequency.DAILY, 0, TODAY));
        HazardRules draft = rules.start(enterprise);
        assertThat(draft.draft()).isTrue();
        assertThat(draft.edition()).isOne();
        assertThat(draft.content().items()).extracting(RuleItem::subject).containsExactly("切割机", "班前检查表", "低风险场所、设备");
        RuleItem red = draft.content().items().get(0);
        assertThat(red.place().pointId()).isEqualTo(high);
        assertThat(red.place().high()).isTrue();
        assertThat(red.frequency()).isEqualTo(RuleFrequency.of(RuleFrequency.Kind.WEEKLY));
        RuleItem sheet = draft.content().items().get(1);
        assertThat(sheet.frequency()).isEqualTo(RuleFrequency.of(RuleFrequency.Kind.DAILY));
        assertThat(sheet.responsible()).isEqualTo("陈虚构");
        assertThat(sheet.content()).contains("防护罩齐全");
        assertThat(draft.content().items().get(2).frequency().kind()).isEqualTo(RuleFrequency.Kind.MONTHLY);
        assertThat(draft.content().steps().values())
                .as("all five steps have words")
                .hasSize(5)
                .allMatch(RuleStep.Way::complete);
        assertThat(rules.start(enterprise).id()).as("it goes on").isEqualTo(draft.id());
    }

    @Test
    void withoutListsAndPointsTheProposalIsStillNotEmpty() {
        assertThat(rules.start(enterprise).content().items()).hasSize(4).allMatch(RuleItem::complete);
    }

    @Test
    void aHigherRiskThatIsNotLookedAtMoreOftenIsSaidAndNotRefused() {
        UUID red = point("切割机", PointColor.RED, 7);
        point("荒料吊装", PointColor.ORANGE, 15);
        point("成品堆放", PointColor.BLUE, 30);
        RulePlace high = rules.places(enterprise).stream()
                .filter(place -> red.equals(place.pointId()))
                .findFirst()
                .orElseThrow();
        RulePlace ordinary = RulePlace.of(PointColor.BLUE);
        HazardRules draft = rules.start(enterprise);
        HazardRules.Content content = new HazardRules.Content(
                List.of(
                        item("切割机", high, RuleFrequency.Kind.WEEKLY),
                        item("堆放", ordinary, RuleFrequency.Kind.MONTHLY),
                        item("班前检查", RulePlace.WHOLE, RuleFrequency.Kind.SHIFT)),
                draft.content().steps());
        assertThat(rules.hints(enterprise, content))
                .as("weekly is more than monthly; the other high point has no item of its own")
                .extracting(RuleHint::kind)
                .containsExactly(RuleHint.Kind.NOT_NAMED);
        RuleItem rare =
                content.items().get(0).with("切割机", "逐项查看", high, RuleFrequency.of(RuleFrequency.Kind.MONTHLY), "陈虚构");
        assertThat(rules.hints(enterprise, content, rare))
                .containsExactly(
                        new RuleHint(RuleHint.Kind.NOT_DENSER, "切割机", "堆放", 0),
                        new RuleHint(RuleHint.Kind.BELOW_REGISTER, "切割机", "", 7));
        rules.save(enterprise, draft.version(), content.with(rare));
        enact(TODAY, "");
        assertThat(rules.current(enterprise, TODAY)).as("a hint is no refusal").isPresent();
    }

    @Test
    void nothingIncompleteIsPutInForceAndNothingIsLost() {
        HazardRules draft = rules.start(enterprise);
        RuleItem nobody = RuleItem.of("配电箱", "箱门上锁", RulePlace.WHOLE, RuleFrequency.everyDays(10), "");
        refused("hazardrules.item.responsible-missing", () -> rules.save(enterprise, draft.version(), nobody));
        refused(
                "hazardrules.every-days",
                () -> rules.save(
                        enterprise,
                        draft.version(),
                        RuleItem.of("配电箱", "箱门上锁", RulePlace.WHOLE, RuleFrequency.everyDays(0), "陈虚构")));
        rules.save(
                enterprise, draft.version(), draft.content().with(RuleStep.TELLING, new RuleStep.Way("班前会通报", "", "")));
        refused("hazardrules.changed", () -> rules.save(enterprise, draft.version(), draft.content()));
        refused("hazardrules.step-missing.telling", () -> enact(TODAY, ""));
        HazardRules now = rules.draft(enterprise).orElseThrow();
        rules.save(
                enterprise,
                now.version(),
                new HazardRules.Content(List.of(), draft.content().steps()));
        refused("hazardrules.items-missing", () -> enact(TODAY, ""));
        assertThat(rules.of(enterprise)).isEmpty();
        assertThat(rules.draft(enterprise)).isPresent();
    }

    @Test
    void aVersionInForceStaysAndTheNextFollowsIt() {
        rules.start(enterprise);
        enact(TODAY.minusDays(30), "");
        HazardRules next = rules.start(enterprise);
        assertThat(next.edition()).isEqualTo(2);
        assertThat(next.content())
                .as("it begins with the words before")
                .isEqualTo(rules.of(enterprise).get(0).content());
        rules.save(enterprise, next.version(), item("配电箱", RulePlace.WHOLE, RuleFrequency.Kind.WEEKLY));
        refused("hazardrules.change-missing", () -> enact(TODAY.plusDays(5), " "));
        refused("hazardrules.from-earlier", () -> enact(TODAY.minusDays(30), "增加配电箱"));
        enact(TODAY.plusDays(5), "增加配电箱");
        assertThat(rules.of(enterprise)).extracting(HazardRules::edition).containsExactly(2, 1);
        assertThat(rules.current(enterprise, TODAY).orElseThrow().edition())
                .as("the second holds later")
                .isOne();
        assertThat(rules.current(enterprise, TODAY.plusDays(5))
                        .orElseThrow()
                        .content()
                        .items())
                .extracting(RuleItem::subject)
                .contains("配电箱");
        assertThat(rules.current(enterprise, TODAY.minusDays(31))).isEmpty();
        assertThatThrownBy(() -> tenants.asSystem(
                        township, () -> jdbc.sql("update hazard_rules set rule_items = '[]' where enterprise_id = ?")
                                .param(enterprise)
                                .update()))
                .hasMessageContaining("never changed");
        assertThat(new String(print.pdf(enterprise, 1), 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        assertThat(audit.latest("hazard_rules", rules.of(enterprise).get(0).id(), 9))
                .extracting(AuditEntry::act)
                .contains("hazard-rules.drafted", "hazard-rules.changed", "hazard-rules.enacted");
    }

    @Test
    void aMistypedFirstDayIsPutRightByTheNextVersion() {
        rules.start(enterprise);
        enact(TODAY.minusDays(30), "");
        rules.start(enterprise);
        refused("hazardrules.from-late", () -> enact(TODAY.plusYears(1).plusDays(1), "增加配电箱"));
        enact(TODAY.plusDays(200), "增加配电箱");
        rules.start(enterprise);
        refused("hazardrules.from-earlier", () -> enact(TODAY.minusDays(30), "更正施行日期"));
        enact(TODAY.plusDays(5), "更正施行日期");
        assertThat(rules.current(enterprise, TODAY))
                .hasValueSatisfying(one -> assertThat(one.edition()).isOne());
        for (int days : new int[] {5, 200}) {
            assertThat(rules.current(enterprise, TODAY.plusDays(days)))
                    .as("day %d", days)
                    .hasValueSatisfying(one -> assertThat(one.edition()).isEqualTo(3));
        }
    }

    @Test
    void hintsGoByTheColoursOfToday() {
        UUID red = point("切割机", PointColor.RED, 7);
        UUID blue = point("成品堆放", PointColor.BLUE, 30);
        RuleItem daily = item("堆放", RulePlace.of(PointColor.BLUE), RuleFrequency.Kind.WEEKLY);
        HazardRules.Content content = new HazardRules.Content(
                List.of(daily), rules.start(enterprise).content().steps());
        assertThat(rules.hints(
                        enterprise,
                        content,
                        item("切割机", new RulePlace(red, "切割机", PointColor.BLUE), RuleFrequency.Kind.WEEKLY)))
                .as("it has become red since")
                .containsExactly(new RuleHint(RuleHint.Kind.NOT_DENSER, "切割机", "堆放", 0));
        assertThat(rules.hints(
                        enterprise,
                        content,
                        item("成品", new RulePlace(blue, "成品堆放", PointColor.RED), RuleFrequency.Kind.WEEKLY)))
                .as("it was red once")
                .isEmpty();
        assertThat(rules.hints(
                        enterprise,
                        content,
                        item("拆除的窑", new RulePlace(UUID.randomUUID(), "窑", PointColor.RED), RuleFrequency.Kind.WEEKLY)))
                .as("a point that is gone keeps its colour")
                .containsExactly(new RuleHint(RuleHint.Kind.NOT_DENSER, "拆除的窑", "堆放", 0));
    }

    @Test
    void anItemAboutAColourIsComparedWithItsDensestPoint() {
        point("成品堆放", PointColor.BLUE, 30);
        point("配电房", PointColor.BLUE, 10);
        HazardRules.Content content = rules.start(enterprise).content();
        RuleItem monthly = item("蓝色风险点", RulePlace.of(PointColor.BLUE), RuleFrequency.Kind.MONTHLY);
        assertThat(rules.hints(enterprise, content, monthly))
                .containsExactly(new RuleHint(RuleHint.Kind.BELOW_REGISTER, "蓝色风险点", "", 10));
        assertThat(rules.hints(
                        enterprise, content, item("蓝色风险点", RulePlace.of(PointColor.BLUE), RuleFrequency.Kind.WEEKLY)))
                .isEmpty();
    }

    @Test
    void aProposalKeepsToTheLimitsAndTooManyWordsAreSaid() {
        points.add(
                enterprise,
                new PointContent(
                        "切割机",
                        "切割车间",
                        RiskKind.EQUIPMENT,
                        "防".repeat(900),
                        List.of(AccidentType.MACHINE),
                        "联".repeat(900),
                        ControlLevel.WORKSHOP,
                        "陈".repeat(150),
                        List.of("切割工"),
                        new PointContent.Duties("摄像头", "三班轮换", 7)),
                Grading.direct(PointColor.RED, "按标准直接判定", TODAY));
        HazardRules draft = rules.start(enterprise);
        assertThat(draft.content().items()).singleElement().satisfies(item -> {
            assertThat(item.content()).hasSize(1000).endsWith("…");
            assertThat(item.responsible()).hasSize(100).endsWith("…");
        });
        refused(
                "hazardrules.item.content-long",
                () -> rules.save(
                        enterprise,
                        draft.version(),
                        RuleItem.of("配电箱", "箱".repeat(1001), RulePlace.WHOLE, RuleFrequency.everyDays(10), "陈虚构")));
        refused(
                "hazardrules.item.responsible-long",
                () -> rules.save(
                        enterprise,
                        draft.version(),
                        RuleItem.of("配电箱", "箱门上锁", RulePlace.WHOLE, RuleFrequency.everyDays(10), "陈".repeat(101))));
        refused(
                "hazardrules.item.subject-long",
                () -> rules.save(
                        enterprise,
                        draft.version(),
                        RuleItem.of("箱".repeat(61), "箱门上锁", RulePlace.WHOLE, RuleFrequency.everyDays(10), "陈虚构")));
        refused(
                "hazardrules.step-long",
                () -> rules.save(
                        enterprise,
                        draft.version(),
                        draft.content().with(RuleStep.TELLING, new RuleStep.Way("通报", "全".repeat(201), "每月"))));
        enact(TODAY, "");
        assertThat(rules.current(enterprise, TODAY))
                .as("what was proposed can be put in force")
                .isPresent();
    }

    @Test
    void paperKeepsTheLinesOfAnItem() throws IOException {
        HazardRules draft = rules.start(enterprise);
        rules.save(
                enterprise,
                draft.version(),
                RuleItem.of("配电箱", "箱门\n接地", RulePlace.WHOLE, RuleFrequency.everyDays(10), "陈虚构"));
        enact(TODAY, "");
        try (PDDocument pdf = Loader.loadPDF(print.pdf(enterprise, 1))) {
            assertThat(new PDFTextStripper().getText(pdf).lines())
                    .anyMatch(line -> line.contains("箱门"))
                    .noneMatch(line -> line.contains("箱门") && line.contains("接地"));
        }
    }

    @Test
    void supervisorsReadWhatIsInForceAndNeverTheDraftAndWriteNothing() {
        rules.start(enterprise);
        enact(TODAY, "");
        rules.start(enterprise);
        for (Member reader : List.of(
                tenants.member(township, Role.SAFETY_OFFICE, null, null),
                tenants.member(township, Role.UNIT_WORKER, village, null),
                tenants.member(county, Role.LEADER, null, null))) {
            tenants.logIn(reader);
            assertThat(rules.of(enterprise)).as(reader.role().name()).hasSize(1);
            assertThat(rules.draft(enterprise)).as(reader.role().name()).isEmpty();
        }
        tenants.logIn(township, Role.SAFETY_OFFICE);
        refused("hazardrules.own-only", () -> rules.start(enterprise));
        tenants.logIn(tenants.member(county, Role.LEADER, null, null));
        assertThatThrownBy(() -> rules.start(enterprise)).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, tenants.unit(township, "village", "西溪村"), null));
        assertThatThrownBy(() -> rules.of(enterprise)).isInstanceOf(DomainException.class);
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> rules.of(enterprise)).isInstanceOf(DomainException.class);
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other));
        assertThatThrownBy(() -> rules.of(enterprise)).isInstanceOf(DomainException.class);
    }

    @Test
    void aDraftCanBeDropped() {
        HazardRules draft = rules.start(enterprise);
        refused("hazardrules.changed", () -> rules.discard(enterprise, draft.version() + 1));
        rules.discard(enterprise, draft.version());
        assertThat(rules.draft(enterprise)).isEmpty();
        refused("hazardrules.no-draft", () -> rules.discard(enterprise, draft.version()));
        assertThat(rules.start(enterprise).edition()).isOne();
    }
}
