package org.anbiao.summary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.Finding;
import org.anbiao.enforcement.InspectionDraft;
import org.anbiao.enforcement.InspectionKind;
import org.anbiao.enforcement.InspectionResult;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.summary.CommonProblem.Kind;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Common and outstanding problems per sector, area and size class, each number with its records. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class ProblemAnalysisTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final PageRequest PAGE = new PageRequest(0, 50);
    private static final ProblemFilter FIRST_HALF = filter(null, null);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    ProblemAnalysis analysis;

    @Autowired
    InspectionService inspections;

    @Autowired
    JdbcClient jdbc;

    private Case given;

    private static ProblemFilter filter(UUID area, String size) {
        return new ProblemFilter(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30), null, area, size);
    }

    @BeforeEach
    void problems() {
        given = campaigns.launched(0);
        hazard(given.first(), "electricity", "2025-02-01", "2025-02-10", "general");
        hazard(given.first(), "electricity", "2025-03-01", null, "general");
        hazard(given.second(), "electricity", "2025-03-05", "2025-07-02", "general");
        hazard(given.second(), "other", "2025-03-06", null, "general");
        hazard(given.first(), "other", "2025-03-06", null, "general");
        hazard(given.second(), "dust", "2024-11-01", null, "major");
        hazard(given.second(), "fire", "2025-08-01", null, "general");
        inspection(given.first(), "2025-04-01", "ordered");
        inspection(given.second(), "2025-04-02", "corrected");
        visit(given.first(), "2025-05-01");
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    private void hazard(UUID enterprise, String category, String found, String closed, String level) {
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql("""
                        insert into hazard (enterprise_id, source, origin, level, category, clause, description, found_on, state,
                                            responsible, measure, due_on, rectified_on, verified_on)
                        values (?, 'self_check', 'self_check', ?, ?, '第一条', '虚构隐患', cast(? as date), ?, '虚构人', '整改', '2025-12-31', cast(? as date), cast(? as date))
                        """)
                .params(enterprise, level, category, found, closed == null ? "found" : "closed", closed, closed)
                .update());
    }

    private void inspection(UUID enterprise, String day, String result) {
        campaigns.tenants.asSystem(
                given.township(),
                () -> jdbc.sql("""
                        insert into inspection (enterprise_id, acting_name, kind, inspected_on, inspectors, result, order_due_on, items)
                        values (?, '虚构镇', 'special', cast(? as date), '虚构人', ?, cast(? as date) + 10,
                                '[{"text": "教育培训", "result": "NOT_MET", "note": "无培训记录"},
                                  {"text": "应急管理", "result": "MET", "note": ""}]')
                        """).params(enterprise, day, result, day).update());
    }

    private void visit(UUID enterprise, String day) {
        campaigns.tenants.asSystem(given.township(), () -> {
            UUID visit = jdbc.sql("""
                            insert into help_visit (enterprise_id, acting_name, visited_on, topics, summary)
                            values (?, '虚构镇', cast(? as date), '{fire,emergency}', '走访') returning id
                            """).params(enterprise, day).query(UUID.class).single();
            return jdbc.sql("""
                            insert into help_visit_item (enterprise_id, visit_id, kind, description) values
                            (?, ?, 'finding', '通道堵塞'), (?, ?, 'advice', '建议改造')
                            """).params(enterprise, visit, enterprise, visit).update();
        });
    }

    @Test
    void aProblemOfTwoEnterprisesIsCommonAndOneThatCameBackIsSaid() {
        List<SharedProblem> common = analysis.common(FIRST_HALF);
        assertThat(common)
                .extracting(
                        one -> one.problem().kind(),
                        one -> one.problem().name(),
                        one -> one.problem().records(),
                        one -> one.problem().enterprises(),
                        SharedProblem::repeated,
                        one -> one.problem().open())
                .containsExactly(
                        tuple(Kind.HAZARD, "electricity", 3L, 2L, 1L, 2L),
                        tuple(Kind.INSPECTION, "教育培训", 2L, 2L, 0L, 1L));
    }

    @Test
    void whatInspectionsFindIsCommonByTheKindThatWasChosen() {
        for (UUID enterprise : List.of(given.first(), given.second())) {
            inspections.record(found(enterprise, HazardCategory.EVACUATION));
        }
        assertThat(analysis.common(FIRST_HALF))
                .filteredOn(one -> one.problem().kind() == Kind.HAZARD)
                .extracting(one -> one.problem().name(), one -> one.problem().records(), one -> one.problem()
                        .enterprises())
                .containsExactly(tuple("electricity", 3L, 2L), tuple("evacuation", 2L, 2L));
    }

    private static InspectionDraft found(UUID enterprise, HazardCategory category) {
        return new InspectionDraft(
                enterprise,
                InspectionKind.SPECIAL,
                false,
                LocalDate.of(2025, 6, 2),
                "虚构检查员",
                "",
                List.of("现场作业"),
                List.of(),
                List.of(new Finding("疏散通道堆放纸箱", "仓库", category, false, "", null, List.of(), null)),
                InspectionResult.CORRECTED,
                "",
                null,
                "",
                "复查",
                List.of(),
                "",
                null,
                "企业负责人外出");
    }

    @Test
    void everyNumberOpensToItsRecords() {
        for (ProblemGrouping by : ProblemGrouping.values()) {
            for (ProblemGroup group : analysis.groups(FIRST_HALF, by)) {
                ProblemFilter narrowed = new ProblemFilter(
                        FIRST_HALF.from(),
                        FIRST_HALF.to(),
                        by == ProblemGrouping.SECTOR ? group.key() : null,
                        by == ProblemGrouping.AREA ? UUID.fromString(group.key()) : null,
                        by == ProblemGrouping.SIZE ? group.key() : null);
                long all = 0;
                for (Kind kind : Kind.values()) {
                    assertThat(analysis.records(narrowed, kind, null, false, PAGE)
                                    .total())
                            .as("%s %s %s", by, group.name(), kind)
                            .isEqualTo(group.records(kind));
                    all += group.records(kind);
                }
                assertThat(analysis.records(narrowed, null, null, false, PAGE).rows())
                        .hasSize((int) all);
                assertThat(analysis.records(narrowed, null, null, true, PAGE).rows())
                        .hasSize((int) group.open())
                        .allMatch(ProblemRecord::open);
            }
        }
        for (SharedProblem one : analysis.common(FIRST_HALF)) {
            assertThat(analysis.records(
                                    FIRST_HALF,
                                    one.problem().kind(),
                                    one.problem().name(),
                                    false,
                                    PAGE)
                            .total())
                    .isEqualTo(one.problem().records());
        }
        assertThat(analysis.records(FIRST_HALF, Kind.VISIT, null, false, PAGE).rows())
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.name()).isEqualTo("fire");
                    assertThat(record.text()).isEqualTo("通道堵塞");
                    assertThat(record.page()).startsWith("help-visits/");
                });
    }

    @Test
    void problemsSpreadOverVillagesAndWhatStandsOutIsNamed() {
        List<ProblemGroup> villages = analysis.groups(FIRST_HALF, ProblemGrouping.AREA);
        assertThat(villages).extracting(ProblemGroup::name).containsExactly("东溪村", "西山村");
        assertThat(villages).extracting(ProblemGroup::affected).containsExactly(1L, 1L);
        assertThat(villages.get(0).records(Kind.HAZARD)).isEqualTo(3);
        assertThat(villages.get(1).records(Kind.HAZARD)).isEqualTo(2);
        assertThat(analysis.groups(filter(given.east(), null), ProblemGrouping.SIZE))
                .singleElement()
                .satisfies(group -> assertThat(group.key()).isEqualTo("small_micro"));
        assertThat(analysis.groups(filter(null, "medium"), ProblemGrouping.SECTOR))
                .isEmpty();
        assertThat(analysis.outstanding(FIRST_HALF))
                .singleElement()
                .satisfies(one -> assertThat(one.problem().major()).isTrue());
        campaigns.tenants.logIn(given.county(), Role.SAFETY_OFFICE);
        assertThat(analysis.groups(filter(given.township(), null), ProblemGrouping.AREA))
                .as("a county sees townships")
                .singleElement()
                .satisfies(group ->
                        assertThat(group.key()).isEqualTo(given.township().toString()));
    }

    @Test
    void aVillageSeesItsOwnAndOthersNothing() {
        campaigns.logInWorker(given, given.west());
        assertThat(analysis.groups(FIRST_HALF, ProblemGrouping.AREA))
                .extracting(ProblemGroup::name)
                .containsExactly("西山村");
        assertThat(analysis.common(FIRST_HALF)).isEmpty();
        campaigns.tenants.logIn(campaigns.tenants.township(given.county()), Role.SAFETY_OFFICE);
        assertThat(analysis.groups(FIRST_HALF, ProblemGrouping.SECTOR)).isEmpty();
        assertThat(analysis.records(FIRST_HALF, null, null, false, PAGE).total())
                .isZero();
        campaigns.logInPrincipal(given, given.first());
        refused("summary.analysis.offices-only", FIRST_HALF);
        campaigns.tenants.logIn(given.township(), Role.LEADER);
        refused("summary.analysis.time", new ProblemFilter(TODAY, TODAY.plusDays(1), null, null, null));
    }

    private void refused(String key, ProblemFilter filter) {
        assertThatThrownBy(() -> analysis.common(filter))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
