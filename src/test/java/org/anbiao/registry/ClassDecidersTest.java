package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.administration.SettingService;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which department's word holds for the size class of a public institution. */
@DatabaseTest
class ClassDecidersTest {

    private static final LocalDate DAY = LocalDate.now();

    @Autowired
    TenantFixture fixture;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    SettingService settings;

    @Autowired
    ClassDeciders deciders;

    @Autowired
    JdbcClient jdbc;

    private UUID prefecture;
    private UUID county;
    private UUID township;
    private String countys;
    private String prefectures;

    @BeforeEach
    void open() {
        prefecture = fixture.prefecture();
        county = fixture.county();
        fixture.asSystem(county, () -> jdbc.sql("update tenant set parent_id = ? where id = ?")
                .params(prefecture, county)
                .update());
        township = fixture.township(county);
        countys = tenants.get(fixture.department(county)).name();
        prefectures = tenants.get(fixture.department(prefecture)).name();
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void thePrefecturesDepartmentsDecideUnlessTheAuthorityReadsItOtherwise() {
        assertThat(deciders.of(township, DAY).area())
                .isEqualTo(tenants.get(prefecture).name());
        assertThat(deciders.of(township, DAY).departments())
                .contains(prefectures)
                .doesNotContain(countys);
        assertThat(grounds(prefectures)).isEqualTo(prefectures + "：床位数");
        assertThat(grounds("虚构市卫健委")).as("one that does not use the portal").isEqualTo("虚构市卫健委：床位数");
        refused(countys, "registry.size.decider-level");

        fixture.logIn(county, Role.TENANT_ADMIN);
        settings.choose(county, "registry.institution-class-by", "county", settings.today(), false, "测试");

        assertThat(deciders.of(township, DAY).area())
                .isEqualTo(tenants.get(county).name());
        assertThat(deciders.of(township, DAY).departments()).contains(countys).doesNotContain(prefectures);
        assertThat(grounds(countys)).isEqualTo(countys + "：床位数");
        refused(prefectures, "registry.size.decider-level");
    }

    @Test
    void somebodyMustBeNamedAndABasisGiven() {
        refused("  ", "registry.size.decider");
        assertThat(deciders.grounds(township, DAY, prefectures, " ")).isEmpty();
    }

    private String grounds(String decider) {
        return deciders.grounds(township, DAY, decider, "床位数");
    }

    private void refused(String decider, String key) {
        assertThatThrownBy(() -> grounds(decider))
                .isInstanceOf(DomainException.class)
                .extracting(e -> ((DomainException) e).messageKey())
                .isEqualTo(key);
    }
}
