package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.ShippedEditions;
import org.junit.jupiter.api.Test;

/** The editions that ship: eight elements each, the tree of GB/T 33000-2016, points that add up. */
class ShippedEditionsTest {

    private static final List<String> EIGHT =
            List.of("目标职责", "制度化管理", "教育培训", "现场管理", "安全风险管控及隐患排查治理", "应急管理", "事故管理", "持续改进");

    private final ShippedEditions editions = new ShippedEditions();

    @Test
    void theNationalStandardHasItsTreeOf2016() {
        Edition edition = editions.find("gbt33000-2016").orElseThrow();
        assertThat(edition.standard().type()).isEqualTo(StandardType.NATIONAL);
        assertThat(edition.elements())
                .extracting(element -> element.sections().size())
                .containsExactly(6, 4, 2, 4, 4, 3, 3, 2);
        assertThat(edition.elements().get(4).sections())
                .extracting(section -> section.code() + " " + section.title())
                .containsExactly("5.1 安全风险管理", "5.2 重大危险源辨识与管理", "5.3 隐患排查治理", "5.4 预测预警");
        assertThat(edition.items()).hasSize(107);
        assertThat(edition.elements())
                .extracting(element -> element.score().intValueExact())
                .containsExactly(140, 100, 90, 260, 200, 90, 50, 70);
    }

    @Test
    void everyEditionHasTheEightElementsAndPointsThatAddUp() {
        assertThat(editions.all())
                .extracting(Edition::key)
                .containsExactly("gbt33000-2016", "light-medium-2025", "light-small-2025", "light-place-2025");
        assertThat(editions.all()).allSatisfy(edition -> {
            assertThat(edition.elements()).extracting(Element::title).containsExactlyElementsOf(EIGHT);
            BigDecimal sum = edition.items().stream().map(Item::score).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(edition.fullScore());
            assertThat(edition.items()).allSatisfy(item -> {
                assertThat(item.text()).isNotBlank();
                assertThat(item.score().signum()).isPositive();
            });
            assertThat(edition.items()).extracting(Item::text).doesNotHaveDuplicates();
            assertThat(edition.items()).extracting(Item::code).doesNotHaveDuplicates();
        });
    }

    @Test
    void nothingIsInventedOfTheEditionOf2025() {
        assertThat(editions.all())
                .extracting(edition -> edition.standard().number())
                .doesNotContain("GB/T 33000-2025");
    }
}
