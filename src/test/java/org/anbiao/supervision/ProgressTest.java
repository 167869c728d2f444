package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.supervision.progress.MethodItem;
import org.anbiao.supervision.progress.MethodProgress;
import org.anbiao.supervision.progress.ProgressEnterprise;
import org.anbiao.supervision.progress.ProgressFilter;
import org.anbiao.supervision.progress.SectorProgress;
import org.anbiao.support.DatabaseTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has the items of 33456 on a day, per sector, and who lacks them. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class ProgressTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final PageRequest PAGE = new PageRequest(0, 50);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    MethodProgress progress;

    @Autowired
    SupervisionSheet sheet;

    @Autowired
    JdbcClient jdbc;

    private Case given;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
        adopt(given.first(), "three_lists", "2025-03-01", null);
        adopt(given.first(), "five_s", "2025-03-02", null);
        adopt(given.first(), "six_haves", "2025-03-03", null);
        adopt(given.second(), "five_s", "2025-03-01", "2025-06-01");
        adopt(given.second(), "six_haves", "2025-08-01", null);
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("""
                        insert into enterprise_risk_grade (enterprise_id, color, assessed_on, reason)
                        values (?, 'blue', '2025-04-01', '虚构')
                        """).param(given.first()).update());
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    private void adopt(UUID enterprise, String kind, String from, String to) {
        campaigns.tenants.asSystem(
                given.township(),
                () -> jdbc.sql("""
                        insert into enterprise_adoption (enterprise_id, kind, achieved_on, ended_on)
                        values (?, ?, cast(? as date), cast(? as date))
                        """).params(enterprise, kind, from, to).update());
    }

    private SectorProgress total(LocalDate asOf) {
        return SectorProgress.total(progress.sectors(given.campaign(), asOf));
    }

    private List<ProgressEnterprise> who(MethodItem item, Boolean has) {
        return progress.enterprises(given.campaign(), JUNE, new ProgressFilter(null, item, has), PAGE)
                .rows();
    }

    @Test
    void itemsCountWhileTheyAreInForce() {
        SectorProgress june = total(JUNE);
        assertThat(june.enterprises()).isEqualTo(2);
        assertThat(june.having(MethodItem.CLASSED)).isEqualTo(2);
        assertThat(june.having(MethodItem.THREE_LISTS)).isOne();
        assertThat(june.having(MethodItem.COLOURS)).isOne();
        assertThat(june.having(MethodItem.FIVE_S)).as("the other one ended").isOne();
        assertThat(june.having(MethodItem.SIX_HAVES)).isOne();
        assertThat(june.complete()).isOne();
        assertThat(june.percent(june.complete())).isEqualTo(50);
        assertThat(total(LocalDate.of(2025, 5, 1)).having(MethodItem.FIVE_S)).isEqualTo(2);
        assertThat(total(LocalDate.of(2025, 2, 1)).complete()).isZero();
        assertThat(total(TODAY).having(MethodItem.SIX_HAVES)).isEqualTo(2);
        assertThatThrownBy(() -> total(TODAY.plusDays(1)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("supervision.progress.future"));
    }

    @Test
    void everyFigureOpensToThoseWhoHaveItAndThoseWhoLackIt() {
        SectorProgress june = total(JUNE);
        for (MethodItem item : MethodItem.values()) {
            assertThat(who(item, true)).as(item.name()).hasSize((int) june.having(item));
            assertThat(who(item, false)).hasSize((int) (june.enterprises() - june.having(item)));
        }
        assertThat(who(null, true)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(given.first());
            assertThat(one.since()).as("the last of the five").isEqualTo(LocalDate.of(2025, 4, 1));
        });
        assertThat(who(MethodItem.FIVE_S, false))
                .extracting(ProgressEnterprise::id)
                .containsExactly(given.second());
        assertThat(who(null, null)).extracting(ProgressEnterprise::has).containsExactly(false, true);
        assertThat(progress.enterprises(given.campaign(), JUNE, new ProgressFilter("没有的行业", null, null), PAGE)
                        .total())
                .isZero();
    }

    @Test
    void aVillageSeesItsOwnAndOthersNothing() {
        campaigns.logInWorker(given, given.west());
        assertThat(progress.campaigns()).singleElement().satisfies(one -> assertThat(one.id())
                .isEqualTo(given.campaign()));
        assertThat(total(JUNE).enterprises()).isOne();
        assertThat(who(null, null)).extracting(ProgressEnterprise::id).containsExactly(given.second());
        campaigns.tenants.logIn(campaigns.tenants.township(given.county()), Role.SAFETY_OFFICE);
        assertThat(progress.campaigns()).isEmpty();
        assertThat(total(JUNE).enterprises()).isZero();
        campaigns.logInPrincipal(given, given.first());
        assertThatThrownBy(progress::campaigns).isInstanceOf(DomainException.class);
    }

    @Test
    void theWorkbookHoldsTheSameFigures() throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.progress(out, given.campaign(), JUNE);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getSheetAt(0);
            var last = rows.getRow(rows.getLastRowNum());
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("合计");
            assertThat(last.getCell(1).getNumericCellValue()).isEqualTo(2);
            assertThat(last.getCell(4).getNumericCellValue()).isOne();
            assertThat(last.getCell(5).getNumericCellValue()).isEqualTo(50);
        }
    }
}
