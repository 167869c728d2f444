package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** An enterprise finds whom its authorities selected to serve it, and reads nothing else of the register. */
@DatabaseTest
class OfferedInstitutionsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    ExpertPoolService pool;

    @Autowired
    InstitutionEvaluations evaluations;

    @Autowired
    OfferedInstitutions offered;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID county;
    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void aRegister() {
        county = tenants.county();
        township = tenants.township(county);
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID institution(String name, @Nullable LocalDate selected) {
        return pool.save(
                null,
                new ServiceInstitution.Draft(
                        name, InstitutionKind.SERVICE, "工贸安全", "资质（虚构）", null, "技术指导、培训", selected));
    }

    private void evaluated(UUID institution, EvaluationResult result, LocalDate day) {
        evaluations.publish(new InstitutionEvaluation.Draft(institution, "虚构评估中心", result, "服务规范", "", day, TODAY));
    }

    private void asPrincipal() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    @Test
    void anEnterpriseFindsTheSelectedOnesWithWhatWasPublishedOfThem() {
        UUID selected = institution("虚构甲公司", TODAY.minusDays(30));
        evaluated(selected, EvaluationResult.QUALIFIED, TODAY.minusDays(20));
        evaluated(selected, EvaluationResult.EXCELLENT, TODAY.minusDays(2));
        evaluated(institution("虚构乙公司", null), EvaluationResult.QUALIFIED, TODAY.minusDays(5));
        asPrincipal();
        assertThat(offered.find("")).singleElement().satisfies(offer -> {
            assertThat(offer.institution().name()).isEqualTo("虚构甲公司");
            assertThat(offer.evaluations())
                    .extracting(InstitutionEvaluation::result)
                    .containsExactly(EvaluationResult.EXCELLENT, EvaluationResult.QUALIFIED);
        });
        assertThat(offered.find("工贸")).hasSize(1);
        assertThat(offered.find("没有这家")).isEmpty();
        assertThat(transaction.<List<String>>execute(
                        status -> jdbc.sql("select distinct institution_name from institution_evaluation")
                                .query(String.class)
                                .list()))
                .as("past the service it reads nothing of the one not selected either")
                .containsExactly("虚构甲公司");
    }

    @Test
    void whoLeftTheRegisterIsOfferedNoMore() {
        UUID selected = institution("虚构甲公司", TODAY.minusDays(30));
        pool.endInstitution(selected);
        assertThat(offered.find("")).isEmpty();
        asPrincipal();
        assertThat(offered.find("")).isEmpty();
    }

    @Test
    void anotherCountysSelectionDoesNotReachIt() {
        institution("虚构甲公司", TODAY);
        UUID other = tenants.township(tenants.county());
        UUID sister = tenants.enterprise(other, tenants.unit(other, "village", "南山村"), "虚构纸品厂");
        tenants.logIn(tenants.member(other, Role.ENTERPRISE_PRINCIPAL, null, sister));
        assertThat(offered.find("")).isEmpty();
    }

    @Test
    void anEnterpriseChangesNothingAndReadsNoRecordOfSupervision() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        UUID selected = institution("虚构甲公司", TODAY);
        pool.record(new InstitutionRecord.Draft(
                selected,
                InstitutionRecordKind.VIOLATION,
                TODAY,
                List.of(),
                InstitutionViolation.FORMALITY,
                "",
                "走过场",
                ""));
        asPrincipal();
        assertThat(pool.records(selected)).isEmpty();
        assertThat(offered.find("").get(0).institution().violations()).isZero();
        assertThatThrownBy(() -> institution("虚构丙公司", TODAY)).isInstanceOf(AccessDeniedException.class);
        assertThat(transaction.<Integer>execute(
                        status -> jdbc.sql("update service_institution set name = '改' where id = ?")
                                .param(selected)
                                .update()))
                .isZero();
    }
}
