package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Draws that can be repeated. */
class RandomDrawServiceTest extends SupervisionTestBase {

    @Test
    void aDrawIsKeptCanBeRepeatedAndNeverChanged() throws IOException {
        for (int i = 0; i < 8; i++) {
            tenants.enterprise(township, i < 4 ? east : west, "虚构企业" + i);
        }
        assertThat(draws.size(DrawCriteria.ALL)).isEqualTo(9);
        DrawCriteria eastern = new DrawCriteria(DrawSubject.ENTERPRISE, null, east, null, null, false, null, null);
        assertThat(draws.size(eastern)).isEqualTo(5);
        refused("supervision.draw.too-many", () -> draws.draw("抽查", eastern, "东溪村", 6));
        refused("supervision.draw.title-missing", () -> draws.draw(" ", eastern, "东溪村", 1));
        UUID id = draws.draw("一季度抽查", eastern, "东溪村", 3);
        RandomDraw kept = draws.get(id);
        assertThat(kept.drawn()).hasSize(3).isSubsetOf(kept.population());
        assertThat(draws.drawn(id)).extracting(RandomDraw.Drawn::id).containsExactlyElementsOf(kept.drawn());
        assertThat(FairDraw.draw(kept.population(), kept.seed(), 3)).isEqualTo(kept.drawn());
        tenants.enterprise(township, east, "后来的企业");
        assertThat(draws.verify(id).holds())
                .as("what came later does not matter")
                .isTrue();
        assertThatThrownBy(() ->
                        tenants.asSystem(township, () -> jdbc.sql("update random_draw set seed = 'x' where id = ?")
                                .param(id)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> tenants.asSystem(township, () -> jdbc.sql("delete from random_draw where id = ?")
                        .param(id)
                        .update()))
                .isInstanceOf(DataAccessException.class);
        var out = new ByteArrayOutputStream();
        sheet.draw(out, id);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(4);
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(1).getStringCellValue())
                    .isEqualTo(kept.seed());
        }
    }

    @Test
    void recordsAreDrawnToo() {
        visits.record(draft("一组", List.of(EXPERT)));
        visits.record(draft("二组", List.of(EXPERT)));
        UUID id = draws.draw(
                "帮扶回访", new DrawCriteria(DrawSubject.HELP_VISIT, null, null, null, null, false, TODAY, TODAY), "今日", 1);
        assertThat(draws.drawn(id)).singleElement().satisfies(one -> assertThat(one.page())
                .startsWith("help-visits/"));
        assertThat(draws.size(new DrawCriteria(
                        DrawSubject.HELP_VISIT, null, null, null, null, false, null, TODAY.minusDays(1))))
                .isZero();
    }

    @Test
    void aVillageDrawsFromItsOwnAndSeesItsOwnDraws() {
        UUID office = draws.draw("乡镇抽查", DrawCriteria.ALL, "全部", 1);
        asVillage(west);
        assertThat(draws.size(DrawCriteria.ALL)).isZero();
        refused("supervision.draw.unknown", () -> draws.get(office));
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        refused("supervision.draw.unknown", () -> draws.get(office));
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThat(draws.get(office).title()).isEqualTo("乡镇抽查");
        asEnterprise();
        refused("supervision.offices-only", () -> draws.list(PAGE));
    }
}
