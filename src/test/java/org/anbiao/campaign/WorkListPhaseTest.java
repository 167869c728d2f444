package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A programme of several years: what a unit reports in each of its phases, and what its deadlines mark. */
@DatabaseTest
@Import(CampaignFixture.class)
class WorkListPhaseTest {

    private static final String PROCESS = PhaseKind.WORK_LIST.process();
    /** Three units, four phases. */
    private static final int CASES = 3 * 4;

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Inbox inbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    Township township;
    UUID campaign;

    @BeforeEach
    void launch() {
        township = fixture.township();
        campaign = fixture.draft(township.id(), "004", 2020);
        launch.launchAndWait(campaign);
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void aPhaseOfAUnitEndsWithItsLastTaskOrItem() {
        // the first phase has tasks and no item
        report("动员部署", "unit_plan", null);
        assertThat(running()).isEqualTo(CASES);
        report("动员部署", "publicity", null);
        assertThat(running()).isEqualTo(CASES - 1);

        // the third has both: neither ends it alone
        report("重点推动", "yearly_report_2021", null);
        assertThat(running()).isEqualTo(CASES - 1);
        List<InboxItem> items = waiting("重点推动");
        assertThat(items)
                .extracting(InboxItem::taskKey)
                .containsExactlyInAnyOrder(
                        "work_item_1",
                        "work_item_2",
                        "work_item_3",
                        "work_item_4",
                        "work_item_5",
                        "work_item_6",
                        "work_item_7");
        for (InboxItem item : items) {
            assertThat(running()).isEqualTo(CASES - 1);
            report("重点推动", item.taskKey(), isByDate(item) ? "done" : "kept_up");
        }
        assertThat(running()).isEqualTo(CASES - 2);
        assertThat(waiting("重点推动")).isEmpty();
        assertThat(fixture.list(
                        township.id(),
                        String.class,
                        "select distinct year || ' ' || state from campaign_work_state where campaign_id = ? order by 1",
                        campaign))
                .containsExactly("2021 done", "2021 kept_up");

        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.west(), null));
        assertThat(waiting("重点推动")).as("the other village's stay").hasSize(8);
    }

    @Test
    void anItemThatIsKeptUpNeverClosesAndOneWithADateIsFinished() {
        assertThatThrownBy(() -> report("重点推动", "work_item_5", "done"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("campaign.worklist.never-closes");
        assertThatThrownBy(() -> report("重点推动", "work_item_4", "kept_up"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("campaign.worklist.finish-first");
        assertThat(waiting("重点推动")).extracting(InboxItem::taskKey).contains("work_item_4", "work_item_5");
    }

    @Test
    void theDeadlineOfAPhaseMarksWhatItsUnitHasNotReported() {
        report("组织实施", "yearly_report_2020", null);
        report("组织实施", "work_item_5", "kept_up");
        tenants.logOut();
        List<Job> timers = management
                .createJobQuery()
                .tenantIdIn(township.id().toString())
                .processDefinitionKey(PROCESS)
                .timers()
                .list();
        assertThat(timers).hasSize(CASES);
        timers.forEach(timer -> management.executeJob(timer.getId()));

        assertThat(count("state = 'open' and not overdue")).isZero();
        assertThat(count("state = 'open' and overdue and subject_type = 'work_list'"))
                .isEqualTo(3 * (5 + 7 + 6) - 1);
        assertThat(count("state = 'done' and overdue")).isZero();
        assertThat(running()).as("late work is still taken").isEqualTo(CASES);
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        report("组织实施", "work_item_7", "kept_up");
        assertThat(count("task_key = 'work_item_7' and state = 'done' and late"))
                .isOne();
    }

    private static boolean isByDate(InboxItem item) {
        return List.of("work_item_4", "work_item_6").contains(item.taskKey());
    }

    private List<InboxItem> waiting(String phase) {
        return inbox.page(InboxFilter.NONE, PageRequest.page(0, 50)).rows().stream()
                .filter(item -> item.phaseName().equals(phase))
                .toList();
    }

    /** Finishes a task of a phase from the inbox; one with a page of its own by what was recorded there. */
    private void report(String phase, String task, @Nullable String state) {
        TaskResult result =
                new TaskResult("已落实", null, null, state == null ? Map.of() : Map.of("work_list_state", state));
        if (completion.page(task, false).isPresent()) {
            assertThat(completion.completeForUnit(campaign, township.id(), township.east(), task, result))
                    .isTrue();
            return;
        }
        UUID item = waiting(phase).stream()
                .filter(one -> one.taskKey().equals(task))
                .findFirst()
                .orElseThrow()
                .id();
        completion.complete(item, result);
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .tenantIdIn(township.id().toString())
                .count();
    }

    private long count(String condition) {
        return fixture.count(
                township.id(), "select count(*) from work_item where campaign_id = ? and " + condition, campaign);
    }
}
