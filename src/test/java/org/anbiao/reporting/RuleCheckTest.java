package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the forms, each on figures that keep and that break it. */
class RuleCheckTest {

    private static final FormCatalogue CATALOGUE = new FormCatalogue();

    private final FormDefinition first = CATALOGUE.form("dehua-2025-q1");
    private final FormDefinition third = CATALOGUE.form("dehua-2025-q3");
    private final Map<CellKey, BigDecimal> figures = new HashMap<>();

    RuleCheckTest() {
        for (FormDefinition form : List.of(first, CATALOGUE.form("dehua-2025-q2"), third)) {
            form.cells(row(form)).forEach(cell -> figures.put(cell.key(), BigDecimal.ZERO));
        }
    }

    @Test
    void zerosBreakNoRule() {
        assertThat(broken(first)).isEmpty();
        assertThat(broken(third)).isEmpty();
    }

    @Test
    void aSumMustEqualItsParts() {
        set(first, "", "base_total", 3);
        set(first, "", "base_medium", 2);
        assertThat(broken(first)).contains("base-sum");
        set(first, "", "base_small_micro", 1);
        assertThat(broken(first)).doesNotContain("base-sum");
    }

    @Test
    void everyColumnAboveTheBaseIsNamedByItself() {
        set(first, "", "five_s_enterprises", 1);
        set(first, "", "six_haves_enterprises", 1);
        assertThat(findings(first, Map.of()))
                .filteredOn(finding -> finding.rule().id().equals("within-base"))
                .extracting(Finding::columnId)
                .containsExactly("five_s_enterprises", "six_haves_enterprises");
    }

    @Test
    void brokenDownColumnsAreSummedOverTheirSubRows() {
        set(first, "", "base_total", 2);
        set(first, "", "base_medium", 2);
        set(first, "national", "graded_level_2", 1);
        set(first, "local", "graded_ungraded", 1);
        assertThat(broken(first)).isEmpty();
        set(first, "provincial", "self_evaluated_total", 1);
        assertThat(broken(first)).containsExactly("graded-and-evaluated-within-base");
    }

    @Test
    void anAmountIsAboveZeroExactlyWhenTheCountIs() {
        set(third, "", "fined_times", 1);
        assertThat(broken(third)).containsExactly("fine-amount");
        figures.put(key(third, "", "fine_amount"), new BigDecimal("0.5"));
        assertThat(broken(third)).isEmpty();
    }

    @Test
    void aRuleMaySpeakAboutAnotherFormOfTheReport() {
        set(third, "", "internal_report_hazards", 4);
        assertThat(broken(third)).containsExactly("internal-reports-within-self-check");
        set(first, "", "self_check_hazards_found", 4);
        assertThat(broken(third)).isEmpty();
    }

    @Test
    void aFallAgainstThePreviousPeriodIsNamed() {
        Map<CellKey, BigDecimal> before = new HashMap<>(figures);
        before.put(key(third, "", "inspected_times"), BigDecimal.TEN);
        assertThat(findings(third, before)).extracting(Finding::columnId).containsExactly("inspected_times");
    }

    @Test
    void onlyMoneyMayHaveDecimals() {
        figures.put(key(third, "", "inspected_times"), new BigDecimal("1.5"));
        assertThat(broken(third)).containsExactly("whole-numbers");
    }

    @Test
    void aTargetOfZeroIsNoTask() {
        FormDefinition second = CATALOGUE.form("dehua-2025-q2");
        RuleCheck none =
                new RuleCheck(second, row(second), figures, Map.of(), Map.of("graded_enterprises", BigDecimal.ZERO));
        RuleCheck one =
                new RuleCheck(second, row(second), figures, Map.of(), Map.of("graded_enterprises", BigDecimal.ONE));
        assertThat(none.findings()).isEmpty();
        assertThat(one.findings())
                .extracting(finding -> finding.rule().severity())
                .containsExactly(FormRule.Severity.INFO);
    }

    private List<String> broken(FormDefinition form) {
        return findings(form, Map.of()).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    private List<Finding> findings(FormDefinition form, Map<CellKey, BigDecimal> previous) {
        return new RuleCheck(form, row(form), figures, previous, Map.of()).findings();
    }

    private void set(FormDefinition form, String subRow, String column, int value) {
        CellKey key = key(form, subRow, column);
        assertThat(figures).containsKey(key);
        figures.put(key, BigDecimal.valueOf(value));
    }

    private static CellKey key(FormDefinition form, String subRow, String column) {
        return new CellKey(form.id(), row(form).id(), subRow, column);
    }

    private static FormDefinition.Row row(FormDefinition form) {
        return form.row(Side.BLOCK).orElseThrow();
    }
}
