package org.anbiao.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.QrCode;
import org.anbiao.fieldwork.PointAnswer.Result;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.norms.NormHead;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.NormPoint;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What comes from the phone is received once, from the right person, about the right enterprise. */
@DatabaseTest
class FieldVisitServiceTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final FieldVisitFilter ALL = new FieldVisitFilter(null, false, false, null, null);
    private static final PageRequest PAGE = new PageRequest(0, 50);

    @Autowired
    TenantFixture tenants;

    @Autowired
    FieldVisitService visits;

    @Autowired
    FieldVisitDirectory directory;

    @Autowired
    FieldDayService days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private UUID township;
    private UUID village;
    private UUID cell;
    private UUID inside;
    private UUID outside;
    private Member worker;

    @BeforeEach
    void aGridWorker() {
        township = tenants.township(tenants.county());
        village = tenants.unit(township, "village", "东溪村");
        cell = tenants.unit(township, "grid_cell", "东溪一格", village);
        inside = tenants.enterprise(township, village, "虚构石材厂");
        outside = tenants.enterprise(township, village, "虚构茶厂");
        tenants.asSystem(township, () -> jdbc.sql("update enterprise set grid_unit_id = ? where id = ?")
                .params(cell, inside)
                .update());
        worker = tenants.logIn(tenants.member(township, Role.GRID_WORKER, cell, null));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void aVisitThatIsSentTwiceIsReceivedOnce() {
        UUID id = UUID.randomUUID();
        FieldReceipt first = visits.receive(id, visit(inside, "已张贴承诺书"));
        FieldReceipt second = visits.receive(id, visit(inside, "又改了几个字"));
        assertThat(first.again()).isFalse();
        assertThat(second.again()).isTrue();
        assertThat(second.receivedAt()).isEqualTo(first.receivedAt());
        assertThat(directory.page(ALL, PAGE))
                .extracting(FieldVisitItem::note, FieldVisitItem::memberName, FieldVisitItem::unitName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("已张贴承诺书", worker.displayName(), "东溪一格"));
        assertThat(acts("field-visit.received")).isEqualTo(1);
    }

    @Test
    void anIdOfSomebodyElseIsRefusedAndSaysNothing() {
        UUID id = UUID.randomUUID();
        visits.receive(id, visit(inside, "甲写的"));
        tenants.logIn(tenants.member(township, Role.GRID_WORKER, cell, null));
        refused("fieldwork.id-taken", () -> visits.receive(id, visit(inside, "乙写的")));
        // another authority may have made the same id by chance, and does not learn of it
        UUID other = tenants.township(tenants.county());
        UUID there = tenants.unit(other, "village", "西溪村");
        UUID enterprise = tenants.enterprise(other, there, "虚构竹编厂");
        tenants.logIn(tenants.member(other, Role.UNIT_WORKER, there, null));
        assertThat(visits.receive(id, visit(enterprise, "丙写的")).again()).isFalse();
    }

    @Test
    void onlyTheOwnCellIsVisitedAndRead() {
        refused("registry.enterprise.not-found", () -> visits.receive(UUID.randomUUID(), visit(outside, "")));
        refused(
                "registry.enterprise.not-found",
                () -> visits.receivePhoto(UUID.randomUUID(), outside, QrCode.png("x", 4)));
        assertThat(days.today().places()).extracting(FieldDay.Place::id).containsExactly(inside);
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, village, null));
        UUID visit = UUID.randomUUID();
        visits.receive(visit, visit(outside, "村里走访"));
        assertThat(directory.page(ALL, PAGE)).hasSize(1);
        tenants.logIn(worker);
        assertThat(directory.page(ALL, PAGE)).isEmpty();
        assertThat(directory.find(township, visit)).isEmpty();
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, outside));
        assertThatThrownBy(() -> directory.page(ALL, PAGE)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void photosComeBeforeTheirVisitAndOnce() {
        UUID photo = UUID.randomUUID();
        FieldVisit visit = new FieldVisit(
                inside, now(), Set.of(FieldDuty.SURVEY), "", false, null, List.of(), List.of(), List.of(photo));
        refused("fieldwork.photo-missing", () -> visits.receive(UUID.randomUUID(), visit));
        visits.receivePhoto(photo, inside, QrCode.png("一", 4));
        visits.receivePhoto(photo, inside, QrCode.png("二", 4));
        UUID id = UUID.randomUUID();
        visits.receive(id, visit);
        assertThat(directory.find(township, id).orElseThrow().photos()).hasSize(1);
        assertThat(tenants.asSystem(township, () -> jdbc.sql("select count(*) from stored_file where enterprise_id = ?")
                        .param(inside)
                        .query(Long.class)
                        .single()))
                .isEqualTo(1L);
        tenants.logIn(tenants.member(township, Role.GRID_WORKER, cell, null));
        refused("fieldwork.id-taken", () -> visits.receivePhoto(photo, inside, QrCode.png("三", 4)));
        refused("fieldwork.photo-missing", () -> visits.receive(UUID.randomUUID(), visit));
    }

    @Test
    void aWhistleReachesVillageOfficeAndSupervisorAndNobodyElse() {
        UUID bureau = tenants.department(tenants.county());
        UUID section = tenants.unit(bureau, "section", "安全股");
        UUID supervised = tenants.enterprise(township, village, bureau, section, "虚构燃气站");
        tenants.asSystem(township, () -> jdbc.sql("update enterprise set grid_unit_id = ? where id = ?")
                .params(cell, supervised)
                .update());
        Member villager = tenants.member(township, Role.UNIT_WORKER, village, null);
        Member office = tenants.member(township, Role.SAFETY_OFFICE, null, null);
        Member inspector = tenants.member(bureau, Role.SECTION_WORKER, section, null);
        Member elsewhere = tenants.member(township, Role.UNIT_WORKER, tenants.unit(township, "village", "西溪村"), null);
        Member leader = tenants.member(township, Role.LEADER, null, null);
        FieldVisit empty = whistle(supervised, "");
        refused("fieldwork.whistle-empty", () -> visits.receive(UUID.randomUUID(), empty));
        visits.receive(UUID.randomUUID(), whistle(supervised, "储罐区有明火"));
        assertThat(told(villager)).isEqualTo(1);
        assertThat(told(office)).isEqualTo(1);
        assertThat(told(inspector)).isEqualTo(1);
        assertThat(told(elsewhere)).isZero();
        assertThat(told(leader)).isZero();
        assertThat(told(worker)).isZero();
    }

    @Test
    void whatCannotBeIsRefusedWithWhatToDo() {
        Instant now = now();
        refused("fieldwork.duties-missing", () -> receive(now, Set.of(), List.of()));
        refused(
                "fieldwork.in-the-future",
                () -> receive(now.plus(Duration.ofHours(1)), Set.of(FieldDuty.SURVEY), List.of()));
        refused(
                "fieldwork.too-old",
                () -> receive(now.minus(Duration.ofDays(31)), Set.of(FieldDuty.SURVEY), List.of()));
        refused("fieldwork.finding-empty", () -> receive(now, Set.of(FieldDuty.SURVEY), List.of(finding(" ", 7))));
        refused("fieldwork.finding-due", () -> receive(now, Set.of(FieldDuty.SURVEY), List.of(finding("线路老化", -1))));
        refused(
                "fieldwork.finding-long",
                () -> receive(now, Set.of(FieldDuty.SURVEY), List.of(finding("长".repeat(501), 1))));
        assertThat(directory.count(ALL)).isZero();
    }

    @Test
    void aCheckKeepsTheWordsOfTheGuideAsTheyWere() {
        FieldVisit made = new FieldVisit(
                inside,
                now(),
                Set.of(FieldDuty.SURVEY),
                "",
                false,
                UUID.randomUUID(),
                List.of(new PointAnswer("p1", "", Result.NO)),
                List.of(),
                List.of());
        refused("norms.unknown", () -> visits.receive(UUID.randomUUID(), made));
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        NormPoint point = NormPoint.of("用电", "配电箱前无杂物", "看现场");
        UUID guide = guides(point);
        tenants.logIn(worker);
        UUID id = UUID.randomUUID();
        visits.receive(
                id,
                new FieldVisit(
                        inside,
                        now(),
                        Set.of(FieldDuty.SURVEY),
                        "",
                        false,
                        guide,
                        List.of(
                                new PointAnswer(point.id(), "手机上改过的字", Result.NO),
                                new PointAnswer("gone", "", Result.YES)),
                        List.of(),
                        List.of()));
        assertThat(directory.find(township, id).orElseThrow().answers())
                .containsExactly(new PointAnswer(point.id(), "配电箱前无杂物", Result.NO));
        assertThat(directory.find(township, id).orElseThrow().item().guideTitle())
                .isEqualTo("石材加工检查导则");
    }

    @Test
    void aFindingIsAnOfficialHazardOnceHoweverOftenItIsSent() {
        UUID photo = UUID.randomUUID();
        visits.receivePhoto(photo, inside, QrCode.png("隐患", 4));
        FieldFinding finding = new FieldFinding(
                UUID.randomUUID(),
                null,
                "切割机无防护罩",
                "一车间",
                HazardCategory.MACHINERY,
                false,
                "",
                LocalDate.now(CHINA).plusDays(7),
                List.of(photo));
        FieldVisit visit = new FieldVisit(
                inside, now(), Set.of(FieldDuty.SURVEY), "", false, null, List.of(), List.of(finding), List.of());
        UUID id = UUID.randomUUID();
        visits.receive(id, visit);
        visits.receive(id, visit);
        UUID hazard = directory.find(township, id).orElseThrow().hazards().get(0);
        assertThat(tenants.asSystem(
                        township, () -> jdbc.sql("""
                        select source || '/' || level || '/' || category || '/' || enterprise_id || '/' || occurred_on from fact_hazard
                        """).query(String.class).list()))
                .containsExactly("official/general/machinery/" + inside + "/" + LocalDate.now(CHINA));
        assertThat(tenants.asSystem(township, () -> jdbc.sql("select description from hazard where id = ?")
                        .param(hazard)
                        .query(String.class)
                        .single()))
                .isEqualTo("切割机无防护罩");
    }

    @Test
    void whatIsSuspectedToBeMajorIsReceivedAsAMajorOneWithItsClause() {
        FieldFinding unfounded = suspected(" ");
        refused("fieldwork.finding-clause", () -> receive(now(), Set.of(FieldDuty.SURVEY), List.of(unfounded)));
        FieldFinding verbose = suspected("条".repeat(301));
        refused("fieldwork.finding-long", () -> receive(now(), Set.of(FieldDuty.SURVEY), List.of(verbose)));
        assertThat(facts()).isEmpty();
        receive(now(), Set.of(FieldDuty.SURVEY), List.of(suspected(" 虚构判定标准第三条 ")));
        assertThat(facts()).containsExactly("official/major/dust/" + LocalDate.now(CHINA));
        assertThat(tenants.asSystem(township, () -> jdbc.sql("select clause from hazard")
                        .query(String.class)
                        .list()))
                .containsExactly("虚构判定标准第三条");
    }

    @Test
    void aPageThatDoesNotAskForTheKindYetIsStillReceived() throws IOException {
        String sent = """
                {"enterpriseId": "%s", "visitedAt": "%s", "duties": ["survey"], "note": "", "whistle": false, "guideId": null,
                 "answers": [], "photos": [], "findings": [{"id": "%s", "pointId": null, "description": "线路老化", "place": "",
                 "dueOn": "%s", "photos": []}]}
                """.formatted(inside, now(), UUID.randomUUID(), LocalDate.now(CHINA));
        UUID id = UUID.randomUUID();
        visits.receive(id, json.readValue(sent, FieldVisit.class));
        assertThat(facts()).containsExactly("official/general/other/" + LocalDate.now(CHINA));
        assertThat(directory.find(township, id).orElseThrow().findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.category()).isNull();
                    assertThat(finding.major()).isFalse();
                });
    }

    @Test
    void thePhoneLearnsTheKindsAndSendsThemByTheSameWord() throws IOException {
        FieldDay.Category dust = days.today().categories().stream()
                .filter(one -> one.text().equals("粉尘防爆"))
                .findFirst()
                .orElseThrow();
        String word = json.readTree(json.writeValueAsString(dust)).get("code").asText();
        assertThat(json.convertValue(word, HazardCategory.class)).isEqualTo(HazardCategory.DUST);
        assertThat(days.today().categories()).hasSize(HazardCategory.values().length);
    }

    @Test
    void aVisitKeepsTheDayItWasBegunHoweverLateItComes() {
        Instant begun = now().minus(Duration.ofDays(3));
        LocalDate day = LocalDate.ofInstant(begun, CHINA);
        receive(begun, Set.of(FieldDuty.SURVEY), List.of(finding("线路老化", 7)));
        assertThat(facts()).containsExactly("official/general/electricity/" + day);
        assertThat(days.today().places().get(0).lastVisit()).isEqualTo(day);
    }

    private List<String> facts() {
        return tenants.asSystem(township, () -> jdbc.sql(
                        "select source || '/' || level || '/' || category || '/' || occurred_on from fact_hazard")
                .query(String.class)
                .list());
    }

    private static FieldFinding suspected(String clause) {
        return new FieldFinding(
                UUID.randomUUID(),
                null,
                "除尘系统无泄爆装置",
                "打磨车间",
                HazardCategory.DUST,
                true,
                clause,
                LocalDate.now(CHINA).plusDays(7),
                List.of());
    }

    @Test
    void highRiskIsAReasonUntilSomebodyWentThere() {
        tenants.asSystem(township, () -> jdbc.sql("""
                        insert into enterprise_risk_grade (enterprise_id, color, assessed_on, assessed_by_name, reason)
                        values (?, 'red', current_date, '虚构干部', '涉粉')
                        """).param(inside).update());
        assertThat(days.today().places().get(0).color()).isEqualTo("red");
        assertThat(days.today().places().get(0).reasons()).containsExactly("红橙色风险，已超过 30 天未走访");
        visits.receive(UUID.randomUUID(), visit(inside, "查看除尘设备"));
        FieldDay.Place after = days.today().places().get(0);
        assertThat(after.reasons()).isEmpty();
        assertThat(after.lastVisit()).isEqualTo(LocalDate.now(CHINA));
    }

    private UUID guides(NormPoint point) {
        UUID id = UUID.randomUUID();
        tenants.asSystem(township, () -> jdbc.sql("""
                        insert into norm (id, key, version, kind, sector_name, title, document_number, points, state, issued_on, meeting_on)
                        values (?, ?, 1, ?, '石材加工', '石材加工检查导则', '', ?::jsonb, 'published', current_date, current_date)
                        """)
                .params(
                        id,
                        "n-" + id,
                        new NormHead(NormKind.GRID_GUIDE, "石材加工", "石材加工检查导则", "", null)
                                .kind()
                                .code(),
                        "[{\"id\": \"" + point.id() + "\", \"part\": \"用电\", \"text\": \"配电箱前无杂物\", \"how\": \"看现场\"}]")
                .update());
        return id;
    }

    private void receive(Instant at, Set<FieldDuty> duties, List<FieldFinding> findings) {
        visits.receive(
                UUID.randomUUID(), new FieldVisit(inside, at, duties, "", false, null, List.of(), findings, List.of()));
    }

    private static FieldFinding finding(String text, int days) {
        return new FieldFinding(
                UUID.randomUUID(),
                null,
                text,
                "",
                HazardCategory.ELECTRICITY,
                false,
                "",
                LocalDate.now(CHINA).plusDays(days),
                List.of());
    }

    private static FieldVisit visit(UUID enterprise, String note) {
        return new FieldVisit(
                enterprise, now(), Set.of(FieldDuty.URGING), note, false, null, List.of(), List.of(), List.of());
    }

    private static FieldVisit whistle(UUID enterprise, String note) {
        return new FieldVisit(
                enterprise, now(), Set.of(FieldDuty.REPORTING), note, true, null, List.of(), List.of(), List.of());
    }

    private static Instant now() {
        return Instant.now();
    }

    private long told(Member member) {
        return tenants.asSystem(member.tenantId(), () -> jdbc.sql(
                        "select count(*) from message where member_id = ? and template = 'fieldwork.message.whistle'")
                .param(member.id())
                .query(Long.class)
                .single());
    }

    private long acts(String act) {
        return tenants.asSystem(township, () -> jdbc.sql("select count(*) from audit_entry where act = ?")
                .param(act)
                .query(Long.class)
                .single());
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
