package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;

/** A running campaign can be changed within sense: days move with tasks, marks and timers; the rest is refused in words. */
@DatabaseTest
@Import(CampaignFixture.class)
class CampaignRevisionTest {

    private static final LocalDate FAR = LocalDate.of(2099, 6, 30);

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignRevision revision;

    @Autowired
    CampaignBoard board;

    @Autowired
    CampaignEnd end;

    @Autowired
    CampaignBackground background;

    @Autowired
    TaskCompletion completion;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    Township township;
    UUID campaign;

    @BeforeEach
    void launched() {
        township = fixture.township();
        fixture.enterprises(township, 4);
        campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void laterDeadlineMovesOpenTasksTimersAndMarksAndLeavesWhatWasDone() {
        complete("publicity");
        fireTimers();
        assertThat(
                        count(
                                "select count(*) from work_item where campaign_id = ? and task_key = 'sign_commitment' and overdue"))
                .isEqualTo(4);
        assertThat(count("select count(*) from phase_missing where campaign_id = ? and task_key = 'sign_commitment'"))
                .isEqualTo(4);

        revision.savePhases(
                campaign,
                version(),
                phases(phase -> phase.kind() == PhaseKind.MOBILIZE ? dated(phase, phase.name(), FAR) : phase),
                "按县里通知延期");

        assertThat(days("sign_commitment")).containsExactly(FAR);
        assertThat(days("serve_notices")).containsExactly(FAR);
        assertThat(count("""
                select count(*) from work_item where campaign_id = ? and state = 'open' and overdue
                  and task_key in ('sign_commitment', 'serve_notices', 'coordinate')""")).isZero();
        assertThat(
                        count(
                                "select count(*) from work_item where campaign_id = ? and task_key = 'self_evaluate' and overdue"))
                .isEqualTo(4);
        assertThat(count("select count(*) from phase_missing where campaign_id = ? and task_key = 'sign_commitment'"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from work_item where campaign_id = ? and state = 'done' and late and due_on < '2026-01-01'"))
                .isEqualTo(1);
        assertThat(timers()).singleElement().satisfies(job -> assertThat(local(job))
                .isEqualTo(FAR.plusDays(1)));
    }

    @Test
    void movedDeadlineThatPassesAgainMarksAgain() {
        fireTimers();
        revision.savePhases(
                campaign,
                version(),
                phases(phase -> phase.kind() == PhaseKind.MOBILIZE ? dated(phase, phase.name(), FAR) : phase),
                "按县里通知延期");
        revision.savePhases(
                campaign,
                version(),
                phases(phase -> phase.kind() == PhaseKind.MOBILIZE
                        ? dated(phase, phase.name(), LocalDate.of(2025, 3, 1))
                        : phase),
                "通知撤销");

        assertThat(timers()).singleElement().satisfies(job -> assertThat(local(job))
                .isEqualTo(LocalDate.of(2025, 3, 2)));
        fireTimers();

        assertThat(timers()).isEmpty();
        assertThat(count("select count(*) from phase_missing where campaign_id = ? and task_key = 'sign_commitment'"))
                .isEqualTo(4);
        assertThat(count("select count(*) from work_item where campaign_id = ? and state = 'open' and not overdue"))
                .isZero();
    }

    @Test
    void timersThatStillWaitAreSetAnewForUnitsAndEnterprises() {
        UUID next = fixture.draft(township.id(), "000", 2098);
        launch.launchAndWait(next);
        revision.savePhases(
                next,
                setup.get(next).version(),
                setup.content(next).phases().stream()
                        .map(phase -> phase.kind() == PhaseKind.MOBILIZE ? dated(phase, phase.name(), FAR) : phase)
                        .toList(),
                "延期");

        // three units and the enterprises' own
        assertThat(timers().stream().filter(job -> local(job).equals(FAR.plusDays(1))))
                .hasSize(4);
        assertThat(
                        count(
                                "select count(*) from camunda.act_ru_execution where ? is not null and business_key_ in (select id::text from campaign_phase)"))
                .isZero();
    }

    @Test
    void everyChangeStandsInTheTimelineWithOldAndNewValueAndReason() {
        revision.savePhases(
                campaign,
                version(),
                phases(phase -> phase.kind() == PhaseKind.MOBILIZE ? dated(phase, "动员部署（延期）", FAR) : phase),
                " 按县里通知延期 ");

        assertThat(board.timeline(campaign))
                .filteredOn(event -> event.kind() == CampaignEvent.Kind.CHANGED)
                .extracting(
                        CampaignEvent::field, CampaignEvent::oldValue, CampaignEvent::newValue, CampaignEvent::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("name", "前期动员部署", "动员部署（延期）", "按县里通知延期"),
                        org.assertj.core.groups.Tuple.tuple("ends_on", "2025-02-15", "2099-06-30", "按县里通知延期"));
        assertThat(count("select count(*) from audit_entry where subject_id = ? and act = 'campaign.phases_revised'"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotChangeAfterTheLaunchIsRefusedInWords() {
        refused(
                "campaign.revise.reason-missing",
                () -> revision.savePhases(campaign, version(), phases(phase -> dated(phase, phase.name(), FAR)), " "));
        refused(
                "campaign.revise.nothing-changed",
                () -> revision.savePhases(campaign, version(), phases(phase -> phase), "无"));
        refused(
                "campaign.revise.phases-fixed",
                () -> revision.savePhases(
                        campaign, version(), setup.content(campaign).phases().subList(0, 4), "少一个阶段"));
        refused(
                "campaign.revise.kind-fixed",
                () -> revision.savePhases(
                        campaign,
                        version(),
                        phases(phase -> new PhasePlan(
                                phase.id(), PhaseKind.DEADLINE, phase.name(), null, phase.endsOn(), phase.tasks())),
                        "换类型"));
        refused(
                "campaign.revise.tasks-fixed",
                () -> revision.savePhases(
                        campaign,
                        version(),
                        phases(phase ->
                                new PhasePlan(phase.id(), phase.kind(), phase.name(), null, phase.endsOn(), List.of())),
                        "去掉任务"));
        refused(
                "campaign.check.phase-ends-before-start",
                () -> revision.savePhases(
                        campaign,
                        version(),
                        phases(phase -> new PhasePlan(
                                phase.id(), phase.kind(), phase.name(), FAR, phase.endsOn(), phase.tasks())),
                        "写反了"));
        refused(
                "campaign.revise.unit-stays",
                () -> revision.saveUnits(
                        campaign, version(), setup.content(campaign).units().subList(0, 1), "移出"));
        assertThatThrownBy(
                        () -> revision.savePhases(campaign, 0, phases(phase -> dated(phase, phase.name(), FAR)), "旧页面"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void unitAddedLaterGetsItsTasksAndItsEnterprisesAndEndsWithTheCampaign() {
        UUID south = tenants.unit(township.id(), "village", "南坪村");
        UUID enterprise = tenants.enterprise(township.id(), south, "测试南坪企业");
        List<MemberUnit> units = new ArrayList<>(setup.content(campaign).units());
        units.add(new MemberUnit(null, township.id(), south, "南坪村", MemberUnit.Side.BLOCK));
        revision.saveUnits(campaign, version(), units, "新设村");
        background.catchUp(township.id());

        assertThat(
                        count(
                                "select count(*) from work_item where campaign_id = ? and subject_type = 'unit' and subject_name = '南坪村'"))
                .isEqualTo(6 + 2 + 2 + 1 + 1);
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and enterprise_id = ?",
                        campaign,
                        enterprise))
                .isEqualTo(7);
        assertThat(board.timeline(campaign))
                .filteredOn(event -> event.kind() == CampaignEvent.Kind.UNIT_ADDED)
                .extracting(CampaignEvent::subject)
                .containsExactly("南坪村");

        end.close(campaign);
        assertThat(
                        count(
                                "select count(*) from work_item where campaign_id = ? and state = 'open' and subject_type = 'unit'"))
                .isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .tenantIdIn(township.id().toString())
                        .processDefinitionKey("phase-mobilize")
                        .count())
                .isZero();
    }

    @Test
    void targetsTextsAndReportDaysChangeWithTheirReason() {
        CampaignContent content = setup.content(campaign);
        TargetPlan posts = content.targets().get(2);
        List<TargetPlan> targets = new ArrayList<>(content.targets());
        targets.set(
                2,
                new TargetPlan(
                        posts.measure(),
                        posts.name(),
                        posts.scopeLabel(),
                        posts.sector(),
                        BigDecimal.valueOf(8),
                        false,
                        "",
                        false,
                        null,
                        posts.unitLabel(),
                        posts.leadOffice(),
                        posts.startsOn(),
                        posts.dueOn()));
        revision.saveTargets(campaign, version(), targets, "县里调增");
        TemplatePlan notice = content.templates().get(0);
        revision.saveDocuments(
                campaign,
                version(),
                List.of(
                        new TemplatePlan(
                                notice.kind(), notice.templateCode(), "新标题", notice.body(), notice.senderLabel(), ""),
                        content.templates().get(1)),
                content.legalBasis(),
                "改标题");
        revision.saveReports(
                campaign,
                version(),
                content.forms(),
                List.of(new ReportDatePlan("2025-Q4", "县安办", LocalDate.of(2026, 1, 5))),
                "改日期");

        assertThat(setup.content(campaign).targets().get(2).number()).isEqualByComparingTo("8");
        assertThat(setup.content(campaign).templates())
                .extracting(TemplatePlan::title)
                .contains("新标题");
        assertThat(board.timeline(campaign)).extracting(CampaignEvent::reason).contains("县里调增", "改标题", "改日期");
        assertThat(board.timeline(campaign))
                .filteredOn(event -> event.reason().equals("县里调增"))
                .singleElement()
                .satisfies(event -> assertThat(event.oldValue() + event.newValue())
                        .contains("5个")
                        .contains("8个"));
    }

    @Test
    void othersThanItsAuthorityCannotChangeIt() {
        List<PhasePlan> later = phases(phase -> dated(phase, phase.name(), FAR));
        tenants.logIn(tenants.township(township.countyId()), Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> revision.savePhases(campaign, 1, later, "别家的")).isInstanceOf(DomainException.class);
        tenants.logIn(township.id(), Role.LEADER);
        assertThatThrownBy(() -> revision.savePhases(campaign, 1, later, "只读"))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private static PhasePlan dated(PhasePlan phase, String name, LocalDate end) {
        return new PhasePlan(phase.id(), phase.kind(), name, phase.startsOn(), end, phase.tasks());
    }

    private List<PhasePlan> phases(UnaryOperator<PhasePlan> change) {
        return setup.content(campaign).phases().stream().map(change).toList();
    }

    private int version() {
        return setup.get(campaign).version();
    }

    private void complete(String key) {
        completion.completeForUnit(campaign, township.id(), township.east(), key, new TaskResult("", null, null));
    }

    private List<Job> timers() {
        return management
                .createJobQuery()
                .tenantIdIn(township.id().toString())
                .timers()
                .list();
    }

    private void fireTimers() {
        timers().forEach(job -> management.executeJob(job.getId()));
    }

    private static LocalDate local(Job job) {
        return job.getDuedate()
                .toInstant()
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
    }

    private List<LocalDate> days(String key) {
        return fixture.list(
                township.id(),
                LocalDate.class,
                "select distinct due_on from work_item where campaign_id = ? and state = 'open' and task_key = '" + key
                        + "'",
                campaign);
    }

    private long count(String sql) {
        return fixture.count(township.id(), sql, campaign);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
