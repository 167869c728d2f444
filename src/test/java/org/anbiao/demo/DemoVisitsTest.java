package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.fieldwork.FieldProgress.Topic;
import org.anbiao.fieldwork.FieldProgressDirectory;
import org.anbiao.fieldwork.FieldVisitDirectory;
import org.anbiao.fieldwork.FieldVisitFilter;
import org.anbiao.fieldwork.FieldVisitService;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's visits pass the rules of the phone's, and leave progress to check. */
@DatabaseTest
class DemoVisitsTest {

    private static final FieldVisitFilter ALL = new FieldVisitFilter(null, false, false, null, null);

    @Autowired
    TenantFixture tenants;

    @Autowired
    FieldVisitService visits;

    @Autowired
    FieldVisitDirectory directory;

    @Autowired
    FieldProgressDirectory progress;

    @Autowired
    EnterpriseDirectory enterprises;

    @Autowired
    Clock clock;

    private UUID township;
    private UUID village;
    private DemoVisits demo;

    @BeforeEach
    void anOffice() {
        township = tenants.township(tenants.county());
        village = tenants.unit(township, "village", "东溪村");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        demo = new DemoVisits(visits, enterprises, StandInLogins.present(), clock);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void threeEnterprisesAreVisitedAndTwoMattersAreToBeChecked() {
        tenants.enterprise(township, village, "虚构一厂");
        tenants.enterprise(township, village, "虚构二厂");
        load();
        assertThat(directory.count(ALL)).as("too few enterprises").isZero();
        tenants.enterprise(township, village, "虚构三厂");
        load();
        assertThat(directory.count(ALL)).isEqualTo(3);
        assertThat(progress.differences(null, LocalDate.now(clock), new PageRequest(0, 10)))
                .extracting(one -> one.progress().topic())
                .containsExactlyInAnyOrder(Topic.RESPONSIBILITY, Topic.SELF_EVALUATION);
    }

    private void load() {
        demo.load(new DemoOrganisations(List.of(), List.of()), "");
    }
}
