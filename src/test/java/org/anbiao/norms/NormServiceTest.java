package org.anbiao.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.administration.InheritedOverview;
import org.anbiao.common.DomainException;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.Difference;
import org.anbiao.definition.Inherited;
import org.anbiao.documents.QrCode;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Norms are drafted, proved in a meeting, published by version, counted; enterprises make their own sets from them. */
@DatabaseTest
class NormServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    NormService norms;

    @Autowired
    OwnSetService sets;

    @Autowired
    OwnSetPrint print;

    @Autowired
    InheritedOverview overview;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID department;
    private UUID township;
    private UUID enterprise;
    private UUID other;

    @BeforeEach
    void aDepartmentAndAnEnterpriseOfItsSector() {
        county = tenants.county();
        department = tenants.department(county);
        township = tenants.township(county);
        UUID village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, department, null, "虚构燃气公司");
        other = tenants.enterprise(township, village, "虚构茶厂");
        tenants.logIn(department, Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private static NormHead head(NormKind kind) {
        return new NormHead(kind, "城镇燃气", "虚构燃气检查清单", "测城管〔2025〕1号", null);
    }

    private UUID draft(NormKind kind, String... texts) {
        UUID id = norms.draft(head(kind), null);
        norms.save(
                id,
                0,
                head(kind),
                java.util.Arrays.stream(texts)
                        .map(text -> NormPoint.of("场站", text, "现场查看"))
                        .toList());
        return id;
    }

    private void prove(UUID id) {
        Norm norm = norms.get(id);
        norms.recordMeeting(
                id,
                norm.revision(),
                new NormMeeting("原清单缺储罐内容", TODAY.minusDays(2), "张虚构（高级工程师）", null),
                new NormService.Minutes("纪要.png", QrCode.png("minutes", 4)));
    }

    private UUID published(NormKind kind, String... texts) {
        UUID id = draft(kind, texts);
        prove(id);
        norms.publish(id, TODAY.minusDays(1));
        return id;
    }

    private void logInPrincipal() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    @Test
    void itIsPublishedOnlyAfterItWasEvaluatedAndProved() {
        UUID id = norms.draft(head(NormKind.INSPECTION_CHECKLIST), null);
        refused("norms.no-points", () -> norms.publish(id, TODAY));
        norms.save(id, 0, head(NormKind.INSPECTION_CHECKLIST), List.of(NormPoint.of("场站", "储罐有检验报告", "")));
        refused("norms.meeting-missing", () -> norms.publish(id, TODAY));
        refused(
                "norms.meeting-in-future",
                () -> norms.recordMeeting(id, 1, new NormMeeting("", TODAY.plusDays(1), "", null), null));
        prove(id);
        refused("norms.issued-on", () -> norms.publish(id, TODAY.minusDays(3)));
        refused("norms.issued-on", () -> norms.publish(id, TODAY.plusDays(1)));
        norms.publish(id, TODAY);
        Norm norm = norms.get(id);
        assertThat(norm.state()).isEqualTo(DefinitionState.PUBLISHED);
        assertThat(norm.meeting().experts()).isEqualTo("张虚构（高级工程师）");
        assertThat(norm.meeting().minutesFileId()).isNotNull();
        refused("norms.not-draft", () -> norms.save(id, norm.revision(), norm.head(), norm.points()));
    }

    @Test
    void twoPeopleChangingADraftAreTold() {
        UUID id = draft(NormKind.UPGRADE_GUIDE, "先改");
        refused(
                "norms.changed",
                () -> norms.save(id, 0, head(NormKind.UPGRADE_GUIDE), List.of(NormPoint.of("", "后改", ""))));
        refused(
                "norms.point-empty",
                () -> norms.save(id, 1, head(NormKind.UPGRADE_GUIDE), List.of(NormPoint.of("", " ", ""))));
    }

    @Test
    void aRevisionIsTheNextVersionAndDiffersPointByPoint() {
        UUID first = published(NormKind.INSPECTION_CHECKLIST, "储罐有检验报告", "警报器有效");
        UUID second = norms.nextVersion(first);
        assertThat(norms.nextVersion(first)).as("one draft at a time").isEqualTo(second);
        Norm draft = norms.get(second);
        assertThat(draft.name().version()).isEqualTo(2);
        List<NormPoint> points = new java.util.ArrayList<>(draft.points());
        points.set(1, points.get(1).with("场站", "警报器有效且每年检定", "查检定证书"));
        points.add(NormPoint.of("场站", "值班室有应急处置卡", ""));
        norms.save(second, draft.revision(), draft.head(), points);
        assertThat(NormComparison.differences(
                        norms.get(first).points(), norms.get(second).points()))
                .extracting(Difference::change)
                .containsExactly(Difference.Change.CHANGED, Difference.Change.ADDED);
    }

    @Test
    void everyPublishedVersionIsADocumentAndRulesAreOneKind() {
        UUID first = published(NormKind.RULES_MEDIUM, "有标准化机构");
        published(NormKind.RULES_SMALL, "有安全员");
        UUID second = norms.nextVersion(first);
        prove(second);
        norms.publish(second, TODAY);
        norms.withdraw(second);
        draft(NormKind.RULES_SMALL, "草稿不计");
        assertThat(documents(department, "compliance_rules")).isEqualTo(3);
        assertThat(documents(county, "compliance_rules")).as("read from above").isEqualTo(3);
        assertThat(documents(tenants.county(), "compliance_rules")).isZero();
    }

    private long documents(UUID reader, String kind) {
        return tenants.asSystem(reader, () -> jdbc.sql(
                        "select count(*) from fact_norm_document where kind = ? and issuer_tenant_id = ?")
                .params(kind, department)
                .query(Long.class)
                .single());
    }

    @Test
    void onlyOfficesOfTheAuthorityKeepItAndDraftsAreTheirs() {
        UUID id = draft(NormKind.INSPECTION_CHECKLIST, "储罐有检验报告");
        logInPrincipal();
        refused("norms.unknown", () -> norms.get(id));
        assertThatThrownBy(() -> norms.publish(id, TODAY)).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        refused("norms.unknown", () -> norms.get(id));
        tenants.logIn(department, Role.CAMPAIGN_ADMIN);
        prove(id);
        norms.publish(id, TODAY);
        logInPrincipal();
        assertThat(norms.get(id).points()).hasSize(1);
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        refused("norms.not-yours", () -> norms.withdraw(id));
    }

    @Test
    void anEnterpriseMakesItsOwnListSheetAndCardAndIsHeldToItself() {
        UUID norm = published(NormKind.INSPECTION_CHECKLIST, "储罐有检验报告", "警报器有效");
        List<NormPoint> points = norms.get(norm).points();
        logInPrincipal();
        assertThat(sets.offered(enterprise)).extracting(Norm::id).containsExactly(norm);
        refused(
                "norms.set-place-missing.sheet",
                () -> sets.derive(
                        enterprise,
                        norm,
                        OwnSet.Kind.SHEET,
                        "罐区表册",
                        " ",
                        Set.of(points.get(0).id())));
        refused("norms.set-no-points", () -> sets.derive(enterprise, norm, OwnSet.Kind.LIST, "清单", "", Set.of()));
        UUID list = sets.derive(
                enterprise,
                norm,
                OwnSet.Kind.LIST,
                "本公司检查清单",
                "",
                Set.of(points.get(0).id(), points.get(1).id()));
        UUID card = sets.derive(
                enterprise,
                norm,
                OwnSet.Kind.CARD,
                "岗位卡",
                "充装工",
                Set.of(points.get(1).id()));
        assertThat(sets.of(enterprise)).extracting(OwnSet::id).containsExactly(list, card);
        assertThat(sets.get(list).points()).extracting(OwnPoint::text).containsExactly("储罐有检验报告", "警报器有效");
        assertThat(print.pdf(card)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(print.docx(list)).startsWith('P', 'K');
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other));
        refused("norms.set-unknown", () -> sets.get(list));
        refused("norms.enterprise-not-yours", () -> sets.of(enterprise));
        tenants.logIn(department, Role.CAMPAIGN_ADMIN);
        assertThat(sets.of(enterprise)).hasSize(2);
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        refused("norms.enterprise-not-yours", () -> sets.of(enterprise));
    }

    @Test
    void itSeesWhatANewerVersionChangesAndTakesOverWhatItChooses() {
        UUID norm = published(NormKind.INSPECTION_CHECKLIST, "储罐有检验报告", "警报器有效", "门口有警示");
        List<NormPoint> points = norms.get(norm).points();
        logInPrincipal();
        UUID list = sets.derive(
                enterprise,
                norm,
                OwnSet.Kind.LIST,
                "清单",
                "",
                Set.of(points.get(0).id(), points.get(1).id()));
        OwnSet set = sets.get(list);
        List<OwnPoint> edited = new java.util.ArrayList<>(set.points());
        edited.set(0, edited.get(0).with("罐区", "一号储罐有检验报告", "查档案"));
        edited.add(OwnPoint.own("罐区", "本公司另加一条", ""));
        sets.save(set, set.title(), "", edited);
        refused("norms.set-changed", () -> sets.save(set, set.title(), "", edited));
        assertThat(sets.change(sets.get(list))).isEmpty();

        tenants.logIn(department, Role.CAMPAIGN_ADMIN);
        UUID next = norms.nextVersion(norm);
        List<NormPoint> newer = new java.util.ArrayList<>(norms.get(next).points());
        newer.set(0, newer.get(0).with("场站", "储罐有检验报告和台账", ""));
        newer.remove(2);
        newer.remove(1);
        newer.add(NormPoint.of("场站", "值班室有处置卡", ""));
        norms.save(next, norms.get(next).revision(), norms.get(next).head(), newer);
        prove(next);
        norms.publish(next, TODAY);

        logInPrincipal();
        SourceChange change = sets.change(sets.get(list)).orElseThrow();
        assertThat(change.changes())
                .as("what the set never took is not its business")
                .extracting(Difference::change)
                .containsExactly(Difference.Change.CHANGED, Difference.Change.REMOVED, Difference.Change.ADDED);
        assertThat(change.reworded()).containsExactly(points.get(0).id());
        OwnSet taken = sets.takeOver(
                sets.get(list),
                change.changes().stream()
                        .map(Difference::key)
                        .filter(key -> !change.reworded().contains(key))
                        .toList());
        assertThat(taken.points()).extracting(OwnPoint::text).containsExactly("一号储罐有检验报告", "本公司另加一条", "值班室有处置卡");
        assertThat(taken.source().version()).isEqualTo(2);
        assertThat(sets.change(taken)).isEmpty();
        sets.end(taken);
        assertThat(sets.get(list).inUse()).isFalse();
    }

    @Test
    void aNormFromAboveIsSeenBelowTakenAsAnOriginAndSaidToBeWithdrawn() {
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID above = published(NormKind.GRID_GUIDE, "消防通道畅通");
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(inherited()).singleElement().satisfies(line -> assertThat(line.newest())
                .isOne());
        UUID own = norms.draft(head(NormKind.GRID_GUIDE), above);
        Norm draft = norms.get(own);
        norms.save(
                own,
                draft.revision(),
                draft.head(),
                List.of(draft.points().get(0).with("消防", "消防通道畅通且有标线", "")));
        assertThat(inherited()).singleElement().satisfies(line -> assertThat(line.uses())
                .singleElement()
                .satisfies(use -> assertThat(use.differences()).isOne()));
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        norms.withdraw(above);
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(inherited()).singleElement().satisfies(line -> assertThat(line.isWithdrawn())
                .isTrue());
    }

    private List<Inherited> inherited() {
        return overview.inherited().stream()
                .filter(line -> line.kind().equals("norm"))
                .toList();
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
