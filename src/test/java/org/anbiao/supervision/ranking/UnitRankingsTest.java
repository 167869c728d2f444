package org.anbiao.supervision.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.anbiao.tenancy.TenantSettings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Units are ranked only where the authority turned it on and wrote a rule; the rule of then holds for then. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class UnitRankingsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Quarter FIRST = new Quarter(2025, 1);
    private static final Quarter SECOND = new Quarter(2025, 2);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    UnitRankings rankings;

    @Autowired
    TenantSettings settings;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private Member office;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
        office = campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    private void turnOn(String choice, String from) {
        campaigns.tenants.asSystem(given.township(), () -> {
            settings.choose(RankingSettings.UNIT_RANKING, choice, LocalDate.parse(from), false, "测试");
            return choice;
        });
    }

    private void rule(String weights, String from) {
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("""
                        insert into unit_ranking_rule (kind, weights, valid_from, reason)
                        values ('villages', cast(? as jsonb), cast(? as date), '测试')
                        """).params(weights, from).update());
    }

    private void served(UUID enterprise, String day) {
        campaigns.tenants.asSystem(
                given.township(),
                () -> jdbc.sql("""
                        insert into notice_delivery (campaign_id, enterprise_id, delivered_on, receipt, note)
                        values (?, ?, cast(? as date), 'none', '虚构人')
                        """).params(given.campaign(), enterprise, day).update());
    }

    private void hazard(UUID enterprise, String due, String closed) {
        campaigns.tenants.asSystem(
                given.township(),
                () -> jdbc.sql("""
                        insert into hazard (enterprise_id, source, origin, description, found_on, responsible, measure, due_on, state,
                                            rectified_on, verified_on)
                        values (?, 'self_check', 'self_check', '配电箱无门', '2025-01-05', '虚构人', '整改', cast(? as date), 'closed', cast(? as date), cast(? as date))
                        """).params(enterprise, due, closed, closed).update());
    }

    private RankingPage page(Quarter quarter) {
        return rankings.page(given.campaign(), RankedKind.VILLAGES, quarter);
    }

    @Test
    void nobodyIsRankedUntilItIsTurnedOnAndARuleIsValid() {
        assertThat(rankings.isOffered()).isFalse();
        assertThat(page(FIRST).on()).isFalse();
        assertThat(page(FIRST).units()).isEmpty();
        turnOn("rule", "2025-01-01");
        assertThat(rankings.isOffered()).isTrue();
        assertThat(page(FIRST).on()).isTrue();
        assertThat(page(FIRST).rule()).isEmpty();
        assertThat(page(FIRST).units()).isEmpty();
        rule("{\"notices\": 100}", "2025-04-10");
        assertThat(page(FIRST).units()).as("it was not valid then").isEmpty();
        assertThat(page(SECOND).units()).isNotEmpty();
        turnOn("off", "2025-06-01");
        assertThat(page(SECOND).units()).isEmpty();
    }

    @Test
    void anOldQuarterKeepsTheRuleAndTheFiguresOfThen() {
        turnOn("rule", "2025-01-01");
        rule("{\"notices\": 100}", "2025-01-01");
        rule("{\"notices\": 50, \"hazards\": 50}", "2025-04-01");
        served(given.first(), "2025-02-14");
        served(given.second(), "2025-04-20");
        hazard(given.first(), "2025-05-10", "2025-05-09");
        hazard(given.first(), "2025-05-11", "2025-05-12");
        hazard(given.first(), "2025-03-01", "2025-05-12");

        RankingPage first = page(FIRST);
        assertThat(first.rule().orElseThrow().weights()).containsOnlyKeys(RankedFigure.NOTICES);
        assertThat(first.asOf()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(first.units()).extracting(RankedUnit::name).containsExactly("东溪村", "西山村");
        assertThat(first.units())
                .extracting(unit -> String.valueOf(unit.score()))
                .containsExactly("100.00", "0.00");

        RankingPage second = page(SECOND);
        assertThat(second.units()).extracting(RankedUnit::name).containsExactly("西山村", "东溪村");
        assertThat(second.units())
                .extracting(unit -> String.valueOf(unit.score()))
                .containsExactly("100.00", "75.00");
        assertThat(second.units().get(0).fallenOut())
                .extracting(FigureShare::figure)
                .containsExactly(RankedFigure.HAZARDS);
    }

    @Test
    void everyFigureOpensToAsManyRecordsAsItCounts() {
        turnOn("rule", "2025-01-01");
        rule(
                "{\"notices\": 20, \"commitments\": 10, \"evaluations\": 10, \"hazards\": 20, \"tasks\": 20, \"reports\": 10,"
                        + " \"targets\": 10}",
                "2025-01-01");
        served(given.first(), "2025-02-14");
        hazard(given.first(), "2025-03-01", "2025-02-27");
        hazard(given.first(), "2025-03-02", "2025-03-03");
        for (RankedUnit unit : page(FIRST).units()) {
            for (FigureShare share : unit.shares()) {
                List<RankingRecord> records =
                        rankings.records(given.campaign(), RankedKind.VILLAGES, FIRST, unit.memberId(), share.figure());
                assertThat(records).as("%s %s", unit.name(), share.figure()).hasSize((int) share.base());
                assertThat(records.stream().filter(RankingRecord::met)).hasSize((int) share.met());
            }
        }
        RankedUnit east = page(FIRST).units().stream()
                .filter(unit -> unit.name().equals("东溪村"))
                .findFirst()
                .orElseThrow();
        assertThat(rankings.records(
                        given.campaign(), RankedKind.VILLAGES, FIRST, east.memberId(), RankedFigure.HAZARDS))
                .extracting(RankingRecord::met)
                .containsExactly(false, true);
        assertThat(rankings.records(
                        given.campaign(), RankedKind.VILLAGES, FIRST, east.memberId(), RankedFigure.NOTICES))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.page()).isEqualTo("enterprises/" + given.first());
                    assertThat(record.on()).isEqualTo(LocalDate.of(2025, 2, 14));
                });
        assertThat(east.shares())
                .filteredOn(share -> share.figure() == RankedFigure.TASKS)
                .allSatisfy(share -> assertThat(share.base()).isPositive());
    }

    @Test
    void onlyTheOfficesSeeItAndOnlyTheCampaignsOwnAuthorityWritesTheRule() {
        RankingRule.Draft draft = new RankingRule.Draft(
                RankedKind.VILLAGES, Map.of(RankedFigure.NOTICES, 70, RankedFigure.TASKS, 30), TODAY, "试行");
        refused("supervision.ranking.off", () -> rankings.set(given.campaign(), draft));
        turnOn("rule", "2025-01-01");
        rankings.set(given.campaign(), draft);
        assertThat(rankings.history(given.campaign(), RankedKind.VILLAGES))
                .singleElement()
                .satisfies(rule -> assertThat(rule.setByName()).isEqualTo(office.displayName()));
        assertThat(page(Quarter.of(TODAY)).units()).isNotEmpty();
        assertThat(
                        campaigns.count(
                                given,
                                "select count(*) from audit_entry where act = 'unit-ranking.set' and subject_type = 'unit_ranking_rule'"))
                .isOne();
        assertThatThrownBy(() ->
                        jdbc.sql("update unit_ranking_rule set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);

        campaigns.tenants.logIn(given.county(), Role.CAMPAIGN_ADMIN);
        assertThat(rankings.isOffered()).isTrue();
        assertThat(page(Quarter.of(TODAY)).units()).isNotEmpty();
        refused("supervision.ranking.not-yours", () -> rankings.set(given.campaign(), draft));

        campaigns.logInWorker(given, given.east());
        assertThat(rankings.isOffered()).isFalse();
        assertThat(rankings.campaigns()).isEmpty();
        refused("supervision.ranking.unknown", () -> page(FIRST));
        campaigns.logInPrincipal(given, given.first());
        refused("supervision.ranking.unknown", () -> page(FIRST));

        campaigns.tenants.logIn(campaigns.tenants.township(given.county()), Role.CAMPAIGN_ADMIN);
        refused("supervision.ranking.unknown", () -> page(FIRST));
        campaigns.tenants.logIn(given.township(), Role.LEADER);
        assertThat(page(Quarter.of(TODAY)).units()).isNotEmpty();
        assertThatThrownBy(() -> rankings.set(given.campaign(), draft)).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(String key, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
