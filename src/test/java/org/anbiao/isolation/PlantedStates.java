package org.anbiao.isolation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.checklist.CheckFrequency;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.recognition.AssessedItem;
import org.anbiao.recognition.Nominee;
import org.anbiao.recognition.SelectionService;
import org.anbiao.support.TenantFixture;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is still going on: a selection, a paper under review, a draft, a check that is due, somebody's request. */
@TestComponent
class PlantedStates {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private final TenantFixture fixture;
    private final SelectionService selection;
    private final CampaignSetup setup;
    private final OwnSetService sets;
    private final CheckPlanService plans;
    private final JdbcClient jdbc;

    PlantedStates(
            TenantFixture fixture,
            SelectionService selection,
            CampaignSetup setup,
            OwnSetService sets,
            CheckPlanService plans,
            JdbcClient jdbc) {
        this.fixture = fixture;
        this.selection = selection;
        this.setup = setup;
        this.sets = sets;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** For the first and the second enterprise of a township. */
    void make(Made made, Case given, String key, String first, String second) {
        fixture.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        RouteWorld.keep(made, "candidate", first, recommendable(given.first(), mark(made, first)));
        selection.recommend(recommendable(given.second(), mark(made, second)), true, DAY, mark(made, second));
        RouteWorld.keep(made, "draft-campaign", key, setup.draft("000", 2026));
        Member principal = fixture.member(given.township(), Role.ENTERPRISE_PRINCIPAL, null, given.first());
        fixture.logIn(principal);
        UUID list = sets.compose(
                given.first(),
                OwnSet.Kind.LIST,
                mark(made, first) + "检查清单",
                "",
                List.of(OwnPoint.own("设备", "防护罩齐全", "现场看", "《安全生产法》", "加装防护罩")));
        plans.arrange(
                list, 0, new CheckPlanService.Arrangement(mark(made, first), CheckFrequency.DAILY, 0, LocalDate.now()));
        fixture.logOut();
        fixture.asSystem(given.township(), () -> requests(made, given, key, first));
    }

    private int requests(Made made, Case given, String key, String first) {
        jdbc.sql("insert into sector (name, lead_unit_id, source_document) values ('工贸', ?, '分工文件')")
                .param(given.east())
                .update();
        jdbc.sql("insert into tenant_export (in_full, reason, asked_by) values (false, '移交', gen_random_uuid())")
                .update();
        jdbc.sql("insert into public_report (firm, description, reported_on) values (?, ?, current_date)")
                .params(mark(made, first), mark(made, first))
                .update();
        UUID message = jdbc.sql("""
                        insert into message (member_id, template) values (?, 'workflow.message.review-approved') returning id
                        """)
                .param(made.of("member").get(key))
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into message_delivery (message_id, channel, state, attempts, done_at, problem)
                        values (?, 'mail', 'failed', 5, now(), '')
                        """).param(message).update();
        jdbc.sql("""
                        insert into api_token (name, prefix, secret_hash, scopes, expires_on)
                        values ('数据平台', 'anb_plantd', gen_random_uuid()::text, '{registry.read}', current_date + 30)
                        """).update();
        jdbc.sql("""
                        insert into api_token (name, enterprise_id, device_place, prefix, secret_hash, scopes, expires_on)
                        values (?, ?, ?, 'anb_device', gen_random_uuid()::text, '{hazard.record}', current_date + 30)
                        """)
                .params(mark(made, first), given.first(), mark(made, first))
                .update();
        return jdbc.sql("""
                        update work_item set reminder_count = 1, reminded_on = current_date, reminders = jsonb_build_array(
                               jsonb_build_object('kind', 'DUE', 'on', current_date, 'byName', '系统', 'names', '')) where id = ?
                        """).param(made.of("item").get(first)).update();
    }

    private UUID recommendable(UUID enterprise, String mark) {
        UUID id = selection.select(enterprise, Nominee.enterprise("benchmark"), DAY.minusDays(20), mark);
        selection.helped(id, DAY.minusDays(10), mark);
        selection.assess(
                id,
                AssessedItem.FIVE_GOOD.stream()
                        .map(item -> new AssessedItem(item, true, mark))
                        .toList());
        selection.write(id, mark, mark, null);
        return id;
    }

    private static String mark(Made made, String key) {
        return made.marks().get(key).get(0);
    }
}
