package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.recognition.Award;
import org.anbiao.recognition.CaseFilter;
import org.anbiao.recognition.PublishedCases;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.RecognitionService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's cases pass the service's own rules: one with the enterprise's agreement, one taken back. */
@DatabaseTest
class DemoCasesTest {

    private static final CaseFilter WITHDRAWN = new CaseFilter("", "", "", true);

    @Autowired
    TenantFixture tenants;

    @Autowired
    PublishedCases cases;

    @Autowired
    RecognitionService recognitions;

    @Autowired
    Clock clock;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void oneIsPublishedAndOneTakenBack() {
        UUID township = tenants.township(tenants.county());
        UUID village = tenants.unit(township, "village", "东溪村");
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
        DemoLogins logins = StandInLogins.present();
        DemoCases demo = new DemoCases(cases, logins, clock);

        demo.load(new DemoOrganisations(List.of(), List.of()), "");
        assertThat(cases.list(CaseFilter.ALL)).isEmpty();
        assertThat(cases.list(WITHDRAWN)).isEmpty();

        recognise(tenants.enterprise(township, village, "虚构石材厂"), "湿式作业");
        recognise(tenants.enterprise(township, village, "虚构茶厂"), "点检表");
        demo.load(new DemoOrganisations(List.of(), List.of()), "");

        assertThat(cases.list(CaseFilter.ALL)).singleElement().satisfies(one -> {
            assertThat(one.consent()).isNotNull();
            assertThat(one.enterpriseName()).startsWith("虚构");
            assertThat(cases.files(one.id())).hasSize(1);
        });
        assertThat(cases.list(WITHDRAWN)).singleElement().satisfies(one -> {
            assertThat(one.withdrawnOn()).isEqualTo(LocalDate.now(clock));
            assertThat(one.consent()).isNull();
            assertThat(one.enterpriseName()).isEmpty();
        });
    }

    private void recognise(UUID enterprise, String how) {
        recognitions.record(
                enterprise,
                new Award(
                        RecognitionKind.CASE,
                        "benchmark",
                        "township",
                        LocalDate.now(clock).minusDays(20),
                        null,
                        "虚构镇安办",
                        "虚构文件",
                        "示例做法",
                        "",
                        how),
                null,
                new RecognitionService.Upload("case.png", LaunchedCampaign.PICTURE));
    }
}
