package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.DomainException;
import org.anbiao.definition.Difference;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.ProcessPicture;
import org.anbiao.workflow.ProcessPictures;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path through the campaign's models, with the real services and a real database; timers are fired by hand. */
@DatabaseTest
@Import(CampaignFixture.class)
class CampaignProcessTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignInheritance inheritance;

    @Autowired
    TenantDirectory directory;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignEnd end;

    @Autowired
    CampaignEnding ending;

    @Autowired
    CampaignBoard board;

    @Autowired
    TaskCompletion completion;

    @Autowired
    ProcessPictures pictures;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    Township township;
    UUID enterprise;

    @BeforeEach
    void makeTownship() {
        township = fixture.township();
        enterprise = tenants.enterprise(township.id(), township.east(), "测试东溪企业");
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void reportFollowsTheLookBack() {
        UUID campaign = launched("000", 2025);
        assertThat(open(campaign, township.east())).contains("look_back").doesNotContain("evaluation_report");
        complete(campaign, township.east(), "look_back");
        assertThat(open(campaign, township.east()))
                .contains("evaluation_report")
                .doesNotContain("look_back");
        ProcessPicture picture = pictures.ofTask(item(campaign, township.east(), "evaluation_report"))
                .orElseThrow();
        assertThat(picture.processKey()).isEqualTo("phase-self-evaluate");
        assertThat(picture.active()).contains("userTask_evaluationReport");
        assertThat(picture.done()).contains("userTask_lookBack");
        complete(campaign, township.east(), "evaluation_report");
        complete(campaign, township.east(), "organise_self_evaluation");
        assertThat(running("phase-self-evaluate", campaign)).isEqualTo(2);
    }

    @Test
    void lookBackWithoutAReportEndsAtOnceAndTasksThatAreNotAskedForAreLeftOut() {
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        setup.savePhases(
                campaign,
                0,
                setup.content(campaign).phases().stream()
                        .map(phase -> new PhasePlan(
                                null,
                                phase.kind(),
                                phase.name(),
                                null,
                                phase.endsOn(),
                                phase.tasks().stream()
                                        .filter(task -> !List.of(
                                                        "evaluation_report", "organise_self_evaluation", "unit_plan")
                                                .contains(task.key()))
                                        .toList()))
                        .toList());
        launch.launchAndWait(campaign);
        assertThat(open(campaign, township.east()))
                .doesNotContain("unit_plan", "organise_self_evaluation")
                .contains("publicity");
        complete(campaign, township.east(), "look_back");
        assertThat(open(campaign, township.east())).doesNotContain("evaluation_report");
        assertThat(running("phase-self-evaluate", campaign)).isEqualTo(2);
    }

    @Test
    void deadlineMarksWhatIsOverdueOnceAndListsWhoIsMissing() {
        UUID campaign = launched("000", 2025);
        complete(campaign, township.east(), "publicity");
        tenants.logOut();
        fireTimers(campaign);

        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and state = 'open' and not overdue",
                        campaign))
                .isZero();
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and state = 'done' and overdue",
                        campaign))
                .isZero();
        assertThat(fixture.list(
                        township.id(),
                        String.class,
                        "select task_key from phase_missing where campaign_id = ? and enterprise_id = ?",
                        campaign,
                        enterprise))
                .containsExactlyInAnyOrderElementsOf(EnterpriseTasks.ALL);
        assertThat(jobs(campaign)).isEmpty();
    }

    @Test
    void phaseWhoseLastDayIsAheadFiresNothingYet() {
        UUID campaign = fixture.draft(township.id(), "000", 2099);
        launch.launchAndWait(campaign);
        assertThat(jobs(campaign)).isNotEmpty().allSatisfy(job -> assertThat(job.getDuedate())
                .isInTheFuture());
        Job first = jobs(campaign).get(0);
        assertThat(first.getDuedate()
                        .toInstant()
                        .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                        .toLocalTime())
                .isEqualTo(java.time.LocalTime.MIDNIGHT);
    }

    @Test
    void lateWorkIsRecordedAndMarkedAfterTheDeadline() {
        UUID campaign = launched("000", 2025);
        tenants.logOut();
        fireTimers(campaign);
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        complete(campaign, township.west(), "publicity");
        assertThat(fixture.list(
                        township.id(),
                        Boolean.class,
                        "select late from work_item where campaign_id = ? and state = 'done'",
                        campaign))
                .containsExactly(true);
    }

    @Test
    void enterprisesCaseEndsWhenAllItsStepsAreDone() {
        UUID campaign = launched("000", 2025);
        for (String step : EnterpriseTasks.ALL) {
            completion.completeFor(
                    campaign, enterprise, step, new TaskResult("", null, null, Map.of("standard_type", "local")));
        }
        assertThat(running("enterprise-participation", campaign)).isZero();
        assertThat(board.missing(
                                campaign,
                                new MissingFilter(null, null, null, null),
                                org.anbiao.common.PageRequest.page(0, 10))
                        .total())
                .isZero();
    }

    @Test
    void campaignWaitsToBeClosedWhenAllPhasesAreDone() {
        UUID campaign = launched("000", 2025);
        for (int round = 0; round < 2; round++) {
            for (UUID item : fixture.list(
                    township.id(),
                    UUID.class,
                    "select id from work_item where campaign_id = ? and state = 'open' and enterprise_id is null",
                    campaign)) {
                finish(item);
            }
        }
        assertThat(board.picture(campaign).orElseThrow().active()).containsExactly("receiveTask_close");
        end.close(campaign);
        ended(campaign, CampaignStatus.CLOSED);
    }

    @Test
    void campaignClosedEarlyGivesUpWhatIsOpenAndKeepsWhatIsDone() {
        UUID campaign = launched("000", 2025);
        complete(campaign, township.east(), "publicity");
        end.close(campaign);
        ended(campaign, CampaignStatus.CLOSED);
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and state = 'done'",
                        campaign))
                .isEqualTo(1);
        assertThatThrownBy(() -> end.close(campaign)).isInstanceOf(DomainException.class);
    }

    @Test
    void withdrawnCampaignEndsEverything() {
        UUID campaign = launched("000", 2025);
        end.withdraw(campaign);
        ended(campaign, CampaignStatus.WITHDRAWN);
    }

    @Test
    void programmeReportsItsItemsPerUnitAndYear() {
        UUID campaign = launched("004", 2020);
        // three units: two tasks and no item in the first phase, then one task each and 5, 7 and 6 items
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and subject_type = 'work_list'",
                        campaign))
                .isEqualTo(3 * (5 + 7 + 6));
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and subject_type = 'unit'",
                        campaign))
                .isEqualTo(3 * (2 + 1 + 1 + 1));
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and task_key = 'work_item_5' and responsible_unit_id = ?",
                        campaign,
                        township.east()))
                .isEqualTo(3);
    }

    @Test
    void draftIsNotForTheEnterprises() {
        Township township = fixture.township();
        UUID enterprise = tenants.enterprise(township.id(), township.east(), "看不到草稿的企业");
        UUID draft = fixture.draft(township.id(), "000", 2025);

        tenants.logIn(tenants.member(township.id(), Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        assertThat(board.campaigns()).isEmpty();
        assertThatThrownBy(() -> setup.get(draft)).isInstanceOf(DomainException.class);

        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        assertThat(board.campaigns()).extracting(CampaignListItem::id).containsExactly(draft);
    }

    @Test
    void schemeOfAnotherAuthorityIsDraftedInTheOwnName() {
        Township township = fixture.township();
        UUID draft = fixture.draft(township.id(), "000", 2025);

        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        Tenant own = directory.get(township.id());
        CampaignHead head = setup.get(draft).head();
        assertThat(head.issuer()).isEqualTo(own.name());
        assertThat(head.title()).startsWith(own.shortName() + "落实企业").doesNotContain("白濑");
        assertThat(head.documentNumber()).as("has to be given anew").isEmpty();
        assertThat(setup.content(draft).templates())
                .extracting(TemplatePlan::senderLabel)
                .contains(own.name())
                .doesNotContain("安溪县白濑乡人民政府");
        assertThat(inheritance.differences(draft))
                .as("the own name is no departure from the scheme")
                .extracting(Difference::section)
                .doesNotContain("head");
    }

    @Test
    void failureAfterTheEnginesStepRollsBothBack() {
        UUID campaign = launched("000", 2025);
        UUID item = fixture.list(
                        township.id(),
                        UUID.class,
                        "select id from work_item where enterprise_id = ? and task_key = 'self_evaluate'",
                        enterprise)
                .get(0);
        // the fact is there already, so recording it again breaks the unique key after the engine has moved on
        tenants.asSystem(
                township.id(), () -> jdbc.sql("""
                        insert into self_evaluation (enterprise_id, work_item_id, standard_type, completed_on)
                        values (?, ?, 'local', '2025-01-01')
                        """).params(enterprise, item).update());
        assertThatThrownBy(() -> completion.completeFor(
                        campaign,
                        enterprise,
                        "self_evaluate",
                        new TaskResult("", null, null, Map.of("standard_type", "local"))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(fixture.list(township.id(), String.class, "select state from work_item where id = ?", item))
                .containsExactly("open");
        assertThat(pictures.ofTask(item).orElseThrow().active()).contains("userTask_selfEvaluate");
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from audit_entry where act = 'task.completed' and enterprise_id = ?",
                        enterprise))
                .isZero();
    }

    private UUID launched(String scheme, int year) {
        UUID campaign = fixture.draft(township.id(), scheme, year);
        launch.launchAndWait(campaign);
        return campaign;
    }

    private void ended(UUID campaign, CampaignStatus status) {
        ending.endParticipations(township.id(), campaign);
        assertThat(setup.get(campaign).status()).isEqualTo(status);
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and state = 'open'",
                        campaign))
                .isZero();
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from participation where campaign_id = ? and ended_on is null",
                        campaign))
                .isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .tenantIdIn(township.id().toString())
                        .count())
                .isZero();
    }

    private long running(String process, UUID campaign) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .tenantIdIn(township.id().toString())
                .count();
    }

    private List<Job> jobs(UUID campaign) {
        return management
                .createJobQuery()
                .tenantIdIn(township.id().toString())
                .timers()
                .list();
    }

    private void fireTimers(UUID campaign) {
        jobs(campaign).forEach(job -> management.executeJob(job.getId()));
    }

    private List<String> open(UUID campaign, UUID unit) {
        return fixture.list(
                township.id(),
                String.class,
                "select task_key from work_item where campaign_id = ? and responsible_unit_id = ? and enterprise_id is null and state = 'open'",
                campaign,
                unit);
    }

    private UUID item(UUID campaign, UUID unit, String key) {
        return fixture.list(
                        township.id(),
                        UUID.class,
                        "select id from work_item where campaign_id = ? and responsible_unit_id = ? and task_key = ? and enterprise_id is null",
                        campaign,
                        unit,
                        key)
                .get(0);
    }

    private void complete(UUID campaign, UUID unit, String key) {
        assertThat(completion.completeForUnit(campaign, township.id(), unit, key, new TaskResult("", null, null)))
                .isTrue();
    }

    private void finish(UUID item) {
        UUID unit = fixture
                .list(
                        township.id(),
                        UUID.class,
                        "select responsible_unit_id from work_item where id = ? and responsible_unit_id is not null",
                        item)
                .stream()
                .findFirst()
                .orElse(null);
        String key = fixture.list(township.id(), String.class, "select task_key from work_item where id = ?", item)
                .get(0);
        UUID campaign = fixture.list(township.id(), UUID.class, "select campaign_id from work_item where id = ?", item)
                .get(0);
        completion.completeForUnit(campaign, township.id(), unit, key, new TaskResult("", null, null));
    }
}
