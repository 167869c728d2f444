package org.anbiao.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.ReviewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Qualified posts go through the selection as enterprises do, post by post, and count once at their highest level. */
@DatabaseTest
class PostSelectionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Nominee WELDER = new Nominee("worker", "焊工岗", "虚构员工甲");

    @Autowired
    TenantFixture fixture;

    @Autowired
    SelectionService selection;

    @Autowired
    RecognitionService recognitions;

    @Autowired
    SelectionReviews parts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    PickReports picks;

    private UUID enterprise;
    private Member office;
    private Member colleague;
    private Member countyOffice;

    @BeforeEach
    void twoLevels() {
        UUID county = fixture.county(fixture.prefecture());
        UUID township = fixture.township(county);
        enterprise = fixture.enterprise(township, fixture.unit(township, "village", "东溪村"), "虚构石材厂");
        office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        colleague = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        countyOffice = fixture.member(county, Role.SAFETY_OFFICE, null, null);
        fixture.logIn(office);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UUID selected(Nominee nominee) {
        return selection.select(enterprise, nominee, TODAY.minusDays(30), "三年零违章");
    }

    private UUID recommendable(Nominee nominee) {
        UUID id = selected(nominee);
        selection.helped(id, TODAY.minusDays(20), "补齐考核指标");
        selection.assess(
                id,
                AssessedItem.POST.stream()
                        .map(item -> new AssessedItem(item, true, "现场核实"))
                        .toList());
        selection.write(id, "一人一机一标准", "班前点检，违章为零。", null);
        return id;
    }

    private UUID recognisedByTheTownship() {
        UUID id = recommendable(WELDER);
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        fixture.logIn(colleague);
        selection.decide(id, true, TODAY.minusDays(10), "虚构乡〔2025〕1号");
        fixture.logIn(office);
        return id;
    }

    private List<Recognition> standing() {
        return recognitions.of(enterprise).stream()
                .filter(one -> one.inForceOn(TODAY))
                .toList();
    }

    @Test
    void aPostIsRecognisedLevelByLevelAndCountsOnce() {
        UUID id = recognisedByTheTownship();
        assertThat(standing()).singleElement().satisfies(one -> {
            assertThat(one.award().kind()).isEqualTo(RecognitionKind.POST);
            assertThat(one.award().category()).isEqualTo("worker");
            assertThat(one.award().level()).isEqualTo("township");
            assertThat(one.award().title()).isEqualTo("焊工岗");
            assertThat(one.award().personName()).isEqualTo("虚构员工甲");
            assertThat(one.award().caseText()).isEqualTo("一人一机一标准\n班前点检，违章为零。");
        });
        selection.recommend(id, true, TODAY.minusDays(8), "推荐到县");
        fixture.logIn(countyOffice);
        selection.decide(id, true, TODAY.minusDays(5), "虚构县〔2025〕2号");
        fixture.logIn(office);
        assertThat(standing()).as("the same post, raised").singleElement().satisfies(one -> assertThat(
                        one.award().level())
                .isEqualTo("county"));
        assertThat(recognitions.of(enterprise))
                .as("both are kept")
                .extracting(Recognition::seriesId)
                .hasSize(2)
                .containsOnly(standing().get(0).seriesId());
    }

    @Test
    void itBeginsAboveWhatThePostReachedBeforeAndAnotherPostAtTheBottom() {
        UUID first = recognisedByTheTownship();
        selection.recommend(first, false, TODAY.minusDays(5), "今年不再推选");
        assertThat(selection.get(selected(WELDER)).level()).isEqualTo(Level.COUNTY);
        assertThat(selection.get(selected(new Nominee("worker", "电工岗", ""))).level())
                .isEqualTo(Level.TOWNSHIP);
        assertThat(selection.get(selected(new Nominee("women", "焊工岗", "虚构员工甲"))).level())
                .as("another kind")
                .isEqualTo(Level.TOWNSHIP);
    }

    @Test
    void aPostIsOneCandidateAtATimeBesideOtherPostsAndTheEnterprise() {
        selected(WELDER);
        refused("recognition.candidate.post-twice", () -> selected(new Nominee("worker", " 焊工岗 ", "虚构员工甲")));
        selected(new Nominee("worker", "焊工岗", "虚构员工乙"));
        selected(Nominee.enterprise("benchmark"));
        assertThat(selection.list("", true)).hasSize(3);
        assertThat(selection.list("worker", true))
                .extracting(Candidate::subjectName)
                .containsExactlyInAnyOrder("虚构石材厂 · 焊工岗（虚构员工甲）", "虚构石材厂 · 焊工岗（虚构员工乙）");
    }

    @Test
    void whatMakesAPostQualifiedIsAssessedAndReturnedOneByOne() {
        UUID id = recommendable(WELDER);
        selection.assess(id, List.of(new AssessedItem("post_standard", true, "")));
        refused(
                "recognition.candidate.assess-post-first",
                () -> selection.recommend(id, true, TODAY.minusDays(15), "条件成熟"));
        refused(
                "recognition.candidate.five-good-wrong",
                () -> selection.assess(id, List.of(new AssessedItem("principal", true, ""))));
        List<ReviewPart> shown = transactions.execute(status -> parts.parts(SelectionService.SUBJECT, id));
        assertThat(shown)
                .extracting(ReviewPart::id)
                .containsExactly("post_standard", "post_indicators", "post_assessment", "post_result_use", "case");
    }

    @Test
    void namesAreAskedForWhereTheyBelong() {
        refused("recognition.post-missing", () -> selected(new Nominee("youth", " ", "虚构员工甲")));
        refused("recognition.post-missing", () -> selected(new Nominee("benchmark", "焊工岗", "")));
        refused("recognition.level-unknown", () -> selected(Nominee.enterprise("star")));
        refused("recognition.candidate.post-long", () -> selected(new Nominee("youth", "岗".repeat(61), "")));
        assertThat(selection.list("", false)).isEmpty();
    }

    @Test
    void aPostIsNoPickedEnterprise() {
        selected(WELDER);
        assertThat(picks.picked()).isEmpty();
        selected(Nominee.enterprise("benchmark"));
        assertThat(picks.picked()).extracting(PickLine::project).containsExactly("benchmark");
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
