package org.anbiao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries that lead to an empty page are not shown. */
@DatabaseTest
class MenuTest {

    private static final String OPENINGS = "administration/openings";

    @Autowired
    Menu menu;

    @Autowired
    TenantFixture fixture;

    @Test
    void whoHasAuthoritiesBelowOpensThemAndTownshipsAndDepartmentsDoNot() {
        UUID county = fixture.county();
        assertThat(routes(fixture.prefecture(), Role.TENANT_ADMIN)).contains(OPENINGS);
        assertThat(routes(county, Role.TENANT_ADMIN)).contains(OPENINGS);
        assertThat(routes(fixture.township(county), Role.TENANT_ADMIN))
                .isNotEmpty()
                .doesNotContain(OPENINGS);
        assertThat(routes(fixture.department(county), Role.TENANT_ADMIN)).doesNotContain(OPENINGS);
        assertThat(routes(county, Role.LEADER)).doesNotContain(OPENINGS);
    }

    @Test
    void anEmployeeReadsTheBoardChecksTheOwnPostReportsHazardsAndNothingElse() {
        UUID township = fixture.township(fixture.county());
        UUID enterprise = fixture.enterprise(township, fixture.unit(township, "village", "东溪村"), "虚构茶厂");
        Member employee = fixture.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        assertThat(routes(employee))
                .containsExactly("mobilization/board", "own-checks", "safety-promise", "hazard-report");
    }

    @Test
    void aLongMenuHasPartsInTheOrderOfTheWorkAndAShortOneHasNone() {
        UUID township = fixture.township(fixture.county());
        Member office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        var parts = menu.parts(new PortalUser("test", "", office, fixture.actor(office)));
        assertThat(parts.keySet()).containsExactly(MenuPart.values());
        assertThat(parts.get(MenuPart.WORK)).extracting(NavigationEntry::route).contains("todo", "campaigns");
        assertThat(parts.get(MenuPart.REPORTS))
                .extracting(NavigationEntry::route)
                .startsWith("reports");
        assertThat(parts.values().stream().mapToInt(List::size).sum())
                .isEqualTo(routes(office).size());
        UUID enterprise = fixture.enterprise(township, fixture.unit(township, "village", "东溪村"), "虚构茶厂");
        Member employee = fixture.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        assertThat(menu.parts(new PortalUser("test", "", employee, fixture.actor(employee)))
                        .keySet())
                .containsExactly(MenuPart.WORK);
    }

    private List<String> routes(UUID tenantId, Role role) {
        return routes(fixture.member(tenantId, role, null, null));
    }

    private List<String> routes(Member member) {
        return menu.of(new PortalUser("test", "", member, fixture.actor(member))).stream()
                .map(NavigationEntry::route)
                .toList();
    }
}
