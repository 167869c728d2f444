package org.anbiao.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path through a selection, and the inboxes on its way. */
@DatabaseTest
class SelectionProcessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture fixture;

    @Autowired
    SelectionService selection;

    @Autowired
    RecognitionService recognitions;

    @Autowired
    ReviewService reviews;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskCompletion tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    private UUID township;
    private UUID enterprise;
    private Member office;
    private Member colleague;
    private Member countyOffice;
    private Member prefectureOffice;

    @BeforeEach
    void threeLevels() {
        UUID prefecture = fixture.prefecture();
        UUID county = fixture.county(prefecture);
        township = fixture.township(county);
        UUID village = fixture.unit(township, "village", "东溪村");
        enterprise = fixture.enterprise(township, village, "虚构石材厂");
        office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        colleague = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        countyOffice = fixture.member(county, Role.SAFETY_OFFICE, null, null);
        prefectureOffice = fixture.member(prefecture, Role.SAFETY_OFFICE, null, null);
        fixture.logIn(office);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private List<String> titles() {
        return inbox.page(InboxFilter.NONE, PageRequest.page(0, 50)).rows().stream()
                .map(InboxItem::title)
                .toList();
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private UUID selected() {
        return selection.select(enterprise, Nominee.enterprise("benchmark"), TODAY.minusDays(30), "责任制落实好");
    }

    private UUID recommendable() {
        UUID id = selected();
        selection.helped(id, TODAY.minusDays(20), "专家上门两次");
        selection.assess(
                id,
                AssessedItem.FIVE_GOOD.stream()
                        .map(item -> new AssessedItem(item, true, "现场核实"))
                        .toList());
        selection.write(id, "粉尘治理的做法", "改用湿式作业，粉尘浓度下降。", null);
        return id;
    }

    private String endOf(UUID id) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count())
                .isZero();
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getEndActivityId();
    }

    @Test
    void itIsRecognisedLevelByLevelUpToThePrefecture() {
        UUID id = selected();
        assertThat(titles()).containsExactly("标杆企业培育帮扶");
        selection.helped(id, TODAY.minusDays(20), "专家上门两次");
        assertThat(titles()).containsExactly("标杆企业推选参评（乡级）");
        refused("recognition.candidate.assess-first", () -> selection.recommend(id, true, TODAY, "条件成熟"));
        selection.assess(
                id,
                AssessedItem.FIVE_GOOD.stream()
                        .map(item -> new AssessedItem(item, true, ""))
                        .toList());
        refused("recognition.candidate.write-first", () -> selection.recommend(id, true, TODAY, "条件成熟"));
        selection.write(id, "粉尘治理的做法", "改用湿式作业，粉尘浓度下降。", null);
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        assertThat(titles()).containsExactly("审核");
        refused("workflow.review.own", () -> selection.decide(id, true, TODAY.minusDays(10), "自推自评"));
        fixture.logIn(colleague);
        selection.decide(id, true, TODAY.minusDays(10), "虚构乡〔2025〕1号");
        fixture.logIn(office);
        assertThat(titles()).containsExactly("标杆企业推选参评（县级）");
        selection.recommend(id, true, TODAY.minusDays(8), "推荐到县");
        assertThat(titles()).isEmpty();
        refused("recognition.candidate.not-your-turn", () -> selection.decide(id, true, TODAY, "越级"));

        fixture.logIn(countyOffice);
        assertThat(titles()).containsExactly("审核");
        selection.decide(id, true, TODAY.minusDays(5), "虚构县〔2025〕2号");
        fixture.logIn(office);
        selection.recommend(id, true, TODAY.minusDays(4), "推荐到市");
        fixture.logIn(prefectureOffice);
        assertThat(titles()).containsExactly("审核");
        selection.decide(id, true, TODAY.minusDays(1), "虚构市〔2025〕3号");

        assertThat(endOf(id)).isEqualTo("end_recognised");
        fixture.logIn(office);
        assertThat(selection.get(id).state()).isEqualTo(Candidate.State.RECOGNISED);
        assertThat(selection.get(id).reached()).isEqualTo(Level.PREFECTURE);
        assertThat(recognitions.of(enterprise))
                .filteredOn(one -> one.inForceOn(TODAY))
                .as("counted once, at the highest level")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.award().level()).isEqualTo("prefecture");
                    assertThat(one.award().title()).isEqualTo("粉尘治理的做法");
                    assertThat(one.award().basis()).isEqualTo("虚构市〔2025〕3号");
                });
        assertThat(selection.steps(id))
                .extracting(step -> step.kind().code())
                .containsExactly(
                        "named",
                        "helped",
                        "recommended",
                        "recognised",
                        "recommended",
                        "recognised",
                        "recommended",
                        "recognised");
        refused(
                "recognition.candidate.reached-top",
                () -> selection.select(enterprise, Nominee.enterprise("benchmark"), TODAY, "再来一次"));
    }

    @Test
    void aRefusalEndsItWithItsReason() {
        UUID id = recommendable();
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        fixture.logIn(colleague);
        refused("recognition.reason-missing", () -> selection.decide(id, false, TODAY, ""));
        selection.decide(id, false, TODAY.minusDays(2), "现场管理未达到");
        fixture.logIn(office);
        assertThat(endOf(id)).isEqualTo("end_refused");
        assertThat(selection.get(id).state()).isEqualTo(Candidate.State.REFUSED);
        assertThat(recognitions.of(enterprise)).isEmpty();
        assertThat(selection.steps(id).get(3).reason()).isEqualTo("现场管理未达到");
        assertThat(titles()).isEmpty();
        // and may be tried again
        assertThat(selected()).isNotEqualTo(id);
    }

    @Test
    void whoIsRefusedFurtherUpKeepsWhatWasRecognisedBelow() {
        UUID id = recommendable();
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        fixture.logIn(colleague);
        selection.decide(id, true, TODAY.minusDays(10), "虚构乡〔2025〕1号");
        fixture.logIn(office);
        selection.recommend(id, true, TODAY.minusDays(8), "推荐到县");
        fixture.logIn(countyOffice);
        selection.decide(id, false, TODAY.minusDays(5), "名额所限");
        assertThat(endOf(id)).isEqualTo("end_recognised");
        fixture.logIn(office);
        assertThat(recognitions.of(enterprise))
                .singleElement()
                .satisfies(one -> assertThat(one.award().level()).isEqualTo("township"));
        // the next selection begins above what was reached
        UUID next = selected();
        assertThat(selection.get(next).level()).isEqualTo(Level.COUNTY);
    }

    @Test
    void itMayBeLeftWhereItIs() {
        UUID id = recommendable();
        selection.recommend(id, false, TODAY.minusDays(15), "企业转产");
        assertThat(endOf(id)).isEqualTo("end_left");
        assertThat(selection.get(id).state()).isEqualTo(Candidate.State.GIVEN_UP);
        UUID again = recommendable();
        selection.recommend(again, true, TODAY.minusDays(15), "条件成熟");
        fixture.logIn(colleague);
        selection.decide(again, true, TODAY.minusDays(10), "虚构乡〔2025〕1号");
        fixture.logIn(office);
        selection.recommend(again, false, TODAY.minusDays(5), "到此为止");
        assertThat(endOf(again)).isEqualTo("end_left");
        assertThat(selection.get(again).state()).isEqualTo(Candidate.State.RECOGNISED);
    }

    private Review latest(UUID id) {
        return selection.rounds(id).get(0);
    }

    private AssessedItem good(UUID id, String item) {
        return selection.get(id).assessed().stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private List<AssessedItem> with(UUID id, AssessedItem changed) {
        return selection.get(id).assessed().stream()
                .map(one -> one.item().equals(changed.item()) ? changed : one)
                .toList();
    }

    @Test
    void returnedForSinglePartsExactlyTheseAreChangedAndItIsHandedInAgain() {
        UUID id = recommendable();
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        refused("recognition.candidate.under-review", () -> selection.write(id, "改", "改", null));
        fixture.logIn(colleague);
        reviews.sendBack(latest(id).id(), "", List.of(new PartComment("site", "现场管理好", "请写明通道情况")));
        fixture.logIn(office);
        assertThat(selection.get(id).state()).isEqualTo(Candidate.State.RECOMMENDING);
        assertThat(titles()).as("one line, that of the review").singleElement().isEqualTo("按意见修改后重报");
        assertThat(selection.steps(id).get(3).kind()).isEqualTo(CandidateStep.Kind.RETURNED);
        assertThat(selection.steps(id).get(3).reason()).isEqualTo("现场管理好：请写明通道情况");
        refused("recognition.candidate.part-closed", () -> selection.write(id, "改", "改", null));
        refused(
                "recognition.candidate.part-closed",
                () -> selection.assess(id, with(id, new AssessedItem("manager", false, "改"))));
        selection.assess(id, with(id, new AssessedItem("site", true, "两条通道已清空")));
        assertThat(good(id, "site").note()).isEqualTo("两条通道已清空");
        assertThat(good(id, "manager").note()).isEqualTo("现场核实");
        selection.recommend(id, true, TODAY, "已补充");
        assertThat(latest(id).round()).isEqualTo(2);
        fixture.logIn(colleague);
        assertThat(titles()).containsExactly("审核");
        // from the dialog of the inbox: the comment is the document it rests on
        refused(
                "recognition.candidate.basis-missing",
                () -> reviews.approve(latest(id).id(), ""));
        reviews.approve(latest(id).id(), "虚构乡〔2025〕1号");
        fixture.logIn(office);
        assertThat(recognitions.of(enterprise)).singleElement().satisfies(one -> {
            assertThat(one.award().level()).isEqualTo("township");
            assertThat(one.award().basis()).isEqualTo("虚构乡〔2025〕1号");
            assertThat(one.award().achievedOn()).isEqualTo(TODAY);
        });
        assertThat(titles()).containsExactly("标杆企业推选参评（县级）");
    }

    @Test
    void returnedItMayBeLeftAndItsReviewEnds() {
        UUID id = recommendable();
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        fixture.logIn(colleague);
        selection.sendBack(id, "缺少整改前后对比");
        fixture.logIn(office);
        selection.recommend(id, false, TODAY, "企业转产");
        assertThat(endOf(id)).isEqualTo("end_left");
        assertThat(selection.get(id).state()).isEqualTo(Candidate.State.GIVEN_UP);
        assertThat(latest(id).state()).isEqualTo(Review.State.WITHDRAWN);
        assertThat(titles()).isEmpty();
    }

    @Test
    void aRecommendationIsTakenBackUntilAReviewerHasBegun() {
        UUID id = recommendable();
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        selection.withdraw(id);
        assertThat(titles()).containsExactly("标杆企业推选参评（乡级）");
        selection.write(id, "粉尘治理的做法", "补充了照片说明。", null);
        selection.recommend(id, true, TODAY, "再次推选");
        fixture.logIn(colleague);
        reviews.takeUp(latest(id).id());
        fixture.logIn(office);
        assertThat(selection.isWithdrawable(selection.get(id))).isFalse();
        refused("workflow.review.begun", () -> selection.withdraw(id));
    }

    @Test
    void whereTheLevelIsNotInThePortalWhoRecommendedEntersWhatItDecided() {
        UUID alone = fixture.county(null);
        UUID town = fixture.township(alone);
        UUID firm = fixture.enterprise(town, fixture.unit(town, "village", "西溪村"), "虚构藤编厂");
        enterprise = firm;
        office = fixture.member(town, Role.SAFETY_OFFICE, null, null);
        colleague = fixture.member(town, Role.SAFETY_OFFICE, null, null);
        Member county = fixture.member(alone, Role.SAFETY_OFFICE, null, null);
        fixture.logIn(office);
        UUID id = recommendable();
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        fixture.logIn(colleague);
        selection.decide(id, true, TODAY.minusDays(12), "虚构乡〔2025〕1号");
        fixture.logIn(office);
        selection.recommend(id, true, TODAY.minusDays(10), "推荐到县");
        fixture.logIn(county);
        selection.decide(id, true, TODAY.minusDays(8), "虚构县〔2025〕2号");
        fixture.logIn(office);
        selection.recommend(id, true, TODAY.minusDays(6), "推荐到市");
        assertThat(titles()).containsExactly("标杆企业登记评审结果（市级）");
        assertThat(selection.isUnderReview(id)).isFalse();
        selection.decide(id, true, TODAY.minusDays(1), "虚构市〔2025〕3号");
        assertThat(endOf(id)).isEqualTo("end_recognised");
        assertThat(selection.get(id).reached()).isEqualTo(Level.PREFECTURE);
    }

    @Test
    void theTaskLeadsToTheCandidateAndIsNotFinishedInTheCommonDialog() {
        selected();
        InboxItem task =
                inbox.page(InboxFilter.NONE, PageRequest.page(0, 10)).rows().get(0);
        refused("workflow.task.own-page", () -> tasks.complete(task.id(), new TaskResult("", null, null)));
    }

    @Test
    void stepsFollowEachOtherByTheirDaysAndAPremiumEnterpriseIsMadeOfABenchmark() {
        refused(
                "recognition.candidate.no-benchmark",
                () -> selection.select(enterprise, Nominee.enterprise("premium"), TODAY, "支柱产业"));
        UUID id = selected();
        refused("recognition.candidate.twice", this::selected);
        refused("recognition.candidate.day-order", () -> selection.helped(id, TODAY.minusDays(31), "帮扶"));
        refused("recognition.day-in-future", () -> selection.helped(id, TODAY.plusDays(1), "帮扶"));
        refused("recognition.candidate.other-step", () -> selection.decide(id, true, TODAY, "先评"));
        fixture.logIn(countyOffice);
        refused("recognition.not-own", () -> selection.write(id, "标题", "正文", null));
    }
}
