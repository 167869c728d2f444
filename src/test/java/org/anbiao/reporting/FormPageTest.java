package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The printed page has the same grid as the workbook and escapes what people type. */
class FormPageTest {

    private static final FormCatalogue CATALOGUE = new FormCatalogue();

    @Test
    void everyHeaderAndBodyCellIsPrintedWithItsSpans() {
        FormDefinition form = CATALOGUE.form("dehua-2025-q1");
        FormLayout layout = FormLayout.of(form);
        String page = FormPage.of(java.util.List.of(filled(form, "虚构单位")));

        assertThat(page.split("<th", -1)).hasSize(layout.header().size() + 2);
        assertThat(page.split("<td", -1))
                .hasSize(layout.body().size() + form.headerFields().size() + 1);
        assertThat(page).contains("<th colspan=\"16\">落实全员安全生产责任制数量</th>");
        assertThat(page).contains("size: A3 landscape", "注：1.各填报单位");
    }

    @Test
    void whatPeopleTypeIsEscaped() {
        String page = FormPage.of(java.util.List.of(filled(CATALOGUE.form("jintao-2026-q1"), "<script>&")));
        assertThat(page).doesNotContain("<script>").contains("&#60;script&#62;&#38;");
    }

    @Test
    void moneyIsPrintedWithoutUselessZeros() {
        FormDefinition form = CATALOGUE.form("dehua-2025-q3");
        CellKey amount = new CellKey(form.id(), "township", "", "fine_amount");
        FilledForm filled = new FilledForm(
                form, new FilledForm.Header("", "", "", null), Map.of(amount, new BigDecimal("12.340000")));
        assertThat(FormPage.of(java.util.List.of(filled))).contains("<td>12.34</td>");
    }

    private static FilledForm filled(FormDefinition form, String unit) {
        return new FilledForm(form, new FilledForm.Header(unit, "虚构", "0595", LocalDate.of(2026, 3, 28)), Map.of());
    }
}
