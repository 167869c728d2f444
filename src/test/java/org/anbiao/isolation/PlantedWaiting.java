package org.anbiao.isolation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.Schemes;
import org.anbiao.common.HandedKeys;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.identity.Role;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.MobilizationSettings;
import org.anbiao.selfevaluation.EvaluationFixture;
import org.anbiao.selfevaluation.StandardType;
import org.anbiao.selfevaluation.report.PublicationService;
import org.anbiao.selfevaluation.standard.Applicability;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What shows a button only halfway: drafts and a launch that stopped, evaluations that wait for a signature, a review, readers; checks
 * with answers, a checked workbook, an open door, a code to sign with.
 */
@TestComponent
@Import(EvaluationFixture.class)
class PlantedWaiting {

    /** Kinds of what opens a page to whoever knows it, by the page's first word; tried by those who work with what it opens. */
    static final String SECRET = "secret of ";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final TenantFixture fixture;
    private final LaunchedCampaign campaigns;
    private final CampaignSetup setup;
    private final Schemes schemes;
    private final EvaluationFixture evaluations;
    private final PublicationService publications;
    private final StandardService standards;
    private final TenantSettings settings;
    private final JdbcClient jdbc;

    PlantedWaiting(
            TenantFixture fixture,
            LaunchedCampaign campaigns,
            CampaignSetup setup,
            Schemes schemes,
            EvaluationFixture evaluations,
            PublicationService publications,
            StandardService standards,
            TenantSettings settings,
            JdbcClient jdbc) {
        this.fixture = fixture;
        this.campaigns = campaigns;
        this.setup = setup;
        this.schemes = schemes;
        this.evaluations = evaluations;
        this.publications = publications;
        this.standards = standards;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** For the first and the second enterprise of a township. */
    void make(Made made, Case given, String key, String first, String second) {
        drafts(made, given, key);
        published(made, given, second);
        fixture.unit(given.township(), "station", ViewRequests.WORDS + "工作站");
        fixture.asSystem(given.township(), () -> {
            checks(made, given, first);
            opening(made, key);
            reports(made, first);
            signing(made, given, second);
            jdbc.sql("update training_session set door_open = true, held_on = ? where id = ?")
                    .params(TODAY, made.of("session").get(key))
                    .update();
            RouteWorld.keep(
                    made,
                    SECRET + "t",
                    "door",
                    jdbc.sql("select token::uuid from training_session where id = ?")
                            .param(made.of("session").get(key))
                            .query(UUID.class)
                            .single());
            return made.readers().put("door", Set.of("campaign administrator"));
        });
    }

    /** Each page of a draft can delete it, so that each has one of its own. */
    private void drafts(Made made, Case given, String key) {
        fixture.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        RouteWorld.keep(made, "draft-phases", key, setup.draft("000", 2027));
        UUID ready = setup.draft("000", 2028);
        campaigns.issue(ready, "测政〔2028〕3号", LocalDate.of(2028, 2, 12));
        RouteWorld.keep(made, "draft-launch", key, ready);
        UUID scheme = schemes.copy(new DefinitionVersion("000", 1));
        schemes.publish(scheme);
        RouteWorld.keep(
                made,
                "draft-older",
                key,
                setup.draft(schemes.get(scheme).definition().name(), 2029));
        schemes.publish(schemes.nextVersion(scheme));
        UUID stopped = setup.draft("000", 2030);
        RouteWorld.keep(made, "stopped-launch", key, stopped);
        fixture.logOut();
        fixture.asSystem(given.township(), () -> {
            jdbc.sql("update campaign set status = 'launching' where id = ?")
                    .param(stopped)
                    .update();
            return jdbc.sql(
                            "insert into campaign_launch (campaign_id, state, total, error) values (?, 'failed', 2, '虚构')")
                    .param(stopped)
                    .update();
        });
    }

    /** Approved and told to the staff. */
    private void published(Made made, Case given, String second) {
        campaigns.logInPrincipal(given, given.second());
        UUID evaluation = evaluations.begin(given, given.second()).id();
        evaluations.answerTheRest(evaluation);
        evaluations.sign(evaluation);
        evaluations.approve(given, evaluation);
        campaigns.logInPrincipal(given, given.second());
        publications.publish(evaluation, "班前会宣读");
        fixture.logOut();
        RouteWorld.keep(made, "evaluation", second, evaluation);
        fixture.asSystem(given.township(), () -> {
            UUID token = jdbc.sql("select token::uuid from evaluation_publication where evaluation_id = ?")
                    .param(evaluation)
                    .query(UUID.class)
                    .single();
            RouteWorld.keep(made, SECRET + "e", second, token);
            return token;
        });
    }

    /**
     * Evaluations of the two other enterprises of the first township: one is signed and waits for its review, the other was begun by
     * a standard that leaves it out of an item, which it would not as the enterprise is now.
     */
    void evaluate(Made made, Case given) {
        for (String key : List.of("line", "grid")) {
            UUID enterprise = made.of("enterprise").get(key);
            fixture.asSystem(given.township(), () -> jdbc.sql(
                            "insert into participation (campaign_id, enterprise_id, enrolled_on) values (?, ?, '2025-02-12')")
                    .params(given.campaign(), enterprise)
                    .update());
        }
        UUID line = made.of("enterprise").get("line");
        campaigns.logInPrincipal(given, line);
        UUID signed = evaluations.begin(given, line).id();
        evaluations.answerTheRest(signed);
        evaluations.sign(signed);
        RouteWorld.keep(made, "evaluation", "line", signed);
        fixture.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        String edition = standards.draft(
                new EditionHead(
                        new Standard("分类测试", "分类测试", "", StandardType.LOCAL), "1版", LocalDate.of(2025, 1, 1), null, ""),
                "");
        standards.save(standards
                .get(edition)
                .withElements(List.of(element(
                        item(Applicability.ALL),
                        item(new Applicability(List.of(SubjectClass.MEDIUM, SubjectClass.ABOVE_SCALE), List.of()))))));
        standards.publish(edition);
        standards.choose(SubjectClass.SMALL_MICRO, edition, TODAY, "");
        UUID grid = made.of("enterprise").get("grid");
        campaigns.logInPrincipal(given, grid);
        RouteWorld.keep(
                made, "evaluation", "grid", evaluations.begin(given, grid).id());
        fixture.logOut();
        fixture.asSystem(given.township(), () -> jdbc.sql("update enterprise set size_class = 'medium' where id = ?")
                .param(grid)
                .update());
    }

    private static Element element(Item... items) {
        return new Element("", "要素", List.of(new Section("", "要素", List.of(items))));
    }

    private static Item item(Applicability applicability) {
        return new Item("", "要求", "", "", "", "", new BigDecimal("50"), applicability);
    }

    /** A check with a point that is not kept, and more finished ones than a page of them shows. */
    private void checks(Made made, Case given, String first) {
        UUID check = made.of("check").get(first);
        jdbc.sql("""
                        update safety_check set points = '[{"id": "p1", "from": "", "part": "设备", "text": "防护罩齐全", "how": "现场看",
                            "basis": "", "measure": "加装防护罩"}]' where id = ?
                        """).param(check).update();
        jdbc.sql(
                        "insert into safety_check_answer (enterprise_id, check_id, point_id, answer) values (?, ?, 'p1', 'no')")
                .params(given.first(), check)
                .update();
        jdbc.sql("""
                        insert into safety_check (enterprise_id, set_id, set_revision, kind, title, points, leader, state, done_on)
                        select enterprise_id, set_id, set_revision, kind, title, points, leader, 'done', date '2025-03-01' + n
                        from safety_check, generate_series(1, 25) n where id = ?
                        """).param(check).update();
    }

    private void opening(Made made, String key) {
        UUID opening = jdbc.sql(
                        "insert into tenant_opening (file_name, state) values ('开通.xlsx', 'checked') returning id")
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into tenant_opening_row (opening_id, sheet, row_no, ord, state, cells, problems)
                        values (?, 'units', 2, 0, 'good', '{}', ''), (?, 'units', 3, 1, 'bad', '{}', '名称没有填写')
                        """).params(opening, opening).update();
        RouteWorld.keep(made, "opening", key, opening);
    }

    /** A warning about a report that is not explained yet, and reminders of everything that is open. */
    private void reports(Made made, String first) {
        jdbc.sql("""
                        insert into report_check (report_id, form_id, rule_id, column_id, row_id, severity, left_value, right_value)
                        values (?, 'dehua-2025-q1', 'within-base', 'star_total', 'township', 'warning', 3, 2)
                        """).param(made.of("report").get(first)).update();
        jdbc.sql("""
                        update work_item set reminder_count = 1, reminded_on = current_date, reminders = jsonb_build_array(
                               jsonb_build_object('kind', 'DUE', 'on', current_date, 'byName', '系统', 'names', ''))
                        where state = 'open'
                        """).update();
    }

    /** A nine-small place whose owner may sign by telephone, and has the code for it. */
    private void signing(Made made, Case given, String second) {
        settings.choose(MobilizationSettings.SIGN_BY_PHONE, "yes", LocalDate.of(2025, 1, 1), false, "测试");
        jdbc.sql("""
                        update enterprise set subject_kind = 'nine_small_place', category = 'shop', size_class = null,
                               size_class_basis = 'not_applicable' where id = ?
                        """).param(given.second()).update();
        UUID token = UUID.randomUUID();
        jdbc.sql("""
                        insert into signing_link (campaign_id, enterprise_id, token_hash, code_hash, expires_at)
                        values (?, ?, ?, ?, now() + interval '7 days')
                        """)
                .params(
                        given.campaign(),
                        given.second(),
                        HandedKeys.hash(token.toString().replace("-", "")),
                        HandedKeys.hash(UUID.randomUUID().toString()))
                .update();
        RouteWorld.keep(made, SECRET + "sign", second, token);
    }
}
