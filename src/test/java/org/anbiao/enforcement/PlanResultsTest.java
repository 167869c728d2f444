package org.anbiao.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.anbiao.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of the campaign's self-evaluation bears on the plan, by the authority's own mark. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class PlanResultsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int YEAR = TODAY.getYear();
    private static final LocalDate IN_TIME = LocalDate.of(2025, 3, 20);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    PlanService plans;

    @Autowired
    TenantSettings settings;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private UUID half;
    private UUID enough;
    private UUID byItems;
    private UUID begun;

    /** Six enterprises; the deadline of the evaluation was 31 March 2025. */
    @BeforeEach
    void evaluated() {
        given = campaigns.launched(4);
        List<UUID> more = campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                        "select id from enterprise where name like '虚构企业%' and area_tenant_id = ? order by name")
                .param(given.township())
                .query(UUID.class)
                .list());
        half = more.get(0);
        enough = more.get(1);
        byItems = more.get(2);
        begun = more.get(3);
        evaluation(half, "approved", "54.5", 20, 11);
        evaluation(enough, "approved", "60.0", 20, 12);
        evaluation(byItems, "approved", null, 3, 2);
        evaluation(begun, "returned", "10.0", 20, 2);
        recorded(half);
        recorded(enough);
        recorded(byItems);
        // on paper: done, and no result is known
        recorded(given.second());
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void whoHasNotBegunOrIsBelowTheMarkGetsKeySupervisionWithTheReason() {
        plans.propose(YEAR);
        expect(given.first(), Tier.KEY, "到期未完成自评", "尚未开展自评");
        expect(begun, Tier.KEY, "到期未完成自评");
        expect(half, Tier.KEY, "近一年没有自评记录", "自评得分率 54.5%，未达标");
        expect(enough, Tier.GENERAL, "近一年没有自评记录", "自评得分率 60%，达标");
        expect(byItems, Tier.GENERAL, "近一年没有自评记录", "自评符合 2/3 条，达标");
        expect(given.second(), Tier.GENERAL, "近一年没有自评记录");
    }

    @Test
    void theMarkIsTheAuthoritysOwn() {
        mark("70");
        plans.propose(YEAR);
        expect(enough, Tier.KEY, "近一年没有自评记录", "自评得分率 60%，未达标");
        expect(byItems, Tier.KEY, "近一年没有自评记录", "自评符合 2/3 条，未达标");

        mark(EnforcementSettings.NO_MARK);
        plans.propose(YEAR);
        expect(half, Tier.GENERAL, "近一年没有自评记录");
        expect(given.first(), Tier.KEY, "到期未完成自评", "尚未开展自评");
    }

    private void expect(UUID enterprise, Tier tier, String... reasons) {
        PlanItem item =
                plans.items(plans.find(YEAR).orElseThrow(), PlanFilter.ALL, new PageRequest(0, 50)).rows().stream()
                        .filter(one -> one.enterpriseId().equals(enterprise))
                        .findFirst()
                        .orElseThrow();
        assertThat(item.reasons())
                .extracting(reason -> new Messages().chinese("enforcement.tier-reason." + reason.key(), reason.value()))
                .containsExactly(reasons);
        assertThat(item.proposedTier()).as(item.enterpriseName()).isEqualTo(tier);
        assertThat(item.proposedVisits()).isEqualTo(tier == Tier.KEY ? 4 : 2);
    }

    private void mark(String choice) {
        campaigns.tenants.asSystem(given.township(), () -> {
            settings.choose(EnforcementSettings.PASS_MARK, choice, TODAY, false, "试点");
            return true;
        });
    }

    private void evaluation(UUID enterprise, String state, @Nullable String percent, int applicable, int met) {
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql("""
                                insert into evaluation (enterprise_id, campaign_id, year, edition_key, edition_name, standard_type, state,
                                    item_count, answer_count, percent, applicable_count, met_count, signed_on)
                                values (?, ?, 2025, 'test', '虚构标准', 'local', ?, 20, 20, ?, ?, ?, ?)
                                """)
                .params(
                        enterprise,
                        given.campaign(),
                        state,
                        percent == null ? null : new BigDecimal(percent),
                        applicable,
                        met,
                        IN_TIME)
                .update());
    }

    private void recorded(UUID enterprise) {
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                        "insert into self_evaluation (enterprise_id, campaign_id, standard_type, completed_on) values (?, ?, 'local', ?)")
                .params(enterprise, given.campaign(), IN_TIME)
                .update());
    }
}
