package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.definition.DefinitionVersion;
import org.junit.jupiter.api.Test;

/** The schemes that ship say what the five notices say. */
class SchemeFidelityTest {

    private final SchemeCatalog catalog = new SchemeCatalog();

    @Test
    void fiveSchemesShip() {
        assertThat(catalog.shipped()).extracting(Scheme::code).containsExactly("000", "001", "002", "003", "004");
    }

    @Test
    void schemeOfBailaiHasFivePhasesWithTheirDates() {
        Scheme scheme = catalog.get(new DefinitionVersion("000", 1));
        assertThat(scheme.documentNumber()).isEqualTo("白政〔2025〕4号");
        assertThat(scheme.issuedOn()).isEqualTo("2025-02-12");
        assertThat(scheme.includeNineSmall()).isTrue();
        assertThat(scheme.phases())
                .extracting(Scheme.Phase::name)
                .containsExactly("前期动员部署", "企业自评自纠", "部门督导帮扶", "精准执法推动", "全面总结完善");
        assertThat(scheme.phases())
                .extracting(Scheme.Phase::endsOn)
                .containsExactly(
                        day("2025-02-15"), day("2025-03-31"), day("2025-09-30"), day("2025-11-30"), day("2025-12-31"));
        assertThat(scheme.phases()).extracting(Scheme.Phase::startsOn).containsOnlyNulls();
        assertThat(scheme.targets())
                .extracting(target -> target.number().intValue())
                .containsExactly(1, 1, 5);
        assertThat(scheme.targets()).extracting(Scheme.Target::dueOn).containsOnly(day("2025-12-31"));
        assertThat(scheme.forms()).isEmpty();
    }

    @Test
    void schemeOfDehuaHasItsOwnDatesTargetsFormsAndTwoHops() {
        Scheme scheme = catalog.get(new DefinitionVersion("001", 1));
        assertThat(scheme.documentNumber()).isEqualTo("德城管执法〔2025〕10号");
        assertThat(scheme.phases())
                .extracting(Scheme.Phase::name)
                .containsExactly("动员部署", "自评自纠", "督导帮扶", "执法推动", "总结完善");
        assertThat(scheme.phases())
                .extracting(Scheme.Phase::endsOn)
                .containsExactly(
                        day("2025-01-25"), day("2025-03-31"), day("2025-09-30"), day("2025-11-30"), day("2025-12-31"));
        assertThat(due(scheme, "evaluation_report")).isEqualTo("2025-03-28");
        assertThat(scheme.targets()).hasSize(15);
        assertThat(sum(scheme, "benchmark_enterprises")).isEqualTo(1);
        assertThat(sum(scheme, "graded_enterprises")).isEqualTo(1);
        assertThat(sum(scheme, "qualified_posts")).isEqualTo(5);
        assertThat(scheme.targets())
                .filteredOn(target -> "给排水股".equals(target.leadOffice()))
                .extracting(Scheme.Target::sector)
                .containsOnly("城市供水", "生活污水处理");
        assertThat(scheme.forms()).containsExactly("dehua-2025-q1", "dehua-2025-q2", "dehua-2025-q3");
        assertThat(scheme.reportDates())
                .hasSize(9)
                .anySatisfy(date -> assertThat(date.dueOn()).isEqualTo("2026-01-03"))
                .filteredOn(date -> date.period().equals("2025-Q1"))
                .extracting(Scheme.ReportDate::dueOn)
                .containsExactly(day("2025-03-28"), day("2025-03-30"));
    }

    @Test
    void schemeOfShishiHasNoPhasesButThreeDeadlinesAndAPercentage() {
        Scheme scheme = catalog.get(new DefinitionVersion("002", 1));
        assertThat(scheme.year()).isEqualTo(2022);
        assertThat(scheme.phases()).isEmpty();
        assertThat(scheme.deadlines())
                .extracting(Scheme.Phase::endsOn)
                .containsExactly(day("2022-10-31"), day("2022-11-30"), day("2022-12-31"));
        assertThat(scheme.targets())
                .extracting(Scheme.Target::number)
                .containsExactly(new BigDecimal(1), new BigDecimal(15), new BigDecimal(65), new BigDecimal(650));
        assertThat(scheme.targets().get(0).stretch()).isEqualTo("2");
        assertThat(scheme.targets().get(1).percent()).isTrue();
        assertThat(scheme.targets().get(2).startsOn()).isEqualTo("2021-08-01");
        assertThat(scheme.enforcementTopics()).hasSize(5);
    }

    @Test
    void percentageIsTakenOfTheUnitsOwnBaseAndRoundedUp() {
        TargetPlan target = catalog.content("002", 2022).targets().get(1);
        assertThat(target.needed(101)).isEqualTo(16);
        assertThat(target.needed(100)).isEqualTo(15);
        assertThat(target.needed(0)).isZero();
    }

    @Test
    void schemeOfJintaoHasOneEvaluationDeadlineAndReportsByThe29th() {
        Scheme scheme = catalog.get(new DefinitionVersion("003", 1));
        assertThat(scheme.phases()).isEmpty();
        assertThat(scheme.deadlines().get(0).endsOn()).isEqualTo("2026-03-31");
        assertThat(scheme.reportDates())
                .extracting(Scheme.ReportDate::dueOn)
                .containsExactly(
                        day("2026-03-29"), day("2026-06-29"), day("2026-09-29"), day("2026-12-29"), day("2027-01-05"));
        assertThat(scheme.targets()).singleElement().satisfies(target -> assertThat(target.number())
                .isEqualTo("4"));
        assertThat(scheme.forms()).containsExactly("jintao-2026-q1", "jintao-2026-q2", "jintao-2026-q3");
    }

    @Test
    void programmeOfYongchunHasFourPhasesOverThreeYearsAndEightItems() {
        Scheme scheme = catalog.get(new DefinitionVersion("004", 1));
        assertThat(scheme.phases()).extracting(Scheme.Phase::name).containsExactly("动员部署", "组织实施", "重点推动", "巩固提升");
        assertThat(scheme.phases())
                .extracting(Scheme.Phase::endsOn)
                .containsExactly(day("2020-06-30"), day("2020-12-31"), day("2021-12-31"), day("2022-12-31"));
        assertThat(scheme.forms()).isEmpty();
        assertThat(scheme.templates().notice()).isEmpty();
        assertThat(scheme.workList()).hasSize(8);
        assertThat(scheme.workList())
                .extracting(Scheme.Item::kind)
                .containsExactly(
                        WorkListItem.Completion.FORMED_AND_KEPT, WorkListItem.Completion.FORMED_AND_KEPT,
                        WorkListItem.Completion.FORMED_AND_KEPT, WorkListItem.Completion.BY_DATE,
                        WorkListItem.Completion.ONGOING, WorkListItem.Completion.BY_DATE,
                        WorkListItem.Completion.ONGOING, WorkListItem.Completion.BY_DATE);
        assertThat(catalog.content("004", 2020).workList().get(7).complete()).isFalse();
    }

    @Test
    void itemsAreReportedInThePhaseTheyAreDueAndKeptUpEveryYearAfterwards() {
        CampaignContent content = catalog.content("004", 2020);
        List<List<Integer>> reported = content.phases().stream()
                .map(phase -> content.workList().stream()
                        .filter(item -> item.isReportedIn(phase.startsOn(), phase.endsOn()))
                        .map(WorkListItem::number)
                        .toList())
                .toList();
        assertThat(reported)
                .containsExactly(
                        List.of(), List.of(1, 2, 3, 5, 7), List.of(1, 2, 3, 4, 5, 6, 7), List.of(1, 2, 3, 5, 7, 8));
    }

    @Test
    void fivePhaseSchemesGiveEveryActorItsTasks() {
        for (String code : List.of("000", "001")) {
            CampaignContent content = catalog.content(code, 2025);
            assertThat(content.phases().stream().flatMap(phase -> phase.tasksOf(ActorKind.ENTERPRISE).stream()))
                    .extracting(TaskPlan::key)
                    .containsExactlyInAnyOrderElementsOf(EnterpriseTasks.ALL);
            assertThat(content.phases()).allSatisfy(phase -> assertThat(phase.tasksOf(ActorKind.UNIT))
                    .extracting(TaskPlan::key)
                    .containsExactlyInAnyOrderElementsOf(phase.kind().unitTasks()));
            assertThat(content.phases().stream().map(phase -> phase.tasksOf(ActorKind.SAFETY_OFFICE)
                            .get(0)
                            .key()))
                    .containsExactly(
                            "coordinate",
                            "collect_reports",
                            "observation_meetings",
                            "follow_listed_hazards",
                            "annual_report");
        }
    }

    @Test
    void noticeAndCommitmentTextsComeWithTheSchemesThatHaveThem() {
        for (String code : List.of("000", "001", "003")) {
            assertThat(catalog.content(
                                    code,
                                    catalog.get(new DefinitionVersion(code, 1)).year())
                            .templates())
                    .extracting(TemplatePlan::kind)
                    .containsExactly("notice", "commitment");
        }
        assertThat(catalog.content("000", 2025).templates().get(1).title()).isEqualTo("关于持续深化安全生产标准化承诺书");
    }

    @Test
    void anotherYearMovesAllDatesButNotTheStartOfTheWholeAction() {
        CampaignContent content = catalog.content("001", 2026);
        assertThat(content.head().title()).contains("2026年持续深化方案");
        assertThat(content.head().documentNumber()).isEmpty();
        assertThat(content.phases().get(0).endsOn()).isEqualTo("2026-01-25");
        assertThat(content.reportDates().get(0).period()).isEqualTo("2026-Q1");
        assertThat(catalog.content("002", 2023).targets().get(2).startsOn()).isEqualTo("2021-08-01");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static LocalDate due(Scheme scheme, String key) {
        return scheme.phases().stream()
                .flatMap(phase -> phase.tasks().stream())
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow()
                .dueOn();
    }

    private static int sum(Scheme scheme, String measure) {
        return scheme.targets().stream()
                .filter(target -> target.measure().equals(measure))
                .mapToInt(target -> target.number().intValue())
                .sum();
    }
}
