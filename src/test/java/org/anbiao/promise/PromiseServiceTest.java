package org.anbiao.promise;

import static org.anbiao.promise.PromiseFixture.TODAY;
import static org.anbiao.promise.PromiseFixture.content;
import static org.anbiao.promise.PromiseFixture.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFinding;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardService;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.promise.SafetyPromise.Content;
import org.anbiao.promise.SafetyPromise.State;
import org.anbiao.risk.FullAssessment;
import org.anbiao.risk.FullAssessmentService;
import org.anbiao.risk.Grading;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPointService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.TenantSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The principal promises in public after the risks were assessed; anybody reads it, the office sees who has none. */
@DatabaseTest
class PromiseServiceTest {

    private static final PageRequest FIRST = new PageRequest(0, 50);
    private static final PromiseFilter LACKING = new PromiseFilter("", null, false);

    @Autowired
    TenantFixture tenants;

    @Autowired
    PromiseService promises;

    @Autowired
    PromiseReading reading;

    @Autowired
    PromisePrint print;

    @Autowired
    RiskPointService points;

    @Autowired
    FullAssessmentService assessments;

    @Autowired
    HazardService hazards;

    @Autowired
    TenantSettings settings;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;
    private Member principal;

    @BeforeEach
    void anEnterprise() {
        county = tenants.county();
        township = tenants.township(county);
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        tenants.logIn(principal);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void grade(PointColor color) {
        points.add(enterprise, point("风险点" + color.code()), Grading.direct(color, "虚构理由", TODAY.minusDays(30)));
    }

    private UUID publish(String duties) {
        return promises.publish(content(duties), principal.displayName());
    }

    private void assess(LocalDate on) {
        assessments.record(
                enterprise, new FullAssessment.Draft(on, FullAssessment.Cause.values()[0], "虚构依据", "虚构组", null));
    }

    private SafetyPromise latest() {
        return promises.of(enterprise).get(0);
    }

    @Test
    void thereIsNoPromiseBeforeTheRisksWereAssessed() {
        assertThatThrownBy(() -> promises.propose()).hasMessageContaining("promise.no-risk-points");
        assertThatThrownBy(() -> publish("履职")).hasMessageContaining("promise.no-risk-points");
        assertThat(promises.of(enterprise)).isEmpty();
        assertThat(promises.state(enterprise)).isEqualTo(State.NONE);
    }

    @Test
    void itIsFilledInWithWhatThePortalKnowsAndWithTheWordsOfTheLastOne() {
        grade(PointColor.BLUE);
        grade(PointColor.ORANGE);
        assess(TODAY.minusDays(3));
        hazards.find(new HazardFinding(
                enterprise, HazardLevel.GENERAL, HazardCategory.values()[0], TODAY, "护栏缺失", "", "", List.of()));
        PromiseProposal first = promises.propose();
        assertThat(first.content().parts().values()).as("the model text").allSatisfy(words -> assertThat(words)
                .isNotBlank());
        assertThat(first.facts()).isEqualTo(new PromiseFacts(TODAY.minusDays(3), 0, 1, 0, 1, 1, 0));
        assertThat(first.validUntil()).isEqualTo(TODAY.plusMonths(3).minusDays(1));
        assertThat(first.signerName()).isEqualTo(principal.displayName());
        publish("我履行第一责任人职责");
        assertThat(latest().facts()).isEqualTo(first.facts());
        PromiseProposal next = promises.propose();
        assertThat(next.content().duties()).isEqualTo("我履行第一责任人职责");
        assertThat(next.content().work())
                .as("special work is said anew each time")
                .isEmpty();
    }

    @Test
    void whatIsMissingOrSignedByAnotherIsRefusedInWords() {
        grade(PointColor.YELLOW);
        assertThatThrownBy(() -> publish(" ")).hasMessageContaining("promise.part-missing.duties");
        assertThatThrownBy(() -> publish("长".repeat(301))).hasMessageContaining("promise.too-long");
        assertThatThrownBy(() -> promises.publish(content("履职"), "别人")).hasMessageContaining("promise.signature");
        Content noPlace = new Content("一", "二", "三", "四", "五", Set.of(SpecialWork.HEIGHT), " ");
        assertThatThrownBy(() -> promises.publish(noPlace, principal.displayName()))
                .hasMessageContaining("promise.work-note-missing");
        Content noWork = new Content("一", "二", "三", "四", "五", Set.of(), "屋面");
        assertThatThrownBy(() -> promises.publish(noWork, principal.displayName()))
                .hasMessageContaining("promise.work-missing");
        assertThat(promises.of(enterprise)).isEmpty();
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
        assertThatThrownBy(() -> promises.propose()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publish("履职")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void itLastsAsLongAsTheSupervisorChoseAndALaterAssessmentOvertakesIt() {
        grade(PointColor.RED);
        tenants.asSystem(township, () -> {
            settings.choose(PromisePeriod.SETTING, "day", TODAY.minusDays(9), false, "每天都有吊装");
            return true;
        });
        UUID id = publish("履职");
        assertThat(latest().validUntil()).isEqualTo(TODAY);
        assess(TODAY);
        assertThat(promises.state(enterprise))
                .as("the assessment of the same day is what it follows")
                .isEqualTo(State.CURRENT);
        shift(id, TODAY.minusDays(2), TODAY.plusDays(5));
        assertThat(promises.state(enterprise)).isEqualTo(State.OUTDATED);
        shift(id, TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(promises.state(enterprise)).isEqualTo(State.EXPIRED);
    }

    private void shift(UUID id, LocalDate made, LocalDate until) {
        tenants.asSystem(township, () -> jdbc.sql("update safety_promise set made_on = ?, valid_until = ? where id = ?")
                .params(made, until, id)
                .update());
    }

    @Test
    void anybodyReadsTheLatestByOneLinkThatStaysAndNothingElse() {
        grade(PointColor.RED);
        publish("第一份");
        UUID second = publish("第二份");
        String token = latest().token();
        assertThat(promises.of(enterprise)).hasSize(2).allSatisfy(one -> assertThat(one.token())
                .isEqualTo(token));
        UUID neighbour = tenants.enterprise(township, village, "虚构茶厂");
        tenants.logOut();
        assertThat(reading.read(token, "visitor-1")).get().satisfies(promise -> {
            assertThat(promise.content().duties()).isEqualTo("第二份");
            assertThat(promise.enterpriseName()).isEqualTo("虚构石材厂");
            assertThat(promise.signerName()).isEqualTo(principal.displayName());
        });
        assertThat(reading.read("0".repeat(32), "visitor-1")).isEmpty();
        assertThat(reading.read("x' or true --", "visitor-1")).isEmpty();
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, neighbour));
        assertThat(reading.read(token, "visitor-2"))
                .as("what is published to everybody, another firm's people read, too")
                .isPresent();
        assertThatThrownBy(() -> promises.of(enterprise)).isInstanceOf(DomainException.class);
        tenants.logIn(principal);
        assertThatThrownBy(() -> promises.withdraw(second, " ")).hasMessageContaining("promise.reason-missing");
        promises.withdraw(second, "写错了");
        assertThatThrownBy(() -> promises.withdraw(second, "再来")).hasMessageContaining("promise.changed");
        assertThat(promises.of(enterprise)).as("the history keeps it").hasSize(2);
        tenants.logOut();
        assertThat(reading.read(token, "visitor-3"))
                .get()
                .extracting(promise -> promise.content().duties())
                .isEqualTo("第一份");
    }

    @Test
    void aVisitorWhoAsksTooOftenWaits() {
        tenants.logOut();
        for (int i = 0; i < PromiseReading.PER_MINUTE; i++) {
            reading.read("0".repeat(32), "restless");
        }
        assertThatThrownBy(() -> reading.read("0".repeat(32), "restless"))
                .hasMessageContaining("promise.too-many-questions");
        assertThat(reading.read("0".repeat(32), "another")).isEmpty();
    }

    @Test
    void theStaffReadsTheLatestAndTheGateGetsASheet() {
        grade(PointColor.BLUE);
        publish("履职");
        assertThat(new String(print.pdf(enterprise, latest().id()), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise));
        assertThat(promises.ofOwnFirm())
                .get()
                .extracting(promise -> promise.content().duties())
                .isEqualTo("履职");
        assertThatThrownBy(() -> promises.of(enterprise)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theOfficeSeesWhoHasNoCurrentOneAndOnlyItsOwn() {
        grade(PointColor.BLUE);
        publish("履职");
        UUID none = tenants.enterprise(township, village, "虚构茶厂");
        UUID west = tenants.unit(township, "village", "西溪村");
        UUID elsewhere = tenants.enterprise(township, west, "虚构纸厂");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(promises.list(LACKING, FIRST).rows())
                .extracting(PromiseListItem::enterpriseId)
                .containsExactlyInAnyOrder(none, elsewhere);
        assertThat(promises.list(new PromiseFilter("", null, true), FIRST).total())
                .isEqualTo(3);
        assertThat(promises.list(new PromiseFilter("石材", State.CURRENT, false), FIRST)
                        .rows())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.state()).isEqualTo(State.CURRENT);
                    assertThat(item.signerName()).isEqualTo(principal.displayName());
                    assertThat(item.village()).isEqualTo("东溪村");
                });
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, west, null));
        assertThat(promises.list(LACKING, FIRST).rows())
                .extracting(PromiseListItem::enterpriseId)
                .containsExactly(elsewhere);
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        assertThat(promises.list(new PromiseFilter("", null, true), FIRST).total())
                .isZero();
    }
}
