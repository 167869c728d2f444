package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.QrCode;
import org.anbiao.hazard.Hazard;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardCourse;
import org.anbiao.hazard.HazardPlan;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.HazardSource;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.norms.NormHead;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.NormMeeting;
import org.anbiao.norms.NormPoint;
import org.anbiao.norms.NormService;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.registry.Adoption;
import org.anbiao.registry.AdoptionKind;
import org.anbiao.registry.AdoptionService;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Lists are planned, checked by, and what is wrong becomes a hazard once. */
@DatabaseTest
class CheckServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    CheckPlanService plans;

    @Autowired
    CheckService checks;

    @Autowired
    CheckCalendar calendar;

    @Autowired
    ListDeliveries deliveries;

    @Autowired
    ThreeLists threeLists;

    @Autowired
    CheckSheets sheets;

    @Autowired
    OwnSetService sets;

    @Autowired
    NormService norms;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    AdoptionService adoptions;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;
    private UUID other;
    private Member principal;
    private Member manager;
    private UUID list;

    @BeforeEach
    void anEnterpriseWithAList() {
        county = tenants.county();
        township = tenants.township(county);
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        other = tenants.enterprise(township, village, "虚构茶厂");
        principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        manager = tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
        tenants.logIn(principal);
        list = compose("切割车间");
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID compose(String place) {
        return sets.compose(
                enterprise,
                OwnSet.Kind.SHEET,
                "班前检查表",
                place,
                List.of(
                        OwnPoint.own("设备", "防护罩齐全", "现场看", "《安全生产法》第三十六条", "停机加装防护罩"),
                        OwnPoint.own("用电", "配电箱上锁", ""),
                        OwnPoint.own("用电", "临时用电有审批", "")));
    }

    private void arrange(UUID set, CheckFrequency frequency) {
        int revision = plans.lists(enterprise).stream()
                .filter(one -> one.set().id().equals(set))
                .map(PlannedList::plan)
                .mapToInt(plan -> plan == null ? 0 : plan.revision())
                .findFirst()
                .orElse(0);
        plans.arrange(set, revision, new CheckPlanService.Arrangement("陈虚构", frequency, 0, TODAY));
    }

    private CheckPlan plan() {
        return plans.plans(enterprise).stream()
                .filter(plan -> plan.setId().equals(list))
                .findFirst()
                .orElseThrow();
    }

    /** As if it had been laid down so many days before. */
    private void shift(int days) {
        tenants.as(tenants.actor(principal), () -> jdbc.sql(
                        "update check_phase set starts_on = starts_on - ?::int where enterprise_id = ?")
                .params(days, enterprise)
                .update());
    }

    private void answer(UUID check, int point, Value value, String note) {
        OwnPoint chosen = checks.get(check).points().get(point);
        CheckAnswer answer = CheckAnswer.first(chosen.id(), value);
        checks.answer(check, answer.with(value, note, HazardCategory.MACHINERY, List.of()));
    }

    private UUID answered(Value first) {
        arrange(list, CheckFrequency.DAILY);
        UUID check = checks.begin(plan().id());
        answer(check, 0, first, first == Value.NO ? "2号机防护罩缺失" : "");
        answer(check, 1, Value.YES, "");
        answer(check, 2, Value.NONE, "");
        return check;
    }

    @Test
    void whatIsNotKeptBecomesAHazardOnceWithBasisAndMeasure() {
        UUID check = answered(Value.NO);
        List<UUID> found = checks.finish(check);
        assertThat(found).hasSize(1);
        Hazard hazard = hazards.get(found.get(0));
        assertThat(hazard.source()).isEqualTo(HazardSource.SELF_CHECK);
        assertThat(hazard.description()).contains("2号机防护罩缺失").contains("防护罩齐全");
        assertThat(hazard.clause()).isEqualTo("《安全生产法》第三十六条");
        assertThat(hazard.plan().measure()).isEqualTo("停机加装防护罩");
        assertThat(hazard.place()).isEqualTo("切割车间");
        assertThat(hazard.category()).isEqualTo(HazardCategory.MACHINERY);

        assertThat(checks.finish(check)).as("a retry makes none again").isEqualTo(found);
        assertThat(hazards.count(org.anbiao.hazard.HazardFilter.of(enterprise))).isOne();
        assertThat(checks.get(check).doneOn()).isEqualTo(TODAY);
        assertThat(checks.finished(enterprise, PageRequest.page(0, 10)).rows())
                .singleElement()
                .satisfies(item -> assertThat(item.failed()).isOne());
    }

    @Test
    void aFinishedCheckStaysAsItIs() {
        UUID check = answered(Value.NO);
        checks.finish(check);
        refused("checklist.check-finished", () -> answer(check, 1, Value.NO, ""));
        refused("checklist.check-finished", () -> checks.drop(check));
        refused(
                "checklist.check-finished",
                () -> checks.lead(check, checks.get(check).version(), "他人", false));
        for (String change : List.of(
                "update safety_check set leader = '他人' where id = ?",
                "update safety_check set state = 'open', done_on = null where id = ?",
                "update safety_check_answer set note = '改' where check_id = ?")) {
            assertThatThrownBy(() -> tenants.as(
                            tenants.actor(principal),
                            () -> jdbc.sql(change).param(check).update()))
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void itIsFinishedOnlyWhenEveryPointHasAnAnswer() {
        arrange(list, CheckFrequency.DAILY);
        UUID check = checks.begin(plan().id());
        answer(check, 0, Value.NO, "缺失");
        refused("checklist.unanswered", () -> checks.finish(check));
        assertThat(hazards.count(org.anbiao.hazard.HazardFilter.of(enterprise))).isZero();
    }

    @Test
    void twoPeopleDoOneCheckAndNeitherOverwritesTheOther() {
        arrange(list, CheckFrequency.DAILY);
        UUID check = checks.begin(plan().id());
        String first = checks.get(check).points().get(0).id();
        tenants.logIn(manager);
        assertThat(checks.begin(plan().id())).isEqualTo(check);
        checks.answer(check, CheckAnswer.first(first, Value.YES));
        tenants.logIn(principal);
        refused("checklist.answer-changed", () -> checks.answer(check, CheckAnswer.first(first, Value.NO)));
        CheckAnswer shown = checks.get(check).answers().get(first);
        assertThat(shown.value()).isEqualTo(Value.YES);
        assertThat(shown.by()).isEqualTo(manager.displayName());
        CheckAnswer changed = checks.answer(check, shown.with(Value.NO, "", HazardCategory.OTHER, List.of()));
        assertThat(changed.version()).isEqualTo(2);
        refused("checklist.answer-changed", () -> checks.answer(check, shown));
    }

    @Test
    void theLeaderIsRecordedAndAPrincipalMarked() {
        UUID check = answered(Value.YES);
        SafetyCheck shown = checks.get(check);
        assertThat(shown.leader()).isEqualTo(principal.displayName());
        checks.lead(check, shown.version(), "王虚构", true);
        refused("checklist.check-changed", () -> checks.lead(check, shown.version(), "别人", false));
        assertThat(checks.finish(check)).isEmpty();
        assertThat(checks.get(check).byPrincipal()).isTrue();
        assertThat(checks.get(check).leader()).isEqualTo("王虚构");
    }

    @Test
    void photosOfAPointGoIntoItsHazard() {
        UUID check = answered(Value.YES);
        UUID photo = files.storePicture(enterprise, "photo.png", QrCode.png("photo", 4))
                .id();
        SafetyCheck shown = checks.get(check);
        CheckAnswer before = shown.answers().get(shown.points().get(1).id());
        checks.answer(check, before.with(Value.NO, "未上锁", HazardCategory.ELECTRICITY, List.of(photo)));
        UUID hazard = checks.finish(check).get(0);
        assertThat(hazards.course(hazard).get(0).photos()).containsExactly(photo);
    }

    @Test
    void aCheckKeepsThePointsItBeganWithAndVersionsAreDated() {
        arrange(list, CheckFrequency.DAILY);
        UUID check = checks.begin(plan().id());
        OwnSet set = sets.get(list);
        sets.save(set, set.title(), set.place(), set.points().subList(0, 2));
        assertThat(checks.get(check).points()).hasSize(3);
        assertThat(sets.versions(set)).extracting(OwnSet.Version::revision).containsExactly(2, 1);
        assertThat(sets.versions(set).get(1).points()).hasSize(3);
        assertThat(sets.versions(set))
                .allSatisfy(version -> assertThat(version.changedOn()).isEqualTo(TODAY));
    }

    @Test
    void whatIsDueAndWhatWasMissedIsReckoned() {
        arrange(list, CheckFrequency.DAILY);
        shift(3);
        assertThat(calendar.due(enterprise)).singleElement().satisfies(due -> {
            assertThat(due.period().from()).isEqualTo(TODAY);
            assertThat(due.done()).isFalse();
        });
        CheckCalendar.Span span = new CheckCalendar.Span(TODAY.minusDays(30), TODAY);
        assertThat(calendar.missed(enterprise, span))
                .extracting(missed -> missed.period().from())
                .containsExactly(TODAY.minusDays(1), TODAY.minusDays(2), TODAY.minusDays(3));
        UUID check = checks.begin(plan().id());
        for (int point = 0; point < 3; point++) {
            answer(check, point, Value.YES, "");
        }
        checks.finish(check);
        assertThat(calendar.due(enterprise)).singleElement().satisfies(due -> assertThat(due.done())
                .isTrue());
        refused(
                "checklist.span",
                () -> calendar.missed(enterprise, new CheckCalendar.Span(TODAY.minusDays(400), TODAY)));
    }

    @Test
    void theCountOfManyEnterprisesFollowsTheSameRuleAsTheScheduleOfOne() {
        List<CheckFrequency> frequencies =
                List.of(CheckFrequency.DAILY, CheckFrequency.WEEKLY, CheckFrequency.MONTHLY, CheckFrequency.QUARTERLY);
        for (CheckFrequency frequency : frequencies) {
            arrange(compose(frequency.code()), frequency);
        }
        UUID paused = compose("停用车间");
        arrange(paused, CheckFrequency.DAILY);
        shift(200);
        arrange(paused, CheckFrequency.PAUSED);
        shift(45);
        UUID ended = compose("已停用");
        arrange(ended, CheckFrequency.DAILY);
        sets.end(sets.get(ended));
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        for (CheckCalendar.Span span : List.of(
                new CheckCalendar.Span(TODAY.minusDays(300), TODAY),
                new CheckCalendar.Span(TODAY.minusDays(90), TODAY.minusDays(31)),
                new CheckCalendar.Span(TODAY.minusDays(7), TODAY.minusDays(7)))) {
            int one = calendar.missed(enterprise, span).size();
            assertThat(one).isPositive();
            assertThat(calendar.missed(span, PageRequest.page(0, 10)).rows())
                    .singleElement()
                    .satisfies(count -> {
                        assertThat(count.enterpriseId()).isEqualTo(enterprise);
                        assertThat(count.missed()).isEqualTo(one);
                        assertThat(count.owed()).isEqualTo(one);
                    });
        }
    }

    @Test
    void sayingTheSameAgainDoesNotBeginTheWeekAnewAndPassedDaysAreRefused() {
        arrange(list, CheckFrequency.WEEKLY);
        shift(3);
        arrange(list, CheckFrequency.WEEKLY);
        assertThat(plan().schedule().phases()).singleElement().satisfies(phase -> assertThat(phase.startsOn())
                .isEqualTo(TODAY.minusDays(3)));
        arrange(list, CheckFrequency.PAUSED);
        assertThat(calendar.due(enterprise)).isEmpty();
        refused("checklist.not-due", () -> checks.begin(plan().id()));
        int revision = plan().revision();
        refused(
                "checklist.from-passed",
                () -> plans.arrange(
                        list,
                        revision,
                        new CheckPlanService.Arrangement("陈", CheckFrequency.DAILY, 0, TODAY.minusDays(1))));
        refused(
                "checklist.plan-changed",
                () -> plans.arrange(
                        list, revision - 1, new CheckPlanService.Arrangement("陈", CheckFrequency.DAILY, 0, TODAY)));
        refused(
                "checklist.responsible-missing",
                () -> plans.arrange(
                        list, revision, new CheckPlanService.Arrangement(" ", CheckFrequency.DAILY, 0, TODAY)));
        assertThat(checks.beginBetween(list)).as("between the planned ones").isNotNull();
    }

    @Test
    void aSisterEnterpriseAndAnotherCountySeeNothingAndOfficesDoNotCheckInItsName() {
        UUID check = answered(Value.NO);
        CheckPlan plan = plan();
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other));
        refused("checklist.check-unknown", () -> checks.get(check));
        refused("norms.enterprise-not-yours", () -> calendar.due(enterprise));
        refused("checklist.list-unknown", () -> checks.begin(plan.id()));
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        refused("checklist.check-unknown", () -> checks.get(check));
        assertThat(calendar.missed(new CheckCalendar.Span(TODAY.minusDays(9), TODAY), PageRequest.page(0, 10))
                        .rows())
                .isEmpty();
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(checks.get(check).answered()).isEqualTo(3);
        refused("checklist.firm-only", () -> checks.begin(plan.id()));
        refused("checklist.firm-only", () -> checks.finish(check));
        refused("checklist.firm-only", () -> answer(check, 0, Value.YES, ""));
        tenants.logIn(township, Role.LEADER);
        assertThatThrownBy(() -> checks.finish(check)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aListIsHandedToEveryEnterpriseOnceAndTheEnterpriseSeesIt() {
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(deliveries.undelivered(PageRequest.page(0, 10)).rows())
                .extracting(Undelivered::enterpriseName)
                .contains("虚构石材厂", "虚构茶厂");
        UUID first = published(null);
        DeliveryTarget all = new DeliveryTarget(null, false);
        int count = deliveries.count(first, all);
        assertThat(count).isEqualTo(2);
        assertThat(deliveries.deliver(first, all)).isEqualTo(2);
        assertThat(deliveries.deliver(first, all)).isZero();
        assertThat(deliveries.undelivered(PageRequest.page(0, 10)).total()).isZero();
        UUID second = published(first);
        assertThat(deliveries.lists()).singleElement().satisfies(one -> {
            assertThat(one.norm().id()).isEqualTo(second);
            assertThat(one.delivered()).isEqualTo(2);
            assertThat(one.current()).isZero();
        });
        refused("checklist.not-own-list", () -> deliveries.deliver(first, all));
        assertThat(deliveries.deliver(second, new DeliveryTarget(null, true))).isEqualTo(2);

        tenants.logIn(principal);
        assertThat(deliveries.received(enterprise)).singleElement().satisfies(received -> {
            assertThat(received.version()).isEqualTo(2);
            assertThat(received.used()).isFalse();
        });
        sets.derive(
                enterprise,
                second,
                OwnSet.Kind.LIST,
                "本厂清单",
                "",
                norms.get(second).points().stream().map(NormPoint::id).toList());
        assertThat(deliveries.received(enterprise)).singleElement().satisfies(received -> assertThat(received.used())
                .isTrue());
        assertThat(plans.lists(enterprise).get(0).set().points().get(0).basis()).isEqualTo("依据");
    }

    private UUID published(UUID before) {
        NormHead head = new NormHead(NormKind.INSPECTION_CHECKLIST, "石材加工", "虚构检查清单", "", null);
        UUID id = before == null ? norms.draft(head, null) : norms.nextVersion(before);
        norms.save(id, norms.get(id).revision(), head, List.of(NormPoint.of("", "防护罩齐全", "", "依据", "措施")));
        norms.recordMeeting(
                id,
                norms.get(id).revision(),
                new NormMeeting("需要", TODAY, "张虚构", null),
                new NormService.Minutes("纪要.png", QrCode.png("minutes", 4)));
        norms.publish(id, TODAY);
        return id;
    }

    @Test
    void theThreeListsAreProposedAndCountOnlyWhenTheyAreRecorded() {
        assertThat(threeLists.of(enterprise).proposal()).isEmpty();
        UUID check = answered(Value.NO);
        shift(5);
        UUID hazard = checks.finish(check).get(0);
        assertThat(threeLists.of(enterprise).checkList()).isEqualTo(TODAY.minusDays(5));
        assertThat(threeLists.of(enterprise).hazardList()).isEqualTo(TODAY);
        assertThat(threeLists.of(enterprise).proposal())
                .as("nobody laid the rectification down yet")
                .isEmpty();
        course.dispatch(hazard, hazards.get(hazard).version(), HazardPlan.general("虚构电工", "加装", TODAY.plusDays(3)));
        assertThat(threeLists.of(enterprise).proposal()).contains(TODAY);
        assertThat(counted()).isZero();
        threeLists.record(enterprise, TODAY, "");
        assertThat(threeLists.of(enterprise).recordedOn()).isEqualTo(TODAY);
        assertThat(counted()).isOne();
        assertThat(adoptions.history(new EnterpriseId(enterprise)))
                .extracting(Adoption::kind)
                .containsExactly(AdoptionKind.THREE_LISTS);
        refused("registry.adoption.in-force", () -> threeLists.record(enterprise, TODAY, ""));
    }

    private int counted() {
        return tenants.asSystem(
                township, () -> jdbc.sql("select count(*) from fact_three_lists_adoption where enterprise_id = ?")
                        .param(enterprise)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void listsAndMissedChecksAreExported() throws IOException {
        arrange(list, CheckFrequency.DAILY);
        shift(2);
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        sheets.list(list, one);
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        ByteArrayOutputStream missed = new ByteArrayOutputStream();
        sheets.missed(new CheckCalendar.Span(TODAY.minusDays(9), TODAY), missed);
        assertThat(texts(one)).contains("防护罩齐全", "《安全生产法》第三十六条", "停机加装防护罩");
        assertThat(texts(missed)).contains("虚构石材厂");
    }

    private static List<String> texts(ByteArrayOutputStream out) throws IOException {
        try (var workbook =
                new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(java.util.Objects::nonNull)
                    .map(org.dhatim.fastexcel.reader.Cell::getText)
                    .toList();
        }
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
