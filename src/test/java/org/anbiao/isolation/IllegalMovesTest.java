package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.CampaignHead;
import org.anbiao.campaign.CampaignRevision;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.EnterpriseTasks;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.Commitment.Method;
import org.anbiao.mobilization.CommitmentService;
import org.anbiao.mobilization.CommitmentService.Signing;
import org.anbiao.mobilization.Delivery.Receipt;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.NoticeService;
import org.anbiao.mobilization.NoticeService.Serving;
import org.anbiao.mobilization.Upload;
import org.anbiao.registry.Adoption;
import org.anbiao.registry.AdoptionKind;
import org.anbiao.registry.AdoptionService;
import org.anbiao.registry.BaseLists;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseLifecycle;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.Person;
import org.anbiao.registry.PersonRole;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.RiskGradeService;
import org.anbiao.registry.SizeClass;
import org.anbiao.selfevaluation.SelfEvaluationService;
import org.anbiao.selfevaluation.StandardType;
import org.anbiao.support.DatabaseTest;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves that no rule allows, tried through the services that the pages and the API use, by people with a real account. Each is
 * refused in a Chinese sentence; none changes anything. Moves with a quarterly report are in {@code IllegalReportMovesTest}.
 */
@DatabaseTest
@Import(LaunchedCampaign.class)
class IllegalMovesTest {

    private static final LocalDate IN_TIME = LocalDate.of(2025, 2, 14);
    private static final LocalDate FUTURE = LocalDate.of(2099, 1, 1);
    private static final TaskResult DONE = new TaskResult("", null, null);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    NoticeService notices;

    @Autowired
    CommitmentService commitments;

    @Autowired
    TaskCompletion tasks;

    @Autowired
    ReviewService reviews;

    @Autowired
    SelfEvaluationService evaluations;

    @Autowired
    AdoptionService adoptions;

    @Autowired
    PeopleService people;

    @Autowired
    BaseLists bases;

    @Autowired
    EnterpriseLifecycle lifecycle;

    @Autowired
    RiskGradeService grades;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignRevision revision;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private final List<String> accepted = new ArrayList<>();
    private int tried;
    private Case given;
    private EnterpriseId first;
    private Member worker;
    private Member neighbour;
    private Member office;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
        first = new EnterpriseId(given.first());
        worker = campaigns.tenants.member(given.township(), Role.UNIT_WORKER, given.east(), null);
        neighbour = campaigns.tenants.member(given.township(), Role.UNIT_WORKER, given.west(), null);
        office = campaigns.tenants.member(given.township(), Role.SAFETY_OFFICE, null, null);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void noneIsAccepted() {
        serving();
        signing();
        working();
        reviewing();
        registering();
        running();
        System.out.printf("Illegal moves: %d tried, %d accepted%n", tried, accepted.size());
        assertThat(accepted).isEmpty();
        assertThat(tried).isGreaterThanOrEqualTo(40);
    }

    private void serving() {
        as(worker);
        move(
                "R-078",
                "served before the notice was issued",
                "mobilization.date.before-issue",
                () -> serve(given.first(), LocalDate.of(2025, 1, 1)));
        move("R-078", "served tomorrow", "mobilization.date.in-future", () -> serve(given.first(), FUTURE));
        move(
                "R-078",
                "a photo as receipt, without the photo",
                "mobilization.receipt.missing",
                () -> serve(given.first(), Receipt.PHOTO, null, ""));
        move(
                "R-078",
                "left behind without a word why",
                "mobilization.receipt.note-missing",
                () -> serve(given.first(), Receipt.NONE, null, " "));
        move(
                "R-078",
                "a program as receipt",
                "documents.file.no-picture",
                () -> serve(given.first(), Receipt.PHOTO, new Upload("a.png", new byte[] {'M', 'Z', 0, 0}), ""));
        move(
                "R-012",
                "serving in another village",
                "mobilization.enterprise.not-yours",
                () -> serve(given.second(), IN_TIME));
        serve(given.first(), IN_TIME);
        move("R-078", "serving twice", "mobilization.notice.served-before", () -> serve(given.first(), IN_TIME));
        move(
                "R-078",
                "a second receipt",
                "mobilization.receipt.not-open",
                () -> notices.addReceipt(
                        new Serving(given.campaign(), given.first(), IN_TIME, Receipt.PHOTO, picture(), "虚构张三", "")));
    }

    private void signing() {
        campaigns.logInPrincipal(given, given.second());
        move(
                "R-079",
                "signing for another enterprise",
                "mobilization.enterprise.not-yours",
                () -> sign(IN_TIME, "虚构李四"));
        campaigns.logInPrincipal(given, given.first());
        move(
                "R-079",
                "signed before the campaign",
                "mobilization.date.before-issue",
                () -> sign(LocalDate.of(2025, 1, 1), "虚构李四"));
        move("R-079", "signed tomorrow", "mobilization.date.in-future", () -> sign(FUTURE, "虚构李四"));
        move("R-079", "signed by nobody", "mobilization.signer.missing", () -> sign(IN_TIME, " "));
        sign(IN_TIME, "虚构李四");
        move("R-079", "signing twice", "mobilization.commitment.signed-before", () -> sign(IN_TIME, "虚构李四"));
    }

    private void working() {
        UUID plan = item("enterprise_id = ? and task_key = '" + EnterpriseTasks.PUBLISH_RESULT + "'", given.first());
        UUID publicity = item("responsible_unit_id = ? and task_key = 'publicity'", given.east());
        as(worker);
        move(
                "R-091",
                "the result published before the evaluation",
                "workflow.task.needs-evaluation",
                () -> tasks.complete(plan, DONE));
        move(
                "R-091",
                "evaluated tomorrow",
                "selfevaluation.in-future",
                () -> evaluations.record(given.first(), StandardType.LOCAL, FUTURE, "", null));
        move(
                "R-034",
                "done tomorrow",
                "workflow.task.in-future",
                () -> tasks.complete(publicity, TaskResult.on(FUTURE)));
        move(
                "R-078",
                "the notice ticked off without serving",
                "workflow.task.own-page",
                () -> tasks.complete(
                        item(
                                "enterprise_id = ? and task_key = '" + EnterpriseTasks.RECEIVE_NOTICE + "'",
                                given.second()),
                        DONE));
        as(neighbour);
        move("R-012", "another village's task", "workflow.task.not-yours", () -> tasks.complete(publicity, DONE));
        move("R-012", "taking another village's task", "workflow.task.not-yours", () -> tasks.claim(publicity));
        move("R-012", "another village's enterprise", "workflow.task.not-yours", () -> tasks.complete(plan, DONE));
        campaigns.logInPrincipal(given, given.second());
        move("R-012", "another enterprise's step", "workflow.task.unknown", () -> tasks.complete(plan, DONE));
        as(worker);
        tasks.claim(publicity);
        as(campaigns.tenants.member(given.township(), Role.UNIT_WORKER, given.east(), null));
        move("R-034", "taking what somebody has taken", "workflow.task.taken", () -> tasks.claim(publicity));
        as(worker);
        Member stranger = campaigns.tenants.member(given.county(), Role.CAMPAIGN_ADMIN, null, null);
        move(
                "R-012",
                "handing a task to another authority's person",
                "workflow.task.wrong-member",
                () -> tasks.handOver(publicity, stranger.id()));
        tasks.complete(publicity, DONE);
        move("R-034", "done twice", "workflow.task.already-done", () -> tasks.complete(publicity, DONE));
    }

    private void reviewing() {
        as(office);
        UUID own = submit(null);
        move("R-080", "approving one's own work", "workflow.review.own", () -> reviews.approve(own, ""));
        move("R-080", "returning one's own work", "workflow.review.own", () -> reviews.sendBack(own, "再改"));
        as(worker);
        UUID plan = submit(given.east());
        move(
                "R-080",
                "handed in again without having come back",
                "workflow.review.not-returned",
                () -> reviews.resubmit(plan));
        as(campaigns.tenants.member(given.county(), Role.CAMPAIGN_ADMIN, null, null));
        move("R-080", "deciding for the office below", "workflow.review.not-yours", () -> reviews.approve(plan, ""));
        as(office);
        move("R-080", "returned without a word", "workflow.review.comment-missing", () -> reviews.sendBack(plan, " "));
        reviews.approve(plan, "");
        move(
                "R-080",
                "returned after the approval",
                "workflow.review.already-decided",
                () -> reviews.sendBack(plan, "撤回"));
        as(worker);
        move("R-080", "withdrawn after the approval", "workflow.review.already-decided", () -> reviews.withdraw(plan));
    }

    private void registering() {
        as(worker);
        move(
                "R-048",
                "in force before the enterprise was founded",
                "registry.date.before-opening",
                () -> adopt(LocalDate.of(2017, 1, 1)));
        move("R-048", "in force tomorrow", "registry.date.future", () -> adopt(FUTURE));
        UUID adoption = adopt(LocalDate.of(2024, 5, 1));
        move("R-048", "in force twice", "registry.adoption.in-force", () -> adopt(LocalDate.of(2024, 6, 1)));
        move(
                "R-048",
                "ended before it began",
                "registry.adoption.end-order",
                () -> adoptions.end(adoption, LocalDate.of(2024, 4, 1), "撤销"));
        move(
                "R-048",
                "ended without a reason",
                "registry.adoption.end-reason",
                () -> adoptions.end(adoption, LocalDate.of(2024, 6, 1), " "));
        UUID person = people.appoint(
                first, new Person.Appointment("虚构王五", "", PersonRole.PRINCIPAL, null, LocalDate.of(2024, 1, 1), null));
        move(
                "R-045",
                "left before coming",
                "registry.person.leave-order",
                () -> people.leave(person, LocalDate.of(2023, 1, 1)));
        move(
                "R-138",
                "a size class decided by the village",
                "registry.authority-only",
                () -> lifecycle.decideSizeClass(first, version(), SizeClass.MEDIUM, IN_TIME, "", "改"));
        as(office);
        move(
                "R-138",
                "a colour without a reason",
                "registry.risk.reason",
                () -> grades.grade(first, RiskColor.RED, IN_TIME, " ", null));
        move(
                "R-051",
                "closed without a reason",
                "registry.close.reason",
                () -> lifecycle.close(first, version(), IN_TIME, " "));
        move(
                "R-051",
                "closed before it was opened",
                "registry.close.before-entry",
                () -> lifecycle.close(first, version(), LocalDate.of(2010, 1, 1), "停业"));
        move(
                "R-051",
                "merged into itself",
                "registry.merge.self",
                () -> lifecycle.merge(first, version(), first, IN_TIME, "合并"));
        move(
                "R-086",
                "out of the base list without a reason",
                "registry.base.reason",
                () -> bases.remove(given.campaign(), first, IN_TIME, " "));
        move(
                "R-086",
                "out of the base list before it was taken",
                "registry.base.before",
                () -> bases.remove(given.campaign(), first, LocalDate.of(2020, 1, 1), "漏报"));
    }

    private void running() {
        as(campaigns.tenants.member(given.township(), Role.CAMPAIGN_ADMIN, null, null));
        int version = setup.get(given.campaign()).version();
        CampaignHead head = setup.get(given.campaign()).head();
        CampaignContent content = setup.content(given.campaign());
        move(
                "R-060",
                "a running campaign set up anew",
                "campaign.not-draft",
                () -> setup.saveHead(given.campaign(), version, head));
        move("R-060", "a running campaign thrown away", "campaign.not-draft", () -> setup.delete(given.campaign()));
        move(
                "R-060",
                "a phase taken out while it runs",
                "campaign.revise.phases-fixed",
                () -> revision.savePhases(
                        given.campaign(),
                        version,
                        content.phases().subList(1, content.phases().size()),
                        "跳过动员"));
        as(campaigns.tenants.member(given.county(), Role.CAMPAIGN_ADMIN, null, null));
        move(
                "R-060",
                "another authority's campaign changed",
                "campaign.not-yours",
                () -> revision.savePhases(given.campaign(), version, content.phases(), "改"));
    }

    // ---- moves ------------------------------------------------------------------------------------------------------

    private void move(String rule, String what, String expected, Runnable action) {
        tried++;
        try {
            action.run();
            accepted.add(rule + " " + what + ": accepted");
        } catch (DomainException refusal) {
            if (!refusal.messageKey().equals(expected)) {
                accepted.add(rule + " " + what + ": refused by " + refusal.messageKey());
            }
            assertThatCode(() -> messages.chinese(refusal.messageKey(), refusal.arguments()))
                    .doesNotThrowAnyException();
            assertThat(messages.chinese(refusal.messageKey(), refusal.arguments()))
                    .containsPattern("[\\u4e00-\\u9fff]");
        } catch (RuntimeException fault) {
            accepted.add(rule + " " + what + ": failed with " + fault);
        }
    }

    private void as(Member member) {
        campaigns.tenants.logIn(member);
    }

    private void serve(UUID enterprise, LocalDate on) {
        notices.serve(new Serving(given.campaign(), enterprise, on, Receipt.PHOTO, picture(), "虚构张三", ""));
    }

    private void serve(UUID enterprise, Receipt receipt, @Nullable Upload proof, String note) {
        notices.serve(new Serving(given.campaign(), enterprise, IN_TIME, receipt, proof, "虚构张三", note));
    }

    private void sign(LocalDate on, String name) {
        commitments.sign(new Signing(given.campaign(), given.first(), on, Method.SCREEN, picture(), name));
    }

    private UUID adopt(LocalDate on) {
        return adoptions.record(first, new Adoption.Recording(AdoptionKind.FIVE_S, on, false, "", null, List.of()));
    }

    private UUID submit(@Nullable UUID unit) {
        return reviews.submit(new ReviewSubmission(
                "test_plan", UUID.randomUUID(), "虚构方案", null, given.township(), unit, given.township()));
    }

    private int version() {
        return campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("select version from enterprise where id = ?")
                        .param(given.first())
                        .query(Integer.class)
                        .single());
    }

    private UUID item(String where, UUID id) {
        return campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                        "select id from work_item where state = 'open' and campaign_id = ? and " + where)
                .params(given.campaign(), id)
                .query(UUID.class)
                .single());
    }

    private static Upload picture() {
        return new Upload("证明.png", LaunchedCampaign.PICTURE);
    }
}
