package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions, enterprise-times and person-times through the forms, against figures counted by hand. */
@DatabaseTest
class SessionFiguresTest {

    private static final LocalDate END = LocalDate.of(2026, 3, 29);

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService service;

    private UUID county;
    private UUID town;
    private UUID department;
    private UUID office;
    private UUID east;
    private UUID west;
    private UUID north;
    private UUID inEast;
    private UUID inWest;
    private UUID inNorth;
    private UUID supervised;
    private UUID place;

    @BeforeEach
    void threeVillages() {
        county = fixture.county();
        town = fixture.township(county);
        department = fixture.department(county);
        office = fixture.unit(town, "town_department", "镇经济发展办");
        east = fixture.unit(town, "village", "东村");
        west = fixture.unit(town, "village", "西村");
        north = fixture.unit(town, "village", "北村");
        inEast = fixture.enterprise(town, east, "虚构东厂");
        inWest = fixture.enterprise(town, west, "虚构西厂");
        inNorth = fixture.enterprise(town, north, "虚构北厂");
        supervised = fixture.enterprise(town, east, department, null, "虚构燃气站");
        place = fixture.enterprise(town, east, "虚构小店");
        new FactFixture(fixture, jdbc, town).nineSmall(place, "shop");
        fixture.logIn(county, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UUID session(UUID tenant, @Nullable UUID unit, String kind, String on) {
        return fixture.asSystem(tenant, () -> jdbc.sql("""
                        insert into training_session (unit_id, kind, topic, held_on) values (cast(? as uuid), ?, '虚构主题', ?::date)
                        returning id
                        """)
                .params(unit == null ? null : unit.toString(), kind, on)
                .query(UUID.class)
                .single());
    }

    private void came(UUID tenant, UUID session, @Nullable UUID enterprise, int persons) {
        for (int i = 0; i < persons; i++) {
            String name = "虚构" + i;
            fixture.asSystem(tenant, () -> jdbc.sql("""
                            insert into training_attendance (session_id, session_kind, held_on, unit_id, topic, enterprise_id, person_name,
                                                             people, post, source)
                            select s.id, s.kind, s.held_on, s.unit_id, s.topic, cast(? as uuid), ?, ?, ?, 'list'
                            from training_session s where s.id = ?
                            """)
                    .params(
                            enterprise == null ? null : enterprise.toString(),
                            name,
                            enterprise == null ? "grid_worker" : "enterprise",
                            enterprise == null ? "" : "principal",
                            session)
                    .update());
        }
    }

    private void sessions() {
        UUID overThree = session(town, null, "training", "2026-02-01");
        came(town, overThree, inEast, 2);
        came(town, overThree, inWest, 1);
        came(town, overThree, inNorth, 3);
        came(town, overThree, place, 1);
        came(town, overThree, null, 2);
        UUID ofVillage = session(town, east, "training", "2026-02-10");
        came(town, ofVillage, null, 1);
        UUID ofCounty = session(county, null, "training", "2026-03-01");
        came(county, ofCounty, inEast, 1);
        UUID ofDepartment = session(department, null, "training", "2026-03-02");
        came(department, ofDepartment, supervised, 2);
        UUID lastYear = session(town, null, "training", "2025-12-31");
        came(town, lastYear, inEast, 4);
        UUID onSite = session(town, null, "site_observation", "2026-02-02");
        came(town, onSite, inEast, 1);
        session(town, null, "training", "2026-03-30");
    }

    private Map<String, BigDecimal> row(
            String formId, Side side, List<UUID> tenants, @Nullable UUID unit, SubjectKind subject, LocalDate asOf) {
        Map<String, BigDecimal> figures = new HashMap<>();
        service.compute(catalogue.form(formId), new Scope(side, tenants, unit, Set.of(subject), asOf))
                .forEach((key, figure) -> figures.put(key.columnId(), figure.value()));
        return figures;
    }

    private void counts(
            Side side, List<UUID> tenants, @Nullable UUID unit, int sessions, int enterpriseTimes, int personTimes) {
        Map<String, BigDecimal> row = row("jintao-2026-q1", side, tenants, unit, SubjectKind.ENTERPRISE, END);
        assertThat(List.of(
                        row.get("training_sessions").intValueExact(),
                        row.get("training_enterprise_times").intValueExact(),
                        row.get("training_person_times").intValueExact()))
                .containsExactly(sessions, enterpriseTimes, personTimes);
    }

    @Test
    void aSessionOverThreeVillagesCountsInEachVillagesRowAndOnceForTheTown() {
        sessions();
        counts(Side.BLOCK, List.of(town), west, 1, 1, 1);
        counts(Side.BLOCK, List.of(town), north, 1, 1, 3);
        // its own, the town's, the county's and the department's; its grid worker is counted with its own session
        counts(Side.BLOCK, List.of(town), east, 4, 3, 6);
        counts(Side.BLOCK, List.of(town), null, 4, 5, 12);
        counts(Side.BLOCK, List.of(county, town), null, 4, 5, 12);
    }

    @Test
    void aLineRowCountsWhatItsOwnUnitOrganised() {
        sessions();
        counts(Side.LINE, List.of(department), null, 1, 1, 2);
        counts(Side.LINE, List.of(town), office, 0, 0, 0);
        UUID own = session(town, office, "training", "2026-03-05");
        came(town, own, null, 5);
        counts(Side.LINE, List.of(town), office, 1, 0, 5);
    }

    @Test
    void ofNineSmallPlacesOnlySessionsWithOneOfThemCount() {
        sessions();
        Map<String, BigDecimal> row =
                row("jintao-2026-q3", Side.BLOCK, List.of(town), east, SubjectKind.NINE_SMALL_PLACE, END);
        assertThat(row.get("training_sessions")).isEqualByComparingTo("1");
        assertThat(row.get("training_place_times")).isEqualByComparingTo("1");
        assertThat(row.get("training_person_times")).isEqualByComparingTo("1");
    }

    @Test
    void observationsOnSiteCountApart() {
        UUID onSite = session(town, null, "site_observation", "2025-06-02");
        came(town, onSite, inEast, 2);
        came(town, onSite, inWest, 1);
        came(town, onSite, null, 4);
        LocalDate end = LocalDate.of(2025, 12, 20);
        Map<String, BigDecimal> row =
                row("dehua-2025-q2", Side.BLOCK, List.of(town), null, SubjectKind.ENTERPRISE, end);
        assertThat(row.get("observation_sessions")).isEqualByComparingTo("1");
        assertThat(row.get("observation_enterprise_times")).isEqualByComparingTo("2");
        assertThat(row.get("observation_person_times")).isEqualByComparingTo("7");
        assertThat(row.get("training_sessions")).isEqualByComparingTo("0");
    }

    @Test
    void theCellOfSessionsOpensOneLineEach() {
        sessions();
        FormDefinition form = catalogue.form("jintao-2026-q1");
        Scope scope = new Scope(Side.BLOCK, List.of(town), null, Set.of(SubjectKind.ENTERPRISE), END);
        CellKey key = service.compute(form, scope).keySet().stream()
                .filter(one -> one.columnId().equals("training_sessions"))
                .findFirst()
                .orElseThrow();
        var list = service.evidence(form, key, scope, PageRequest.page(0, 10));
        assertThat(list.total()).isEqualTo(4);
        assertThat(list.rows()).allSatisfy(line -> assertThat(line.label()).isEqualTo("虚构主题"));
    }
}
