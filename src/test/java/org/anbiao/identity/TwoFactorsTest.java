package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.anbiao.tenancy.Tenant.Kind;
import org.anbiao.tenancy.Tenant.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every role in every kind of authority: who needs two factors. */
class TwoFactorsTest {

    @ParameterizedTest
    @CsvSource({
        // role, prefecture, county, county's safety committee, county's department, township's department, township
        "CAMPAIGN_ADMIN,            2, 2, 2, 2, 2, 2",
        "SAFETY_OFFICE,             2, 2, 2, 2, 2, 2",
        "UNIT_WORKER,               2, 2, 2, 2, 2, 1",
        "SECTION_WORKER,            2, 2, 2, 2, 2, 1",
        "GRID_WORKER,               1, 1, 1, 1, 1, 1",
        "LEADER,                    2, 2, 2, 2, 2, 2",
        "CITY_READER,               2, 2, 2, 2, 2, 2",
        "REVIEWER,                  2, 2, 2, 2, 2, 2",
        "EXPERT,                    1, 1, 1, 1, 1, 1",
        "SERVICE_INSTITUTION,       1, 1, 1, 1, 1, 1",
        "ENTERPRISE_PRINCIPAL,      1, 1, 1, 1, 1, 1",
        "ENTERPRISE_SAFETY_MANAGER, 1, 1, 1, 1, 1, 1",
        "ENTERPRISE_EMPLOYEE,       1, 1, 1, 1, 1, 1",
        "TENANT_ADMIN,              2, 2, 2, 2, 2, 2",
        "SECURITY_ADMIN,            2, 2, 2, 2, 2, 2",
        "AUDITOR,                   2, 2, 2, 2, 2, 2",
        "PLATFORM_OPERATOR,         2, 2, 2, 2, 2, 2"
    })
    void factorsByRoleAndAuthority(
            Role role, int prefecture, int county, int committee, int department, int townDepartment, int township) {
        assertThat(factors(role, Kind.GOVERNMENT, Level.PREFECTURE)).isEqualTo(prefecture);
        assertThat(factors(role, Kind.GOVERNMENT, Level.COUNTY)).isEqualTo(county);
        assertThat(factors(role, Kind.COMMITTEE, Level.COUNTY)).isEqualTo(committee);
        assertThat(factors(role, Kind.DEPARTMENT, Level.COUNTY)).isEqualTo(department);
        assertThat(factors(role, Kind.DEPARTMENT, Level.TOWNSHIP)).isEqualTo(townDepartment);
        assertThat(factors(role, Kind.GOVERNMENT, Level.TOWNSHIP)).isEqualTo(township);
    }

    @Test
    void theTableAboveNamesEveryRole() throws NoSuchMethodException {
        CsvSource table = Arrays.stream(TwoFactorsTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("factorsByRoleAndAuthority"))
                .findFirst()
                .orElseThrow(NoSuchMethodException::new)
                .getAnnotation(CsvSource.class);
        Set<Role> named = EnumSet.noneOf(Role.class);
        Arrays.stream(table.value()).forEach(line -> named.add(Role.valueOf(line.substring(0, line.indexOf(',')))));

        assertThat(named).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void whoeverReachesAWholeAuthorityDecidesOrAdministersNeverComesInWithOne() {
        for (Role role : Role.values()) {
            boolean power = role.permissions().contains(Permission.REVIEW_DECIDE)
                    || !Set.of(Role.Reach.UNIT, Role.Reach.ENTERPRISE, Role.Reach.ASSIGNED)
                            .contains(role.reach());
            if (power) {
                assertThat(TwoFactors.neededBy(role, Kind.GOVERNMENT, Level.TOWNSHIP))
                        .as(role.name())
                        .isTrue();
            }
        }
    }

    private static int factors(Role role, Kind kind, Level level) {
        return TwoFactors.neededBy(role, kind, level) ? 2 : 1;
    }
}
