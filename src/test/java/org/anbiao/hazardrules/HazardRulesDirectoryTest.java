package org.anbiao.hazardrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The office sees which enterprises have no hazard rules that hold, and takes the list along. */
@DatabaseTest
class HazardRulesDirectoryTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final PageRequest FIRST = new PageRequest(0, 50);
    private static final RulesFilter LACKING = new RulesFilter("", null, false);
    private static final RulesFilter ALL = new RulesFilter("", null, true);

    @Autowired
    TenantFixture tenants;

    @Autowired
    HazardRulesService rules;

    @Autowired
    HazardRulesDirectory directory;

    @Autowired
    HazardRulesSheet sheet;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID west;
    private UUID holding;
    private UUID awaited;
    private UUID drafted;
    private UUID none;

    @BeforeEach
    void enterprisesInEveryState() {
        county = tenants.county();
        township = tenants.township(county);
        UUID east = tenants.unit(township, "village", "东溪村");
        west = tenants.unit(township, "village", "西溪村");
        holding = tenants.enterprise(township, east, "虚构石材厂");
        awaited = tenants.enterprise(township, east, "虚构茶厂");
        drafted = tenants.enterprise(township, east, "虚构纸厂");
        none = tenants.enterprise(township, west, "=虚构伞厂");
        enact(holding, TODAY.minusDays(20), "");
        enact(holding, TODAY.plusDays(20), "修订");
        enact(awaited, TODAY.plusDays(5), "");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, drafted));
        rules.start(drafted);
        tenants.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void enact(UUID enterprise, LocalDate from, String change) {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
        HazardRules draft = rules.start(enterprise);
        rules.enact(enterprise, draft.version(), new HazardRules.Enactment("本厂制度", from, change));
    }

    private List<UUID> ids(RulesFilter filter) {
        return directory.list(filter, FIRST).rows().stream()
                .map(RulesListItem::enterpriseId)
                .toList();
    }

    @Test
    void thoseWhereNothingHoldsComeFirstAndADraftDoesNotCount() {
        assertThat(ids(LACKING)).containsExactlyInAnyOrder(none, drafted, awaited);
        assertThat(ids(LACKING)).as("without any rules first").endsWith(awaited);
        assertThat(directory.list(ALL, FIRST).rows()).last().satisfies(item -> {
            assertThat(item.enterpriseId()).isEqualTo(holding);
            assertThat(item.standing()).isEqualTo(RulesStanding.CURRENT);
            assertThat(item.edition())
                    .as("the version that holds, not the one to come")
                    .isOne();
            assertThat(item.validFrom()).isEqualTo(TODAY.minusDays(20));
            assertThat(item.village()).isEqualTo("东溪村");
        });
        assertThat(directory
                        .list(new RulesFilter("茶", RulesStanding.TO_COME, false), FIRST)
                        .rows())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).isEqualTo("本厂制度");
                    assertThat(item.validFrom()).isEqualTo(TODAY.plusDays(5));
                });
        assertThat(directory.list(ALL, new PageRequest(1, 2))).satisfies(page -> {
            assertThat(page.rows()).hasSize(2);
            assertThat(page.total()).isEqualTo(4);
        });
    }

    @Test
    void everybodySeesTheOwnEnterprisesAlone() {
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, west, null));
        assertThat(ids(ALL)).containsExactly(none);
        tenants.logIn(tenants.member(county, Role.LEADER, null, null));
        assertThat(directory.list(ALL, FIRST).total()).isEqualTo(4);
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        assertThat(directory.list(ALL, FIRST).total()).isZero();
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, drafted));
        assertThat(ids(ALL)).containsExactly(drafted);
        tenants.logIn(township, Role.TENANT_ADMIN);
        assertThatThrownBy(() -> directory.list(ALL, FIRST)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theExportHasTheRowsOfTheListAndIsAnActItself() throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.write(LACKING, out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> read = book.getFirstSheet().read();
            assertThat(read).hasSize(4);
            assertThat(read.get(0).getCellText(1)).isEqualTo("企业");
            assertThat(read)
                    .extracting(row -> row.getCellText(1))
                    .contains("=虚构伞厂", "虚构纸厂", "虚构茶厂")
                    .doesNotContain("虚构石材厂");
            assertThat(read.get(3).getCellText(4)).isEqualTo("尚未施行");
            assertThat(read.get(3).getCellText(6)).isEqualTo("1");
        }
        assertThat(tenants.asSystem(township, () -> jdbc.sql(
                                "select count(*) from audit_entry where act = 'hazard-rules.list-exported' and tenant_id = app_tenant()")
                        .query(Integer.class)
                        .single()))
                .isOne();
    }
}
