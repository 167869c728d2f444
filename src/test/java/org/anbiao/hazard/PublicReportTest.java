package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.hazard.InternalReports.Photo;
import org.anbiao.mobilization.LaunchedCampaign;
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

    @Autowired
    OfficialHazards official;

    @Autowired
    FileStore files;

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
        String number = reporting.send(place.township(), "虚构石材厂", "北门", "夜间露天焚烧", List.of(), visitor());
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
        reporting.send(place.township(), "不明作坊", "", "噪音扰民", List.of(), visitor());
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
        refused("hazard.public.firm-missing", () -> reporting.send(place.township(), "", "", "焚烧", List.of(), visitor));
        refused("hazard.description-missing", () -> reporting.send(place.township(), "甲", "", " ", List.of(), visitor));
        refused(
                "hazard.too-long",
                () -> reporting.send(place.township(), "甲".repeat(101), "", "焚烧", List.of(), visitor));
        refused(
                "hazard.public.receiver-missing",
                () -> reporting.send(UUID.randomUUID(), "甲", "", "焚烧", List.of(), visitor));
        UUID department = tenants.department(place.county());
        refused("hazard.public.receiver-missing", () -> reporting.send(department, "甲", "", "焚烧", List.of(), visitor));
        for (int i = 0; i < PublicReporting.PER_TEN_MINUTES; i++) {
            reporting.send(place.township(), "甲", "", "焚烧", List.of(), visitor);
        }
        refused("hazard.public.too-many", () -> reporting.send(place.township(), "甲", "", "焚烧", List.of(), visitor));
        assertThat(reporting.send(place.township(), "甲", "", "焚烧", List.of(), visitor()))
                .isNotEmpty();
    }

    private UUID taken() {
        reporting.send(place.township(), "虚构石材厂", "北门", "吊装无人指挥", List.of(photo()), visitor());
        tenants.logIn(place.office());
        return desk.take(desk.list().get(0).id(), place.enterprise(), HazardCategory.LIFTING, TODAY.plusDays(3));
    }

    private static Photo photo() {
        return new Photo("现场.png", LaunchedCampaign.PICTURE);
    }

    @Test
    void photosAreTheOfficesUntilTheReportIsTakenUp() {
        reporting.send(place.township(), "虚构石材厂", "", "堆垛过高", List.of(photo(), photo()), visitor());
        tenants.logIn(place.office());
        PublicReport report = desk.list().get(0);
        assertThat(report.photos()).hasSize(2).allSatisfy(photo -> assertThat(files.read(photo))
                .isPresent());
        tenants.logIn(place.manager());
        assertThat(report.photos())
                .allSatisfy(photo -> assertThat(files.find(photo)).isEmpty());

        tenants.logIn(place.office());
        UUID hazard = desk.take(report.id(), place.enterprise(), HazardCategory.OTHER, null);
        tenants.logIn(place.manager());
        assertThat(hazards.course(hazard).get(0).photos())
                .hasSize(2)
                .doesNotContainAnyElementsOf(report.photos())
                .allSatisfy(photo -> assertThat(files.read(photo)).isPresent());
        assertThat(report.photos())
                .allSatisfy(photo -> assertThat(files.find(photo)).isEmpty());
    }

    @Test
    void onlyAFewPicturesOfBoundedSizeAreTaken() {
        UUID to = place.township();
        refused(
                "hazard.photo.rejected",
                () -> reporting.send(
                        to, "甲", "", "焚烧", Collections.nCopies(PublicReporting.MOST_PHOTOS + 1, photo()), visitor()));
        Photo large = new Photo("a.png", new byte[PublicReporting.MOST_BYTES + 1]);
        refused("hazard.photo.rejected", () -> reporting.send(to, "甲", "", "焚烧", List.of(large), visitor()));
        Photo document = new Photo("a.png", "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        refused("documents.file.no-picture", () -> reporting.send(to, "甲", "", "焚烧", List.of(document), visitor()));
        tenants.logIn(place.office());
        assertThat(desk.list()).isEmpty();
    }

    @Test
    void aReportThatProvedTrueIsRewardedOnce() {
        UUID hazard = taken();
        UUID report = desk.list().get(0).id();
        BigDecimal yuan = new BigDecimal("300.50");
        refused("hazard.public.not-verified", () -> desk.reward(report, yuan, TODAY, ""));
        official.order(hazard, TODAY, TODAY.plusDays(5));
        assertThat(desk.list().get(0).verified()).isTrue();
        refused("hazard.reward.amount", () -> desk.reward(report, BigDecimal.ZERO, TODAY, ""));
        refused("hazard.reward.amount", () -> desk.reward(report, new BigDecimal("0.001"), TODAY, ""));
        refused("hazard.day-missing", () -> desk.reward(report, yuan, TODAY.plusDays(1), ""));
        refused("hazard.day-too-early", () -> desk.reward(report, yuan, TODAY.minusDays(1), ""));
        refused("hazard.too-long", () -> desk.reward(report, yuan, TODAY, "长".repeat(201)));
        assertThat(desk.paid()).isZero();
        desk.reward(report, yuan, TODAY, " 凭编号现金领取 ");
        assertThat(desk.list().get(0).reward())
                .isEqualTo(new PublicReport.Reward(
                        yuan, TODAY, "凭编号现金领取", place.office().displayName()));
        assertThat(desk.paid()).isEqualByComparingTo(yuan);
        refused("hazard.public.handled", () -> desk.reward(report, yuan, TODAY, ""));

        tenants.logIn(fixture.place().office());
        assertThat(desk.paid()).isZero();
        refused("hazard.public.handled", () -> desk.reward(report, yuan, TODAY, ""));
    }
}
