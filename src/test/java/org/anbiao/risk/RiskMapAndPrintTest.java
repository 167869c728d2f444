package org.anbiao.risk;

import static org.anbiao.risk.RiskFixture.ROUTINE;
import static org.anbiao.risk.RiskFixture.TODAY;
import static org.anbiao.risk.RiskFixture.WATCHED;
import static org.anbiao.risk.RiskFixture.content;
import static org.anbiao.risk.RiskFixture.lec;
import static org.anbiao.risk.RiskFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.anbiao.documents.PictureSamples;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Floor plans with points, and what is printed of them. */
@DatabaseTest
class RiskMapAndPrintTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    RiskPointService points;

    @Autowired
    RiskMapService maps;

    @Autowired
    RiskPrint print;

    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        logIn(enterprise);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void logIn(UUID whose) {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, whose));
    }

    private UUID point(String name, String place, String factors) {
        return points.add(
                enterprise,
                content(name, place, factors.equals("3,3,40") ? WATCHED : ROUTINE),
                lec(factors, "", TODAY));
    }

    private static GivenFile plan() {
        return new GivenFile("平面图.jpg", PictureSamples.file(PictureSamples.picture(1, 2600, 1300), "jpg"));
    }

    @Test
    void pointsArePlacedMovedAndTakenOffAndStayWhenTheMapGoes() {
        UUID id = point("切割机", "切割车间", "1,10,15");
        refused("risk.map.title-missing", () -> maps.add(enterprise, " ", plan()));
        refused("risk.map.picture-missing", () -> maps.add(enterprise, "厂区", null));
        refused(
                "risk.map.kind",
                () -> maps.add(
                        enterprise, "厂区", new GivenFile("图.png", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII))));
        UUID map = maps.add(enterprise, "厂区", plan());
        assertThat(maps.of(enterprise)).singleElement().satisfies(one -> assertThat(one.width())
                .isEqualTo(2600));
        refused("risk.map.outside", () -> maps.place(enterprise, id, map, 1.01, 0.5));
        refused("risk.map.outside", () -> maps.place(enterprise, id, map, Double.NaN, 0.5));
        maps.place(enterprise, id, map, 0.25, 0.5);
        maps.place(enterprise, id, map, 0, 1);
        assertThat(points.get(id).spot()).isEqualTo(new RiskPoint.Spot(map, 0, 1));
        maps.takeOff(enterprise, id);
        assertThat(points.get(id).spot()).isNull();
        maps.place(enterprise, id, map, 0.25, 0.5);
        maps.change(
                enterprise,
                map,
                1,
                "一号厂区",
                new GivenFile("新图.png", PictureSamples.file(PictureSamples.picture(2, 400, 300), "png")));
        assertThat(points.get(id).spot()).isNotNull();
        refused("risk.changed", () -> maps.remove(enterprise, map, 1));
        maps.remove(enterprise, map, 2);
        assertThat(points.get(id).spot()).isNull();
        assertThat(points.of(enterprise)).hasSize(1);
    }

    @Test
    void anotherEnterprisesMapAndPointAreUnknown() {
        UUID id = point("切割机", "切割车间", "1,10,15");
        UUID map = maps.add(enterprise, "厂区", plan());
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        logIn(other);
        refused("registry.enterprise.not-found", () -> maps.of(enterprise));
        refused("risk.map.unknown", () -> maps.remove(other, map, 1));
        refused("risk.point.unknown", () -> maps.place(other, id, map, 0.5, 0.5));
        // an office that works with both does not mix them either
        tenants.logIn(township, Role.SAFETY_OFFICE);
        refused("risk.point.unknown", () -> maps.place(other, id, map, 0.5, 0.5));
    }

    @Test
    void mapManualNoticesAndCardsAreOnPaperWithEveryColourInWords() throws IOException {
        refused("risk.print.empty", () -> print.sheets(enterprise));
        point("荒料堆场", "堆场", "3,3,7");
        UUID red = point("沉淀池清淤", "沉淀池", "3,3,40");
        UUID map = maps.add(enterprise, "厂区平面图", plan());
        maps.place(enterprise, red, map, 0.3, 0.4);
        try (PDDocument pdf = Loader.loadPDF(print.sheets(enterprise))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("四色安全风险空间分布图", "安全风险管控手册", "公司级安全风险公告", "车间级安全风险公告", "班组（岗位）级安全风险公告")
                    .contains("虚构石材厂", "厂区平面图");
            // a narrow cell breaks the words of a colour over lines
            String even = text.replaceAll("\\s", "");
            assertThat(even).contains("红色·重大风险", "蓝色·低风险", "红色·重大风险1个").contains("沉淀池清淤", "荒料堆场", "气体检测报警仪", "机械伤害");
            assertThat(even.indexOf("沉淀池清淤")).isLessThan(even.indexOf("荒料堆场"));
            // map, manual, company, two places, one post
            assertThat(pdf.getNumberOfPages()).isEqualTo(6);
            PDFTextStripper company = new PDFTextStripper();
            company.setStartPage(3);
            company.setEndPage(3);
            assertThat(company.getText(pdf)).contains("沉淀池清淤").doesNotContain("荒料堆场");
        }
        try (PDDocument pdf = Loader.loadPDF(print.cards(enterprise))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("岗位安全风险告知卡", "切割工", "防护罩缺失", "签名");
            assertThat(pdf.getNumberOfPages()).isOne();
        }
    }
}
