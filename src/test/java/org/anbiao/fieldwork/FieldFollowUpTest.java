package org.anbiao.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.QrCode;
import org.anbiao.hazard.HazardCourse;
import org.anbiao.hazard.HazardFixture;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.hazard.HazardFollowUps.Result;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.HazardState;
import org.anbiao.hazard.HazardStep;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.identity.Member;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Following up rectification on site: seen stands in the hazard's course, a re-check is done by whoever may. */
@DatabaseTest
@Import(HazardFixture.class)
class FieldFollowUpTest {

    private static final LocalDate TODAY = HazardFixture.TODAY;

    @Autowired
    HazardFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    FieldVisitService visits;

    @Autowired
    FieldVisitDirectory directory;

    @Autowired
    FieldDayService days;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    OfficialHazards official;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private Place place;
    private Member worker;

    @BeforeEach
    void aPlace() {
        place = fixture.place();
        worker = place.villageWorker();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void whatIsSeenStandsInTheCourseOnceAndReachesTheFirm() {
        UUID hazard = ownHazard();
        tenants.logIn(worker);
        UUID photo = UUID.randomUUID();
        visits.receivePhoto(photo, place.enterprise(), QrCode.png("一", 4));
        UUID id = UUID.randomUUID();
        FieldVisit visit = visit(new FieldFollowUp(hazard, "", Result.UNDERWAY, " 箱门已到货 ", null, List.of(photo)));
        visits.receive(id, visit);
        assertThat(visits.receive(id, visit).again()).isTrue();
        HazardStep seen = lastStep(hazard);
        assertThat(seen.kind()).isEqualTo(HazardStep.Kind.FOLLOWED);
        assertThat(seen.note()).isEqualTo("现场所见：正在整改：箱门已到货");
        assertThat(seen.byName()).isEqualTo(worker.displayName());
        assertThat(seen.photos()).hasSize(1);
        assertThat(hazards.course(hazard)).hasSize(2);
        assertThat(hazards.get(hazard).state()).isEqualTo(HazardState.FOUND);
        assertThat(directory.find(place.township(), id).orElseThrow().followUps())
                .singleElement()
                .satisfies(followUp -> {
                    assertThat(followUp.what()).isEqualTo("切割车间配电箱无门");
                    assertThat(followUp.result()).isEqualTo(Result.UNDERWAY);
                });
        assertThat(directory.files(directory.find(place.township(), id).orElseThrow()))
                .containsOnlyKeys(photo);
        assertThat(told(place.manager())).isEqualTo(1);
        assertThat(told(place.principal())).isEqualTo(1);
        assertThat(told(place.office())).isZero();
        tenants.logIn(place.manager());
        assertThat(lastStep(hazard).note()).contains("箱门已到货");
    }

    @Test
    void thePhoneHasTheOpenHazardsWithStateAndDeadline() {
        UUID own = ownHazard();
        tenants.logIn(worker);
        UUID ordered =
                official.record(HazardFixture.official(place.enterprise(), TODAY.minusDays(3), TODAY.minusDays(1)));
        FieldDay.Place listed = days.today().places().get(0);
        assertThat(listed.hazards()).extracting(FieldDay.OpenHazard::id).containsExactlyInAnyOrder(own, ordered);
        FieldDay.OpenHazard late = listed.hazards().stream()
                .filter(hazard -> hazard.id().equals(ordered))
                .findFirst()
                .orElseThrow();
        assertThat(late.what()).isEqualTo("安全出口堆放杂物");
        assertThat(late.place()).isEqualTo("成品仓库");
        assertThat(late.dueOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(late.owed()).isTrue();
        assertThat(late.state()).isEqualTo("待落实");
        assertThat(late.recheck()).isFalse();
        assertThat(listed.reasons()).contains("隐患整改逾期 1 条");
    }

    @Test
    void whatTheVillageOrderedIsRecheckedOnSiteAndWhatTheFirmFoundIsNot() {
        UUID own = ownHazard();
        tenants.logIn(worker);
        UUID ordered = official.record(HazardFixture.official(place.enterprise(), TODAY, TODAY.plusDays(5)));
        fixture.rectify(place, ordered, TODAY);
        fixture.rectify(place, own, TODAY);
        tenants.logIn(worker);
        FieldDay.Place listed = days.today().places().get(0);
        assertThat(listed.hazards().stream().filter(FieldDay.OpenHazard::recheck))
                .extracting(FieldDay.OpenHazard::id)
                .containsExactly(ordered);
        assertThat(listed.hazards()).noneMatch(FieldDay.OpenHazard::owed);
        assertThat(listed.reasons()).contains("隐患待您复查 1 条");
        refused("hazard.check-firm", recheck(own, Result.PASSED, "看过了", null));
        refused("hazard.note-missing", recheck(ordered, Result.PASSED, " ", null));
        refused("fieldwork.follow-up-due", recheck(ordered, Result.RETURNED, "仍有杂物", null));
        refused("hazard.due-too-early", recheck(ordered, Result.RETURNED, "仍有杂物", TODAY.minusDays(1)));
        visits.receive(UUID.randomUUID(), visit(recheck(ordered, Result.RETURNED, "仍有杂物", TODAY.plusDays(2))));
        assertThat(hazards.get(ordered).state()).isEqualTo(HazardState.DISPATCHED);
        assertThat(hazards.get(ordered).plan().dueOn()).isEqualTo(TODAY.plusDays(2));
        tenants.logIn(place.manager());
        course.rectify(ordered, fixture.version(ordered), HazardFixture.deed(TODAY, "已清空"));
        tenants.logIn(worker);
        visits.receive(UUID.randomUUID(), visit(recheck(ordered, Result.PASSED, "出口畅通", null)));
        assertThat(hazards.get(ordered).state()).isEqualTo(HazardState.CLOSED);
        assertThat(lastStep(ordered).kind()).isEqualTo(HazardStep.Kind.SIGNED_OFF);
        assertThat(lastStep(ordered).byName()).isEqualTo(worker.displayName());
    }

    @Test
    void aRecheckThatComesTooLateIsRefusedWholeAndWhatWasSeenStillComesThrough() {
        tenants.logIn(worker);
        UUID ordered = official.record(HazardFixture.official(place.enterprise(), TODAY, TODAY.plusDays(5)));
        fixture.rectify(place, ordered, TODAY);
        tenants.logIn(place.office());
        course.pass(ordered, fixture.version(ordered), HazardFixture.deed(TODAY, "已核对"));
        tenants.logIn(worker);
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> visits.receive(id, visit(recheck(ordered, Result.PASSED, "出口畅通", null))))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("hazard.follow-changed"));
        assertThat(directory.find(place.township(), id)).isEmpty();
        visits.receive(id, visit(recheck(ordered, Result.DONE, "出口畅通", null)));
        assertThat(hazards.get(ordered).state()).isEqualTo(HazardState.CLOSED);
        assertThat(lastStep(ordered).note()).isEqualTo("现场所见：已整改，待按程序确认：出口畅通");
        // nobody owes anything any more
        assertThat(told(place.manager())).isZero();
    }

    @Test
    void hazardsOfOthersAndVisitsWithoutTheDutyAreRefused() {
        UUID hazard = ownHazard();
        UUID other = tenants.enterprise(place.township(), place.village(), "虚构茶厂");
        UUID sister = tenants.unit(place.township(), "village", "西溪村");
        UUID elsewhere = tenants.enterprise(place.township(), sister, "虚构竹编厂");
        tenants.logIn(place.office());
        UUID theirs = official.record(HazardFixture.official(elsewhere, TODAY, TODAY.plusDays(5)));
        tenants.logIn(worker);
        FieldFollowUp seen = recheck(hazard, Result.DONE, "", null);
        assertThatThrownBy(() -> visits.receive(UUID.randomUUID(), visit(other, Set.of(FieldDuty.FOLLOW_UP), seen)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("hazard.unknown"));
        refused("hazard.unknown", recheck(theirs, Result.DONE, "", null));
        assertThatThrownBy(() ->
                        visits.receive(UUID.randomUUID(), visit(place.enterprise(), Set.of(FieldDuty.SURVEY), seen)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("fieldwork.follow-up-duty"));
        refused("fieldwork.follow-up-long", recheck(hazard, Result.DONE, "长".repeat(501), null));
        assertThat(hazards.course(hazard)).hasSize(1);
    }

    @Test
    void aVisitOfAPageThatKnewNoFollowUpsIsReadAsBefore() throws IOException {
        tenants.logIn(worker);
        String sent = """
                {"enterpriseId": "%s", "visitedAt": "%s", "duties": ["follow_up"], "note": "看过", "whistle": false, "guideId": null,
                 "answers": [], "photos": [], "findings": []}
                """.formatted(place.enterprise(), Instant.now());
        UUID id = UUID.randomUUID();
        visits.receive(id, json.readValue(sent, FieldVisit.class));
        assertThat(directory.find(place.township(), id).orElseThrow().followUps())
                .isEmpty();
    }

    private UUID ownHazard() {
        tenants.logIn(place.manager());
        return hazards.find(HazardFixture.general(place.enterprise(), TODAY));
    }

    private static FieldFollowUp recheck(UUID hazard, Result result, String note, @Nullable LocalDate dueOn) {
        return new FieldFollowUp(hazard, "", result, note, dueOn, List.of());
    }

    private FieldVisit visit(FieldFollowUp followUp) {
        return visit(place.enterprise(), Set.of(FieldDuty.FOLLOW_UP), followUp);
    }

    private static FieldVisit visit(UUID enterprise, Set<FieldDuty> duties, FieldFollowUp followUp) {
        return new FieldVisit(
                enterprise,
                Instant.now(),
                duties,
                "",
                false,
                null,
                List.of(),
                List.of(),
                List.of(followUp),
                List.of(),
                List.of());
    }

    private void refused(String key, FieldFollowUp followUp) {
        assertThatThrownBy(() -> visits.receive(UUID.randomUUID(), visit(followUp)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private HazardStep lastStep(UUID hazard) {
        List<HazardStep> steps = hazards.course(hazard);
        return steps.get(steps.size() - 1);
    }

    private long told(Member member) {
        return tenants.asSystem(member.tenantId(), () -> jdbc.sql(
                        "select count(*) from message where member_id = ? and template = 'hazard.message.followed'")
                .param(member.id())
                .query(Long.class)
                .single());
    }
}
