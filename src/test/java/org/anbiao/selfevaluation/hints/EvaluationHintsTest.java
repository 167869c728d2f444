package org.anbiao.selfevaluation.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.PictureSamples;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.AnswerInput;
import org.anbiao.selfevaluation.EvaluationFixture;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.Evidence;
import org.anbiao.support.DatabaseTest;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.tenancy.TenantSettings;
import org.anbiao.workflow.HintNote;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewHint;
import org.anbiao.workflow.ReviewHintDesk;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a reviewer is pointed at, what not, who sees it and who does not. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class EvaluationHintsTest {

    private static final String TEXT = "车间东侧消防通道堆放原料，安全出口标志缺失，未按规定设置应急照明灯具，已通知仓库清理";

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    ReviewService reviews;

    @Autowired
    ReviewHintDesk desk;

    @Autowired
    FileStore files;

    @Autowired
    TenantSettings settings;

    @Autowired
    CampaignSetup setup;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private Member principal;
    private UUID mine;
    private UUID other;
    private List<String> items;

    @BeforeEach
    void twoEvaluations() {
        given = campaigns.launched(0);
        campaigns.logInPrincipal(given, given.second());
        other = fixture.begin(given, given.second()).id();
        principal = campaigns.logInPrincipal(given, given.first());
        mine = fixture.begin(given, given.first()).id();
        items = evaluations.sheet(mine).edition().items().stream()
                .map(item -> item.code())
                .toList();
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void theSameLongTextOfAnotherEnterpriseIsPointedAtWithItsName() {
        answer(given.second(), other, item(0), TEXT);
        answer(given.first(), mine, item(1), TEXT.replace("，", " ") + "。");
        assertThat(asOffice("texts")).singleElement().satisfies(hint -> {
            assertThat(hint.seen()).isEqualTo("1处较长的文字，与其他1家企业自评中的文字相同或高度相似");
            assertThat(hint.evidence().get(0).text())
                    .contains("虚构二号石材厂", item(0), item(1))
                    .contains("相同");
            assertThat(hint.evidence().get(0).links())
                    .extracting(ReviewHint.Link::address)
                    .containsExactly("evaluation/report/" + other);
        });
    }

    @Test
    void aTextWithAWordChangedIsPointedAtAtTheSameItemOnly() {
        String changed = TEXT.replace("东侧", "西侧");
        answer(given.second(), other, item(0), TEXT);
        answer(given.first(), mine, item(1), changed);
        assertThat(asOffice("texts")).isEmpty();
        answer(given.first(), mine, item(0), changed);
        assertThat(asOffice("texts"))
                .singleElement()
                .satisfies(hint -> assertThat(hint.evidence().get(0).text()).contains("相似（"));
    }

    @Test
    void stockPhrasesAndTextsOfOnesOwnAreNobodysBusiness() {
        answer(given.second(), other, item(0), "已按要求落实到位");
        answer(given.first(), mine, item(0), "已按要求落实到位");
        answer(given.first(), mine, item(1), TEXT);
        answer(given.first(), mine, item(2), TEXT);
        answer(given.second(), other, item(2), "配电箱未上锁，电工证到期未复审，临时用电未办理审批手续，现场没有专人监护");
        assertThat(asOffice("texts")).isEmpty();
    }

    @Test
    void aPhotoUsedByAnotherEnterpriseIsPointedAtThoughItWasResized() {
        photo(given.second(), other, 1, 800, "png");
        photo(given.first(), mine, 1, 400, "jpg");
        photo(given.first(), mine, 2, 400, "png");
        assertThat(asOffice("photos")).singleElement().satisfies(hint -> {
            assertThat(hint.seen()).startsWith("1张佐证照片，与其他企业");
            assertThat(hint.evidence()).hasSize(1);
            assertThat(hint.evidence().get(0).text()).contains("虚构二号石材厂");
            assertThat(hint.evidence().get(0).links()).hasSize(2).allMatch(link -> link.address()
                    .startsWith("/files/"));
        });
        assertThat(asOffice("photo-years")).isEmpty();
    }

    @Test
    void differentPhotosAndPapersAreNot() {
        photo(given.second(), other, 3, 400, "png");
        photo(given.first(), mine, 4, 400, "png");
        paper(given.second(), other);
        paper(given.first(), mine);
        assertThat(asOffice("photos")).isEmpty();
    }

    @Test
    void aPhotoOfAnotherYearIsPointedAtAndTheSameYearsIsNot() {
        UUID earlier = earlier();
        photo(given.first(), earlier, 1, 800, "jpg");
        photo(given.first(), mine, 1, 500, "png");
        assertThat(asOffice("photo-years")).singleElement().satisfies(hint -> assertThat(hint.seen())
                .startsWith("1张佐证照片，与本企业往年"));
        assertThat(asOffice("photos")).isEmpty();
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql("update evaluation set year = 2025 where id = ?")
                .param(earlier)
                .update());
        assertThat(asOffice("photo-years")).isEmpty();
    }

    @Test
    void answersWithinSecondsArePointedAtAndUnhurriedOnesAreNot() {
        campaigns.tenants.logIn(principal);
        fixture.answerTheRest(mine);
        int items = evaluations.sheet(mine).edition().items().size();
        assertThat(items).isGreaterThanOrEqualTo(20);
        assertThat(asOffice("speed")).singleElement().satisfies(hint -> assertThat(hint.seen())
                .contains("保存了" + items + "项答案"));
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("""
                        update evaluation_answer a set answered_at = now() - n.number * interval '20 seconds'
                        from (select id, row_number() over (order by item_code) as number from evaluation_answer) n
                        where n.id = a.id and a.evaluation_id = ?
                        """).param(mine).update());
        assertThat(asOffice("speed")).isEmpty();
    }

    @Test
    void fullMarksArePointedAtWhileSomethingIsOpen() {
        UUID earlier = earlier();
        campaigns.tenants.logIn(principal);
        fixture.answerTheRest(mine);
        fixture.sign(mine);
        assertThat(asOffice("marks")).isEmpty();
        campaigns.tenants.asSystem(
                given.township(),
                () -> jdbc.sql("""
                        insert into improvement_item (enterprise_id, evaluation_id, item_code, requirement, problem)
                        values (?, ?, '2.1', '应急照明', '应急灯损坏')
                        """).params(given.first(), earlier).update());
        assertThat(asOffice("marks")).singleElement().satisfies(hint -> {
            assertThat(hint.seen()).isEqualTo("自评得分率100%，同时还有1项问题没有整改");
            assertThat(hint.evidence().get(0).text()).contains("应急灯损坏");
            assertThat(hint.evidence().get(0).links().get(0).address())
                    .isEqualTo("improvements?enterprise=" + given.first());
        });
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql("update evaluation set percent = 98 where id = ?")
                .param(mine)
                .update());
        assertThat(asOffice("marks")).isEmpty();
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql("update evaluation set percent = null where id = ?")
                .param(mine)
                .update());
        assertThat(asOffice("marks").get(0).seen()).isEqualTo("适用 25 条、符合 25 条，同时还有1项问题没有整改");
    }

    @Test
    void anAuthorityMayDoWithoutAKindOfHint() {
        answer(given.second(), other, item(0), TEXT);
        answer(given.first(), mine, item(0), TEXT);
        assertThat(asOffice("texts")).hasSize(1);
        choose(HintSettings.TEXTS, "off");
        assertThat(asOffice("texts")).isEmpty();
        choose(HintSettings.TEXTS, "60-95");
        assertThat(asOffice("texts")).isEmpty();
    }

    @Test
    void whoWasGivenTheReviewByNameReadsOfAnotherEnterpriseWithoutNameOrLink() {
        answer(given.second(), other, item(0), TEXT);
        answer(given.first(), mine, item(0), TEXT);
        submitted();
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        Member reviewer = campaigns.tenants.member(given.township(), Role.REVIEWER, null, null);
        reviews.delegate(latest().id(), reviewer.id(), "请代为审核");
        campaigns.tenants.logIn(reviewer);
        assertThat(hints("texts")).singleElement().satisfies(hint -> {
            assertThat(hint.evidence().get(0).text()).contains("另一家企业").doesNotContain("虚构二号石材厂");
            assertThat(hint.evidence().get(0).links()).isEmpty();
        });
        campaigns.tenants.logIn(campaigns.tenants.member(given.township(), Role.REVIEWER, null, null));
        assertThat(desk.of("evaluation", mine)).isEmpty();
    }

    @Test
    void whatAnotherAuthorityHoldsIsNeverComparedAndItsOfficeSeesNoHints() {
        Case theirs = campaigns.launched(0);
        campaigns.logInPrincipal(theirs, theirs.first());
        UUID foreign = fixture.begin(theirs, theirs.first()).id();
        evaluations.answer(foreign, item(0), AnswerInput.notMet(TEXT), 0);
        UUID picture = files.store(
                        theirs.first(), "现场.png", PictureSamples.file(PictureSamples.picture(1, 400, 300), "png"))
                .id();
        evaluations.addEvidence(foreign, new Evidence(UUID.randomUUID(), item(0), picture, "", null, "现场"));
        answer(given.first(), mine, item(0), TEXT);
        photo(given.first(), mine, 1, 400, "png");
        assertThat(asOffice("texts")).isEmpty();
        assertThat(asOffice("photos")).isEmpty();
        // the same text in the own area, so that there is something to see
        answer(given.second(), other, item(0), TEXT);
        assertThat(asOffice("texts")).hasSize(1);
        campaigns.tenants.logIn(theirs.township(), Role.SAFETY_OFFICE);
        assertThat(desk.of("evaluation", mine)).isEmpty();
        assertThatThrownBy(() -> desk.note("evaluation", mine, "texts:x", HintNote.Outcome.FINE, "x"))
                .isInstanceOf(DomainException.class);
        // who does not decide sees none either, though the evaluation is in sight
        campaigns.tenants.logIn(given.county(), Role.CAMPAIGN_ADMIN);
        assertThat(desk.of("evaluation", mine)).isEmpty();
    }

    @Test
    void theEnterpriseIsShownNeitherHintsNorNotes() {
        answer(given.second(), other, item(0), TEXT);
        answer(given.first(), mine, item(0), TEXT);
        ReviewHint hint = asOffice("texts").get(0);
        desk.note("evaluation", mine, hint.key(), HintNote.Outcome.VERIFIED, "两家同属一个业主");
        campaigns.tenants.logIn(principal);
        assertThatThrownBy(() -> desk.of("evaluation", mine)).isInstanceOf(AccessDeniedException.class);
        assertThat(campaigns.tenants.as(
                        campaigns.tenants.actor(principal),
                        () -> jdbc.sql("""
                                select (select count(*) from review_hint_note)
                                     + (select count(*) from audit_entry where act = 'review.hint-noted')
                                """).query(Long.class).single()))
                .isZero();
    }

    @Test
    void aNoteStaysWithItsHintUntilSomethingElseIsSeen() {
        answer(given.second(), other, item(0), TEXT);
        answer(given.first(), mine, item(0), TEXT);
        ReviewHint hint = asOffice("texts").get(0);
        assertThatThrownBy(() -> desk.note("evaluation", mine, hint.key(), HintNote.Outcome.FINE, " "))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("workflow.hint.note-missing"));
        desk.note("evaluation", mine, hint.key(), HintNote.Outcome.FINE, "统一使用行业范本");
        assertThat(noted()).satisfies(note -> {
            assertThat(note.outcome()).isEqualTo(HintNote.Outcome.FINE);
            assertThat(note.note()).isEqualTo("统一使用行业范本");
        });
        desk.note("evaluation", mine, hint.key(), HintNote.Outcome.VERIFIED, "电话核实");
        assertThat(noted().outcome()).isEqualTo(HintNote.Outcome.VERIFIED);
        answer(given.first(), mine, item(1), TEXT);
        asOffice("texts");
        assertThat(noted()).isNull();
    }

    private HintNote noted() {
        return desk.of("evaluation", mine).stream()
                .filter(noted -> noted.hint().key().startsWith("texts:"))
                .findFirst()
                .orElseThrow()
                .note();
    }

    /** The hints of a kind that the deciding office sees; it stays logged in. */
    private List<ReviewHint> asOffice(String kind) {
        submitted();
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        return hints(kind);
    }

    private List<ReviewHint> hints(String kind) {
        return desk.of("evaluation", mine).stream()
                .map(ReviewHint.Noted::hint)
                .filter(hint -> hint.key().startsWith(kind + ":"))
                .collect(Collectors.toList());
    }

    private Review latest() {
        return reviews.about("evaluation", mine).get(0);
    }

    private void submitted() {
        campaigns.tenants.logIn(principal);
        if (reviews.about("evaluation", mine).isEmpty()) {
            reviews.submit(new ReviewSubmission(
                    "evaluation",
                    mine,
                    "虚构一号茶厂2025年自评报告",
                    given.campaign(),
                    given.township(),
                    given.east(),
                    given.first(),
                    given.township()));
        }
    }

    /** The place of an item in the edition that both evaluations use. */
    private String item(int number) {
        return items.get(number);
    }

    private void answer(UUID enterprise, UUID evaluation, String item, String reason) {
        campaigns.logInPrincipal(given, enterprise);
        int version = evaluations.sheet(evaluation).answers().containsKey(item)
                ? evaluations.sheet(evaluation).answers().get(item).version()
                : 0;
        evaluations.answer(evaluation, item, AnswerInput.notMet(reason), version);
    }

    private void photo(UUID enterprise, UUID evaluation, int number, int width, String format) {
        evidence(
                enterprise,
                evaluation,
                PictureSamples.file(PictureSamples.picture(number, width, width * 3 / 4), format));
    }

    private void paper(UUID enterprise, UUID evaluation) {
        evidence(enterprise, evaluation, PictureSamples.file(PictureSamples.paper(), "png"));
    }

    private void evidence(UUID enterprise, UUID evaluation, byte[] picture) {
        campaigns.logInPrincipal(given, enterprise);
        UUID file = files.store(enterprise, "现场照片", picture).id();
        evaluations.addEvidence(evaluation, new Evidence(UUID.randomUUID(), item(0), file, "", null, "现场照片"));
    }

    /** An evaluation of the first enterprise in the year before. */
    private UUID earlier() {
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        UUID campaign = setup.draft("000", 2024);
        UUID id = UUID.randomUUID();
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("""
                        insert into evaluation (id, enterprise_id, campaign_id, year, edition_key, edition_name, standard_type,
                                                item_count)
                        select ?, enterprise_id, ?, 2024, edition_key, edition_name, standard_type, item_count
                        from evaluation where id = ?
                        """).params(id, campaign, mine).update());
        return id;
    }

    private void choose(SettingDefinition setting, String choice) {
        campaigns.tenants.asSystem(given.township(), () -> {
            settings.choose(setting, choice, LocalDate.of(2022, 1, 1), false, "测试");
            return true;
        });
    }
}
