package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFixture;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListings;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.ImprovementHazards;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.identity.Role;
import org.anbiao.reporting.persistence.FigureQueries;
import org.anbiao.reporting.persistence.ReportCells;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Hazards as services record them, in the cells of 德化 forms （一） and （三） of 2025 as of the end of June, against figures counted by
 * hand.
 */
@DatabaseTest
@Import(HazardFixture.class)
class HazardFiguresTest {

    private static final LocalDate END = LocalDate.of(2025, 6, 30);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 10);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 20);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST_YEAR = LocalDate.of(2024, 12, 30);

    @Autowired
    TenantFixture tenants;

    @Autowired
    HazardFixture fixture;

    @Autowired
    HazardService hazards;

    @Autowired
    ImprovementHazards improvementHazards;

    @Autowired
    OfficialHazards official;

    @Autowired
    HazardListings listings;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService service;

    @Autowired
    ReportCells cells;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = fixture.place();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID selfFound(LocalDate on) {
        tenants.logIn(place.manager());
        return hazards.find(HazardFixture.general(place.enterprise(), on));
    }

    private void closed(UUID hazard, LocalDate on) {
        fixture.rectify(place, hazard, on);
        fixture.pass(place, hazard, on);
    }

    @Test
    void selfChecksOfThisYearCountAndAreRectifiedWithTheSignOffOnly() {
        closed(selfFound(FEBRUARY), MARCH);
        fixture.rectify(place, selfFound(FEBRUARY), MARCH);
        closed(selfFound(FEBRUARY), JULY);
        closed(selfFound(LAST_YEAR), MARCH);
        selfFound(END);
        selfFound(JULY);
        tenants.logIn(place.manager());
        hazards.reportInside(HazardFixture.general(place.enterprise(), MARCH), false);

        Map<String, BigDecimal> first = row("dehua-2025-q1", Side.BLOCK, place.township(), null, END);
        assertThat(first.get("self_check_hazards_found"))
                .as("five of this year until June, the internal report among them")
                .isEqualByComparingTo("5");
        assertThat(first.get("self_check_hazards_rectified"))
                .as("not by the firm's word, not after the day, not what was found last year (X-16)")
                .isEqualByComparingTo("1");
        Map<String, BigDecimal> third = row("dehua-2025-q3", Side.BLOCK, place.township(), null, END);
        assertThat(third.get("internal_report_hazards")).isEqualByComparingTo("1");
        assertThat(third.get("gov_hazards_found")).isEqualByComparingTo("0");
        assertThat(row("dehua-2025-q1", Side.BLOCK, place.township(), null, FEBRUARY.minusDays(1))
                        .get("self_check_hazards_found"))
                .isEqualByComparingTo("0");
    }

    @Test
    void aCellOpensEachOfTheHazardsItCountsNowAndOnceItIsFrozen() {
        UUID first = selfFound(FEBRUARY);
        UUID second = selfFound(MARCH);
        selfFound(JULY);
        tenants.logIn(place.county(), Role.SAFETY_OFFICE);
        FormDefinition form = catalogue.form("dehua-2025-q1");
        Scope scope = new Scope(Side.BLOCK, List.of(place.township()), null, Set.of(SubjectKind.ENTERPRISE), END);
        CellKey cell = service.compute(form, scope).keySet().stream()
                .filter(key -> key.columnId().equals("self_check_hazards_found")
                        && key.subRowId().isEmpty())
                .findFirst()
                .orElseThrow();
        List<CellEvidence> now =
                service.evidence(form, cell, scope, PageRequest.page(0, 10)).rows();
        FigureQueries.Records records = service.records(form, scope).get(cell);
        List<CellEvidence> frozen = tenants.asSystem(place.county(), () -> cells.evidence(
                        UUID.randomUUID(),
                        records,
                        catalogue.measure("self_check_hazards_found"),
                        PageRequest.page(0, 10))
                .rows());
        for (List<CellEvidence> list : List.of(now, frozen)) {
            assertThat(list)
                    .as(list == now ? "as it is" : "as it was sent")
                    .extracting(CellEvidence::recordKind, CellEvidence::recordId, CellEvidence::label)
                    .containsExactlyInAnyOrder(
                            tuple("hazard", first, "切割车间配电箱无门"), tuple("hazard", second, "切割车间配电箱无门"));
        }
    }

    @Test
    void anItemNotMetThatIsAHazardCountsOnceAmongTheSelfChecks() {
        UUID campaign = tenants.asSystem(
                place.township(), () -> jdbc.sql("""
                        insert into campaign (scheme_code, scheme_version, kind, title, year, status)
                        values ('phases', 1, 'phases', '虚构行动', 2025, 'running') returning id
                        """).query(UUID.class).single());
        UUID item = tenants.asSystem(place.township(), () -> {
            UUID evaluation = jdbc.sql("""
                            insert into evaluation (enterprise_id, campaign_id, year, edition_key, edition_name, standard_type, item_count)
                            values (?, ?, 2025, 'light-small-2025', '自评要点', 'local', 25) returning id
                            """)
                    .params(place.enterprise(), campaign)
                    .query(UUID.class)
                    .single();
            return jdbc.sql("""
                            insert into improvement_item (enterprise_id, evaluation_id, item_code, requirement, problem)
                            values (?, ?, '4.1.2', '灭火器完好', '两具过期') returning id
                            """)
                    .params(place.enterprise(), evaluation)
                    .query(UUID.class)
                    .single();
        });
        tenants.logIn(place.manager());
        ImprovementHazards.Details details = new ImprovementHazards.Details(
                HazardLevel.GENERAL,
                HazardCategory.FIRE,
                "两具灭火器过期",
                "",
                "",
                List.of(),
                HazardFixture.plan(HazardFixture.TODAY.plusDays(7)));
        UUID hazard = improvementHazards.make(item, details);
        improvementHazards.make(item, details);
        assertThat(selfChecks()).containsExactly("1", "0");
        tenants.logIn(place.manager());
        course.rectify(hazard, fixture.version(hazard), HazardFixture.deed(HazardFixture.TODAY, "已更换"));
        assertThat(selfChecks()).containsExactly("1", "0");
        fixture.pass(place, hazard, HazardFixture.TODAY);
        assertThat(selfChecks()).containsExactly("1", "1");
    }

    private List<String> selfChecks() {
        Map<String, BigDecimal> row = row("dehua-2025-q1", Side.BLOCK, place.township(), null, HazardFixture.TODAY);
        return List.of(
                row.get("self_check_hazards_found").toPlainString(),
                row.get("self_check_hazards_rectified").toPlainString());
    }

    @Test
    void onlyWhatIsOrderedIsOfficialAndCountsFromTheOrder() {
        tenants.logIn(place.villageWorker());
        UUID found = official.record(HazardFixture.official(place.enterprise(), FEBRUARY, MARCH));
        UUID visit = official.fromFinding("help_visit", HazardFixture.official(place.enterprise(), FEBRUARY, MARCH));
        UUID report = official.fromFinding("public", HazardFixture.official(place.enterprise(), FEBRUARY, MARCH));
        official.fromFinding("public", HazardFixture.official(place.enterprise(), FEBRUARY, MARCH));
        assertThat(government(END)).containsExactly("1", "0");

        official.order(visit, JULY, JULY.plusDays(10));
        official.order(report, MARCH, MARCH.plusDays(10));
        assertThat(government(END))
                .as("ordered after the day is not official on it")
                .containsExactly("2", "0");
        assertThat(government(JULY)).containsExactly("3", "0");

        fixture.rectify(place, found, MARCH);
        assertThat(government(END)).as("the firm's word").containsExactly("2", "0");
        tenants.logIn(place.villageWorker());
        check(found, MARCH.plusDays(1));
        assertThat(government(END)).containsExactly("2", "1");
        assertThat(row("dehua-2025-q1", Side.BLOCK, place.township(), null, JULY)
                        .get("self_check_hazards_found"))
                .as("never a self-check")
                .isEqualByComparingTo("0");
    }

    @Autowired
    org.anbiao.hazard.HazardCourse course;

    private void check(UUID hazard, LocalDate on) {
        course.pass(hazard, fixture.version(hazard), HazardFixture.deed(on, "现场核对"));
    }

    private List<String> government(LocalDate asOf) {
        Map<String, BigDecimal> row = row("dehua-2025-q3", Side.BLOCK, place.township(), null, asOf);
        return List.of(
                row.get("gov_hazards_found").toPlainString(),
                row.get("gov_hazards_rectified").toPlainString());
    }

    @Test
    void anAuthorityMayReadUrgedAsOrderedFromADayOn() {
        tenants.logIn(place.villageWorker());
        official.record(HazardFixture.official(place.enterprise(), FEBRUARY, MARCH));
        UUID second = official.record(HazardFixture.official(place.enterprise(), FEBRUARY, MARCH));
        fixture.rectify(place, second, MARCH);
        tenants.logIn(place.villageWorker());
        check(second, MARCH);
        assertThat(government(END)).containsExactly("2", "1");
        tenants.asSystem(place.county(), () -> jdbc.sql("""
                        insert into tenant_choice (key, choice, from_on, reason) values ('reporting.urged-hazards', 'ordered', '2025-06-01', '测试')
                        """).update());
        assertThat(government(END)).containsExactly("2", "2");
        assertThat(government(LocalDate.of(2025, 5, 31)))
                .as("before it was chosen")
                .containsExactly("2", "1");
    }

    @Test
    void aLineRowHasWhatItsUnitOrderedABlockRowWhatAnybodyDid() {
        UUID department = tenants.department(place.county());
        UUID section = tenants.unit(department, "section", "燃气股");
        UUID other = tenants.unit(department, "section", "公园股");
        UUID gas = tenants.enterprise(place.township(), place.village(), department, section, "虚构燃气站");
        tenants.logIn(tenants.member(department, Role.SECTION_WORKER, section, null));
        official.record(HazardFixture.official(gas, FEBRUARY, MARCH));
        official.record(HazardFixture.official(gas, MARCH, MARCH));
        tenants.logIn(place.villageWorker());
        official.record(HazardFixture.official(gas, MARCH, MARCH));
        official.record(HazardFixture.official(place.enterprise(), MARCH, MARCH));

        assertThat(found(Side.LINE, department, null)).isEqualTo("2");
        assertThat(found(Side.LINE, department, section)).isEqualTo("2");
        assertThat(found(Side.LINE, department, other)).isEqualTo("0");
        assertThat(found(Side.BLOCK, place.township(), place.village()))
                .as("checks of village workers are official (X-21)")
                .isEqualTo("4");
    }

    @Test
    void whatAVillageOrdersIsInNoLineRowAlsoNotInThatOfItsTownship() {
        tenants.logIn(place.villageWorker());
        official.record(HazardFixture.official(place.enterprise(), FEBRUARY, MARCH));
        official.record(HazardFixture.official(place.enterprise(), MARCH, MARCH));
        tenants.logIn(place.office());
        official.record(HazardFixture.official(place.enterprise(), MARCH, MARCH));

        assertThat(found(Side.LINE, place.township(), null))
                .as("the row 镇直单位 has what the township itself ordered")
                .isEqualTo("1");
        assertThat(found(Side.BLOCK, place.township(), null)).isEqualTo("3");
        assertThat(found(Side.BLOCK, place.township(), place.village())).isEqualTo("3");
    }

    private String found(Side side, UUID tenant, UUID unit) {
        return row("dehua-2025-q3", side, tenant, unit, END)
                .get("gov_hazards_found")
                .toPlainString();
    }

    @Test
    void aListingDecisionIsOneTimeAnEnterpriseHoweverManyHazardsItLists() {
        tenants.logIn(place.manager());
        UUID first = hazards.find(HazardFixture.major(place.enterprise(), FEBRUARY));
        UUID second = hazards.find(HazardFixture.major(place.enterprise(), FEBRUARY));
        UUID third = hazards.find(HazardFixture.major(place.enterprise(), FEBRUARY));
        tenants.logIn(place.office());
        listings.list(List.of(first, second), "一号", FEBRUARY, MARCH);
        listings.list(List.of(third), "二号", JULY, JULY.plusDays(10));
        assertThat(listed(END)).containsExactly("1", "2", "0");

        fixture.treat(place, first, MARCH);
        assertThat(listed(END)).as("signed off, not taken off").containsExactly("1", "2", "0");
        tenants.logIn(place.office());
        listings.delist(first, MARCH, "予以摘牌");
        assertThat(listed(END)).containsExactly("1", "2", "1");
        assertThat(listed(JULY)).containsExactly("2", "3", "1");
    }

    private List<String> listed(LocalDate asOf) {
        Map<String, BigDecimal> row = row("dehua-2025-q3", Side.BLOCK, place.township(), null, asOf);
        return List.of(
                row.get("listed_times").toPlainString(),
                row.get("listed_hazards").toPlainString(),
                row.get("listed_hazards_rectified").toPlainString());
    }

    private Map<String, BigDecimal> row(String formId, Side side, UUID tenant, UUID unit, LocalDate asOf) {
        tenants.logIn(place.county(), Role.SAFETY_OFFICE);
        FormDefinition form = catalogue.form(formId);
        Scope scope = new Scope(side, List.of(tenant), unit, Set.of(SubjectKind.ENTERPRISE), asOf);
        return service.compute(form, scope).entrySet().stream()
                .filter(entry -> entry.getKey().subRowId().isEmpty())
                .collect(Collectors.toMap(
                        entry -> entry.getKey().columnId(),
                        entry -> entry.getValue().value(),
                        (one, other) -> one));
    }
}
