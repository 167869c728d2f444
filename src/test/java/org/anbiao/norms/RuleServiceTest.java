package org.anbiao.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.QrCode;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An enterprise's rules, procedures and plans with their versions in force. */
@DatabaseTest
class RuleServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    RuleService rules;

    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void theNextVersionEndsTheOneBeforeOnItsFirstDay() {
        rules.record(enterprise, OwnRule.Kind.RULE, "动火作业管理制度", TODAY.minusDays(30), "", null);
        rules.record(
                enterprise,
                OwnRule.Kind.RULE,
                " 动火作业管理制度 ",
                TODAY.minusDays(3),
                "自评后修订",
                new NormService.Minutes("制度.png", QrCode.png("rule", 4)));
        assertThat(rules.of(enterprise))
                .extracting(OwnRule::version, OwnRule::inForceOn, OwnRule::endedOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, TODAY.minusDays(3), null),
                        org.assertj.core.groups.Tuple.tuple(1, TODAY.minusDays(30), TODAY.minusDays(3)));
        assertThat(rules.of(enterprise).get(0).fileId()).isNotNull();
        rules.end(enterprise, rules.of(enterprise).get(0).id());
        assertThat(rules.of(enterprise).get(0).endedOn()).isEqualTo(TODAY);
    }

    @Test
    void whatIsInForceStandsBeforeWhatIsNot() {
        rules.record(enterprise, OwnRule.Kind.RULE, "A制度", TODAY.minusDays(30), "", null);
        rules.end(enterprise, rules.of(enterprise).get(0).id());
        rules.record(enterprise, OwnRule.Kind.RULE, "B制度", TODAY.minusDays(20), "", null);
        rules.record(enterprise, OwnRule.Kind.RULE, "B制度", TODAY.minusDays(10), "", null);
        assertThat(rules.of(enterprise))
                .extracting(OwnRule::title, OwnRule::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B制度", 2),
                        org.assertj.core.groups.Tuple.tuple("B制度", 1),
                        org.assertj.core.groups.Tuple.tuple("A制度", 1));
    }

    @Test
    void daysGoForwardAndATitleIsNeeded() {
        refused("norms.rules.title-missing", () -> rules.record(enterprise, OwnRule.Kind.PLAN, " ", TODAY, "", null));
        refused(
                "norms.rules.day",
                () -> rules.record(enterprise, OwnRule.Kind.PLAN, "火灾预案", TODAY.plusDays(1), "", null));
        rules.record(enterprise, OwnRule.Kind.PLAN, "火灾预案", TODAY, "", null);
        refused("norms.rules.before", () -> rules.record(enterprise, OwnRule.Kind.PLAN, "火灾预案", TODAY, "", null));
        // a procedure of the same name is another document
        rules.record(enterprise, OwnRule.Kind.PROCEDURE, "火灾预案", TODAY, "", null);
        assertThat(rules.of(enterprise)).hasSize(2);
    }

    @Test
    void anotherEnterpriseReachesNothingAndTheOfficeReads() {
        rules.record(enterprise, OwnRule.Kind.PLAN, "火灾预案", TODAY, "", null);
        UUID rule = rules.of(enterprise).get(0).id();
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other));
        refused("norms.enterprise-not-yours", () -> rules.of(enterprise));
        refused("norms.rules.unknown", () -> rules.end(other, rule));
        tenants.logIn(township, Role.LEADER);
        assertThat(rules.of(enterprise)).hasSize(1);
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
