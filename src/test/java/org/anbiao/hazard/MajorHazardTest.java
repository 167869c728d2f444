package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.deed;
import static org.anbiao.hazard.HazardFixture.general;
import static org.anbiao.hazard.HazardFixture.major;
import static org.anbiao.hazard.HazardFixture.plan;
import static org.anbiao.hazard.HazardFixture.sixFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.identity.Member;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Judged by a clause, six fields before work starts, reported, signed off against its standard; listed with dates. */
@DatabaseTest
@Import(HazardFixture.class)
class MajorHazardTest {

    @Autowired
    HazardFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    HazardListings listings;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = fixture.place();
        tenants.logIn(place.manager());
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private String waitsAt(UUID hazard) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(hazard.toString())
                .singleResult();
        return instance == null ? "" : String.join(",", runtime.getActiveActivityIds(instance.getId()));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void withoutAClauseNothingIsAMajorHazard() {
        HazardFinding found = major(place.enterprise(), TODAY);
        refused(
                "hazard.clause-missing",
                () -> hazards.find(new HazardFinding(
                        found.enterpriseId(),
                        found.level(),
                        found.category(),
                        found.foundOn(),
                        found.description(),
                        "",
                        " ",
                        List.of())));
    }

    @Test
    void allSixFieldsAreFilledBeforeWorkStarts() {
        UUID id = hazards.find(major(place.enterprise(), TODAY));
        HazardPlan full = sixFields(TODAY.plusDays(30));
        Stream.of(
                        plan(TODAY.plusDays(30)),
                        new HazardPlan(
                                "", full.measure(), full.dueOn(), full.funds(), full.contingency(), full.acceptance()),
                        new HazardPlan(
                                full.responsible(),
                                "",
                                full.dueOn(),
                                full.funds(),
                                full.contingency(),
                                full.acceptance()),
                        new HazardPlan(
                                full.responsible(),
                                full.measure(),
                                null,
                                full.funds(),
                                full.contingency(),
                                full.acceptance()),
                        new HazardPlan(
                                full.responsible(),
                                full.measure(),
                                full.dueOn(),
                                " ",
                                full.contingency(),
                                full.acceptance()),
                        new HazardPlan(
                                full.responsible(), full.measure(), full.dueOn(), full.funds(), "", full.acceptance()),
                        new HazardPlan(
                                full.responsible(), full.measure(), full.dueOn(), full.funds(), full.contingency(), ""))
                .forEach(lacking -> refused("hazard.plan-six", () -> course.dispatch(id, 1, lacking)));
        refused("hazard.other-step", () -> course.rectify(id, 1, deed(TODAY, "已安装")));
        course.dispatch(id, 1, full);
        assertThat(hazards.get(id).plan()).isEqualTo(full);
        assertThat(waitsAt(id)).isEqualTo("userTask_reportHazard");
        refused("hazard.other-step", () -> course.rectify(id, 2, deed(TODAY, "已安装")));
        refused("hazard.report-missing", () -> course.report(id, 2, deed(TODAY, "")));
    }

    private List<String> told(Member member) {
        return tenants.asSystem(place.township(), () -> jdbc.sql(
                        "select unnest(arguments) from message where member_id = ? and template = 'hazard.message.major'")
                .param(member.id())
                .query(String.class)
                .list());
    }

    @Test
    void itIsReportedRecheckedAndSignedOffAgainstItsStandard() {
        UUID id = hazards.find(major(place.enterprise(), TODAY.minusDays(9)));
        course.dispatch(id, 1, sixFields(TODAY.plusDays(30)));
        course.report(id, 2, deed(TODAY.minusDays(8), "书面报告镇安办"));
        assertThat(hazards.get(id).reportedOn()).isEqualTo(TODAY.minusDays(8));
        assertThat(told(place.office())).isEqualTo(List.of("虚构石材厂", "除尘系统未按标准设置泄爆装置"));
        assertThat(told(place.villageWorker())).isNotEmpty();
        course.rectify(id, 3, deed(TODAY.minusDays(1), "泄爆片已安装"));
        refused("hazard.check-own", () -> course.pass(id, 4, deed(TODAY, "合格")));
        tenants.logIn(place.principal());
        course.pass(id, 4, deed(TODAY, "复查合格"));
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.RECHECKED);
        assertThat(hazards.get(id).verifiedOn()).isNull();
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 9)).rows())
                .extracting(InboxItem::taskKey)
                .containsExactly("sign_off_hazard");
        refused("hazard.acceptance-missing", () -> course.signOff(id, 5, deed(TODAY, "")));
        course.sendBack(id, 5, deed(TODAY, "检测报告未附"), TODAY.plusDays(40));
        assertThat(waitsAt(id)).isEqualTo("userTask_rectifyHazard");
        tenants.logIn(place.manager());
        course.rectify(id, 6, deed(TODAY, "已补检测报告"));
        tenants.logIn(place.principal());
        course.pass(id, 7, deed(TODAY, "复查合格"));
        course.signOff(id, 8, deed(TODAY, "泄爆面积与检测结果达到验收标准"));
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.CLOSED);
        assertThat(waitsAt(id)).isEmpty();
        assertThat(hazards.course(id))
                .extracting(HazardStep::kind)
                .containsExactly(
                        HazardStep.Kind.FOUND,
                        HazardStep.Kind.DISPATCHED,
                        HazardStep.Kind.REPORTED,
                        HazardStep.Kind.RECTIFIED,
                        HazardStep.Kind.RECHECKED,
                        HazardStep.Kind.RETURNED,
                        HazardStep.Kind.RECTIFIED,
                        HazardStep.Kind.RECHECKED,
                        HazardStep.Kind.SIGNED_OFF);
    }

    @Test
    void listingKeepsItsOwnDatesAndEndsAfterTheSignOffByWhoListedIt() {
        UUID id = hazards.find(major(place.enterprise(), TODAY.minusDays(9)));
        UUID small = hazards.find(general(place.enterprise(), TODAY.minusDays(9)));
        assertThatThrownBy(() -> listings.list(List.of(id), "", TODAY, TODAY.plusDays(30)))
                .isInstanceOf(AccessDeniedException.class);
        tenants.logIn(place.office());
        refused("hazard.listing.major-only", () -> listings.list(List.of(small), "", TODAY, TODAY.plusDays(30)));
        refused("hazard.day-too-early", () -> listings.list(List.of(id), "", TODAY.minusDays(10), TODAY));
        refused("hazard.due-too-early", () -> listings.list(List.of(id), "", TODAY, TODAY.minusDays(1)));
        listings.list(List.of(id), "虚构安委办〔2025〕1号", TODAY.minusDays(5), TODAY.plusDays(25));
        refused("hazard.listing.listed", () -> listings.list(List.of(id), "", TODAY, TODAY.plusDays(30)));
        refused("hazard.listing.not-verified", () -> listings.delist(id, TODAY, "已整改"));
        assertThat(hazards.get(id).listed()).isTrue();
        refused("hazard.dismiss-too-late", () -> course.dismiss(id, 1, "误报"));
        fixture.treat(place, id, TODAY.minusDays(1));
        tenants.logIn(place.office());
        refused("hazard.day-too-early", () -> listings.delist(id, TODAY.minusDays(2), "已整改"));
        listings.delist(id, TODAY, "验收合格，予以摘牌");

        assertThat(hazards.get(id).listed()).isFalse();
        assertThat(hazards.listings(id)).singleElement().satisfies(listing -> {
            assertThat(listing.documentNumber()).isEqualTo("虚构安委办〔2025〕1号");
            assertThat(listing.listedOn()).isEqualTo(TODAY.minusDays(5));
            assertThat(listing.dueOn()).isEqualTo(TODAY.plusDays(25));
            assertThat(listing.delistedOn()).isEqualTo(TODAY);
        });
        refused("hazard.listing.open-only", () -> listings.list(List.of(id), "", TODAY, TODAY.plusDays(30)));
    }
}
