package org.anbiao.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ActorBindingTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void withoutAnActorNoRowIsSeen() {
        UUID township = fixture.township(fixture.county());
        fixture.enterprise(township, fixture.unit(township, "village", "甲村"), "虚构甲厂");

        assertThat(transaction.<Long>execute(status -> count("enterprise"))).isZero();
    }

    @Test
    void aTransactionSeesItsActorsRowsOnly() {
        UUID county = fixture.county();
        UUID one = fixture.township(county);
        UUID other = fixture.township(county);
        fixture.enterprise(one, fixture.unit(one, "village", "甲村"), "虚构甲厂");
        fixture.enterprise(other, fixture.unit(other, "village", "乙村"), "虚构乙厂");

        assertThat(names(one)).containsExactly("虚构甲厂");
        assertThat(names(other)).containsExactly("虚构乙厂");
        assertThat(names(county)).containsExactlyInAnyOrder("虚构甲厂", "虚构乙厂");
    }

    @Test
    void bothLinesSeeTheSameEnterprise() {
        UUID county = fixture.county();
        UUID township = fixture.township(county);
        UUID department = fixture.department(county);
        UUID otherDepartment = fixture.department(county);
        fixture.enterprise(township, fixture.unit(township, "village", "甲村"), department, null, "虚构甲厂");

        assertThat(names(township)).containsExactly("虚构甲厂");
        assertThat(names(department)).containsExactly("虚构甲厂");
        assertThat(names(otherDepartment)).isEmpty();
    }

    @Test
    void anEnterprisesPeopleAreHeldToTheirEnterprise() {
        UUID township = fixture.township(fixture.county());
        UUID village = fixture.unit(township, "village", "甲村");
        UUID own = fixture.enterprise(township, village, "虚构甲厂");
        fixture.enterprise(township, village, "虚构乙厂");
        Actor actor = fixture.actor(fixture.member(township, org.anbiao.identity.Role.ENTERPRISE_PRINCIPAL, null, own));

        assertThat(fixture.as(actor, () -> jdbc.sql("select name from enterprise")
                        .query(String.class)
                        .list()))
                .containsExactly("虚构甲厂");
    }

    @Test
    void anotherActorInsideATransactionIsBoundAndUnboundAgain() {
        UUID county = fixture.county();
        UUID one = fixture.township(county);
        UUID other = fixture.township(county);
        fixture.enterprise(one, fixture.unit(one, "village", "甲村"), "虚构甲厂");
        fixture.enterprise(other, fixture.unit(other, "village", "乙村"), "虚构乙厂");

        fixture.asSystem(one, () -> {
            assertThat(count("enterprise")).isOne();
            Actor otherActor = systemActor(other);
            assertThat(currentActor.callAs(otherActor, () -> jdbc.sql("select name from enterprise")
                            .query(String.class)
                            .list()))
                    .containsExactly("虚构乙厂");
            assertThatThrownBy(() -> currentActor.runAs(otherActor, () -> {
                        throw new DomainException("tenancy.test");
                    }))
                    .isInstanceOf(DomainException.class);
            return assertThat(jdbc.sql("select name from enterprise")
                            .query(String.class)
                            .list())
                    .containsExactly("虚构甲厂");
        });
    }

    @Test
    void aRowOfAnotherTenantCannotBeWritten() {
        UUID county = fixture.county();
        UUID one = fixture.township(county);
        UUID other = fixture.township(county);

        assertThatThrownBy(() ->
                        fixture.asSystem(one, () -> jdbc.sql("insert into sector (tenant_id, name) values (?, '虚构行业')")
                                .param(other)
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Autowired
    TenantDirectory tenants;

    private Actor systemActor(UUID tenantId) {
        return tenants.systemActor(tenantId);
    }

    private Long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private java.util.List<String> names(UUID tenantId) {
        return fixture.asSystem(tenantId, () -> jdbc.sql("select name from enterprise order by name")
                .query(String.class)
                .list());
    }
}
