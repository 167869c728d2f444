package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.identity.Role;
import org.anbiao.reporting.persistence.FactViews;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every measure that is recorded, against figures counted by hand. */
@DatabaseTest
class FigureServiceTest {

    private static final LocalDate END = LocalDate.of(2026, 3, 29);

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService service;

    @Autowired
    FactViews views;

    private UUID town;
    private UUID department;
    private UUID east;
    private UUID west;
    private UUID section;
    private FactFixture facts;

    @BeforeEach
    void setUp() {
        UUID county = fixture.county();
        town = fixture.township(county);
        department = fixture.department(county);
        east = fixture.unit(town, "village", "东村");
        west = fixture.unit(town, "village", "西村");
        section = fixture.unit(department, "section", "给排水股");
        facts = new FactFixture(fixture, jdbc, town);
        fixture.logIn(town, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void theBaseIsTheRegistryOfTheDayByClass() {
        UUID big = fixture.enterprise(town, east, "虚构大厂");
        facts.state(big, "2022-01-01", true, "above_scale");
        fixture.enterprise(town, east, "虚构小厂");
        UUID closed = fixture.enterprise(town, east, "虚构关停厂");
        facts.close(closed, "2025-06-01");
        UUID closesLater = fixture.enterprise(town, east, "虚构将停厂");
        facts.close(closesLater, "2026-03-30");
        fixture.enterprise(town, west, "虚构西厂");

        Map<String, Integer> row = village(east, END);
        assertThat(row).containsEntry("base_total", 3);
        assertThat(row).containsEntry("base_above_scale", 1);
        assertThat(row).containsEntry("base_small_micro", 2);
        assertThat(row).containsEntry("base_medium", 0);
        assertThat(village(east, LocalDate.of(2026, 3, 30))).containsEntry("base_total", 2);
        assertThat(town(END)).containsEntry("base_total", 4);
    }

    @Test
    void aStockCountsWhatWasAchievedInTheWindowAndIsStillInForceInUnitsStillActive() {
        UUID inForce = fixture.enterprise(town, east, "虚构甲厂");
        facts.adopt(inForce, "five_s", "2021-08-01", null);
        UUID tooEarly = fixture.enterprise(town, east, "虚构乙厂");
        facts.adopt(tooEarly, "five_s", "2021-07-31", null);
        UUID tooLate = fixture.enterprise(town, east, "虚构丙厂");
        facts.adopt(tooLate, "five_s", "2026-03-30", null);
        UUID ended = fixture.enterprise(town, east, "虚构丁厂");
        facts.adopt(ended, "five_s", "2023-01-01", "2026-03-29");
        UUID endsTomorrow = fixture.enterprise(town, east, "虚构戊厂");
        facts.adopt(endsTomorrow, "five_s", "2023-01-01", "2026-03-30");
        UUID closed = fixture.enterprise(town, east, "虚构己厂");
        facts.adopt(closed, "five_s", "2023-01-01", null);
        facts.close(closed, "2025-12-01");

        assertThat(village(east, END)).containsEntry("five_s_enterprises", 2);
    }

    @Test
    void aResponsibilitySchemeCountsOnlyWithItsAssessmentList() {
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "responsibility_scheme", "2024-05-01", null);
        facts.schemeWithoutList(fixture.enterprise(town, east, "虚构乙厂"), "2024-05-01");

        assertThat(village(east, END)).containsEntry("responsibility_list_enterprises", 1);
    }

    @Test
    void onlyTheLatestRiskGradeOfAnEnterpriseCounts() {
        UUID improved = fixture.enterprise(town, east, "虚构甲厂");
        facts.grade(improved, "red", "2024-01-01");
        facts.grade(improved, "blue", "2025-01-01");
        UUID worsensLater = fixture.enterprise(town, east, "虚构乙厂");
        facts.grade(worsensLater, "yellow", "2025-01-01");
        facts.grade(worsensLater, "red", "2026-04-01");
        facts.grade(fixture.enterprise(town, east, "虚构丙厂"), "orange", "2020-01-01");

        Map<String, Integer> row = village(east, END);
        assertThat(row).containsEntry("risk_graded_enterprises", 2);
        assertThat(row).containsEntry("risk_red_enterprises", 0);
        assertThat(row).containsEntry("risk_yellow_enterprises", 1);
        assertThat(row).containsEntry("risk_blue_enterprises", 1);
        assertThat(row).containsEntry("risk_orange_enterprises", 0);
        assertThat(village(east, LocalDate.of(2024, 6, 1))).containsEntry("risk_red_enterprises", 1);
    }

    @Test
    void officersCountWhileInPostAndEnterprisesWithAtLeastOne() {
        UUID two = fixture.enterprise(town, east, "虚构甲厂");
        facts.officer(two, "虚构张", true, "2023-01-01", null);
        facts.officer(two, "虚构李", false, "2024-01-01", null);
        facts.officer(two, "虚构赵", false, "2024-01-01", "2026-01-31");
        UUID left = fixture.enterprise(town, east, "虚构乙厂");
        facts.officer(left, "虚构王", true, "2023-01-01", "2025-12-31");
        UUID before = fixture.enterprise(town, east, "虚构丙厂");
        facts.officer(before, "虚构老陈", true, "2019-01-01", null);
        UUID mixed = fixture.enterprise(town, east, "虚构丁厂");
        facts.officer(mixed, "虚构老林", true, "2019-01-01", null);
        facts.officer(mixed, "虚构新林", true, "2022-01-01", null);

        Map<String, Integer> row = village(east, END);
        assertThat(row).containsEntry("safety_officer_enterprises", 2);
        // both of 甲厂, and both of 丁厂: its old officer is in post in an enterprise that counts
        assertThat(row).containsEntry("safety_officer_persons", 4);
    }

    @Test
    void rescueTeamsCountWithTheMembersOfTheDay() {
        UUID enterprise = fixture.enterprise(town, east, "虚构甲厂");
        facts.adopt(enterprise, "rescue_team", "2022-01-01", null);
        facts.teamMember(enterprise, "虚构甲", "2022-01-01", null);
        facts.teamMember(enterprise, "虚构乙", "2022-01-01", "2025-01-01");
        facts.teamMember(enterprise, "虚构丙", "2026-03-29", null);
        UUID disbanded = fixture.enterprise(town, east, "虚构乙厂");
        facts.adopt(disbanded, "rescue_team", "2022-01-01", "2025-01-01");
        facts.teamMember(disbanded, "虚构丁", "2022-01-01", null);

        Map<String, Integer> row = village(east, END);
        assertThat(row).containsEntry("rescue_team_enterprises", 1);
        assertThat(row).containsEntry("rescue_team_persons", 2);
    }

    @Test
    void firstAndUpgradeSelfEvaluationsAreDisjoint() {
        UUID first = fixture.enterprise(town, east, "虚构甲厂");
        facts.selfEvaluate(first, "national", "2026-02-01");
        facts.selfEvaluate(first, "national", "2026-03-01");
        UUID upgrade = fixture.enterprise(town, east, "虚构乙厂");
        facts.selfEvaluate(upgrade, "national", "2025-12-31");
        facts.selfEvaluate(upgrade, "provincial", "2026-03-29");
        UUID later = fixture.enterprise(town, east, "虚构丙厂");
        facts.selfEvaluate(later, "national", "2026-03-30");
        UUID onlyBefore = fixture.enterprise(town, east, "虚构丁厂");
        facts.selfEvaluate(onlyBefore, "national", "2024-05-01");

        Map<String, Integer> row = village(east, END);
        assertThat(row).containsEntry("first_self_evaluation", 1).containsEntry("upgrade_self_evaluation", 1);
    }

    @Test
    void theLatestSelfEvaluationDecidesTheStandard() {
        UUID changed = fixture.enterprise(town, east, "虚构甲厂");
        facts.selfEvaluate(changed, "national", "2025-02-01");
        facts.selfEvaluate(changed, "local", "2025-03-01");
        facts.selfEvaluate(fixture.enterprise(town, west, "虚构乙厂"), "national", "2024-12-31");
        FormDefinition form = catalogue.form("dehua-2025-q1");
        Map<CellKey, Figure> cells = service.compute(form, scope(Side.BLOCK, town, null, LocalDate.of(2025, 3, 30)));

        assertThat(cells.get(new CellKey(form.id(), "township", "local", "self_evaluated_total"))
                        .value())
                .isEqualByComparingTo("1");
        assertThat(cells.get(new CellKey(form.id(), "township", "national", "self_evaluated_total"))
                        .value())
                .isEqualByComparingTo("0");
    }

    @Test
    void anInternalReportSchemeOfAnEarlierYearCountsOnceItIsConfirmed() {
        UUID fresh = fixture.enterprise(town, east, "虚构甲厂");
        facts.adopt(fresh, "internal_report_scheme", "2026-02-01", null);
        UUID confirmed = fixture.enterprise(town, east, "虚构乙厂");
        facts.adopt(confirmed, "internal_report_scheme", "2024-02-01", null);
        facts.confirmScheme(confirmed, "2026-03-01");
        UUID unconfirmed = fixture.enterprise(town, east, "虚构丙厂");
        facts.adopt(unconfirmed, "internal_report_scheme", "2024-02-01", null);
        UUID endedAfterConfirmation = fixture.enterprise(town, east, "虚构丁厂");
        facts.adopt(endedAfterConfirmation, "internal_report_scheme", "2024-02-01", "2026-03-20");
        facts.confirmScheme(endedAfterConfirmation, "2026-03-01");

        assertThat(row("jintao-2026-q2", Side.BLOCK, town, east, END)).containsEntry("internal_report_enterprises", 2);
    }

    @Test
    void aLineRowCountsWhatTheUnitSupervisesAndABlockRowWhatLiesInTheArea() {
        UUID supervised = fixture.enterprise(town, east, department, section, "虚构水厂");
        facts.adopt(supervised, "five_s", "2024-01-01", null);
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2024-01-01", null);
        fixture.logIn(department, Role.CAMPAIGN_ADMIN);

        Map<String, Integer> line = row("dehua-2025-q1", Side.LINE, department, section, END);
        assertThat(line).containsEntry("base_total", 1).containsEntry("five_s_enterprises", 1);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        Map<String, Integer> block = row("dehua-2025-q1", Side.BLOCK, town, null, END);
        assertThat(block).containsEntry("base_total", 2).containsEntry("five_s_enterprises", 2);
    }

    @Test
    void nineSmallPlacesHaveTheirOwnFormAndJoinTheBaseOnlyWhereTheCampaignSaysSo() {
        UUID shop = fixture.enterprise(town, east, "虚构小店");
        facts.nineSmall(shop, "shop");
        facts.officer(shop, "虚构店长", false, "2025-01-01", null);
        facts.adopt(shop, "three_lists", "2024-02-01", null);
        fixture.enterprise(town, east, "虚构甲厂");

        Map<String, Integer> places = row("jintao-2026-q3", Side.BLOCK, town, east, END);
        assertThat(places).containsEntry("nine_small_total", 1).containsEntry("nine_small_shop", 1);
        assertThat(places).containsEntry("part_time_safety_officers", 1).containsEntry("three_lists_places", 1);
        assertThat(village(east, END)).containsEntry("base_total", 1);
        Scope both = new Scope(
                Side.BLOCK, List.of(town), east, Set.of(SubjectKind.ENTERPRISE, SubjectKind.NINE_SMALL_PLACE), END);
        FormDefinition form = catalogue.form("jintao-2026-q1");
        assertThat(service.compute(form, both)
                        .get(new CellKey(form.id(), "village", "", "base_total"))
                        .value())
                .isEqualByComparingTo("2");
    }

    @Test
    void whatNoModuleRecordsYetCountsNothingAndSaysSo() {
        fixture.enterprise(town, east, "虚构甲厂");
        FormDefinition form = catalogue.form("jintao-2026-q2");
        Figure figure = service.compute(form, scope(Side.BLOCK, town, east, END))
                .get(new CellKey(form.id(), "village", "", "fine_amount"));

        assertThat(figure.value()).isEqualByComparingTo("0");
        assertThat(figure.recorded())
                .isEqualTo(views.recorded(catalogue.measure("fine_amount").fact()));
    }

    @Test
    void aCellOpensTheEnterprisesAndPersonsItCounts() {
        UUID first = fixture.enterprise(town, east, "虚构甲厂");
        facts.officer(first, "虚构张", true, "2023-01-01", null);
        facts.officer(first, "虚构李", false, "2024-01-01", null);
        UUID second = fixture.enterprise(town, east, "虚构乙厂");
        facts.officer(second, "虚构王", true, "2023-01-01", null);

        PagedList<CellEvidence> enterprises = evidence("safety_officer_enterprises", PageRequest.page(0, 1));
        assertThat(enterprises.total()).isEqualTo(2);
        assertThat(enterprises.rows()).hasSize(1);
        PagedList<CellEvidence> persons = evidence("safety_officer_persons", PageRequest.page(0, 10));
        assertThat(persons.total()).isEqualTo(3);
        assertThat(persons.rows()).extracting(CellEvidence::label).containsExactlyInAnyOrder("虚构张", "虚构李", "虚构王");
    }

    @Test
    void everyCellsListIsAsLongAsItsFigure() {
        for (int i = 0; i < 3; i++) {
            UUID enterprise = fixture.enterprise(town, east, "虚构" + i + "厂");
            facts.adopt(enterprise, "five_s", "2022-0" + (i + 1) + "-01", i == 0 ? "2025-01-01" : null);
            facts.grade(enterprise, i == 0 ? "red" : "blue", "2024-01-01");
            facts.officer(enterprise, "虚构人" + i, i == 0, "2022-01-01", null);
        }
        FormDefinition form = catalogue.form("jintao-2026-q1");
        Scope scope = scope(Side.BLOCK, town, east, END);
        service.compute(form, scope)
                .forEach((key, figure) -> assertThat(service.evidence(form, key, scope, PageRequest.page(0, 10))
                                .total())
                        .as(key.columnId())
                        .isEqualTo(figure.value().longValueExact()));
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2024-01-01", null);
        UUID stranger = fixture.township(fixture.county());
        fixture.logIn(stranger, Role.SAFETY_OFFICE);

        assertThat(village(east, END)).containsEntry("base_total", 0).containsEntry("five_s_enterprises", 0);
        assertThat(evidence("five_s_enterprises", PageRequest.page(0, 10)).total())
                .isZero();
    }

    @Test
    void everyPublishedFactHasTheColumnsThatItsMeasuresMayName() {
        catalogue.measures().stream()
                .map(Measure::fact)
                .filter(fact ->
                        fact.view() != null && !views.columns(fact.view()).isEmpty())
                .distinct()
                .forEach(fact -> assertThat(views.missing(fact)).as(fact.name()).isEmpty());
    }

    private PagedList<CellEvidence> evidence(String column, PageRequest page) {
        FormDefinition form = catalogue.form("jintao-2026-q1");
        return service.evidence(
                form, new CellKey(form.id(), "village", "", column), scope(Side.BLOCK, town, east, END), page);
    }

    private Map<String, Integer> village(UUID village, LocalDate asOf) {
        return row("jintao-2026-q1", Side.BLOCK, town, village, asOf);
    }

    private Map<String, Integer> town(LocalDate asOf) {
        return row("jintao-2026-q1", Side.BLOCK, town, null, asOf);
    }

    private Map<String, Integer> row(String formId, Side side, UUID tenant, UUID unit, LocalDate asOf) {
        FormDefinition form = catalogue.form(formId);
        Scope scope = new Scope(side, List.of(tenant), unit, Set.of(form.subject()), asOf);
        return service.compute(form, scope).entrySet().stream()
                .filter(entry -> entry.getKey().subRowId().isEmpty())
                .collect(java.util.stream.Collectors.toMap(
                        entry -> entry.getKey().columnId(),
                        entry -> entry.getValue().value().intValueExact()));
    }

    private static Scope scope(Side side, UUID tenant, UUID unit, LocalDate asOf) {
        return new Scope(side, List.of(tenant), unit, Set.of(SubjectKind.ENTERPRISE), asOf);
    }
}
