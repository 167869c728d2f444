package org.anbiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.PersonRole;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.training.CertificateLine.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who needs a special-work certificate, and who works without a valid one. */
@DatabaseTest
class SpecialWorkerServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final PageRequest FIRST = new PageRequest(0, 50);

    @Autowired
    TenantFixture tenants;

    @Autowired
    SpecialWorkerService workers;

    @Autowired
    CertificateService certificates;

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        county = tenants.county();
        township = tenants.township(county);
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID enter(String name, SpecialPost post, String number, @Nullable LocalDate expires) {
        return workers.enter(
                enterprise, new SpecialWorker.Draft(name, post, TODAY.minusDays(20), number, null, expires));
    }

    @Test
    void theUnfitStandFirstAndARenewedCertificateMakesFit() {
        enter("虚构甲", SpecialPost.WELDING, "T350000000000000001", TODAY.plusYears(2));
        enter("虚构乙", SpecialPost.HEIGHT, "T350000000000000002", TODAY.plusDays(CertificateService.SOON_DAYS));
        UUID expired = enter("虚构丙", SpecialPost.ELECTRICITY, "T350000000000000003", TODAY.minusDays(1));
        enter("虚构丁", SpecialPost.ELECTRICITY, "", null);
        assertThat(workers.of(enterprise))
                .extracting(worker -> worker.name() + " " + worker.state() + " " + worker.unfit())
                .containsExactly("虚构丁 MISSING true", "虚构丙 EXPIRED true", "虚构乙 EXPIRING false", "虚构甲 VALID false");
        workers.certify(enterprise, expired, "T350000000000000004", TODAY.minusDays(2), TODAY.plusYears(3));
        assertThat(workers.of(enterprise))
                .filteredOn(SpecialWorker::unfit)
                .extracting(SpecialWorker::name)
                .containsExactly("虚构丁");
        people.leave(expired, TODAY);
        assertThat(workers.of(enterprise)).hasSize(3);
        assertThat(people.of(new EnterpriseId(enterprise)))
                .as("the record stays, with both certificates")
                .filteredOn(person -> person.name().equals("虚构丙"))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.role()).isEqualTo(PersonRole.SPECIAL_WORKER);
                    assertThat(person.certificates()).hasSize(2);
                    assertThat(person.certificates().get(0).kind()).isEqualTo("特种作业操作证（电工作业）");
                });
    }

    @Test
    void theNumberIsStoredEncryptedAndReadingItIsRecorded() {
        UUID id = enter("虚构甲", SpecialPost.WELDING, "T350000000000000001", TODAY.plusYears(2));
        String stored =
                tenants.asSystem(township, () -> jdbc.sql("select number from person_certificate where person_id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        assertThat(stored).doesNotContain("T350000000000000001");
        assertThat(people.readCertificate(id, 0)).isEqualTo("T350000000000000001");
    }

    @Test
    void whatIsMissingOrDoubleIsRefusedInWords() {
        assertThatThrownBy(() -> enter(" ", SpecialPost.HEIGHT, "", null))
                .hasMessageContaining("training.special.name-missing");
        assertThatThrownBy(() -> workers.enter(enterprise, new SpecialWorker.Draft("虚构甲", null, TODAY, "", null, null)))
                .hasMessageContaining("training.special.post-missing");
        assertThatThrownBy(() -> workers.enter(
                        enterprise, new SpecialWorker.Draft("虚构甲", SpecialPost.HEIGHT, null, "", null, null)))
                .hasMessageContaining("training.special.since-missing");
        assertThatThrownBy(() -> enter("虚构甲", SpecialPost.HEIGHT, "T1", null))
                .hasMessageContaining("training.special.expiry-missing");
        assertThatThrownBy(() -> enter("虚构甲", SpecialPost.HEIGHT, "", TODAY))
                .hasMessageContaining("training.special.number-missing");
        UUID id = enter("虚构甲", SpecialPost.HEIGHT, "", null);
        assertThatThrownBy(() -> enter("虚构甲", SpecialPost.HEIGHT, "", null))
                .hasMessageContaining("training.special.twice");
        enter("虚构甲", SpecialPost.WELDING, "", null);
        assertThatThrownBy(() -> workers.certify(enterprise, id, " ", null, null))
                .hasMessageContaining("training.special.number-missing");
        assertThatThrownBy(() -> workers.certify(enterprise, UUID.randomUUID(), "T1", null, TODAY))
                .hasMessageContaining("training.special.unknown");
        assertThat(workers.of(enterprise)).hasSize(2);
    }

    @Test
    void theOfficeSeesTheUnfitOfItsOwnEnterprisesAndTheCertificatesPageAsksForTheirs() {
        enter("虚构甲", SpecialPost.WELDING, "T350000000000000001", TODAY.plusYears(2));
        enter("虚构丁", SpecialPost.ELECTRICITY, "", null);
        UUID other = tenants.enterprise(township, tenants.unit(township, "village", "西溪村"), "虚构茶厂");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        workers.enter(other, new SpecialWorker.Draft("虚构戊", SpecialPost.HEIGHT, TODAY, "T9", null, TODAY.minusDays(9)));
        assertThat(workers.list("unfit", FIRST).rows())
                .extracting(worker -> worker.name() + " " + worker.state())
                .containsExactly("虚构丁 " + State.MISSING, "虚构戊 " + State.EXPIRED);
        assertThat(workers.list("", FIRST).total()).isEqualTo(3);
        assertThat(workers.list("valid", FIRST).rows())
                .extracting(SpecialWorker::name)
                .containsExactly("虚构甲");
        assertThat(certificates.list("missing", FIRST))
                .extracting(CertificateLine::personName)
                .as("the page of all certificates asks for it, too")
                .containsExactly("虚构丁");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, village, null));
        assertThat(workers.list("unfit", FIRST).total()).isEqualTo(1);
        assertThatThrownBy(() -> workers.of(other)).isInstanceOf(DomainException.class);
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        assertThat(workers.list("", FIRST).total()).isZero();
        tenants.logIn(township, Role.LEADER);
        assertThatThrownBy(() -> enter("虚构己", SpecialPost.HEIGHT, "", null)).isInstanceOf(AccessDeniedException.class);
    }
}
