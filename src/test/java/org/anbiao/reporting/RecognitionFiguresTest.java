package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gradings, stars, cases and posts through the forms of 001, against figures counted by hand. */
@DatabaseTest
class RecognitionFiguresTest {

    private static final LocalDate END = LocalDate.of(2025, 12, 20);

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService service;

    @Autowired
    TargetFigures targets;

    private UUID county;
    private UUID town;
    private UUID east;
    private FactFixture facts;

    @BeforeEach
    void setUp() {
        county = fixture.county();
        town = fixture.township(county);
        east = fixture.unit(town, "village", "东村");
        facts = new FactFixture(fixture, jdbc, town);
        fixture.logIn(county, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UUID enterprise(String name) {
        return fixture.enterprise(town, east, name);
    }

    private UUID recognise(UUID enterprise, String kind, String division, String level, String on) {
        return recognise(enterprise, kind, division, level, on, UUID.randomUUID());
    }

    private UUID recognise(UUID enterprise, String kind, String division, String level, String on, UUID series) {
        return fixture.asSystem(town, () -> jdbc.sql("""
                        insert into recognition (enterprise_id, kind, division, level, achieved_on, awarded_by, basis, title, series_id)
                        values (?, ?, ?, ?, ?::date, '虚构评审单位', '虚构文号', '虚构岗位', ?) returning id
                        """)
                .params(enterprise, kind, division, level, on, series)
                .query(UUID.class)
                .single());
    }

    private void withdraw(UUID id, String on) {
        fixture.asSystem(town, () -> jdbc.sql(
                        "update recognition set withdrawn_on = ?::date, withdraw_reason = '发生事故' where id = ?")
                .params(on, id)
                .update());
    }

    private void validUntil(UUID id, String day) {
        fixture.asSystem(town, () -> jdbc.sql("update recognition set valid_until = ?::date where id = ?")
                .params(day, id)
                .update());
    }

    private void area(UUID subject, String level, String on) {
        fixture.asSystem(county, () -> jdbc.sql("""
                        insert into area_recognition (subject_tenant_id, subject_name, level, achieved_on, awarded_by, basis)
                        values (?, '虚构镇', ?, ?::date, '虚构县', '虚构文号')
                        """).params(subject, level, on).update());
    }

    private Map<String, BigDecimal> row(String form, String subRow, LocalDate asOf) {
        return row(form, subRow, Side.BLOCK, List.of(town), asOf);
    }

    private Map<String, BigDecimal> row(String formId, String subRow, Side side, List<UUID> tenants, LocalDate asOf) {
        Map<String, BigDecimal> figures = new java.util.HashMap<>();
        service.compute(catalogue.form(formId), scope(side, tenants, asOf)).forEach((key, figure) -> {
            if (key.subRowId().equals(subRow)) {
                figures.put(key.columnId(), figure.value());
            }
        });
        return figures;
    }

    private static Scope scope(Side side, List<UUID> tenants, LocalDate asOf) {
        return new Scope(side, tenants, null, Set.of(SubjectKind.ENTERPRISE), asOf);
    }

    private static void counts(Map<String, BigDecimal> row, String column, int expected) {
        assertThat(row.get(column)).as(column).isEqualByComparingTo(BigDecimal.valueOf(expected));
    }

    @Test
    void ofGradingsTheLatestOneThatStandsCountsWhetherItRoseOrFell() {
        UUID rose = enterprise("虚构升级厂");
        recognise(rose, "grading", "national", "3", "2022-05-01");
        recognise(rose, "grading", "national", "2", "2025-03-01");
        UUID fell = enterprise("虚构降级厂");
        recognise(fell, "grading", "national", "2", "2023-01-01");
        recognise(fell, "grading", "national", "3", "2025-02-01");
        UUID expired = enterprise("虚构过期厂");
        validUntil(recognise(expired, "grading", "provincial", "1", "2024-01-01"), "2025-01-01");
        UUID withdrawn = enterprise("虚构撤销厂");
        recognise(withdrawn, "grading", "national", "2", "2022-06-01");
        withdraw(recognise(withdrawn, "grading", "national", "1", "2024-06-01"), "2025-06-01");
        UUID local = enterprise("虚构地标厂");
        recognise(local, "grading", "local", "none", "2025-04-01");
        recognise(enterprise("虚构早年厂"), "grading", "national", "3", "2021-07-31");
        UUID closed = enterprise("虚构关停厂");
        recognise(closed, "grading", "national", "1", "2024-01-01");
        facts.close(closed, "2025-05-01");
        UUID ungraded = enterprise("虚构自评厂");
        facts.selfEvaluate(ungraded, "national", "2025-02-02");
        facts.selfEvaluate(rose, "national", "2025-02-03");
        facts.selfEvaluate(withdrawn, "national", "2025-02-04");

        Map<String, BigDecimal> national = row("dehua-2025-q1", "national", END);
        counts(national, "graded_level_1", 0);
        counts(national, "graded_level_2", 1);
        counts(national, "graded_level_3", 1);
        counts(national, "self_evaluated_total", 2);
        Map<String, BigDecimal> provincial = row("dehua-2025-q1", "provincial", END);
        counts(provincial, "graded_level_1", 1);
        counts(row("dehua-2025-q1", "local", END), "graded_ungraded", 1);

        Map<String, BigDecimal> year = row("dehua-2025-q2", "", END);
        counts(year, "thousand_graded_small_micro", 3);
        counts(year, "thousand_graded_above_scale", 0);

        Map<String, BigDecimal> before = row("dehua-2025-q1", "national", LocalDate.of(2025, 1, 31));
        counts(before, "graded_level_1", 2);
        counts(before, "graded_level_2", 1);
        counts(before, "graded_level_3", 1);
    }

    @Test
    void anExpiredGradingCountsUntilItIsWithdrawnUnlessTheAuthorityChoseOtherwise() {
        validUntil(recognise(enterprise("虚构过期厂"), "grading", "provincial", "1", "2023-01-01"), "2025-01-01");
        validUntil(recognise(enterprise("虚构有效厂"), "grading", "provincial", "1", "2023-01-01"), "2099-01-01");
        counts(row("dehua-2025-q1", "provincial", END), "graded_level_1", 2);

        // chosen later than the term was over: the day of the choice ends it, earlier days stay as they were
        choose(county, "until_expired", "2025-06-01", false);
        counts(row("dehua-2025-q1", "provincial", LocalDate.of(2025, 5, 31)), "graded_level_1", 2);
        counts(row("dehua-2025-q1", "provincial", LocalDate.of(2025, 6, 1)), "graded_level_1", 1);
        // the township's own choice is nearer
        choose(town, "until_withdrawn", "2025-01-01", false);
        counts(row("dehua-2025-q1", "provincial", END), "graded_level_1", 2);
        // what the county fixes holds for everybody
        choose(county, "until_expired", "2025-07-01", true);
        counts(row("dehua-2025-q1", "provincial", LocalDate.of(2025, 6, 30)), "graded_level_1", 2);
        counts(row("dehua-2025-q1", "provincial", END), "graded_level_1", 1);
    }

    private void choose(UUID tenant, String choice, String from, boolean fixed) {
        fixture.asSystem(tenant, () -> jdbc.sql("""
                        insert into tenant_choice (key, choice, from_on, fixed, reason)
                        values ('recognition.expired', ?, ?::date, ?, '测试')
                        """).params(choice, from, fixed).update());
    }

    @Test
    void ofStarsTheLatestRatingCountsAndAWithdrawnOneDoesNot() {
        UUID rose = enterprise("虚构甲厂");
        recognise(rose, "star", "star", "3", "2024-05-01");
        recognise(rose, "star", "star", "5", "2025-01-05");
        UUID withdrawn = enterprise("虚构乙厂");
        recognise(withdrawn, "star", "star", "2", "2024-05-01");
        withdraw(recognise(withdrawn, "star", "star", "4", "2024-06-01"), "2025-02-01");
        recognise(enterprise("虚构丙厂"), "star", "star", "2", "2024-03-31");
        recognise(enterprise("虚构丁厂"), "star", "star", "1", "2025-12-20");

        Map<String, BigDecimal> row = row("dehua-2025-q1", "", END);
        counts(row, "star_total", 2);
        counts(row, "star_5", 1);
        counts(row, "star_4", 0);
        counts(row, "star_3", 0);
        counts(row, "star_2", 0);
        counts(row, "star_1", 1);
        Map<String, BigDecimal> before = row("dehua-2025-q1", "", LocalDate.of(2025, 1, 31));
        counts(before, "star_total", 2);
        counts(before, "star_4", 1);
    }

    @Test
    void aCaseRecognisedAtTwoLevelsInOneYearCountsOnceAtTheHighest() {
        UUID raised = enterprise("虚构标杆厂");
        recognise(raised, "case", "benchmark", "township", "2025-02-01");
        recognise(raised, "case", "benchmark", "county", "2025-08-01");
        UUID late = enterprise("虚构补登厂");
        recognise(late, "case", "benchmark", "county", "2025-03-01");
        recognise(late, "case", "benchmark", "township", "2025-04-01");
        recognise(enterprise("虚构老标杆厂"), "case", "benchmark", "township", "2024-11-01");
        withdraw(recognise(enterprise("虚构除名厂"), "case", "benchmark", "township", "2025-02-01"), "2025-10-01");
        recognise(raised, "case", "premium", "county", "2025-09-01");

        counts(row("dehua-2025-q2", "prefecture", END), "hundred_best_small_micro", 0);
        counts(row("dehua-2025-q2", "county", END), "hundred_best_small_micro", 2);
        counts(row("dehua-2025-q2", "township", END), "hundred_best_small_micro", 0);
        LocalDate summer = LocalDate.of(2025, 6, 30);
        counts(row("dehua-2025-q2", "township", summer), "hundred_best_small_micro", 2);
        counts(row("dehua-2025-q2", "county", summer), "hundred_best_small_micro", 1);
        assertThat(target("benchmark_enterprises")).as("new ones, each once").isEqualByComparingTo("2");
        assertThat(target("premium_enterprises")).isEqualByComparingTo("1");
    }

    private BigDecimal target(String measure) {
        TargetQuestion question = new TargetQuestion(
                measure, Side.BLOCK, List.of(town), null, null, false, LocalDate.of(2025, 1, 1), END);
        return BigDecimal.valueOf(targets.count(List.of(question)).get(question).value());
    }

    @Test
    void aTownshipAmongTheTenBestCountsInItsOwnRowAndTheCountysOnce() {
        UUID other = fixture.township(county);
        area(town, "county", "2025-05-01");
        area(town, "prefecture", "2025-09-01");
        area(other, "county", "2025-06-01");
        area(other, "county", "2024-06-01");

        counts(row("dehua-2025-q2", "prefecture", END), "ten_best_cases", 1);
        counts(row("dehua-2025-q2", "county", END), "ten_best_cases", 0);
        counts(row("dehua-2025-q2", "county", Side.BLOCK, List.of(other), END), "ten_best_cases", 1);
        counts(row("dehua-2025-q2", "prefecture", Side.BLOCK, List.of(town, other), END), "ten_best_cases", 1);
        counts(row("dehua-2025-q2", "county", Side.BLOCK, List.of(town, other), END), "ten_best_cases", 1);
        // the township reads what is about itself
        fixture.logIn(town, Role.SAFETY_OFFICE);
        counts(row("dehua-2025-q2", "prefecture", END), "ten_best_cases", 1);
        FormDefinition form = catalogue.form("dehua-2025-q2");
        CellKey key = service.compute(form, scope(Side.BLOCK, List.of(town), END)).keySet().stream()
                .filter(one -> one.columnId().equals("ten_best_cases")
                        && one.subRowId().equals("prefecture"))
                .findFirst()
                .orElseThrow();
        assertThat(service.evidence(form, key, scope(Side.BLOCK, List.of(town), END), PageRequest.page(0, 10))
                        .rows())
                .singleElement()
                .satisfies(line -> assertThat(line.label()).isEqualTo("虚构镇"));
    }

    @Test
    void postsCountOneByOneEachAtItsHighestLevel() {
        UUID enterprise = enterprise("虚构岗位厂");
        UUID post = UUID.randomUUID();
        recognise(enterprise, "post", "women", "township", "2025-02-01", post);
        recognise(enterprise, "post", "women", "county", "2025-03-01", post);
        recognise(enterprise, "post", "women", "township", "2025-02-01");
        recognise(enterprise, "post", "worker", "prefecture", "2025-02-01");
        recognise(enterprise, "post", "party_member", "township", "2024-12-31");
        withdraw(recognise(enterprise, "post", "youth", "county", "2025-02-01"), "2025-02-02");

        counts(row("dehua-2025-q2", "county", END), "posts_women_model", 1);
        counts(row("dehua-2025-q2", "township", END), "posts_women_model", 1);
        counts(row("dehua-2025-q2", "prefecture", END), "posts_worker_pioneer", 1);
        counts(row("dehua-2025-q2", "county", END), "posts_youth_shock", 0);
        counts(row("dehua-2025-q2", "township", END), "posts_party_member", 0);
        assertThat(target("qualified_posts")).isEqualByComparingTo("3");
        assertThat(target("model_posts")).isEqualByComparingTo("3");
    }
}
