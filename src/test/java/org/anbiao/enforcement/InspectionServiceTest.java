package org.anbiao.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.QrCode;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardSource;
import org.anbiao.hazard.HazardSummaries;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Inspections by departments, townships, villages and grid workers. */
@DatabaseTest
@Import(EnforcementFixture.class)
class InspectionServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final PageRequest PAGE = new PageRequest(0, 50);

    @Autowired
    TenantFixture tenants;

    @Autowired
    EnforcementFixture fixture;

    @Autowired
    InspectionService inspections;

    @Autowired
    InspectionSubjects subjects;

    @Autowired
    EnforcementFile file;

    @Autowired
    OfficialHazards hazards;

    @Autowired
    HazardSummaries summaries;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID department;
    private UUID section;
    private UUID east;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        county = tenants.county();
        township = tenants.township(county);
        department = tenants.department(county);
        section = tenants.unit(department, "section", "燃气股");
        east = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, east, department, section, "虚构燃气站");
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void asVillage() {
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
    }

    private void asSection() {
        tenants.logIn(tenants.member(department, Role.SECTION_WORKER, section, null));
    }

    private static void refused(String key, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(new Messages().chinese(refusal.messageKey(), refusal.arguments()))
                    .matches("(?s).*[\\u4e00-\\u9fff].*");
        });
    }

    private static InspectionDraft found(
            UUID enterprise,
            LocalDate day,
            InspectionResult result,
            @Nullable LocalDate due,
            InspectionDraft.@Nullable Drawing signature,
            String signer,
            String unsigned,
            Finding... findings) {
        return new InspectionDraft(
                enterprise,
                InspectionKind.SPECIAL,
                false,
                day,
                "虚构检查员、虚构同事",
                "",
                List.of("教育培训", "现场作业"),
                List.of(new CheckItem("灭火器在有效期内", CheckItem.Result.NOT_MET, "两具过期")),
                List.of(findings),
                result,
                "虚构令〔2026〕3号",
                due,
                "",
                "",
                List.of(),
                signer,
                signature,
                unsigned);
    }

    private static Finding finding(boolean major, String clause, @Nullable LocalDate due) {
        return new Finding("灭火器过期", "一楼仓库", HazardCategory.FIRE, major, clause, due, List.of(), null);
    }

    @Test
    void aVillageWorkerRecordsWhatWasFoundWithOrderAndSignature() {
        asVillage();
        UUID id = inspections.record(found(
                enterprise,
                TODAY,
                InspectionResult.ORDERED,
                TODAY.plusDays(7),
                new InspectionDraft.Drawing(QrCode.png("签名", 4)),
                "虚构王",
                "",
                finding(false, "", TODAY.plusDays(7))));
        Inspection kept = inspections.get(id);
        assertThat(kept.actingName()).endsWith("东溪村");
        assertThat(kept.actingUnitId()).isEqualTo(east);
        assertThat(kept.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("一楼仓库");
            assertThat(finding.category()).isEqualTo(HazardCategory.FIRE);
        });
        assertThat(kept.items()).singleElement().satisfies(item -> assertThat(item.result())
                .isEqualTo(CheckItem.Result.NOT_MET));
        assertThat(kept.signatureFileId()).isNotNull();
        assertThat(kept.subjects()).containsExactly("教育培训", "现场作业");
        assertThat(inspections.list(InspectionFilter.ALL, PAGE).rows())
                .singleElement()
                .satisfies(item -> assertThat(item.findings()).isOne());
    }

    @Test
    void whatWasFoundIsAnOfficialHazardOfTheInspection() {
        asVillage();
        UUID id = inspections.record(found(
                enterprise,
                TODAY,
                InspectionResult.ORDERED,
                TODAY.plusDays(7),
                null,
                "",
                "外出",
                finding(true, "第三条第二项", TODAY.plusDays(3)),
                finding(false, "", null)));
        assertThat(hazards.ofInspection(id))
                .extracting(
                        HazardListItem::source, HazardListItem::level, HazardListItem::category, HazardListItem::dueOn)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                HazardSource.OFFICIAL, HazardLevel.MAJOR, HazardCategory.FIRE, TODAY.plusDays(3)),
                        org.assertj.core.groups.Tuple.tuple(
                                HazardSource.OFFICIAL, HazardLevel.GENERAL, HazardCategory.FIRE, TODAY));
        assertThat(inspections.get(id).findings()).extracting(Finding::hazardId).doesNotContainNull();
        asSection();
        assertThat(hazards.ofInspection(id)).hasSize(2);
        UUID west = tenants.unit(township, "village", "西溪村");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, west, null));
        assertThat(hazards.ofInspection(id)).as("a sister village").isEmpty();
    }

    @Test
    void aKindFoundOftenEnoughInInspectionsIsFrequent() {
        asVillage();
        Finding fire = finding(false, "", null);
        inspections.record(found(enterprise, TODAY, InspectionResult.CORRECTED, null, null, "", "外出", fire, fire));
        assertThat(summaries.frequent(enterprise, 10)).isEmpty();
        asSection();
        inspections.record(again(fire));
        assertThat(summaries.frequent(enterprise, 10)).singleElement().satisfies(frequent -> {
            assertThat(frequent.category()).isEqualTo(HazardCategory.FIRE);
            assertThat(frequent.times()).isEqualTo(3);
            assertThat(frequent.latestOn()).isEqualTo(TODAY);
        });
    }

    /** A further visit of another unit on the same day, with its reason. */
    private InspectionDraft again(Finding finding) {
        return new InspectionDraft(
                enterprise,
                InspectionKind.SPECIAL,
                false,
                TODAY,
                "虚构检查员",
                "",
                List.of("现场作业"),
                List.of(),
                List.of(finding),
                InspectionResult.CORRECTED,
                "",
                null,
                "",
                "核查举报",
                List.of(),
                "",
                null,
                "外出");
    }

    @Test
    void aFindingOfTheTimeBeforeKindsWereAskedForIsStillRead() {
        asVillage();
        UUID id = inspections.record(
                found(enterprise, TODAY, InspectionResult.CORRECTED, null, null, "", "外出", finding(false, "", null)));
        tenants.asSystem(township, () -> jdbc.sql(
                        "update inspection set findings = jsonb_build_array((findings -> 0) - 'category') where id = ?")
                .param(id)
                .update());
        assertThat(inspections.get(id).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.category()).isNull();
            assertThat(finding.description()).isEqualTo("灭火器过期");
        });
    }

    @Test
    void bothLinesAndTheEnterpriseReadItAndNobodyElse() {
        asVillage();
        UUID id = fixture.inspect(enterprise, InspectionKind.SPECIAL, TODAY);
        asSection();
        assertThat(inspections.get(id).enterpriseName()).isEqualTo("虚构燃气站");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        assertThat(inspections.get(id).id()).isEqualTo(id);
        assertThat(file.of(enterprise, TODAY).inspections()).hasSize(1);
        assertThatThrownBy(() -> fixture.inspect(enterprise, InspectionKind.SPECIAL, TODAY))
                .isInstanceOf(AccessDeniedException.class);
        UUID west = tenants.unit(township, "village", "西溪村");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, west, null));
        refused("enforcement.inspection.unknown", () -> inspections.get(id));
        refused("enforcement.enterprise-not-yours", () -> fixture.inspect(enterprise, InspectionKind.SPECIAL, TODAY));
        assertThat(inspections.list(InspectionFilter.ALL, PAGE).total()).isZero();
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        refused("enforcement.inspection.unknown", () -> inspections.get(id));
    }

    @Test
    void whatIsMissingIsSaidInAChineseSentence() {
        asVillage();
        LocalDate week = TODAY.plusDays(7);
        refused(
                "enforcement.inspection.unsigned",
                () -> inspections.record(found(
                        enterprise, TODAY, InspectionResult.ORDERED, week, null, "", "", finding(false, "", week))));
        refused(
                "enforcement.inspection.signer-missing",
                () -> inspections.record(found(
                        enterprise,
                        TODAY,
                        InspectionResult.ORDERED,
                        week,
                        new InspectionDraft.Drawing(QrCode.png("签名", 4)),
                        " ",
                        "",
                        finding(false, "", week))));
        refused(
                "enforcement.inspection.due-missing",
                () -> inspections.record(found(
                        enterprise, TODAY, InspectionResult.ORDERED, null, null, "", "外出", finding(false, "", null))));
        refused(
                "enforcement.inspection.findings-missing",
                () -> inspections.record(found(enterprise, TODAY, InspectionResult.ORDERED, week, null, "", "外出")));
        refused(
                "enforcement.inspection.result-despite-findings",
                () -> inspections.record(found(
                        enterprise,
                        TODAY,
                        InspectionResult.NO_PROBLEM,
                        null,
                        null,
                        "",
                        "外出",
                        finding(false, "", week))));
        refused(
                "enforcement.finding.clause-missing",
                () -> inspections.record(found(
                        enterprise, TODAY, InspectionResult.ORDERED, week, null, "", "外出", finding(true, " ", week))));
        refused(
                "enforcement.finding.category-missing",
                () -> inspections.record(found(
                        enterprise,
                        TODAY,
                        InspectionResult.ORDERED,
                        week,
                        null,
                        "",
                        "外出",
                        new Finding("灭火器过期", "", null, false, "", week, List.of(), null))));
        assertThat(inspections.list(InspectionFilter.ALL, PAGE).total()).isZero();
    }

    @Test
    void noDayToComeAndNoneBeforeTheEnterpriseExisted() {
        asVillage();
        refused(
                "enforcement.before-opening",
                () -> fixture.inspect(enterprise, InspectionKind.SPECIAL, LocalDate.of(2018, 2, 28)));
        refused(
                "enforcement.day-in-future",
                () -> fixture.inspect(enterprise, InspectionKind.SPECIAL, TODAY.plusDays(1)));
        UUID id = fixture.inspect(enterprise, InspectionKind.SPECIAL, LocalDate.of(2018, 3, 1));
        assertThat(inspections.get(id).inspectedOn()).isEqualTo("2018-03-01");
    }

    @Test
    void aFurtherVisitNeedsItsReasonAndTheEnterpriseReadsIt() {
        asVillage();
        fixture.inspect(enterprise, InspectionKind.SPECIAL, TODAY.minusDays(20));
        asSection();
        VisitWarning warning = inspections.warning(enterprise, TODAY);
        assertThat(warning.isFurther()).isTrue();
        assertThat(warning.earlier()).singleElement().satisfies(visit -> assertThat(visit.actingName())
                .endsWith("东溪村"));
        InspectionDraft again = EnforcementFixture.draft(enterprise, InspectionKind.SPECIAL, TODAY);
        InspectionDraft silent = new InspectionDraft(
                enterprise,
                again.kind(),
                true,
                TODAY,
                again.inspectors(),
                "",
                again.subjects(),
                List.of(),
                List.of(),
                again.result(),
                "",
                null,
                "",
                " ",
                List.of(),
                "",
                null,
                "外出");
        refused("enforcement.inspection.further-reason", () -> inspections.record(silent));
        inspections.record(again);
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        assertThat(file.of(enterprise, TODAY).inspections().get(0).furtherReason())
                .isEqualTo("复查上次检查的问题");
        asVillage();
        assertThat(inspections.warning(enterprise, TODAY.minusDays(120)).isFurther())
                .isFalse();
    }

    @Test
    void theSameVisitIsNotRecordedTwice() {
        asVillage();
        fixture.inspect(enterprise, InspectionKind.SPECIAL, TODAY);
        refused("enforcement.inspection.recorded", () -> fixture.inspect(enterprise, InspectionKind.SPECIAL, TODAY));
        asSection();
        fixture.inspect(enterprise, InspectionKind.JOINT, TODAY);
        assertThat(inspections.list(InspectionFilter.ALL, PAGE).total()).isEqualTo(2);
    }

    @Test
    void aJointInspectionSaysWhoTookPart() {
        asSection();
        InspectionDraft joint = EnforcementFixture.draft(enterprise, InspectionKind.JOINT, TODAY);
        InspectionDraft alone = new InspectionDraft(
                enterprise,
                InspectionKind.JOINT,
                true,
                TODAY,
                joint.inspectors(),
                " ",
                joint.subjects(),
                List.of(),
                List.of(),
                joint.result(),
                "",
                null,
                "",
                "",
                List.of(),
                "",
                null,
                "外出");
        refused("enforcement.inspection.bodies-missing", () -> inspections.record(alone));
        assertThat(inspections.get(inspections.record(joint)).bodies()).contains("虚构消防队");
    }

    @Test
    void fiveSubjectsAreThereAndAnAuthorityAddsItsOwn() {
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThat(subjects.all()).containsExactly("责任制落实", "双重预防机制", "教育培训", "现场作业", "应急管理");
        subjects.add("有限空间作业");
        refused("enforcement.subjects.exists", () -> subjects.add(" 有限空间作业 "));
        asSection();
        assertThat(subjects.all()).hasSize(6).contains("有限空间作业");
        UUID added = subjects.added().get(0).id();
        tenants.logIn(department, Role.CAMPAIGN_ADMIN);
        refused("enforcement.subjects.not-yours", () -> subjects.remove(added));
        asVillage();
        assertThatThrownBy(() -> subjects.add("自定内容")).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        subjects.remove(added);
        assertThat(subjects.all()).hasSize(5);
    }
}
