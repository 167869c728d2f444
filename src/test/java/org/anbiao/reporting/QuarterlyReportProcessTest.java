package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskRule;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path through the case of a report, and the inboxes on its way. */
class QuarterlyReportProcessTest extends ReportTests {

    @Autowired
    Inbox inbox;

    @Autowired
    TaskCompletion tasks;

    @Autowired
    List<TaskRule> rules;

    @Autowired
    ReportBackground background;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Test
    void anOpenQuarterIsInTheInboxOfTheUnitThatMustReportWithItsLastDay() {
        background.open(town);
        fixture.logIn(villageWorker);

        assertThat(inbox()).extracting(InboxItem::title).containsExactly("报送2022年第1季度报表", "报送2022年第2季度报表");
        assertThat(inbox()).extracting(InboxItem::subjectName).containsOnly("东村");
        assertThat(inbox().get(0).dueOn()).isEqualTo("2022-03-29");
        fixture.logIn(town, Role.SAFETY_OFFICE);
        assertThat(inbox()).extracting(InboxItem::title).containsExactly("汇总上报2022年第1季度报表", "汇总上报2022年第2季度报表");
    }

    @Test
    void theTaskLeadsToTheFormAndIsNotFinishedInTheCommonDialog() {
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        InboxItem task = inbox().get(0);

        assertThat(rules.stream().flatMap(rule -> rule.documentPage(task.subjectType(), task.subjectId()).stream()))
                .containsExactly("reports/" + id);
        assertThatThrownBy(() -> tasks.complete(task.id(), new TaskResult("", null, null)))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("workflow.task.own-page"));
    }

    @Test
    void aSentReportWaitsForTheReceiverAndATakenInOneForTheConsolidatedReportThatEndsIt() {
        UUID id = sent("东村", villageWorker);
        assertThat(about(id)).isEmpty();
        Member office = fixture.logIn(town, Role.SAFETY_OFFICE);
        assertThat(about(id)).extracting(InboxItem::title).containsExactly("接收2022年第1季度报表");

        receipt.receive(id);
        assertThat(about(id)).isEmpty();
        assertThat(waitsAt(id)).containsExactly("gateway_wait");
        fixture.logIn(office);
        sendConsolidated();
        assertThat(reports.get(id).state()).isEqualTo(ReportState.LOCKED);
        assertThat(running(id)).isFalse();
    }

    @Test
    void aConsolidatedReportEndsItsCaseWhenItIsHandedUp() {
        UUID id = sent("东村", villageWorker);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        receipt.receive(id);
        UUID consolidated = sendConsolidated();

        assertThat(running(consolidated)).isFalse();
        assertThat(about(consolidated)).isEmpty();
    }

    @Test
    void aReturnedReportComesBackToTheSameUnitWithCommentAndNumberOfCells() {
        UUID id = sent("东村", villageWorker);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        receipt.sendBack(id, "请核对5S", Map.of(FIVE_S, "少一家", BASE, "多一家"));
        assertThat(about(id)).isEmpty();
        fixture.logIn(villageWorker);

        assertThat(about(id))
                .extracting(InboxItem::title, InboxItem::hint)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("修改退回的2022年第1季度报表", "退回意见：请核对5S（2 个数字有批注）"));
        assertThat(filling.checkAndSend(id)).isEmpty();
        assertThat(about(id)).isEmpty();
        assertThat(waitsAt(id)).containsExactly("userTask_acceptReport");
    }

    @Test
    void aReportCanStillBeReturnedAfterItWasTakenIn() {
        UUID id = sent("东村", villageWorker);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        receipt.receive(id);
        receipt.sendBack(id, "又发现一处", Map.of());

        assertThat(waitsAt(id)).containsExactly("userTask_reviseReport");
        fixture.logIn(villageWorker);
        assertThat(about(id)).extracting(InboxItem::hint).containsExactly("退回意见：又发现一处");
    }

    @Test
    void aReportOlderThanItsCaseBeginsWhereItStands() {
        UUID east = open("东村");
        UUID west = open("西村");
        UUID own = open("镇经济发展办");
        forget(east, "sent");
        forget(west, "received");
        forget(own, "returned");
        background.open(town);

        assertThat(waitsAt(east)).containsExactly("userTask_acceptReport");
        assertThat(waitsAt(west)).containsExactly("gateway_wait");
        assertThat(waitsAt(own)).containsExactly("userTask_reviseReport");
    }

    @Test
    void aReportWithoutACaseGetsItWhenItIsSent() {
        UUID id = open("东村");
        forget(id, "open");
        fixture.logIn(villageWorker);
        write(id);
        assertThat(filling.checkAndSend(id)).isEmpty();

        assertThat(waitsAt(id)).containsExactly("userTask_acceptReport");
    }

    @Test
    void openingAgainStartsNoSecondCase() {
        UUID id = open("东村");
        background.open(town);
        background.open(town);

        assertThat(runtime.createProcessInstanceQuery()
                        .tenantIdIn(town.toString())
                        .processInstanceBusinessKey(id.toString())
                        .count())
                .isEqualTo(1);
        assertThat(periodJobs()).hasSize(2);
    }

    @Test
    void aWithdrawnCampaignTakesItsReportsOutOfTheInbox() {
        UUID id = open("东村");
        fixture.asSystem(town, () -> jdbc.sql("update campaign set status = 'withdrawn' where id = ?")
                .param(campaign.campaignId)
                .update());
        background.open(town);

        assertThat(running(id)).isFalse();
        assertThat(periodJobs()).isEmpty();
        fixture.logIn(villageWorker);
        assertThat(inbox()).isEmpty();
    }

    @Test
    void theOnlyTimersBelongToThePeriodAndMarkEverythingOverdueAtOnce() {
        UUID id = open("东村");
        assertThat(runtime.createProcessInstanceQuery()
                        .tenantIdIn(town.toString())
                        .processDefinitionKey("report-period")
                        .count())
                .isEqualTo(2);
        periodJobs().forEach(job -> management.executeJob(job.getId()));
        assertThat(overdue()).isEqualTo(8);
        assertThat(id).isNotNull();

        periodJobs().forEach(job -> management.executeJob(job.getId()));
        assertThat(periodJobs()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .tenantIdIn(town.toString())
                        .processDefinitionKey("report-period")
                        .count())
                .isZero();
    }

    @Test
    void aReminderIsReadInTheInboxOfTheUnitsThatHaveNotSent() {
        sent("东村", villageWorker);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        Period period = Period.parse("2022-Q1");
        receipt.remind(campaign.campaignId, period);
        receipt.remind(campaign.campaignId, period);

        assertThat(receipt.expected(campaign.campaignId, period))
                .extracting(item -> item.unitName() + item.reminders())
                .containsExactlyInAnyOrder("东村0", "西村2", "镇经济发展办2");
        fixture.logIn(fixture.member(town, Role.UNIT_WORKER, west, null));
        assertThat(inbox().get(0).hint()).contains("催报").endsWith("已催 2 次");
        assertThat(inbox().get(1).hint()).isEmpty();
    }

    private UUID sendConsolidated() {
        UUID consolidated = reports.list(null, ALL).rows().stream()
                .filter(item -> item.side().consolidated() && item.period().equals(Period.parse("2022-Q1")))
                .findFirst()
                .orElseThrow()
                .id();
        write(consolidated);
        assertThat(filling.checkAndSend(consolidated)).isEmpty();
        return consolidated;
    }

    /** The database as an earlier version of the portal left it: a report in some state, no case, no line in the inbox. */
    private void forget(UUID id, String state) {
        String instance =
                fixture.asSystem(town, () -> jdbc.sql("select process_instance_id from quarterly_report where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        fixture.asSystem(town, () -> {
            runtime.deleteProcessInstance(instance, "test");
            return jdbc.sql("update quarterly_report set process_instance_id = null, state = ? where id = ?")
                    .params(state, id)
                    .update();
        });
    }

    private List<InboxItem> inbox() {
        return inbox.page(InboxFilter.NONE, ALL).rows();
    }

    private List<InboxItem> about(UUID reportId) {
        return inbox().stream()
                .filter(item -> item.subjectId().equals(reportId))
                .toList();
    }

    private List<String> waitsAt(UUID id) {
        String instance = runtime.createProcessInstanceQuery()
                .tenantIdIn(town.toString())
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        return runtime.getActiveActivityIds(instance);
    }

    private boolean running(UUID id) {
        return runtime.createProcessInstanceQuery()
                        .tenantIdIn(town.toString())
                        .processInstanceBusinessKey(id.toString())
                        .count()
                > 0;
    }

    private List<Job> periodJobs() {
        return management
                .createJobQuery()
                .tenantIdIn(town.toString())
                .processDefinitionKey("report-period")
                .list();
    }

    private long overdue() {
        return fixture.asSystem(town, () -> jdbc.sql(
                        "select count(*) from work_item where campaign_id = ? and overdue and subject_type = 'report'")
                .param(campaign.campaignId)
                .query(Long.class)
                .single());
    }
}
