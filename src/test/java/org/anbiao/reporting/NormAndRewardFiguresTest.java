package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents issued by authorities, and rewards by post or by person, against figures counted by hand. */
@DatabaseTest
class NormAndRewardFiguresTest {

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
    private UUID townDepartment;
    private UUID section;
    private UUID east;

    @BeforeEach
    void setUp() {
        county = fixture.county();
        town = fixture.township(county);
        department = fixture.department(county);
        townDepartment = fixture.department(town);
        section = fixture.unit(department, "section", "给排水股");
        east = fixture.unit(town, "village", "东村");
        fixture.logIn(county, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private void norm(UUID tenant, UUID unit, String kind, int version, String issuedOn) {
        fixture.asSystem(tenant, () -> jdbc.sql("""
                        insert into norm (key, version, kind, sector_name, title, state, unit_id, meeting_on, issued_on, published_at)
                        values (?, ?, ?, '虚构领域', '虚构规范', 'published', cast(? as uuid), ?::date, ?::date, now())
                        """)
                .params(
                        "k" + UUID.randomUUID(),
                        version,
                        kind,
                        unit == null ? null : unit.toString(),
                        issuedOn,
                        issuedOn)
                .update());
    }

    @Test
    void documentsCountByWhoIssuedThemAndWhenAndEveryVersionIsOne() {
        norm(department, section, "inspection_checklist", 1, "2026-01-01");
        norm(department, null, "inspection_checklist", 2, "2026-03-29");
        norm(department, null, "inspection_checklist", 1, "2025-12-31");
        norm(department, null, "inspection_checklist", 1, "2026-03-30");
        norm(department, null, "rules_medium", 1, "2026-02-01");
        norm(department, null, "rules_small", 1, "2026-02-01");
        norm(town, east, "grid_guide", 1, "2026-02-01");
        norm(townDepartment, null, "upgrade_guide", 1, "2026-02-01");

        assertThat(row(Side.LINE, List.of(department), null))
                .containsEntry("norm_inspection_checklists", BigDecimal.valueOf(2))
                .containsEntry("norm_compliance_rules", BigDecimal.valueOf(2))
                .containsEntry("norm_grid_guides", BigDecimal.ZERO);
        assertThat(row(Side.LINE, List.of(department), section))
                .containsEntry("norm_inspection_checklists", BigDecimal.ONE)
                .containsEntry("norm_compliance_rules", BigDecimal.ZERO);
        assertThat(row(Side.BLOCK, List.of(town), null))
                .as("organisations of the area")
                .containsEntry("norm_grid_guides", BigDecimal.ONE)
                .containsEntry("norm_upgrade_guides", BigDecimal.ONE)
                .containsEntry("norm_inspection_checklists", BigDecimal.ZERO);
        assertThat(row(Side.BLOCK, List.of(town), east))
                .containsEntry("norm_grid_guides", BigDecimal.ONE)
                .containsEntry("norm_upgrade_guides", BigDecimal.ZERO);
        assertThat(row(Side.BLOCK, List.of(county, town), null))
                .containsEntry("norm_inspection_checklists", BigDecimal.valueOf(2))
                .containsEntry("norm_grid_guides", BigDecimal.ONE);
    }

    @Test
    void theCellOfDocumentsOpensTheirTitles() {
        norm(department, null, "grid_guide", 1, "2026-02-01");
        FormDefinition form = catalogue.form("jintao-2026-q2");
        CellKey key = service.compute(form, scope(Side.LINE, List.of(department), null)).keySet().stream()
                .filter(one -> one.columnId().equals("norm_grid_guides"))
                .findFirst()
                .orElseThrow();
        var list = service.evidence(form, key, scope(Side.LINE, List.of(department), null), PageRequest.page(0, 10));
        assertThat(list.total()).isOne();
        assertThat(list.rows()).singleElement().satisfies(row -> {
            assertThat(row.enterpriseId()).isNull();
            assertThat(row.label()).isEqualTo("虚构规范");
        });
    }

    private UUID assessment(UUID enterprise, String completedOn) {
        return fixture.asSystem(town, () -> jdbc.sql("""
                        insert into responsibility_assessment (enterprise_id, year, completed_on) values (?, 2025, ?::date)
                        returning id
                        """)
                .params(enterprise, completedOn)
                .query(UUID.class)
                .single());
    }

    private void reward(UUID enterprise, UUID assessment, UUID post, String person, String yuan, String paidOn) {
        fixture.asSystem(town, () -> jdbc.sql("""
                        insert into assessment_result (enterprise_id, assessment_id, post_id, post_name, person_name, employment,
                                                       grade, reward_yuan, paid_on)
                        values (?, ?, ?, '虚构岗位', ?, 'regular', 'excellent', ?::numeric, ?::date)
                        """)
                .params(enterprise, assessment, post, person, yuan, paidOn)
                .update());
    }

    @Test
    void rewardsCountByEnterpriseMoneyPostAndPersonTimes() {
        UUID first = fixture.enterprise(town, east, "虚构甲厂");
        UUID second = fixture.enterprise(town, east, "虚构乙厂");
        UUID third = fixture.enterprise(town, east, "虚构丙厂");
        UUID welder = UUID.randomUUID();
        UUID inFirst = assessment(first, "2026-01-10");
        reward(first, inFirst, welder, "虚构张", "1001", "2026-01-20");
        reward(first, inFirst, welder, "虚构李", "500", "2026-01-20");
        reward(first, inFirst, UUID.randomUUID(), "虚构赵", "800", null);
        reward(first, inFirst, UUID.randomUUID(), "虚构钱", "300", "2026-03-30");
        UUID inSecond = assessment(second, "2026-02-10");
        reward(second, inSecond, UUID.randomUUID(), "虚构孙", "2000", "2026-02-11");
        assessment(third, "2025-12-31");

        Map<String, BigDecimal> row = row(Side.BLOCK, List.of(town), null);
        assertThat(row.get("assessment_enterprises")).isEqualByComparingTo("2");
        assertThat(row.get("assessment_rewarding_enterprises")).isEqualByComparingTo("2");
        assertThat(row.get("assessment_reward_amount")).as("万元").isEqualByComparingTo("0.3501");
        assertThat(row.get("assessment_rewarded_person_times")).isEqualByComparingTo("3");
        assertThat(row("dehua-2025-q3", Side.BLOCK, List.of(town), null).get("assessment_rewarded_posts"))
                .as("two in one post are one post")
                .isEqualByComparingTo("2");
    }

    private Map<String, BigDecimal> row(Side side, List<UUID> tenants, UUID unit) {
        return row("jintao-2026-q2", side, tenants, unit);
    }

    private Map<String, BigDecimal> row(String formId, Side side, List<UUID> tenants, UUID unit) {
        FormDefinition form = catalogue.form(formId);
        return service.compute(form, scope(side, tenants, unit)).entrySet().stream()
                .filter(entry -> entry.getKey().subRowId().isEmpty())
                .collect(Collectors.toMap(
                        entry -> entry.getKey().columnId(),
                        entry -> entry.getValue().value(),
                        (one, other) -> one));
    }

    private static Scope scope(Side side, List<UUID> tenants, UUID unit) {
        return new Scope(side, tenants, unit, Set.of(SubjectKind.ENTERPRISE), END);
    }
}
