package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.administration.InheritedOverview;
import org.anbiao.common.DomainException;
import org.anbiao.definition.Difference;
import org.anbiao.definition.Inherited;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.standard.Edition.State;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.EditionMapping;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.MappingService;
import org.anbiao.selfevaluation.standard.MappingSummary;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Items of an old edition are mapped to those of a new one, and old answers stand beside the new items as proposals. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class EditionMappingTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    StandardService standards;

    @Autowired
    MappingService mappings;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    InheritedOverview overview;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private String old;
    private String later;

    @BeforeEach
    void twoInventedEditions() {
        given = campaigns.launched(0);
        old = edition("旧版", "任命安全员", "每月检查并记录", "灭火器完好", "食堂有台账");
        later = edition("新版", "任命安全员。", "每月检查", "检查留有记录", "消防器材完好有效", "有限空间作业有审批");
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    /** Of one element with one section; published. */
    private String edition(String label, String... texts) {
        String key = standards.draft(
                new EditionHead(
                        new Standard("虚构细则", "虚构细则", "", StandardType.LOCAL),
                        label,
                        LocalDate.of(2025, 1, 1),
                        null,
                        ""),
                "");
        standards.save(standards.get(key).withElements(tree(texts)));
        standards.publish(key);
        return key;
    }

    private static List<Element> tree(String... texts) {
        List<Item> items = Arrays.stream(texts)
                .map(text -> new Item("", text, "", "", "", "", BigDecimal.TEN))
                .toList();
        return List.of(new Element("", "现场管理", List.of(new Section("", "作业安全", items))));
    }

    /** The second item became two, the third one asks otherwise, the fourth is asked no more. */
    private EditionMapping mapped() {
        return mappings.decide(
                mappings.get(old, later),
                Map.of(
                        "1.1.1", Set.of("1.1.1"),
                        "1.1.2", Set.of("1.1.2", "1.1.3"),
                        "1.1.3", Set.of("1.1.4"),
                        "1.1.4", Set.of()));
    }

    private UUID answeredLastYear() {
        standards.choose(SubjectClass.SMALL_MICRO, old, LocalDate.now(ZoneId.of("Asia/Shanghai")), "");
        campaigns.logInPrincipal(given, given.first());
        UUID evaluation = fixture.begin(given, given.first()).id();
        evaluations.answer(evaluation, "1.1.2", AnswerInput.notMet("缺两个月记录"), 0);
        evaluations.answer(evaluation, "1.1.4", AnswerInput.notApplicable("没有食堂"), 0);
        fixture.answerTheRest(evaluation);
        fixture.planAll(evaluation);
        fixture.sign(evaluation);
        return evaluation;
    }

    private EvaluationSheet thisYear() {
        UUID campaign = campaigns.nextYear(given);
        standards.choose(SubjectClass.SMALL_MICRO, later, LocalDate.now(ZoneId.of("Asia/Shanghai")), "换版");
        campaigns.logInPrincipal(given, given.first());
        return evaluations.sheet(
                evaluations.begin(campaign, given.first(), null).id());
    }

    @Test
    void oldAnswersAreProposedAtTheMappedItemsAndNothingIsFilledIn() {
        mappings.publish(mapped());
        answeredLastYear();
        EvaluationSheet sheet = thisYear();
        assertThat(sheet.edition().key()).isEqualTo(later);
        assertThat(sheet.answers()).isEmpty();
        assertThat(sheet.earlier().keySet()).containsExactlyInAnyOrder("1.1.1", "1.1.2", "1.1.3", "1.1.4");
        for (String place : List.of("1.1.2", "1.1.3")) {
            assertThat(sheet.earlier().get(place)).singleElement().satisfies(before -> {
                assertThat(before.result()).isEqualTo(Result.NOT_MET);
                assertThat(before.reason()).isEqualTo("缺两个月记录");
                assertThat(before.stillOpen()).isTrue();
                assertThat(before.source()).isEqualTo("虚构细则（旧版） 1.1.2");
                assertThat(before.asked()).isEqualTo("每月检查并记录");
            });
        }
        assertThat(sheet.earlier().get("1.1.4")).singleElement().satisfies(before -> assertThat(before.result())
                .isEqualTo(Result.MET));
    }

    @Test
    void withoutAPublishedMappingOnlyWhatIsWordedAlikeIsProposed() {
        mapped();
        answeredLastYear();
        assertThat(thisYear().earlier().keySet()).containsExactly("1.1.1");
    }

    @Test
    void itemsThatBecameOneShowAllTheirAnswers() {
        mappings.publish(
                mappings.decide(mappings.get(old, later), Map.of("1.1.1", Set.of("1.1.5"), "1.1.2", Set.of("1.1.5"))));
        answeredLastYear();
        assertThat(thisYear().earlier().get("1.1.5"))
                .extracting(EarlierAnswer::result)
                .containsExactly(Result.MET, Result.NOT_MET);
    }

    @Test
    void suggestionsTakeTheSameWordingThenTheSameNumberAndLeaveDecisionsAlone() {
        EditionMapping draft = mappings.decide(mappings.get(old, later), Map.of("1.1.3", Set.of()));
        EditionMapping suggested = mappings.suggest(draft);
        assertThat(suggested.places().get("1.1.1")).containsExactly("1.1.1");
        assertThat(suggested.places().get("1.1.2")).containsExactly("1.1.2");
        assertThat(suggested.places().get("1.1.3")).isEmpty();
        assertThat(suggested.decided()).isEqualTo(4);
        assertThat(mappings.reopen(suggested, "1.1.2").places()).doesNotContainKey("1.1.2");
    }

    @Test
    void aPublishedMappingGetsADraftBesideItAndHoldsUntilThatIsPublished() {
        mappings.publish(mapped());
        EditionMapping revised = mappings.decide(mappings.get(old, later), Map.of("1.1.4", Set.of("1.1.5")));
        assertThat(revised.state()).isEqualTo(State.DRAFT);
        assertThat(revised.decided()).isEqualTo(4);
        assertThat(mappings.all())
                .extracting(MappingSummary::state)
                .containsExactlyInAnyOrder(State.DRAFT, State.PUBLISHED);
        answeredLastYear();
        assertThat(thisYear().earlier()).doesNotContainKey("1.1.5");
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        mappings.publish(revised);
        assertThat(mappings.all()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.PUBLISHED);
            assertThat(one.decided()).isEqualTo(4);
        });
        mappings.withdraw(old, later);
        assertThat(mappings.all()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        EditionMapping empty = mappings.get(old, later);
        refused("selfevaluation.mapping.unknown-place", () -> mappings.decide(empty, Map.of("1.1.1", Set.of("9.9.9"))));
        refused("selfevaluation.mapping.unknown-place", () -> mappings.decide(empty, Map.of("9.9.9", Set.of("1.1.1"))));
        refused("selfevaluation.mapping.same-edition", () -> mappings.decide(mappings.get(old, old), Map.of()));
        EditionMapping draft = mappings.decide(empty, Map.of("1.1.4", Set.of()));
        refused("selfevaluation.mapping.empty", () -> mappings.publish(draft));
        EditionMapping second = mappings.decide(draft, Map.of("1.1.1", Set.of("1.1.1")));
        mappings.decide(second, Map.of("1.1.3", Set.of("1.1.4")));
        refused("selfevaluation.mapping.changed", () -> mappings.decide(draft, Map.of("1.1.1", Set.of("1.1.2"))));
        refused("selfevaluation.mapping.changed", () -> mappings.publish(second));
        campaigns.tenants.logIn(given.township(), Role.LEADER);
        assertThatThrownBy(() -> mappings.get(old, later)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void draftsAreHiddenFromEnterprisesAndOtherAuthoritiesByTheDatabase() {
        mapped();
        String draft = standards.draft(
                new EditionHead(
                        new Standard("虚构细则", "虚构细则", "", StandardType.LOCAL), "草稿", LocalDate.of(2025, 1, 1), null, ""),
                old);
        List<String> counts = List.of(
                "select count(*) from standard_edition where id = '" + draft + "'",
                "select count(*) from standard_element where edition_id = '" + draft + "'",
                "select count(*) from standard_item where edition_id = '" + draft + "'",
                "select count(*) from standard_mapping where from_edition = '" + old + "'",
                "select count(*) from standard_mapping_item where from_item = '1.1.4'");
        assertThat(counts(campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN), counts))
                .allMatch(count -> count > 0);
        assertThat(counts(campaigns.logInPrincipal(given, given.first()), counts))
                .containsOnly(0L);
        assertThat(counts(campaigns.tenants.logIn(given.county(), Role.CAMPAIGN_ADMIN), counts))
                .containsOnly(0L);
        assertThat(counts(campaigns.tenants.logIn(campaigns.tenants.county(), Role.CAMPAIGN_ADMIN), counts))
                .containsOnly(0L);
        // what is published an enterprise reads
        assertThat(counts(
                        campaigns.logInPrincipal(given, given.first()),
                        List.of("select count(*) from standard_item where edition_id = '" + old + "'")))
                .containsExactly(4L);
    }

    private List<Long> counts(org.anbiao.identity.Member who, List<String> statements) {
        return campaigns.tenants.as(campaigns.tenants.actor(who), () -> statements.stream()
                .map(sql -> jdbc.sql(sql).query(Long.class).single())
                .toList());
    }

    @Test
    void aStandardFromAboveIsSeenBelowAdoptedComparedAndSaidToBeWithdrawn() {
        campaigns.tenants.logIn(given.county(), Role.CAMPAIGN_ADMIN);
        String above = edition("县版", "任命安全员", "灭火器完好");
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        assertThat(inherited()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("虚构细则 县版");
            assertThat(line.newest()).isOne();
            assertThat(line.uses()).isEmpty();
        });
        standards.choose(SubjectClass.MEDIUM, above, LocalDate.now(ZoneId.of("Asia/Shanghai")), "");
        String copy = standards.draft(
                new EditionHead(
                        new Standard("镇细则", "镇细则", "", StandardType.LOCAL), "1版", LocalDate.of(2025, 1, 1), null, ""),
                above);
        standards.save(standards.get(copy).withElements(tree("任命安全员", "灭火器完好且在有效期内", "有应急预案")));
        assertThat(standards.differences(copy, above))
                .extracting(Difference::name, Difference::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.1.2", Difference.Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("1.1.3", Difference.Change.ADDED));
        assertThat(inherited()).singleElement().satisfies(line -> assertThat(line.uses())
                .extracting(Inherited.Use::title, Inherited.Use::differences)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("中等企业", 0),
                        org.assertj.core.groups.Tuple.tuple("镇细则（1版）", 2)));
        campaigns.tenants.logIn(given.county(), Role.CAMPAIGN_ADMIN);
        standards.withdraw(above);
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        assertThat(inherited()).singleElement().satisfies(line -> assertThat(line.isWithdrawn())
                .isTrue());
        campaigns.tenants.logIn(campaigns.tenants.county(), Role.CAMPAIGN_ADMIN);
        assertThat(inherited()).isEmpty();
    }

    private List<Inherited> inherited() {
        return overview.inherited().stream()
                .filter(line -> line.kind().equals("standard"))
                .toList();
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
