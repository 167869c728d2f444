package org.anbiao.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What is recorded, refused, withdrawn and seen of gradings, stars, cases, posts, batches and the ten best. */
@DatabaseTest
class RecognitionServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture fixture;

    @Autowired
    RecognitionService service;

    @Autowired
    StarRules starRules;

    @Autowired
    GradingPlans plans;

    @Autowired
    AreaRecognitions areas;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void aTownship() {
        county = fixture.county();
        township = fixture.township(county);
        village = fixture.unit(township, "village", "东溪村");
        enterprise = fixture.enterprise(township, village, "虚构石材厂");
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private static Award award(RecognitionKind kind, String category, String level, LocalDate on, String basis) {
        return new Award(kind, category, level, on, null, "虚构评审单位", basis, "打磨工", "", "");
    }

    private static Award grading(String category, String level, LocalDate on) {
        return award(RecognitionKind.GRADING, category, level, on, "虚构公告1号");
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void starsCannotBeSavedWithoutTheirBasis() {
        refused(
                "recognition.basis-missing",
                () -> service.record(enterprise, award(RecognitionKind.STAR, "star", "5", TODAY, "  "), null, null));
        assertThat(service.of(enterprise)).isEmpty();
        service.record(enterprise, award(RecognitionKind.STAR, "star", "5", TODAY, "虚构通报"), null, null);
        assertThat(service.of(enterprise)).singleElement().satisfies(star -> {
            assertThat(star.award().level()).isEqualTo("5");
            assertThat(star.inForceOn(TODAY)).isTrue();
        });
    }

    @Test
    void theLocalStandardHasNoLevelsAndOnlySmallEnterprisesPassTheOthersWithoutOne() {
        refused(
                "recognition.local-without-level",
                () -> service.record(enterprise, grading("local", "2", TODAY), null, null));
        service.record(enterprise, grading("national", "none", TODAY), null, null);
        fixture.asSystem(township, () -> jdbc.sql("update enterprise set size_class = 'above_scale' where id = ?")
                .param(enterprise)
                .update());
        refused(
                "recognition.level-needed",
                () -> service.record(enterprise, grading("provincial", "none", TODAY), null, null));
        refused(
                "recognition.day-in-future",
                () -> service.record(enterprise, grading("national", "1", TODAY.plusDays(1)), null, null));
    }

    @Test
    void allGradingsAreKeptAndTheLatestOneStands() {
        service.record(enterprise, grading("national", "3", TODAY.minusYears(2)), null, null);
        service.record(enterprise, grading("national", "2", TODAY.minusMonths(1)), null, null);
        refused(
                "recognition.same-day",
                () -> service.record(enterprise, grading("national", "1", TODAY.minusMonths(1)), null, null));
        assertThat(service.of(enterprise))
                .extracting(one -> one.award().level())
                .containsExactly("2", "3");
        assertThat(service.of(enterprise))
                .extracting(one -> one.inForceOn(TODAY))
                .containsExactly(true, false);
        assertThat(service.list(RecognitionFilter.of(RecognitionKind.GRADING), PageRequest.page(0, 10)))
                .hasSize(2);
        RecognitionFilter standing =
                new RecognitionFilter(RecognitionKind.GRADING, "石材", "national", "", "standing", null);
        assertThat(service.list(standing, PageRequest.page(0, 10)))
                .singleElement()
                .satisfies(one -> assertThat(one.award().level()).isEqualTo("2"));
        assertThat(service.count(standing)).isOne();
    }

    @Test
    void aWithdrawalNeedsAReasonAndADayAndHappensOnce() {
        UUID id = service.record(enterprise, grading("national", "3", TODAY.minusMonths(6)), null, null);
        refused("recognition.reason-missing", () -> service.withdraw(id, TODAY, " "));
        refused("recognition.withdraw-day", () -> service.withdraw(id, TODAY.minusYears(1), "发生事故"));
        // the county above sees it and may withdraw it, too
        fixture.logIn(county, Role.SAFETY_OFFICE);
        service.withdraw(id, TODAY.minusDays(1), "发生事故");
        refused("recognition.withdrawn-before", () -> service.withdraw(id, TODAY, "再次"));
        assertThat(service.get(id).inForceOn(TODAY)).isFalse();
        assertThat(service.get(id).inForceOn(TODAY.minusDays(2))).isTrue();
        refused("recognition.not-own", () -> service.remove(id, "录错"));
    }

    @Test
    void aPostIsRaisedAndALowerLevelSaysNothingNew() {
        Award township = award(RecognitionKind.POST, "women", "township", TODAY.minusMonths(2), "虚构通报");
        UUID id = service.record(enterprise, township, null, null);
        refused("recognition.level-reached", () -> service.record(enterprise, township, id, null));
        service.record(
                enterprise, award(RecognitionKind.POST, "women", "county", TODAY.minusMonths(1), "虚构通报"), id, null);
        assertThat(service.get(id).inForceOn(TODAY)).isFalse();
        // another post of the same kind is another one
        service.record(enterprise, township, null, null);
        assertThat(service.of(enterprise).stream().filter(one -> one.inForceOn(TODAY)))
                .hasSize(2);
    }

    @Test
    void villageWorkersReadTheirOwnAndRecordNothing() {
        service.record(enterprise, grading("national", "3", TODAY), null, null);
        UUID other = fixture.unit(township, "village", "西山村");
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, other, null));
        assertThat(service.list(RecognitionFilter.of(RecognitionKind.GRADING), PageRequest.page(0, 10)))
                .isEmpty();
        refused("recognition.enterprise-not-yours", () -> service.of(enterprise));
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, village, null));
        assertThat(service.of(enterprise)).hasSize(1);
        assertThatThrownBy(() -> service.record(enterprise, grading("national", "2", TODAY), null, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void howStarsAreGivenIsTheAuthoritysOwnOrTheNearestAbove() {
        assertThat(starRules.on(TODAY)).isEmpty();
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        refused("recognition.star-rule.missing", () -> starRules.save(new StarRule(TODAY, "", "虚构县安委办", 36, "", "")));
        refused(
                "recognition.star-rule.term-wrong",
                () -> starRules.save(new StarRule(TODAY, "百分制", "虚构县安委办", 0, "", "")));
        starRules.save(new StarRule(TODAY, "百分制", "虚构县安委办", 36, "虚构文号", ""));
        fixture.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(starRules.on(TODAY)).hasValueSatisfying(rule -> {
            assertThat(rule.body()).isEqualTo("虚构县安委办");
            assertThat(rule.lastDay(LocalDate.of(2025, 1, 1))).isEqualTo(LocalDate.of(2027, 12, 31));
        });
        starRules.save(new StarRule(TODAY, "本乡细则", "虚构乡安委办", null, "", ""));
        assertThat(starRules.on(TODAY))
                .hasValueSatisfying(rule -> assertThat(rule.termMonths()).isNull());
    }

    @Test
    void aNameStandsInOneBatchOfAYear() {
        plans.put(enterprise, 2025, Batch.COACH, "");
        plans.put(enterprise, 2025, Batch.APPLY, "材料已齐");
        service.record(enterprise, grading("national", "3", LocalDate.of(2025, 5, 1)), null, null);
        assertThat(plans.of(2025)).singleElement().satisfies(line -> {
            assertThat(line.batch()).isEqualTo(Batch.APPLY);
            assertThat(line.gradedOn()).isEqualTo(LocalDate.of(2025, 5, 1));
        });
        assertThat(plans.of(2026)).isEmpty();
        plans.remove(enterprise, 2025);
        assertThat(plans.of(2025)).isEmpty();
    }

    @Test
    void theTenBestAreRecordedAboveTheTownshipAndReadByIt() {
        AreaRecognition.Input input =
                new AreaRecognition.Input(township, "虚构乡", Level.COUNTY, TODAY.minusMonths(1), "虚构县", "虚构文号", "", "");
        refused("recognition.area.level", () -> areas.record(input));
        fixture.logIn(county, Role.SAFETY_OFFICE);
        UUID id = areas.record(input);
        refused("recognition.level-reached", () -> areas.record(input));
        UUID foreign = fixture.township(fixture.county());
        refused(
                "recognition.area.not-below",
                () -> areas.record(
                        new AreaRecognition.Input(foreign, "别县乡", Level.COUNTY, TODAY, "虚构县", "虚构文号", "", "")));
        fixture.logIn(township, Role.SAFETY_OFFICE);
        assertThat(areas.list()).extracting(AreaRecognition::id).containsExactly(id);
        refused("recognition.not-own", () -> areas.withdraw(id, TODAY, "不符合"));
        fixture.logIn(foreign, Role.SAFETY_OFFICE);
        assertThat(areas.list()).isEmpty();
    }
}
