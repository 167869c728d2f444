package org.anbiao.risk;

import static org.anbiao.risk.RiskFixture.TODAY;
import static org.anbiao.risk.RiskFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Details of signs differ per sector and are set by the department. */
@DatabaseTest
class SignRulesTest {

    private static final String GAS = "燃气";
    private static final String STONE = "石材";

    @Autowired
    TenantFixture tenants;

    @Autowired
    SignRules rules;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID department;
    private UUID township;
    private UUID station;
    private UUID works;
    private UUID elsewhere;

    @BeforeEach
    void aDepartmentWithAGasStation() {
        county = tenants.county();
        department = tenants.department(county);
        township = tenants.township(county);
        UUID village = tenants.unit(township, "village", "东溪村");
        UUID gas = sector(GAS);
        UUID stone = sector(STONE);
        station = tenants.enterprise(township, village, department, null, "虚构燃气站");
        works = tenants.enterprise(township, village, department, null, "虚构石材厂");
        elsewhere = tenants.enterprise(township, village, "虚构乡管燃气站");
        in(station, gas);
        in(works, stone);
        in(elsewhere, gas);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID sector(String name) {
        UUID id = UUID.randomUUID();
        tenants.asSystem(county, () -> jdbc.sql("insert into sector (id, name) values (?, ?)")
                .params(id, name)
                .update());
        return id;
    }

    private void in(UUID enterprise, UUID sector) {
        tenants.asSystem(township, () -> jdbc.sql("update enterprise set sector_id = ? where id = ?")
                .params(sector, enterprise)
                .update());
    }

    private static SignRule.Draft draft(String sector, LocalDate from, String... signs) {
        return new SignRule.Draft(
                sector,
                List.of(signs).stream()
                        .map(sign -> new SignRule.Item(SignKind.PROHIBITION, sign, "储罐区入口", "30×40厘米", "GB 2894"))
                        .toList(),
                from,
                "虚构城管〔2026〕3号");
    }

    private void asOffice(UUID tenant) {
        tenants.logIn(tenant, Role.CAMPAIGN_ADMIN);
    }

    private List<SignRule> seenBy(UUID enterprise) {
        Member principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        tenants.logIn(principal);
        return rules.of(enterprise);
    }

    @Test
    void theSectorsEnterprisesUnderTheDepartmentSeeThemAndNobodyElseDoes() {
        asOffice(department);
        rules.set(draft(GAS, TODAY, "禁止烟火", "禁止使用手机"));
        assertThat(seenBy(station)).singleElement().satisfies(rule -> assertThat(rule.items())
                .extracting(SignRule.Item::what)
                .containsExactly("禁止烟火", "禁止使用手机"));
        assertThat(seenBy(works)).as("another sector").isEmpty();
        assertThat(seenBy(elsewhere)).as("another supervisor").isEmpty();
        assertThatThrownBy(() -> rules.of(station)).as("a sister enterprise").isInstanceOf(DomainException.class);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(rules.of(station)).as("the office that looks at the board").hasSize(1);
        asOffice(township);
        rules.set(draft(GAS, TODAY, "当心爆炸"));
        assertThat(seenBy(elsewhere)).as("the area authority's own").hasSize(1);
        assertThat(seenBy(station)).as("both").hasSize(2);
    }

    @Test
    void aLaterOneTakesThePlaceFromItsDayAndBothStayReadable() {
        asOffice(department);
        rules.set(draft(GAS, TODAY, "禁止烟火"));
        rules.set(draft(GAS, TODAY.plusDays(10), "禁止烟火", "当心爆炸"));
        assertThat(seenBy(station).get(0).items()).as("it has not begun").hasSize(1);
        asOffice(department);
        rules.withdraw(GAS, TODAY.plusDays(10), "并入省标准");
        refused("risk.sign.ending", () -> rules.withdraw(GAS, TODAY.plusDays(5), "再次"));
        tenants.asSystem(department, () -> jdbc.sql("update sign_rule set valid_from = valid_from - 10")
                .update());
        assertThat(seenBy(station)).as("withdrawn").isEmpty();
        asOffice(department);
        assertThat(rules.history()).hasSize(3).first().satisfies(last -> {
            assertThat(last.withdrawn()).isTrue();
            assertThat(last.basis()).isEqualTo("并入省标准");
        });
        refused("risk.sign.nothing", () -> rules.withdraw(GAS, TODAY, "再次"));
    }

    @Test
    void whatHasNotBegunIsReplacedByWhatIsSetForAnEarlierDay() {
        asOffice(department);
        LocalDate far = TODAY.plusYears(1).plusDays(1);
        refused("risk.sign.far", () -> rules.set(draft(GAS, far, "禁止烟火")));
        rules.set(draft(GAS, TODAY, "禁止烟火"));
        refused("risk.sign.far", () -> rules.withdraw(GAS, far, "并入省标准"));
        rules.set(draft(GAS, TODAY.plusDays(200), "禁止烟火", "当心爆炸"));
        rules.set(draft(GAS, TODAY.plusDays(20), "禁止烟火", "当心爆炸", "消除静电"));
        assertThat(seenBy(station).get(0).items()).as("neither has begun").hasSize(1);
        tenants.asSystem(department, () -> jdbc.sql("update sign_rule set valid_from = valid_from - 20")
                .update());
        assertThat(seenBy(station).get(0).items()).as("the later word holds").hasSize(3);
        tenants.asSystem(department, () -> jdbc.sql("update sign_rule set valid_from = valid_from - 180")
                .update());
        assertThat(seenBy(station).get(0).items())
                .as("also on the mistyped day")
                .hasSize(3);
    }

    @Test
    void onlyAnOfficeSetsThemInFullAndNotForThePast() {
        asOffice(department);
        refused("risk.sign.items-missing", () -> rules.set(draft(GAS, TODAY)));
        refused("risk.sign.what-missing", () -> rules.set(draft(GAS, TODAY, " ")));
        refused("risk.sign.sector-missing", () -> rules.set(draft("没有的行业", TODAY, "禁止烟火")));
        refused("risk.sign.passed", () -> rules.set(draft(GAS, TODAY.minusDays(1), "禁止烟火")));
        refused(
                "risk.sign.basis-missing",
                () -> rules.set(new SignRule.Draft(
                        GAS, List.of(new SignRule.Item(SignKind.WARNING, "当心爆炸", "入口", "", "")), TODAY, " ")));
        refused(
                "risk.sign.place-missing",
                () -> rules.set(new SignRule.Draft(
                        GAS, List.of(new SignRule.Item(SignKind.WARNING, "当心爆炸", " ", "", "")), TODAY, "依据")));
        assertThat(rules.history()).isEmpty();
        rules.set(new SignRule.Draft(
                GAS,
                List.of(
                        new SignRule.Item(SignKind.WARNING, "当心爆炸", "入口", "", ""),
                        new SignRule.Item(SignKind.PROMPT, "", " ", "", "")),
                TODAY,
                "依据"));
        assertThat(rules.history().get(0).items())
                .as("an empty line is left out")
                .hasSize(1);
        tenants.logIn(department, Role.LEADER);
        assertThatThrownBy(() -> rules.set(draft(GAS, TODAY, "禁止烟火"))).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(
                tenants.member(department, Role.CAMPAIGN_ADMIN, tenants.unit(department, "section", "燃气股"), null));
        refused("risk.sign.office-only", () -> rules.set(draft(GAS, TODAY, "禁止烟火")));
    }
}
