package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.InspectionFilter;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.HazardSource;
import org.anbiao.identity.Role;
import org.anbiao.notification.MyMessages;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Help visits, experts, plans of enterprises, draws and the supervision of units, as people with an account work with them. */
@DatabaseTest
class SupervisionServicesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final PageRequest PAGE = new PageRequest(0, 50);
    private static final TeamMember EXPERT = new TeamMember("虚构专家", TeamSide.EXPERT, "虚构公司", null, null);

    @Autowired
    TenantFixture tenants;

    @Autowired
    HelpVisitService visits;

    @Autowired
    ExpertPoolService pool;

    @Autowired
    AssignmentService assignments;

    @Autowired
    EnterprisePlans plans;

    @Autowired
    InstitutionEvaluations evaluations;

    @Autowired
    RandomDrawService draws;

    @Autowired
    UnitSupervision units;

    @Autowired
    SupervisionSheet sheet;

    @Autowired
    HazardService hazards;

    @Autowired
    InspectionService inspections;

    @Autowired
    MyMessages messages;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID east;
    private UUID west;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        county = tenants.county();
        township = tenants.township(county);
        east = tenants.unit(township, "village", "东溪村");
        west = tenants.unit(township, "village", "西溪村");
        enterprise = tenants.enterprise(township, east, "=虚构石材厂");
        tenants.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private static void refused(String key, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(new Messages().chinese(refusal.messageKey(), refusal.arguments()))
                    .matches("(?s).*[\\u4e00-\\u9fff].*");
        });
    }

    private static VisitFinding finding(VisitItemKind kind, String text) {
        return new VisitFinding(kind, text, "按规范整改", TODAY.plusDays(10), "仓库", false, "");
    }

    private HelpVisitDraft draft(String squad, List<TeamMember> team, VisitFinding... findings) {
        return new HelpVisitDraft(
                enterprise, TODAY, squad, team, List.of(VisitTopic.FIRE), "消防设施基本完好", "标准文本", List.of(findings));
    }

    private void asEnterprise() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    private void asVillage(UUID village) {
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, village, null));
    }

    // ---- help visits ------------------------------------------------------------------------------------------------

    @Test
    void aVisitIsNoInspectionAndItsHazardCountsNowhereUntilItIsOrdered() {
        UUID visit = visits.record(draft("一组", List.of(EXPERT), finding(VisitItemKind.HAZARD, "消火栓被遮挡")));
        assertThat(inspections.list(InspectionFilter.ALL, PAGE).total()).isZero();
        assertThat(hazards.list(HazardFilter.of(enterprise), PAGE).rows())
                .singleElement()
                .satisfies(hazard -> assertThat(hazard.source()).isEqualTo(HazardSource.HELP_VISIT));
        HelpVisitItem item = visits.items(visit).get(0);
        assertThat(item.hazardId()).isNotNull();
        assertThat(item.isOpen()).isTrue();
        refused("supervision.visit.is-hazard", () -> visits.close(item.id(), item.version(), "已看"));
        refused(
                "supervision.visit.is-hazard",
                () -> visits.toHazard(item.id(), item.version(), false, "", "", TODAY.plusDays(3)));
    }

    @Test
    void aFindingBecomesAHazardOnce() {
        UUID visit = visits.record(draft("一组", List.of(EXPERT), finding(VisitItemKind.FINDING, "电线私拉")));
        HelpVisitItem item = visits.items(visit).get(0);
        visits.toHazard(item.id(), item.version(), false, "", "车间", TODAY.plusDays(3));
        refused(
                "supervision.visit.is-hazard",
                () -> visits.toHazard(item.id(), item.version() + 1, false, "", "车间", TODAY.plusDays(3)));
        assertThat(hazards.list(HazardFilter.of(enterprise), PAGE).total()).isEqualTo(1);
    }

    @Test
    void aVisitNeedsTeamTopicAndSummaryAndIsRecordedOnce() {
        refused("supervision.visit.team-missing", () -> visits.record(draft("", List.of())));
        refused(
                "supervision.visit.topic-missing",
                () -> visits.record(
                        new HelpVisitDraft(enterprise, TODAY, "", List.of(EXPERT), List.of(), "情况", "", List.of())));
        refused(
                "supervision.visit.summary-missing",
                () -> visits.record(new HelpVisitDraft(
                        enterprise, TODAY, "", List.of(EXPERT), List.of(VisitTopic.FIRE), " ", "", List.of())));
        refused(
                "supervision.day-in-future",
                () -> visits.record(new HelpVisitDraft(
                        enterprise,
                        TODAY.plusDays(1),
                        "",
                        List.of(EXPERT),
                        List.of(VisitTopic.FIRE),
                        "情况",
                        "",
                        List.of())));
        visits.record(draft("一组", List.of(EXPERT)));
        refused("supervision.visit.recorded", () -> visits.record(draft("一组 ", List.of(EXPERT))));
        visits.record(draft("二组", List.of(EXPERT)));
    }

    @Test
    void theEnterpriseIsToldAndAnswersAndTheSquadReturnsOrCloses() {
        tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
        var principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        UUID visit = visits.record(draft("一组", List.of(EXPERT), finding(VisitItemKind.ADVICE, "增设喷淋")));
        HelpVisitItem open = visits.items(visit).get(0);
        refused("supervision.visit.enterprise-answers", () -> visits.answer(open.id(), open.version(), "好"));
        tenants.logIn(principal);
        assertThat(messages.unread()).isEqualTo(1);
        refused("supervision.visit.answer-missing", () -> visits.answer(open.id(), open.version(), " "));
        visits.answer(open.id(), open.version(), "已报价");
        assertThatThrownBy(() -> visits.close(open.id(), open.version(), "自行办结"))
                .isInstanceOf(AccessDeniedException.class);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        refused("supervision.changed", () -> visits.close(open.id(), open.version(), "看过旧的"));
        visits.sendBack(open.id(), open.version() + 1, "请说明完成时间");
        asEnterprise();
        visits.answer(open.id(), open.version() + 2, "本月底完成");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        visits.close(open.id(), open.version() + 3, "已安装");
        assertThat(visits.items(visit).get(0).state()).isEqualTo(FollowUpState.CLOSED);
        assertThat(visits.list(new HelpVisitFilter("", null, null, null, true), PAGE)
                        .total())
                .as("nothing is open any more")
                .isZero();
    }

    @Test
    void aSisterVillageKnowsNothingOfTheVisitAndAnotherUnitDoesNotGoOnWithIt() {
        asVillage(east);
        UUID visit = visits.record(draft("", List.of(EXPERT), finding(VisitItemKind.FINDING, "通道堵塞")));
        HelpVisitItem item = visits.items(visit).get(0);
        asVillage(west);
        assertThat(visits.list(HelpVisitFilter.ALL, PAGE).total()).isZero();
        refused("supervision.visit.unknown", () -> visits.get(visit));
        refused("supervision.visit.unknown", () -> visits.close(item.id(), item.version(), "办结"));
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThat(visits.get(visit).actingName()).endsWith("东溪村");
        refused("supervision.not-your-record", () -> visits.close(item.id(), item.version(), "办结"));
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        refused("supervision.visit.unknown", () -> visits.get(visit));
    }

    @Test
    void listsAreExportedAsTexts() throws IOException {
        visits.record(draft("一组", List.of(EXPERT), finding(VisitItemKind.FINDING, "通道堵塞")));
        var out = new ByteArrayOutputStream();
        sheet.visits(out, HelpVisitFilter.ALL);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=虚构石材厂");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(1);
        }
    }

    // ---- experts and institutions -----------------------------------------------------------------------------------

    private UUID institution(String name, LocalDate until) {
        return pool.save(
                null,
                new ServiceInstitution.Draft(name, InstitutionKind.SERVICE, "工贸", "安全评价资质", until, "技术培训", TODAY));
    }

    private ServiceAssignment.Draft assignment(ServicePurpose purpose, UUID institution, UUID expert, String reason) {
        return new ServiceAssignment.Draft(
                purpose, enterprise, institution, expert, ServiceForm.PURCHASE, "采购1号", "", TODAY, reason);
    }

    @Test
    void whoAdvisedAnEnterpriseReviewsItWithARecordedReasonOnly() {
        UUID firm = institution("虚构安技公司", TODAY.plusYears(1));
        UUID other = institution("虚构评审公司", null);
        UUID person = pool.save(null, new Expert.Draft("虚构李", "", firm, "机械", "高级工程师", null));
        assignments.assign(assignment(ServicePurpose.ONE_TO_ONE, firm, null, ""));
        assertThat(assignments.conflict(ServicePurpose.GRADING_REVIEW, enterprise, firm, null))
                .hasValueSatisfying(earlier -> {
                    assertThat(earlier.purpose()).isEqualTo(ServicePurpose.ONE_TO_ONE);
                    assertThat(assignments.words(earlier)).contains("虚构安技公司", "一对一指导");
                });
        assertThat(assignments.conflict(ServicePurpose.GRADING_REVIEW, enterprise, null, person))
                .as("an expert of that institution")
                .isPresent();
        assertThat(assignments.conflict(ServicePurpose.GRADING_REVIEW, enterprise, other, null))
                .isEmpty();
        assertThat(assignments.conflict(ServicePurpose.TRAINING, enterprise, firm, null))
                .isEmpty();
        refused(
                "supervision.assignment.conflict",
                () -> assignments.assign(assignment(ServicePurpose.GRADING_REVIEW, firm, null, " ")));
        assignments.assign(assignment(ServicePurpose.GRADING_REVIEW, firm, null, "全县仅此一家有资质"));
        assertThat(assignments.list("", ServicePurpose.GRADING_REVIEW, PAGE).rows())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.conflictReason()).isEqualTo("全县仅此一家有资质");
                    assertThat(kept.conflictEarlier()).contains("虚构安技公司");
                });
    }

    @Test
    void aSquadsExpertHasAdvisedTheEnterprise() {
        UUID firm = institution("虚构安技公司", null);
        UUID person = pool.save(null, new Expert.Draft("虚构李", "", firm, "机械", "高级工程师", null));
        visits.record(draft("一组", List.of(new TeamMember("虚构李", TeamSide.EXPERT, "虚构安技公司", person, firm))));
        assertThat(assignments.conflict(ServicePurpose.EVALUATION_REVIEW, enterprise, firm, null))
                .hasValueSatisfying(earlier -> assertThat(earlier.purpose()).isEqualTo(ServicePurpose.HELP_VISIT));
        assertThat(assignments.conflict(ServicePurpose.EVALUATION_REVIEW, enterprise, null, person))
                .isPresent();
    }

    @Test
    void assignmentsNeedSomebodyQualifiedAContractAndTheirEnterprise() {
        UUID expired = institution("虚构过期公司", TODAY.minusDays(1));
        UUID firm = institution("虚构安技公司", null);
        refused(
                "supervision.assignment.nobody",
                () -> assignments.assign(assignment(ServicePurpose.ADVICE, null, null, "")));
        refused(
                "supervision.assignment.not-qualified",
                () -> assignments.assign(assignment(ServicePurpose.ADVICE, expired, null, "")));
        refused(
                "supervision.assignment.contract-missing",
                () -> assignments.assign(new ServiceAssignment.Draft(
                        ServicePurpose.NORM_REVIEW, null, firm, null, ServiceForm.RESEARCH, "", "", TODAY, "")));
        refused(
                "supervision.assignment.enterprise-missing",
                () -> assignments.assign(new ServiceAssignment.Draft(
                        ServicePurpose.ADVICE, null, firm, null, ServiceForm.PURCHASE, "1号", "", TODAY, "")));
        UUID id = assignments.assign(new ServiceAssignment.Draft(
                ServicePurpose.NORM_REVIEW, null, firm, null, ServiceForm.RESEARCH, "课题1号", "", TODAY, ""));
        ServiceAssignment kept = assignments.list("", null, PAGE).rows().get(0);
        assertThat(kept.id()).isEqualTo(id);
        assignments.end(kept, TODAY);
        refused("supervision.assignment.not-ended", () -> assignments.end(kept, TODAY));
    }

    @Test
    void theRegisterReachesDownAndIsKeptByItsAuthorityAlone() {
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID firm = institution("虚构安技公司", null);
        refused("supervision.institution.exists", () -> institution("虚构安技公司", null));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(pool.institutions("安技")).extracting(ServiceInstitution::id).containsExactly(firm);
        refused("supervision.not-your-record", () -> pool.endInstitution(firm));
        assignments.assign(assignment(ServicePurpose.ADVICE, firm, null, ""));
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        assertThat(pool.institutions("")).isEmpty();
        refused("supervision.institution.unknown", () -> pool.institution(firm));
        asVillage(east);
        assertThatThrownBy(() -> institution("虚构村公司", null)).isInstanceOf(AccessDeniedException.class);
        asEnterprise();
        assertThat(pool.institutions("")).as("an enterprise reads no register").isEmpty();
    }

    @Test
    void aThirdPartysEvaluationIsPublishedToThoseBelowAndNobodyEvaluatesItself() {
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID firm = institution("虚构安技公司", null);
        refused(
                "supervision.evaluation.assessor-missing",
                () -> evaluations.publish(evaluation(firm, " ", TODAY, TODAY)));
        refused(
                "supervision.evaluation.not-third",
                () -> evaluations.publish(evaluation(firm, "虚构安技公司", TODAY, TODAY)));
        refused(
                "supervision.evaluation.published-early",
                () -> evaluations.publish(evaluation(firm, "虚构评估中心", TODAY, TODAY.minusDays(1))));
        refused(
                "supervision.day-in-future",
                () -> evaluations.publish(evaluation(firm, "虚构评估中心", TODAY, TODAY.plusDays(1))));
        UUID id = evaluations.publish(evaluation(firm, "虚构评估中心", TODAY.minusDays(3), TODAY));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(evaluations.of(firm)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.assessor()).isEqualTo("虚构评估中心");
            assertThat(one.result()).isEqualTo(EvaluationResult.QUALIFIED);
            assertThat(one.evaluatedOn()).isEqualTo(TODAY.minusDays(3));
        });
        asVillage(east);
        assertThat(evaluations.of(firm)).hasSize(1);
        assertThatThrownBy(() -> evaluations.publish(evaluation(firm, "虚构评估中心", TODAY, TODAY)))
                .isInstanceOf(AccessDeniedException.class);
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        refused("supervision.institution.unknown", () -> evaluations.of(firm));
    }

    private static InstitutionEvaluation.Draft evaluation(
            UUID institution, String assessor, LocalDate on, LocalDate published) {
        return new InstitutionEvaluation.Draft(
                institution, assessor, EvaluationResult.QUALIFIED, "服务规范，报告针对性一般", "县安办通报第3期", on, published);
    }

    @Test
    void supervisionOfAnInstitutionNamesTheKindOfAViolation() {
        UUID firm = institution("虚构安技公司", null);
        refused(
                "supervision.record.violation-kind",
                () -> pool.record(new InstitutionRecord.Draft(
                        firm, InstitutionRecordKind.VIOLATION, TODAY, List.of(), null, "", "代写资料", "")));
        refused(
                "supervision.record.basis-missing",
                () -> pool.record(new InstitutionRecord.Draft(
                        firm, InstitutionRecordKind.MEASURE, TODAY, List.of(), null, "", "暂停", "")));
        pool.record(new InstitutionRecord.Draft(
                firm, InstitutionRecordKind.CHECK, TODAY, List.of(Quality.INDEPENDENT), null, "", "与企业有股权关系", ""));
        pool.record(new InstitutionRecord.Draft(
                firm,
                InstitutionRecordKind.VIOLATION,
                TODAY,
                List.of(),
                InstitutionViolation.IN_PLACE,
                "虚构评审员",
                "代写资料",
                ""));
        assertThat(pool.records(firm)).hasSize(2);
        assertThat(pool.institution(firm).violations()).isEqualTo(1);
    }

    // ---- one enterprise, one plan -----------------------------------------------------------------------------------

    private void markAsKey() {
        tenants.asSystem(township, () -> jdbc.sql("update enterprise set key_enterprise = true where id = ?")
                .param(enterprise)
                .update());
    }

    @Test
    void aPlanIsForKeyAndBenchmarkEnterprisesAndTakesUpKnownWeaknesses() {
        refused("supervision.plan.not-key", () -> plans.open(enterprise, PlanReason.KEY, "提升", "虚构领导"));
        refused("supervision.plan.not-benchmark", () -> plans.open(enterprise, PlanReason.BENCHMARK, "提升", "虚构领导"));
        markAsKey();
        assertThat(plans.keyWithoutPlan()).isEqualTo(1);
        UUID plan = plans.open(enterprise, PlanReason.KEY, "提升消防水平", "虚构领导");
        refused("supervision.plan.running", () -> plans.open(enterprise, PlanReason.KEY, "提升", "虚构领导"));
        assertThat(plans.keyWithoutPlan()).isZero();
        UUID visit = visits.record(draft(
                "一组",
                List.of(EXPERT),
                finding(VisitItemKind.FINDING, "制度未上墙"),
                finding(VisitItemKind.HAZARD, "消火栓被遮挡")));
        assertThat(plans.proposals(plan))
                .extracting(ImprovementPlan.Proposal::source)
                .containsExactlyInAnyOrder(PlanSource.HAZARD, PlanSource.VISIT);
        ImprovementPlan.Proposal known = plans.proposals(plan).stream()
                .filter(one -> one.source() == PlanSource.VISIT)
                .findFirst()
                .orElseThrow();
        var item = new ImprovementPlan.ItemDraft(
                PlanSource.VISIT, known.sourceId(), known.weakness(), "制度上墙", "虚构王", TODAY.plusDays(20));
        UUID added = plans.add(plan, item);
        refused("supervision.plan.item-there", () -> plans.add(plan, item));
        assertThat(plans.proposals(plan)).hasSize(1);
        refused("supervision.plan.items-open", () -> plans.finish(plan, "达标"));
        asEnterprise();
        refused("supervision.plan.source-open.visit", () -> plans.finishItem(added, 0, TODAY, "已上墙"));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        HelpVisitItem finding = visits.items(visit).get(0);
        visits.close(finding.id(), finding.version(), "已核查");
        asEnterprise();
        plans.finishItem(added, 0, TODAY, "已上墙");
        UUID own = plans.add(
                plan, new ImprovementPlan.ItemDraft(PlanSource.OWN, null, "设备老化", "更新设备", "虚构王", TODAY.plusDays(60)));
        plans.finishItem(own, 0, TODAY, "已更新");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        plans.finish(plan, "全部完成");
        ImprovementPlan finished = plans.get(plan);
        assertThat(finished.done()).isEqualTo(2);
        assertThat(plans.mayWork(finished)).isFalse();
    }

    @Test
    void aPlanIsTheBusinessOfItsEnterpriseAndWhoMadeIt() {
        markAsKey();
        UUID plan = plans.open(enterprise, PlanReason.KEY, "提升", "虚构领导");
        var own = new ImprovementPlan.ItemDraft(PlanSource.OWN, null, "短板", "措施", "虚构王", TODAY.plusDays(1));
        asVillage(west);
        refused("supervision.plan.unknown", () -> plans.get(plan));
        asVillage(east);
        refused("supervision.not-your-record", () -> plans.add(plan, own));
        UUID neighbour = tenants.enterprise(township, east, "虚构邻厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, neighbour));
        refused("supervision.plan.unknown", () -> plans.add(plan, own));
    }

    // ---- draws ------------------------------------------------------------------------------------------------------

    @Test
    void aDrawIsKeptCanBeRepeatedAndNeverChanged() throws IOException {
        for (int i = 0; i < 8; i++) {
            tenants.enterprise(township, i < 4 ? east : west, "虚构企业" + i);
        }
        assertThat(draws.size(DrawCriteria.ALL)).isEqualTo(9);
        DrawCriteria eastern = new DrawCriteria(DrawSubject.ENTERPRISE, null, east, null, null, false, null, null);
        assertThat(draws.size(eastern)).isEqualTo(5);
        refused("supervision.draw.too-many", () -> draws.draw("抽查", eastern, "东溪村", 6));
        refused("supervision.draw.title-missing", () -> draws.draw(" ", eastern, "东溪村", 1));
        UUID id = draws.draw("一季度抽查", eastern, "东溪村", 3);
        RandomDraw kept = draws.get(id);
        assertThat(kept.drawn()).hasSize(3).isSubsetOf(kept.population());
        assertThat(draws.drawn(id)).extracting(RandomDraw.Drawn::id).containsExactlyElementsOf(kept.drawn());
        assertThat(FairDraw.draw(kept.population(), kept.seed(), 3)).isEqualTo(kept.drawn());
        tenants.enterprise(township, east, "后来的企业");
        assertThat(draws.verify(id).holds())
                .as("what came later does not matter")
                .isTrue();
        assertThatThrownBy(() ->
                        tenants.asSystem(township, () -> jdbc.sql("update random_draw set seed = 'x' where id = ?")
                                .param(id)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> tenants.asSystem(township, () -> jdbc.sql("delete from random_draw where id = ?")
                        .param(id)
                        .update()))
                .isInstanceOf(DataAccessException.class);
        var out = new ByteArrayOutputStream();
        sheet.draw(out, id);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(4);
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(1).getStringCellValue())
                    .isEqualTo(kept.seed());
        }
    }

    @Test
    void recordsAreDrawnToo() {
        visits.record(draft("一组", List.of(EXPERT)));
        visits.record(draft("二组", List.of(EXPERT)));
        UUID id = draws.draw(
                "帮扶回访", new DrawCriteria(DrawSubject.HELP_VISIT, null, null, null, null, false, TODAY, TODAY), "今日", 1);
        assertThat(draws.drawn(id)).singleElement().satisfies(one -> assertThat(one.page())
                .startsWith("help-visits/"));
        assertThat(draws.size(new DrawCriteria(
                        DrawSubject.HELP_VISIT, null, null, null, null, false, null, TODAY.minusDays(1))))
                .isZero();
    }

    @Test
    void aVillageDrawsFromItsOwnAndSeesItsOwnDraws() {
        UUID office = draws.draw("乡镇抽查", DrawCriteria.ALL, "全部", 1);
        asVillage(west);
        assertThat(draws.size(DrawCriteria.ALL)).isZero();
        refused("supervision.draw.unknown", () -> draws.get(office));
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        refused("supervision.draw.unknown", () -> draws.get(office));
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThat(draws.get(office).title()).isEqualTo("乡镇抽查");
        asEnterprise();
        refused("supervision.offices-only", () -> draws.list(PAGE));
    }

    // ---- units ------------------------------------------------------------------------------------------------------

    private UnitFinding.Draft unitFinding(SupervisedUnit unit) {
        return new UnitFinding.Draft(
                unit, UnitFindingKind.DUTY, "责任清单未更新", "十日内补齐", TODAY, TODAY.plusDays(10), List.of(), List.of());
    }

    @Test
    void aUnitAnswersAndItsSisterKnowsNothing() {
        SupervisedUnit unit = new SupervisedUnit(township, east, "东溪村");
        refused("supervision.unit-missing", () -> units.find(unitFinding(null)));
        refused(
                "supervision.not-supervisor",
                () -> units.find(unitFinding(new SupervisedUnit(tenants.township(county), null, "邻镇"))));
        var villager = tenants.member(township, Role.UNIT_WORKER, east, null);
        UUID id = units.find(unitFinding(unit));
        refused("supervision.not-answered", () -> units.sendBack(id, 0, "不行", null));
        asVillage(west);
        assertThat(units.findings(UnitFilter.ALL, PAGE).total()).isZero();
        refused("supervision.finding.unknown", () -> units.answer(id, 0, "已补齐"));
        tenants.logIn(villager);
        assertThat(messages.unread()).isEqualTo(1);
        units.answer(id, 0, "已补齐");
        assertThatThrownBy(() -> units.close(id, 1, "自行办结")).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        refused("supervision.finding.not-yours", () -> units.answer(id, 1, "代答"));
        units.sendBack(id, 1, "缺两个岗位", TODAY.plusDays(20));
        tenants.logIn(villager);
        units.answer(id, 2, "全部补齐");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        units.close(id, 3, "现场核对无误");
        UnitFinding closed = units.finding(id);
        assertThat(closed.course())
                .extracting(UnitFinding.Step::act)
                .containsExactly(
                        FollowUpState.ANSWERED, FollowUpState.RETURNED, FollowUpState.ANSWERED, FollowUpState.CLOSED);
        assertThat(closed.dueOn()).isEqualTo(TODAY.plusDays(20));
        refused("supervision.closed-already", () -> units.close(id, 4, "再办结"));
    }

    @Test
    void aTownshipAnswersTheCountyAndNotTheOtherWayRound() {
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        SupervisedUnit below = units.units().stream()
                .filter(unit -> unit.tenantId().equals(township) && unit.unitId() == null)
                .findFirst()
                .orElseThrow();
        UUID id = units.find(unitFinding(below));
        units.mark(new UnitMark.Draft(below, UnitMarkKind.TALK_WARNING, TODAY, "工作滞后", "", "副县长、镇长"));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> units.close(id, 0, "办结"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("supervision.not-your-record"));
        units.answer(id, 0, "已整改");
        assertThat(units.marks(UnitFilter.ALL, PAGE).rows()).singleElement();
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        units.close(id, 1, "已核查");
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        assertThat(units.findings(UnitFilter.ALL, PAGE).total())
                .as("a sister township")
                .isZero();
        assertThat(units.marks(UnitFilter.ALL, PAGE).total()).isZero();
    }

    @Test
    void praiseAndTalksAreCountedByUnitAndMeetingsByWhoHeldThem() {
        SupervisedUnit unit = new SupervisedUnit(township, east, "东溪村");
        refused(
                "supervision.mark.basis-missing",
                () -> units.mark(new UnitMark.Draft(unit, UnitMarkKind.PRAISE, TODAY, "成效好", "", "")));
        refused(
                "supervision.mark.people-missing",
                () -> units.mark(new UnitMark.Draft(unit, UnitMarkKind.TALK_REMINDER, TODAY, "滞后", "", "")));
        units.mark(new UnitMark.Draft(unit, UnitMarkKind.PRAISE, TODAY, "成效好", "通报1号", ""));
        units.mark(new UnitMark.Draft(unit, UnitMarkKind.TALK_REMINDER, TODAY, "滞后", "", "镇长、村主任"));
        units.find(unitFinding(unit));
        assertThat(units.counts(TODAY.getYear())).singleElement().isEqualTo(new UnitMark.Count("东溪村", 1, 0, 1, 0, 1));
        assertThat(tenants.asSystem(township, () -> jdbc.sql("select count(*) from enterprise_warning")
                        .query(Long.class)
                        .single()))
                .as("talks with units are no talks with enterprises")
                .isZero();
        asVillage(east);
        refused(
                "supervision.meeting.topic-missing",
                () -> units.meet(new LeaderMeeting.Draft(MeetingKind.STUDY, true, TODAY, "虚构书记", " ", "决定")));
        units.meet(new LeaderMeeting.Draft(MeetingKind.STUDY, true, TODAY, "虚构书记", "专题研究", "逐户走访"));
        asVillage(west);
        assertThat(units.meetings(UnitFilter.ALL, PAGE).total()).isZero();
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThat(units.meetings(UnitFilter.ALL, PAGE).rows())
                .singleElement()
                .satisfies(meeting -> assertThat(meeting.unitName()).endsWith("东溪村"));
    }

    @Test
    void aFindingPointsToInspectionsThatTheSupervisorKnows() {
        SupervisedUnit unit = new SupervisedUnit(township, east, "东溪村");
        refused(
                "enforcement.inspection.unknown",
                () -> units.find(new UnitFinding.Draft(
                        unit,
                        UnitFindingKind.MEASURES,
                        "措施不实",
                        "整改",
                        TODAY,
                        TODAY,
                        List.of(UUID.randomUUID()),
                        List.of())));
    }

    @Test
    void readersRecordNothing() {
        tenants.logIn(township, Role.LEADER);
        assertThatThrownBy(() -> visits.record(draft("一组", List.of(EXPERT)))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> draws.draw("抽查", DrawCriteria.ALL, "全部", 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> units.find(unitFinding(new SupervisedUnit(township, east, "东溪村"))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
