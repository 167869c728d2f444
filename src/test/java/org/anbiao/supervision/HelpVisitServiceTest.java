package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.anbiao.enforcement.InspectionFilter;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardSource;
import org.anbiao.identity.Role;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Help visits, their findings and the answers to them. */
class HelpVisitServiceTest extends SupervisionTestBase {

    @Test
    void aVisitIsNoInspectionAndItsHazardCountsNowhereUntilItIsOrdered() {
        UUID visit = visits.record(draft("一组", List.of(EXPERT), finding(VisitItemKind.HAZARD, "消火栓被遮挡")));
        assertThat(inspections.list(InspectionFilter.ALL, PAGE).total()).isZero();
        assertThat(hazards.list(HazardFilter.of(enterprise), PAGE).rows())
                .singleElement()
                .satisfies(hazard -> {
                    assertThat(hazard.source()).isEqualTo(HazardSource.HELP_VISIT);
                    assertThat(hazard.category()).isEqualTo(HazardCategory.FIRE);
                });
        HelpVisitItem item = visits.items(visit).get(0);
        assertThat(item.hazardId()).isNotNull();
        assertThat(item.isOpen()).isTrue();
        refused("supervision.visit.is-hazard", () -> visits.close(item.id(), item.version(), "已看"));
        refused(
                "supervision.visit.is-hazard",
                () -> visits.toHazard(
                        item.id(), item.version(), HazardCategory.FIRE, false, "", "", TODAY.plusDays(3)));
    }

    @Test
    void aFindingBecomesAHazardOnce() {
        UUID visit = visits.record(draft("一组", List.of(EXPERT), finding(VisitItemKind.FINDING, "电线私拉")));
        HelpVisitItem item = visits.items(visit).get(0);
        refused(
                "supervision.visit.category-missing",
                () -> visits.toHazard(item.id(), item.version(), null, false, "", "车间", TODAY.plusDays(3)));
        visits.toHazard(item.id(), item.version(), HazardCategory.ELECTRICITY, false, "", "车间", TODAY.plusDays(3));
        refused(
                "supervision.visit.is-hazard",
                () -> visits.toHazard(
                        item.id(), item.version() + 1, HazardCategory.FIRE, false, "", "车间", TODAY.plusDays(3)));
        assertThat(hazards.list(HazardFilter.of(enterprise), PAGE).rows())
                .extracting(HazardListItem::category)
                .containsExactly(HazardCategory.ELECTRICITY);
    }

    @Test
    void aHazardNeedsItsKindAndAdviceNone() {
        VisitFinding unnamed =
                new VisitFinding(VisitItemKind.HAZARD, "消火栓被遮挡", "清理", TODAY.plusDays(3), "仓库", null, false, "");
        refused("supervision.visit.category-missing", () -> visits.record(draft("一组", List.of(EXPERT), unnamed)));
        assertThat(visits.list(HelpVisitFilter.ALL, PAGE).total()).isZero();
        UUID visit = visits.record(draft("一组", List.of(EXPERT), finding(VisitItemKind.ADVICE, "增设喷淋")));
        assertThat(visits.items(visit)).hasSize(1);
        assertThat(hazards.list(HazardFilter.of(enterprise), PAGE).total()).isZero();
    }

    @Test
    void aVisitNeedsTeamTopicAndSummaryAndIsRecordedOnce() {
        refused("supervision.visit.team-missing", () -> visits.record(draft("", List.of())));
        refused(
                "supervision.visit.topic-missing",
                () -> visits.record(
                        new HelpVisitDraft(enterprise, TODAY, "", List.of(EXPERT), List.of(), "情况", "", List.of())));
        refused(
                "supervision.visit.summary-missing",
                () -> visits.record(new HelpVisitDraft(
                        enterprise, TODAY, "", List.of(EXPERT), List.of(VisitTopic.FIRE), " ", "", List.of())));
        refused(
                "supervision.day-in-future",
                () -> visits.record(new HelpVisitDraft(
                        enterprise,
                        TODAY.plusDays(1),
                        "",
                        List.of(EXPERT),
                        List.of(VisitTopic.FIRE),
                        "情况",
                        "",
                        List.of())));
        visits.record(draft("一组", List.of(EXPERT)));
        refused("supervision.visit.recorded", () -> visits.record(draft("一组 ", List.of(EXPERT))));
        visits.record(draft("二组", List.of(EXPERT)));
    }

    @Test
    void theEnterpriseIsToldAndAnswersAndTheSquadReturnsOrCloses() {
        tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
        var principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        UUID visit = visits.record(draft("一组", List.of(EXPERT), finding(VisitItemKind.ADVICE, "增设喷淋")));
        HelpVisitItem open = visits.items(visit).get(0);
        refused("supervision.visit.enterprise-answers", () -> visits.answer(open.id(), open.version(), "好"));
        tenants.logIn(principal);
        assertThat(messages.unread()).isEqualTo(1);
        refused("supervision.visit.answer-missing", () -> visits.answer(open.id(), open.version(), " "));
        visits.answer(open.id(), open.version(), "已报价");
        assertThatThrownBy(() -> visits.close(open.id(), open.version(), "自行办结"))
                .isInstanceOf(AccessDeniedException.class);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        refused("supervision.changed", () -> visits.close(open.id(), open.version(), "看过旧的"));
        visits.sendBack(open.id(), open.version() + 1, "请说明完成时间");
        asEnterprise();
        visits.answer(open.id(), open.version() + 2, "本月底完成");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        visits.close(open.id(), open.version() + 3, "已安装");
        assertThat(visits.items(visit).get(0).state()).isEqualTo(FollowUpState.CLOSED);
        assertThat(visits.list(new HelpVisitFilter("", null, null, null, true), PAGE)
                        .total())
                .as("nothing is open any more")
                .isZero();
    }

    @Test
    void aSisterVillageKnowsNothingOfTheVisitAndAnotherUnitDoesNotGoOnWithIt() {
        asVillage(east);
        UUID visit = visits.record(draft("", List.of(EXPERT), finding(VisitItemKind.FINDING, "通道堵塞")));
        HelpVisitItem item = visits.items(visit).get(0);
        asVillage(west);
        assertThat(visits.list(HelpVisitFilter.ALL, PAGE).total()).isZero();
        refused("supervision.visit.unknown", () -> visits.get(visit));
        refused("supervision.visit.unknown", () -> visits.close(item.id(), item.version(), "办结"));
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThat(visits.get(visit).actingName()).endsWith("东溪村");
        refused("supervision.not-your-record", () -> visits.close(item.id(), item.version(), "办结"));
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        refused("supervision.visit.unknown", () -> visits.get(visit));
    }

    @Test
    void listsAreExportedAsTexts() throws IOException {
        visits.record(draft("一组", List.of(EXPERT), finding(VisitItemKind.FINDING, "通道堵塞")));
        var out = new ByteArrayOutputStream();
        sheet.visits(out, HelpVisitFilter.ALL);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=虚构石材厂");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(1);
        }
    }
}
