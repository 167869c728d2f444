package org.anbiao.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.notification.Message;
import org.anbiao.notification.MyMessages;
import org.anbiao.supervision.LeaderMeeting;
import org.anbiao.supervision.MeetingKind;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.UnitFinding;
import org.anbiao.supervision.UnitFindingKind;
import org.anbiao.supervision.UnitMark;
import org.anbiao.supervision.UnitMarkKind;
import org.anbiao.supervision.UnitSupervision;
import org.anbiao.supervision.persistence.UnitAssessmentRows;
import org.anbiao.supervision.persistence.UnitRecordQueries;
import org.anbiao.supervision.ranking.RankedKind;
import org.anbiao.supervision.ranking.RankingSettings;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.tenancy.TenantSettings;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What supervision found stands in the unit's record and enters its yearly assessment. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class UnitAssessmentsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int YEAR = TODAY.getYear();

    @Autowired
    TenantFixture tenants;

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    UnitAssessments assessments;

    @Autowired
    AssessmentSheet sheet;

    @Autowired
    UnitSupervision units;

    @Autowired
    TenantSettings settings;

    @Autowired
    MyMessages messages;

    @Autowired
    UnitAssessmentRows rows;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID east;
    private UUID west;
    private Member office;
    private SupervisedUnit village;

    @BeforeEach
    void twoVillages() {
        county = tenants.county();
        township = tenants.township(county);
        east = tenants.unit(township, "village", "东溪村");
        west = tenants.unit(township, "village", "西山村");
        tenants.unit(township, "station", "经济发展办");
        village = new SupervisedUnit(township, east, "东溪村");
        office = tenants.member(township, Role.SAFETY_OFFICE, null, null);
        tenants.logIn(office);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private UUID finding() {
        return units.find(new UnitFinding.Draft(
                village, UnitFindingKind.DUTY, "责任清单未更新", "重新明确", TODAY, TODAY.plusDays(9), List.of(), List.of()));
    }

    private void mark(UnitMarkKind kind) {
        units.mark(new UnitMark.Draft(village, kind, TODAY, "虚构事由", "虚构〔1〕号", "虚构人"));
    }

    private UUID assess(int edition, String grade, String change) {
        return assessments.assess(new UnitAssessment.Draft(village, YEAR, edition, grade, "督查记录良好", TODAY, change));
    }

    private AssessmentLine line() {
        return assessments.lines(YEAR, RankedKind.VILLAGES).stream()
                .filter(one -> one.unit().equals(village))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRecordOfTheYearStandsBesideAndEveryFigureOpens() {
        finding();
        mark(UnitMarkKind.PRAISE);
        mark(UnitMarkKind.TALK_WARNING);
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        units.meet(new LeaderMeeting.Draft(MeetingKind.STUDY, true, TODAY, "虚构书记", "专题研究", "逐户走访"));
        tenants.logIn(office);
        assertThat(assessments.kinds()).containsExactly(RankedKind.VILLAGES, RankedKind.STATIONS);
        AssessmentLine line = line();
        for (AssessedFigure figure : List.of(
                AssessedFigure.FINDINGS,
                AssessedFigure.OPEN_FINDINGS,
                AssessedFigure.PRAISE,
                AssessedFigure.TALK_WARNINGS,
                AssessedFigure.MEETINGS)) {
            assertThat(line.count(figure)).as(figure.name()).isOne();
            assertThat(assessments.records(village, YEAR, figure))
                    .as(figure.name())
                    .singleElement()
                    .satisfies(record -> assertThat(record.on()).isEqualTo(TODAY));
        }
        assertThat(line.count(AssessedFigure.CRITICISM)).isZero();
        assertThat(line.score()).as("nobody ranks").isNull();
        assertThat(assessments.lines(YEAR - 1, RankedKind.VILLAGES))
                .as("the year before has nothing")
                .hasSize(2)
                .allMatch(one -> one.counts().isEmpty() && one.latest() == null);
    }

    @Test
    void anAssessmentFreezesWhatItWasMadeOnAndAChangeKeepsTheOldOne() {
        finding();
        UUID first = assess(0, "合格", "");
        mark(UnitMarkKind.PRAISE);
        assertThat(line().changedSince()).isTrue();
        assertThat(line().latest()).satisfies(one -> {
            assertThat(one.count(AssessedFigure.FINDINGS)).isOne();
            assertThat(one.count(AssessedFigure.PRAISE)).as("it came later").isZero();
        });
        refused("supervision.assessment.change-missing", () -> assess(1, "良好", " "));
        refused("supervision.changed", () -> assess(0, "良好", ""));
        UUID second = assess(1, "良好", "复核后调整");
        assertThat(assessments.editions(second))
                .extracting(UnitAssessment::grade, one -> one.count(AssessedFigure.PRAISE))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("良好", 1L), org.assertj.core.groups.Tuple.tuple("合格", 0L));
        assertThat(line().changedSince()).isFalse();
        assertThatThrownBy(() -> tenants.asSystem(
                        township, () -> jdbc.sql("update unit_assessment set grade = '优秀' where id = ?")
                                .param(first)
                                .update()))
                .hasMessageContaining("never changed");
    }

    @Test
    void aUnitReadsItsOwnOnceItIsPublishedAndNoOtherDoes() {
        UUID first = assess(0, "合格", "");
        Member own = tenants.member(township, Role.UNIT_WORKER, east, null);
        Member other = tenants.member(township, Role.UNIT_WORKER, west, null);
        tenants.logIn(own);
        assertThat(assessments.own()).isEmpty();
        assertThat(assessments.kinds()).as("units assess nobody").isEmpty();
        refused("supervision.assessment.unknown", () -> assessments.editions(first));
        tenants.logIn(office);
        assertThat(assessments.publish(YEAR, RankedKind.VILLAGES)).isOne();
        refused("supervision.assessment.nothing-to-publish", () -> assessments.publish(YEAR, RankedKind.VILLAGES));
        UUID changed = assess(1, "良好", "复核后调整");
        tenants.logIn(other);
        assertThat(told()).isEmpty();
        tenants.logIn(own);
        assertThat(told()).singleElement().satisfies(message -> {
            assertThat(message.arguments()).contains(String.valueOf(YEAR), "合格");
            assertThat(message.link()).isEqualTo("unit-supervision/assessment/" + first);
        });
        assertThat(assessments.own())
                .as("the change is not published yet")
                .extracting(UnitAssessment::grade)
                .containsExactly("合格");
        assertThat(assessments.editions(changed)).hasSize(1);
        assertThat(assessments.records(village, YEAR, AssessedFigure.PRAISE)).isEmpty();
        tenants.logIn(other);
        assertThat(assessments.own()).isEmpty();
        refused("supervision.assessment.unknown", () -> assessments.editions(first));
        refused("supervision.assessment.unknown", () -> assessments.records(village, YEAR, AssessedFigure.PRAISE));
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        refused("supervision.assessment.unknown", () -> assessments.editions(first));
        tenants.logIn(county, Role.LEADER);
        assertThat(assessments.editions(changed)).as("the authority above").hasSize(2);
    }

    private List<Message> told() {
        return messages.page(false, PageRequest.page(0, 50)).rows().stream()
                .filter(message -> message.template().equals("supervision.message.assessed"))
                .toList();
    }

    @Test
    void aTownshipReadsItsOwnFromAboveOnlyOnceItIsPublished() {
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        AssessmentLine below = assessments.lines(YEAR, RankedKind.TOWNSHIPS).stream()
                .filter(one -> one.unit().tenantId().equals(township))
                .findFirst()
                .orElseThrow();
        UUID id = assessments.assess(new UnitAssessment.Draft(below.unit(), YEAR, 0, "优秀", "全县第一", TODAY, ""));
        tenants.logIn(office);
        assertThat(assessments.own()).isEmpty();
        assertThat(tenants.asSystem(township, () -> jdbc.sql("select count(*) from unit_assessment")
                        .query(Long.class)
                        .single()))
                .as("the database hides it, too")
                .isZero();
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        assessments.publish(YEAR, RankedKind.TOWNSHIPS);
        tenants.logIn(office);
        assertThat(assessments.own()).extracting(UnitAssessment::id).containsExactly(id);
        assertThat(assessments.editions(id)).hasSize(1);
    }

    @Test
    void resultsComeFromTheSettledListAndEverythingIsSaid() {
        assertThat(assessments.grades()).containsExactly("优秀", "良好", "合格", "不合格");
        refused("supervision.assessment.grade-missing", () -> assess(0, "还行", ""));
        refused(
                "supervision.assessment.reason-missing",
                () -> assessments.assess(new UnitAssessment.Draft(village, YEAR, 0, "合格", " ", TODAY, "")));
        refused(
                "supervision.assessment.year",
                () -> assessments.assess(new UnitAssessment.Draft(village, YEAR + 1, 0, "合格", "好", TODAY, "")));
        refused(
                "supervision.assessment.day",
                () -> assessments.assess(new UnitAssessment.Draft(village, YEAR, 0, "合格", "好", TODAY.plusDays(1), "")));
        refused(
                "supervision.assessment.unknown",
                () -> assessments.assess(new UnitAssessment.Draft(
                        new SupervisedUnit(county, null, "上级"), YEAR, 0, "合格", "好", TODAY, "")));
        choose(AssessmentSettings.GRADES, "free", TODAY);
        assess(0, "稳步提升", "");
        tenants.logIn(township, Role.LEADER);
        assertThat(line().latest()).isNotNull();
        assertThatThrownBy(() -> assess(1, "好", "改")).isInstanceOf(AccessDeniedException.class);
    }

    private void choose(SettingDefinition setting, String choice, LocalDate from) {
        tenants.asSystem(township, () -> {
            settings.choose(setting, choice, from, false, "测试");
            return choice;
        });
    }

    @Test
    void thePointsOfTheRankingStandBesideWhereARuleIsInForce() {
        Case given = campaigns.launched(0);
        township = given.township();
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(assessments.lines(2025, RankedKind.VILLAGES)).allMatch(one -> one.score() == null);
        choose(RankingSettings.UNIT_RANKING, "rule", LocalDate.of(2025, 1, 1));
        tenants.asSystem(township, () -> jdbc.sql("""
                        insert into unit_ranking_rule (kind, weights, valid_from, reason)
                        values ('villages', '{"notices": 100}', '2025-01-01', '测试')
                        """).update());
        tenants.asSystem(
                township,
                () -> jdbc.sql("""
                        insert into notice_delivery (campaign_id, enterprise_id, delivered_on, receipt, note)
                        values (?, ?, '2025-02-14', 'none', '虚构人')
                        """).params(given.campaign(), given.first()).update());
        assertThat(assessments.lines(2025, RankedKind.VILLAGES))
                .extracting(one -> one.unit().name(), one -> String.valueOf(one.score()))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("东溪村", "100.00"),
                        org.assertj.core.groups.Tuple.tuple("西山村", "0.00"));
        assertThat(assessments.ranking(2025, RankedKind.VILLAGES))
                .hasValueSatisfying(ranking -> assertThat(ranking.quarter()).hasToString("2025-Q4"));
        SupervisedUnit ranked = assessments.lines(2025, RankedKind.VILLAGES).stream()
                .map(AssessmentLine::unit)
                .filter(unit -> unit.name().equals("东溪村"))
                .findFirst()
                .orElseThrow();
        UUID id = assessments.assess(new UnitAssessment.Draft(ranked, 2025, 0, "合格", "督查记录良好", TODAY, ""));
        assessments.publish(2025, RankedKind.VILLAGES);
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, ranked.unitId(), null));
        assertThat(assessments.own())
                .as("a ranked unit reads its result, not the ranking")
                .extracting(UnitAssessment::grade, UnitAssessment::score)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("合格", null));
        assertThat(assessments.editions(id)).singleElement().satisfies(one -> assertThat(one.score())
                .isNull());
        assertThat(assessments.lines(2025, RankedKind.VILLAGES))
                .as("nor the table that is exported")
                .isEmpty();
        tenants.logIn(township, Role.LEADER);
        assertThat(assessments.editions(id)).singleElement().satisfies(one -> assertThat(one.score())
                .isEqualByComparingTo("100"));
    }

    @Test
    void anAuthorityBelowDoesNotReadItsPointsEither() {
        SupervisedUnit subject = new SupervisedUnit(township, null, "虚构乡");
        UUID id = tenants.asSystem(county, () -> rows.insert(
                        new UnitAssessment.Draft(subject, YEAR, 0, "优秀", "全县第一", TODAY, ""),
                        RankedKind.TOWNSHIPS,
                        Map.of(),
                        new BigDecimal("87.50"))
                .orElseThrow());
        tenants.asSystem(county, () -> rows.publish(id, TODAY));
        tenants.logIn(office);
        assertThat(assessments.own()).singleElement().satisfies(one -> assertThat(one.score())
                .isNull());
        assertThat(assessments.editions(id)).singleElement().satisfies(one -> assertThat(one.score())
                .isNull());
        tenants.logIn(county, Role.LEADER);
        assertThat(assessments.editions(id)).singleElement().satisfies(one -> assertThat(one.score())
                .isEqualByComparingTo("87.5"));
    }

    @Test
    void whatSomebodyElsePublishedMeanwhileIsNotRecordedTwice() {
        UUID id = assess(0, "合格", "");
        UnitAssessment waiting = assessments.editions(id).get(0);
        assertThat(tenants.asSystem(township, () -> rows.publish(id, TODAY))).isTrue();
        assertThat(tenants.asSystem(township, () -> rows.publish(id, TODAY))).isFalse();
        UnitAssessmentRows stale = mock();
        when(stale.latest(any(), anyInt())).thenReturn(Map.of(UnitRecordQueries.Key.of(village), waiting));
        AuditLog audit = mock();
        UnitAssessments late = new UnitAssessments(
                stale, mock(), mock(), mock(), mock(), mock(), mock(), mock(), currentActor, audit, Clock.systemUTC());
        refused("supervision.assessment.nothing-to-publish", () -> late.publish(YEAR, RankedKind.VILLAGES));
        verifyNoInteractions(audit);
        when(stale.publish(any(), any())).thenReturn(true);
        assertThat(late.publish(YEAR, RankedKind.VILLAGES)).isOne();
    }

    @Test
    void theTableIsExportedAsTextsAndNumbers() throws IOException {
        finding();
        assess(0, "合格", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(out, YEAR, RankedKind.VILLAGES);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var table = workbook.getSheetAt(0);
            assertThat(table.getLastRowNum()).as("a head and two villages").isEqualTo(2);
            assertThat(table.getRow(1).getCell(0).getStringCellValue()).isEqualTo("东溪村");
            assertThat(table.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(1);
        }
    }
}
