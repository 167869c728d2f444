package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.registry.FileRecord;
import org.anbiao.registry.FileRecordSource.Kind;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence points to what the enterprise's file holds already, of every module, and to nobody else's. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class EvidenceRecordsTest {

    private static final PageRequest PAGE = PageRequest.page(0, 50);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private UUID evaluation;
    /** A record of each kind of the first enterprise. */
    private Map<String, UUID> records;

    @BeforeEach
    void begin() {
        given = campaigns.launched(0);
        records = campaigns.tenants.asSystem(given.township(), () -> planted(given.first()));
        campaigns.tenants.asSystem(given.township(), () -> planted(given.second()));
        campaigns.logInPrincipal(given, given.first());
        evaluation = fixture.begin(given, given.first()).id();
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    private Map<String, UUID> planted(UUID enterprise) {
        Map<String, UUID> made = new LinkedHashMap<>();
        for (String kind : List.of("rule", "procedure", "plan")) {
            made.put(kind, one("""
                    insert into enterprise_rule (enterprise_id, kind, title, version, in_force_on)
                    values ('%s', '%s', '动火作业', 2, '2025-01-02') returning id
                    """.formatted(enterprise, kind)));
        }
        made.put("post", one("""
                insert into post (enterprise_id, department, name, from_on) values ('%s', '锯切车间', '锯切工', '2025-01-03') returning id
                """.formatted(enterprise)));
        made.put("assessment", one("""
                insert into responsibility_assessment (enterprise_id, year, completed_on) values ('%s', 2025, '2025-01-04') returning id
                """.formatted(enterprise)));
        made.put("own_norm", one("""
                insert into enterprise_norm (enterprise_id, kind, title, source_key, source_version, changed_at)
                values ('%s', 'sheet', '班前检查表', 'n-0', 1, '2025-01-05T10:00:00+08:00') returning id
                """.formatted(enterprise)));
        made.put("check", one("""
                insert into safety_check (enterprise_id, set_id, set_revision, kind, title, points, state, leader, done_on)
                values ('%s', '%s', 1, 'sheet', '班前检查表', '[]', 'done', '虚构', '2025-01-06') returning id
                """.formatted(enterprise, made.get("own_norm"))));
        made.put("hazard", one("""
                insert into hazard (enterprise_id, source, origin, description, found_on, state)
                values ('%s', 'self_check', 'self_check', '锯机防护罩缺失', '2025-01-07', 'found') returning id
                """.formatted(enterprise)));
        made.put("hazard_rules", one("""
                insert into hazard_rules (enterprise_id, edition, state, title, valid_from, enacted_at)
                values ('%s', 1, 'in_force', '隐患排查治理制度', '2025-01-08', now()) returning id
                """.formatted(enterprise)));
        made.put("risk_point", one("""
                insert into risk_point (enterprise_id, name, place, kind, factors, measures, control_level, responsible_name,
                    monitoring, watch, check_days, color, graded_on, from_on)
                values ('%s', '大切机', '锯切车间', 'equipment', '夹伤', '防护', 'company', '虚构', '', '', 7, 'yellow', '2025-01-09',
                    '2025-01-09') returning id
                """.formatted(enterprise)));
        UUID session = one("""
                insert into training_session (kind, topic, held_on) values ('training', '机械伤害预防', '2025-01-10') returning id
                """);
        jdbc.sql("""
                        insert into training_attendance (session_id, session_kind, held_on, topic, enterprise_id, person_name, people, post,
                                                         source)
                        select ?, 'training', '2025-01-10', '机械伤害预防', ?, '虚构' || n, 'enterprise', 'other', 'list'
                        from generate_series(1, 2) n
                        """).params(session, enterprise).update();
        made.put("training", session);
        made.put("adoption", one("""
                insert into enterprise_adoption (enterprise_id, kind, achieved_on, has_assessment_list)
                values ('%s', 'three_lists', '2024-05-01', true) returning id
                """.formatted(enterprise)));
        made.put("person", one("""
                insert into enterprise_person (enterprise_id, name, role, from_on)
                values ('%s', '虚构负责人', 'principal', '2024-04-01') returning id
                """.formatted(enterprise)));
        return made;
    }

    private UUID one(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }

    private List<EvidenceChoice> choices(String kind, String words) {
        return evaluations.evidenceChoices(evaluation, kind, words, PAGE);
    }

    private EvidenceChoice choice(String kind) {
        return choices(kind, "").stream()
                .filter(one -> one.id().equals(records.get(kind)))
                .findFirst()
                .orElseThrow();
    }

    private Evidence kept(String kind) {
        return evaluations.sheet(evaluation).evidence().getOrDefault("1.1.1", List.of()).stream()
                .filter(one -> one.recordKind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyModuleOffersItsOwnRecordsTheNewestFirst() {
        assertThat(evaluations.evidenceKinds())
                .extracting(Kind::code)
                .startsWith(EvidenceChoice.FILE)
                .containsAll(records.keySet());
        List<EvidenceChoice> all = choices("", "");
        assertThat(all).extracting(EvidenceChoice::id).containsAll(records.values());
        assertThat(all).extracting(EvidenceChoice::day).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(records.keySet().stream().map(kind -> choice(kind).label()))
                .containsExactly(
                        "动火作业（第 2 版）",
                        "动火作业（第 2 版）",
                        "动火作业（第 2 版）",
                        "岗位责任清单：锯切车间 锯切工",
                        "2025年度全员安全生产责任制考核",
                        "车间表册：班前检查表",
                        "检查：班前检查表（2025年1月6日）",
                        "隐患：锯机防护罩缺失（2025年1月7日发现）",
                        "隐患排查治理制度（第 1 版）",
                        "风险点：锯切车间 大切机（黄色·一般风险）",
                        "培训：机械伤害预防（2025年1月10日，2 人参加）",
                        "三张清单（2024年5月1日起）",
                        "主要负责人 虚构负责人");
        assertThat(choice("training").day()).isEqualTo(LocalDate.of(2025, 1, 10));
    }

    @Test
    void theyAreFoundByWordsAndShownPageByPage() {
        assertThat(choices("", "锯切")).extracting(EvidenceChoice::kind).containsExactly("risk_point", "post");
        assertThat(choices("", "大切机 锯切")).extracting(EvidenceChoice::kind).containsExactly("risk_point");
        assertThat(choices("hazard", "没有这样的")).isEmpty();
        assertThat(choices("own_norm", "班前")).extracting(EvidenceChoice::kind).containsExactly("own_norm");
        List<EvidenceChoice> all = choices("", "");
        List<EvidenceChoice> second = evaluations.evidenceChoices(evaluation, "", "", new PageRequest(3, 4));
        assertThat(second).isEqualTo(all.subList(3, 7));
    }

    @Test
    void theAnswerKeepsTheTitleAndOpensTheRecord() {
        for (String kind : records.keySet()) {
            evaluations.addEvidence(evaluation, choice(kind).evidence("1.1.1"));
        }
        Map<String, String> pages = new LinkedHashMap<>();
        records.keySet()
                .forEach(kind -> pages.put(
                        kind, Objects.requireNonNull(kept(kind).record()).address()));
        String own = given.first().toString();
        assertThat(pages)
                .containsEntry("rule", "rules/" + own)
                .containsEntry("post", "posts/" + own)
                .containsEntry("assessment", "assessment/" + own)
                .containsEntry("own_norm", "own-norm/" + records.get("own_norm"))
                .containsEntry("check", "check/" + records.get("check"))
                .containsEntry("hazard", "hazards/" + records.get("hazard"))
                .containsEntry("hazard_rules", "hazard-rules/" + own)
                .containsEntry("risk_point", "risk-point/" + records.get("risk_point"))
                .containsEntry("training", "enterprises/" + own + "?tab=training")
                .containsEntry("person", "enterprises/" + own + "?tab=people");
        change("update risk_point set name = '新大切机' where id = ?", "risk_point");
        assertThat(kept("risk_point").label()).isEqualTo("风险点：锯切车间 大切机（黄色·一般风险）");
        assertThat(kept("risk_point").record()).extracting(FileRecord::title).isEqualTo("风险点：锯切车间 新大切机（黄色·一般风险）");
    }

    private void change(String sql, String kind) {
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql(sql).param(records.get(kind)).update());
    }

    @Test
    void aRecordThatIsGoneIsShownByItsTitleAndIsNoError() {
        evaluations.addEvidence(evaluation, choice("post").evidence("1.1.1"));
        evaluations.addEvidence(evaluation, choice("rule").evidence("1.1.1"));
        change("delete from post where id = ?", "post");
        change("update enterprise_rule set ended_on = '2025-02-01' where id = ?", "rule");
        assertThat(kept("post").record()).isNull();
        assertThat(kept("post").label()).isEqualTo("岗位责任清单：锯切车间 锯切工");
        // what only ended is there to be read
        assertThat(kept("rule").record()).isNotNull();
        change("delete from post where id = ?", "post");
        evaluations.removeEvidence(evaluation, kept("post").id());
        assertThat(evaluations.sheet(evaluation).evidence().get("1.1.1")).hasSize(1);
    }

    @Test
    void nobodyElsesRecordIsEvidenceAndATitleIsNotMadeUp() {
        campaigns.logInPrincipal(given, given.second());
        UUID other = fixture.begin(given, given.second()).id();
        records.forEach((kind, id) -> refused(new EvidenceChoice(kind, id, "别家的", LocalDate.EPOCH), other));
        // the township reads both enterprises; still each evaluation takes its own enterprise's records only
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        records.forEach((kind, id) -> refused(new EvidenceChoice(kind, id, "别家的", LocalDate.EPOCH), other));
        refused(new EvidenceChoice("no_such_kind", UUID.randomUUID(), "没有", LocalDate.EPOCH), other);
        campaigns.logInPrincipal(given, given.first());
        EvidenceChoice hazard = choice("hazard");
        evaluations.addEvidence(
                evaluation, new EvidenceChoice("hazard", hazard.id(), "自己写的名称", hazard.day()).evidence("1.1.1"));
        assertThat(kept("hazard").label()).isEqualTo(hazard.label());
    }

    private void refused(EvidenceChoice choice, UUID into) {
        assertThatThrownBy(() -> evaluations.addEvidence(into, choice.evidence("1.1.1")))
                .as(choice.kind())
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("selfevaluation.evidence.unknown"));
    }

    @Test
    void whatIsOnlyProposedOrUnfinishedIsNotOffered() {
        change("update hazard set state = 'proposed' where id = ?", "hazard");
        UUID unfinished = campaigns.tenants.asSystem(
                given.township(), () -> one("""
                insert into safety_check (enterprise_id, set_id, set_revision, kind, title, points)
                values ('%s', '%s', 1, 'sheet', '正在检查', '[]') returning id
                """.formatted(given.first(), records.get("own_norm"))));
        change("update post set ended_on = '2025-03-01' where id = ?", "post");
        assertThat(choices("", "")).extracting(EvidenceChoice::kind).doesNotContain("hazard", "post");
        assertThat(choices("check", "")).extracting(EvidenceChoice::id).doesNotContain(unfinished);
    }
}
