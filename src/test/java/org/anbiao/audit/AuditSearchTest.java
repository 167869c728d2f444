package org.anbiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.privacy.Personal;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Acts are found by enterprise, person, kind and day, by those who may, within their scope. */
@DatabaseTest
class AuditSearchTest {

    private static final AuditFilter ALL = new AuditFilter("", "", null, null, null);

    @Autowired
    AuditSearch search;

    @Autowired
    AuditExport export;

    @Autowired
    AuditWords words;

    @Autowired
    AuditLog audit;

    @Autowired
    TenantFixture fixture;

    @Autowired
    Clock clock;

    UUID county;
    UUID township;
    UUID enterprise;

    @BeforeEach
    void makeActs() {
        county = fixture.county();
        township = fixture.township(county);
        enterprise = fixture.enterprise(township, fixture.unit(township, "village", "甲村"), "虚构_石材厂");
        fixture.enterprise(township, fixture.unit(township, "village", "乙村"), "虚构石材厂");
        fixture.asSystem(township, () -> {
            audit.record(
                    "enterprise.revised",
                    "enterprise",
                    enterprise,
                    enterprise,
                    Map.of("profile", Map.of("name", "=1+1", "phone", "x")),
                    Map.of("on", "2025-01-01", "after", Map.of("profile", Map.of("name", "乙", "phone", "x"))));
            audit.record("report.sent", "report", UUID.randomUUID(), null, "OPEN", "SENT");
            return 1;
        });
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void theAreaAboveSeesThemAndAStrangerDoesNot() {
        fixture.logIn(county, Role.AUDITOR);
        assertThat(acts(ALL)).containsExactly("report.sent", "enterprise.revised");
        fixture.logIn(fixture.county(), Role.AUDITOR);
        assertThat(acts(ALL)).isEmpty();
    }

    @Test
    void eachFilterNarrows() {
        fixture.logIn(county, Role.AUDITOR);
        LocalDate today = LocalDate.now(clock);
        assertThat(acts(new AuditFilter("_石材", "", null, null, null))).containsExactly("enterprise.revised");
        assertThat(acts(new AuditFilter("TEST-" + enterprise, "", null, null, null)))
                .containsExactly("enterprise.revised");
        assertThat(acts(new AuditFilter("", "系", null, null, null))).hasSize(2);
        assertThat(acts(new AuditFilter("", "%", null, null, null))).isEmpty();
        assertThat(acts(new AuditFilter("", "", AuditTopic.REPORT, null, null))).containsExactly("report.sent");
        assertThat(acts(new AuditFilter("", "", null, today, today))).hasSize(2);
        assertThat(acts(new AuditFilter("", "", null, today.plusDays(1), null))).isEmpty();
        assertThat(acts(new AuditFilter("", "", null, null, today.minusDays(1))))
                .isEmpty();
        assertThatThrownBy(() -> acts(new AuditFilter("", "", null, today, today.minusDays(1))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("audit.filter.order");
    }

    @Test
    void onlyWhatIsDifferentIsShown() {
        fixture.logIn(county, Role.AUDITOR);

        AuditItem item = search.find(new AuditFilter("_石材", "", null, null, null), PageRequest.page(0, 10))
                .rows()
                .get(0);

        assertThat(item.enterpriseName()).isEqualTo("虚构_石材厂");
        assertThat(item.changes())
                .containsExactlyInAnyOrder(
                        new AuditChange("on", "", "2025-01-01"), new AuditChange("profile.name", "=1+1", "乙"));
        assertThat(item.changes().get(1).label()).isEqualTo("name");
    }

    @Test
    void personalNumbersAreComparedInFullAndShownMasked() {
        fixture.asSystem(township, () -> {
            audit.record(
                    "person.left",
                    "enterprise_person",
                    enterprise,
                    enterprise,
                    new Contact("张某", "13800001234", "13800005678"),
                    new Contact("张某", "13800001234", "13900005678"));
            audit.record(
                    "person.left", "enterprise_person", enterprise, enterprise, null, Map.of("phone", "13800001234"));
            return 1;
        });
        fixture.logIn(county, Role.AUDITOR);

        List<AuditItem> items = search.find(
                        new AuditFilter("", "", AuditTopic.PERSON, null, null), PageRequest.page(0, 10))
                .rows();

        // one from before the encryption, and one of which one number was changed
        assertThat(items.get(0).changes()).containsExactly(new AuditChange("phone", "", "138****1234"));
        assertThat(items.get(1).changes()).containsExactly(new AuditChange("number", "138****5678", "139****5678"));
    }

    private record Contact(
            String name, @Personal String phone, @Personal String number) {}

    @Test
    void theExportIsAnActItselfAndComputesNothing() throws IOException {
        fixture.logIn(county, Role.AUDITOR);
        var out = new ByteArrayOutputStream();

        export.write(new AuditFilter("_石材", "", null, null, null), out);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("修改企业资料");
            assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).isEqualTo("名称：=1+1");
            assertThat(sheet.getRow(1).getCell(6).getCellType()).isEqualTo(CellType.STRING);
        }
        assertThat(acts(ALL)).containsExactly("audit.exported", "report.sent", "enterprise.revised");
    }

    @Test
    void whoMayNotReadActsFindsNone() {
        fixture.logIn(county, Role.UNIT_WORKER);
        assertThatThrownBy(() -> acts(ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> search.checkNow()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> export.write(ALL, new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void rolesAndReasonsAreShownInWords() {
        assertThat(words.value(Locale.SIMPLIFIED_CHINESE, "AUDITOR")).isEqualTo("审计管理员");
        assertThat(words.value(Locale.SIMPLIFIED_CHINESE, "idle")).isEqualTo("长时间未操作");
        assertThat(words.value(Locale.SIMPLIFIED_CHINESE, "longest")).isEqualTo("已到最长登录时间");
        assertThat(words.value(Locale.SIMPLIFIED_CHINESE, "没有词的值")).isEqualTo("没有词的值");
    }

    @Test
    void theCheckCanBeAskedFor() {
        fixture.logIn(township, Role.AUDITOR);

        assertThat(search.lastCheck()).isEmpty();
        AuditCheck check = search.checkNow();

        assertThat(List.of(check.problems(), (int) check.entries(), (int) check.seals()))
                .containsExactly(0, 2, 1);
        assertThat(search.lastCheck()).map(AuditCheck::anchor).contains(search.anchor());
    }

    private List<String> acts(AuditFilter filter) {
        return search.find(filter, PageRequest.page(0, 50)).rows().stream()
                .map(AuditItem::act)
                .toList();
    }
}
