package org.anbiao.campaign;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The phases of units, each with all of its tasks, with one of them, and with none: what the worker of a unit finds in the inbox. */
@DatabaseTest
@Import(CampaignFixture.class)
class PhasePathsTest {

    /** The township has three member units. */
    private static final int UNITS = 3;

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignBoard board;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Inbox inbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    Township township;
    UUID campaign;

    @BeforeEach
    void draft() {
        township = fixture.township();
        tenants.enterprise(township.id(), township.east(), "测试东溪企业");
        campaign = fixture.draft(township.id(), "000", 2025);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private static Stream<PhaseKind> phases() {
        return Arrays.stream(PhaseKind.values()).filter(kind -> !kind.isGeneric());
    }

    @Test
    void everyTaskOfAPhaseWaitsForItsUnitAndTheLastOneEndsThePhaseOfThatUnitAlone() {
        launch.launchAndWait(campaign);
        Set<String> afterTheLookBack = Set.of("evaluation_report");
        Set<String> all = phases().flatMap(kind -> kind.unitTasks().stream()).collect(toSet());
        assertThat(all).hasSize(13);

        phases().forEach(kind -> {
            assertThat(running(kind)).as(kind.code()).isEqualTo(UNITS);
            List<String> tasks = kind.unitTasks().stream()
                    .sorted(Comparator.comparing(afterTheLookBack::contains))
                    .toList();
            for (String task : tasks) {
                assertThat(running(kind)).as("before " + task).isEqualTo(UNITS);
                assertThat(openOf(township.east())).contains(task);
                finish(township.east(), task);
                assertThat(openOf(township.east())).doesNotContain(task);
            }
            assertThat(running(kind)).as(kind.code()).isEqualTo(UNITS - 1);
        });

        assertThat(openOf(township.east())).isEmpty();
        assertThat(openOf(township.west()))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(Predicate.not(afterTheLookBack::contains))
                        .toList());
    }

    @Test
    void aPhaseAsksForNothingButTheTasksOfTheCampaign() {
        // one of each phase, and of the fourth none at all
        Set<String> wanted = Set.of("collect_commitments", "organise_self_evaluation", "spread_cases", "unit_summary");
        savePhases(task -> task.actor() != ActorKind.UNIT || wanted.contains(task.key()));
        launch.launchAndWait(campaign);

        assertThat(openOf(township.east())).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(openOf(township.station())).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(running(PhaseKind.ENFORCE)).isZero();
        for (PhaseKind kind :
                phases().filter(Predicate.not(PhaseKind.ENFORCE::equals)).toList()) {
            assertThat(running(kind)).as(kind.code()).isEqualTo(UNITS);
            String only = kind.unitTasks().stream()
                    .filter(wanted::contains)
                    .findFirst()
                    .orElseThrow();
            finish(township.east(), only);
            assertThat(running(kind)).as(kind.code()).isEqualTo(UNITS - 1);
        }
        assertThat(openOf(township.east())).isEmpty();
    }

    /**
     * The list of key projects is asked for in phases that take any task. One that falls into a phase of the five leaves units nothing
     * to do there.
     */
    @Test
    void aPhaseThatAsksUnitsForNothingEndsAtOnceAndHoldsNothingUp() {
        savePhases(task -> task.actor() == ActorKind.ENTERPRISE);
        setup.saveWorkList(
                campaign,
                setup.get(campaign).version(),
                List.of(new WorkListItem(
                        null, 1, "责任体系", "健全责任制", "持续推进", WorkListItem.Completion.ONGOING, null, "各村", true)));
        launch.launchAndWait(campaign);

        phases().forEach(kind -> assertThat(running(kind)).as(kind.code()).isZero());
        assertThat(ended())
                .as("one case of each unit in each phase")
                .isEqualTo(phases().collect(toMap(PhaseKind::process, kind -> (long) UNITS)));
        assertThat(board.picture(campaign).orElseThrow().active()).containsExactly("receiveTask_close");
        assertThat(openOf(township.east())).isEmpty();
        assertThat(openOf(township.station())).isEmpty();
        assertThat(fixture.list(
                        township.id(),
                        String.class,
                        "select task_key from work_item where campaign_id = ? and state = 'open'",
                        campaign))
                .as("what enterprises are asked for stays")
                .containsExactlyInAnyOrderElementsOf(EnterpriseTasks.ALL);
    }

    private void savePhases(Predicate<TaskPlan> wanted) {
        setup.savePhases(
                campaign,
                setup.get(campaign).version(),
                setup.content(campaign).phases().stream()
                        .map(phase -> new PhasePlan(
                                null,
                                phase.kind(),
                                phase.name(),
                                null,
                                phase.endsOn(),
                                phase.tasks().stream().filter(wanted).toList()))
                        .toList());
    }

    private long running(PhaseKind kind) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(kind.process())
                .tenantIdIn(township.id().toString())
                .count();
    }

    private Map<String, Long> ended() {
        return phases().collect(toMap(PhaseKind::process, kind -> history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(kind.process())
                .tenantIdIn(township.id().toString())
                .completed()
                .count()));
    }

    /** What a worker of the unit finds that is the unit's own. */
    private List<String> openOf(UUID unit) {
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, unit, null));
        return inbox.page(InboxFilter.NONE, PageRequest.page(0, 50)).rows().stream()
                .filter(item -> item.subjectType().equals("unit"))
                .map(InboxItem::taskKey)
                .toList();
    }

    /** A worker of the unit finishes a task; one that has a page of its own is finished by what was recorded there. */
    private void finish(UUID unit, String task) {
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, unit, null));
        TaskResult result = new TaskResult("", null, null);
        if (completion.page(task, false).isPresent()) {
            assertThat(completion.completeForUnit(campaign, township.id(), unit, task, result))
                    .isTrue();
            return;
        }
        InboxFilter only = new InboxFilter(false, campaign, null, task, null, false, null);
        completion.complete(
                inbox.page(only, PageRequest.page(0, 2)).rows().get(0).id(), result);
    }
}
