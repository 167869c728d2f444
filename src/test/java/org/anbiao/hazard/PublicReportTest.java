package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Anybody reports without an account, not too often; the office takes it up or refuses it. */
@DatabaseTest
@Import(HazardFixture.class)
class PublicReportTest {

    @Autowired
    HazardFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    PublicReporting reporting;

    @Autowired
    PublicReportDesk desk;

    @Autowired
    HazardService hazards;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = fixture.place();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private static String visitor() {
        return UUID.randomUUID().toString();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void aVisitorsReportReachesTheOfficeOfItsAreaOnly() {
        String number = reporting.send(place.township(), "虚构石材厂", "北门", "夜间露天焚烧", visitor());
        tenants.logIn(place.office());
        PublicReport report = desk.list().get(0);
        assertThat(report.number()).isEqualTo(number).matches("[0-9A-F]{8}");
        assertThat(desk.waiting()).isOne();
        UUID hazard = desk.take(report.id(), place.enterprise(), HazardCategory.FIRE, TODAY.plusDays(3));
        assertThat(hazards.get(hazard).state()).isEqualTo(HazardState.PROPOSED);
        assertThat(hazards.get(hazard).source()).isEqualTo(HazardSource.PUBLIC);
        refused("hazard.public.handled", () -> desk.refuse(report.id(), "重复"));
        assertThat(desk.waiting()).isZero();

        Place other = fixture.place();
        tenants.logIn(other.office());
        assertThat(desk.list()).isEmpty();
        refused("hazard.public.handled", () -> desk.refuse(report.id(), "重复"));
        tenants.logIn(place.manager());
        assertThatThrownBy(() -> desk.list()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aReportIsRefusedWithAReason() {
        reporting.send(place.township(), "不明作坊", "", "噪音扰民", visitor());
        tenants.logIn(place.office());
        PublicReport report = desk.list().get(0);
        refused("hazard.reason-missing", () -> desk.refuse(report.id(), " "));
        refused("hazard.enterprise-missing", () -> desk.take(report.id(), null, HazardCategory.OTHER, null));
        desk.refuse(report.id(), "不属于安全生产，已转环保部门");
        assertThat(desk.list().get(0).state()).isEqualTo(PublicReport.State.REFUSED);
    }

    @Test
    void nothingIsTakenWithoutWordsFromAnybodyTooOftenOrForAnUnknownReceiver() {
        String visitor = visitor();
        refused("hazard.public.firm-missing", () -> reporting.send(place.township(), "", "", "焚烧", visitor));
        refused("hazard.description-missing", () -> reporting.send(place.township(), "甲", "", " ", visitor));
        refused("hazard.too-long", () -> reporting.send(place.township(), "甲".repeat(101), "", "焚烧", visitor));
        refused("hazard.public.receiver-missing", () -> reporting.send(UUID.randomUUID(), "甲", "", "焚烧", visitor));
        UUID department = tenants.department(place.county());
        refused("hazard.public.receiver-missing", () -> reporting.send(department, "甲", "", "焚烧", visitor));
        for (int i = 0; i < PublicReporting.PER_TEN_MINUTES; i++) {
            reporting.send(place.township(), "甲", "", "焚烧", visitor);
        }
        refused("hazard.public.too-many", () -> reporting.send(place.township(), "甲", "", "焚烧", visitor));
        assertThat(reporting.send(place.township(), "甲", "", "焚烧", visitor())).isNotEmpty();
    }
}
