package org.anbiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.notification.Message;
import org.anbiao.notification.MyMessages;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Certificates that are missing, over or soon over, continued training, and who is told of it. */
@DatabaseTest
class CertificateServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final PageRequest ALL = PageRequest.page(0, 50);

    @Autowired
    TenantFixture fixture;

    @Autowired
    CertificateService certificates;

    @Autowired
    CertificateWarnings warnings;

    @Autowired
    MyMessages messages;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID risky;
    private UUID ordinary;
    private UUID principal;
    private UUID manager;

    @BeforeEach
    void aRiskyEnterprise() {
        township = fixture.township(fixture.county());
        UUID village = fixture.unit(township, "village", "东溪村");
        risky = fixture.enterprise(township, village, "虚构烟花厂");
        ordinary = fixture.enterprise(township, village, "虚构茶厂");
        fixture.asSystem(township, () -> jdbc.sql("update enterprise set high_risk = true where id = ?")
                .param(risky)
                .update());
        principal = person(risky, "虚构王", "principal");
        manager = person(risky, "虚构李", "safety_officer");
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UUID person(UUID enterprise, String name, String role) {
        return fixture.asSystem(township, () -> jdbc.sql("""
                        insert into enterprise_person (enterprise_id, name, role, full_time, from_on)
                        values (?, ?, ?, true, '2020-01-01') returning id
                        """)
                .params(enterprise, name, role)
                .query(UUID.class)
                .single());
    }

    private void certificate(UUID enterprise, UUID person, @Nullable LocalDate expiresOn) {
        fixture.asSystem(
                township,
                () -> jdbc.sql("""
                        insert into person_certificate (enterprise_id, person_id, kind, expires_on) values (?, ?, '安全培训合格证', ?)
                        """).params(enterprise, person, expiresOn).update());
    }

    private List<String> states(String state) {
        return certificates.list(state, ALL).stream()
                .map(line -> line.personName() + " " + line.state().code())
                .toList();
    }

    private void sweep() {
        fixture.asSystem(township, () -> {
            warnings.sweep(township);
            return true;
        });
    }

    @Test
    void whatIsMissingOverOrSoonOverStandsFirst() {
        UUID tea = person(ordinary, "虚构茶", "principal");
        assertThat(states("")).as("only high-risk sectors need one").containsExactly("虚构王 missing");
        certificate(risky, principal, TODAY.minusDays(1));
        certificate(risky, manager, TODAY.plusDays(30));
        certificate(ordinary, tea, TODAY.plusDays(31));
        assertThat(states("")).containsExactly("虚构王 expired", "虚构李 expiring", "虚构茶 valid");
        assertThat(states("expiring")).containsExactly("虚构李 expiring");
        assertThat(certificates.count("missing")).isZero();
    }

    @Test
    void aPrincipalInAHighRiskSectorContinuesEveryYear() {
        certificate(risky, principal, null);
        assertThat(states("missed")).containsExactly("虚构王 valid");
        int last = TODAY.getYear() - 1;
        assertThatThrownBy(() -> certificates.recordContinuation(principal, last, TODAY, ""))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("training.certificate.day"));
        certificates.recordContinuation(principal, last, LocalDate.of(last, 6, 1), "县里集中培训");
        assertThatThrownBy(() -> certificates.recordContinuation(principal, last, LocalDate.of(last, 7, 1), ""))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("training.certificate.twice"));
        assertThat(states("missed")).isEmpty();
        assertThat(certificates.list("", ALL)).singleElement().satisfies(line -> assertThat(line.continuedYear())
                .isEqualTo(last));
    }

    @Test
    void eachStepIsToldOnceToTheEnterpriseAndTheOffice() {
        certificate(risky, principal, TODAY.minusDays(1));
        certificate(risky, manager, TODAY.plusDays(5));
        Member owner = fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, risky);
        Member other = fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, ordinary);
        Member office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        sweep();
        sweep();
        assertThat(titles(owner))
                .containsExactlyInAnyOrder(
                        "training.message.expired", "training.message.expiring", "training.message.missed");
        assertThat(titles(office)).hasSize(3);
        assertThat(titles(other)).isEmpty();
        fixture.asSystem(township, () -> jdbc.sql("update person_certificate set expires_on = ? where person_id = ?")
                .params(TODAY.minusDays(1), manager)
                .update());
        sweep();
        assertThat(titles(owner)).as("over now, too").hasSize(4);
    }

    private List<String> titles(Member member) {
        fixture.logIn(member);
        return messages.page(false, ALL).rows().stream().map(Message::template).toList();
    }
}
