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
        return selection.select(enterprise, "benchmark", TODAY.minusDays(30), "责任制落实好");
    }

    private UUID recommendable() {
        UUID id = selected();
        selection.helped(id, TODAY.minusDays(20), "专家上门两次");
        selection.assess(
                id,
                FiveGood.ITEMS.stream()
                        .map(item -> new FiveGood(item, true, "现场核实"))
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
                FiveGood.ITEMS.stream()
                        .map(item -> new FiveGood(item, true, ""))
                        .toList());
        refused("recognition.candidate.write-first", () -> selection.recommend(id, true, TODAY, "条件成熟"));
        selection.write(id, "粉尘治理的做法", "改用湿式作业，粉尘浓度下降。", null);
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        assertThat(titles()).containsExactly("标杆企业评审认定（乡级）");
        selection.decide(id, true, TODAY.minusDays(10), "虚构乡〔2025〕1号");
        assertThat(titles()).containsExactly("标杆企业推选参评（县级）");
        selection.recommend(id, true, TODAY.minusDays(8), "推荐到县");
        assertThat(titles()).isEmpty();
        refused("recognition.candidate.not-your-turn", () -> selection.decide(id, true, TODAY, "越级"));

        fixture.logIn(countyOffice);
        assertThat(titles()).containsExactly("标杆企业评审认定（县级）");
        selection.decide(id, true, TODAY.minusDays(5), "虚构县〔2025〕2号");
        fixture.logIn(office);
        selection.recommend(id, true, TODAY.minusDays(4), "推荐到市");
        fixture.logIn(prefectureOffice);
        assertThat(titles()).containsExactly("标杆企业评审认定（市级）");
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
        refused("recognition.candidate.reached-top", () -> selection.select(enterprise, "benchmark", TODAY, "再来一次"));
    }

    @Test
    void aRefusalEndsItWithItsReason() {
        UUID id = recommendable();
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        refused("recognition.reason-missing", () -> selection.decide(id, false, TODAY, ""));
        selection.decide(id, false, TODAY.minusDays(2), "现场管理未达到");
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
        selection.decide(id, true, TODAY.minusDays(10), "虚构乡〔2025〕1号");
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
        selection.decide(again, true, TODAY.minusDays(10), "虚构乡〔2025〕1号");
        selection.recommend(again, false, TODAY.minusDays(5), "到此为止");
        assertThat(endOf(again)).isEqualTo("end_left");
        assertThat(selection.get(again).state()).isEqualTo(Candidate.State.RECOGNISED);
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
        refused("recognition.candidate.no-benchmark", () -> selection.select(enterprise, "premium", TODAY, "支柱产业"));
        UUID id = selected();
        refused("recognition.candidate.twice", this::selected);
        refused("recognition.candidate.day-order", () -> selection.helped(id, TODAY.minusDays(31), "帮扶"));
        refused("recognition.day-in-future", () -> selection.helped(id, TODAY.plusDays(1), "帮扶"));
        refused("recognition.candidate.other-step", () -> selection.decide(id, true, TODAY, "先评"));
        fixture.logIn(countyOffice);
        refused("recognition.not-own", () -> selection.write(id, "标题", "正文", null));
    }
}
