package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forms and measures are data that is checked when it is loaded. */
class FormCatalogueTest {

    private static final FormCatalogue CATALOGUE = new FormCatalogue();

    @Test
    void theSixFormsAndTheTargetTableAreLoaded() {
        assertThat(CATALOGUE.forms())
                .extracting(FormDefinition::id)
                .containsExactly(
                        "dehua-2025-q1",
                        "dehua-2025-q2",
                        "dehua-2025-q3",
                        "jintao-2026-q1",
                        "jintao-2026-q2",
                        "jintao-2026-q3");
        TargetTable targets = CATALOGUE.targetTables().get(0);
        assertThat(targets.rows()).hasSize(5);
        assertThat(targets.total("benchmark_enterprises")).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(targets.total("qualified_posts")).isEqualByComparingTo("5");
    }

    @Test
    void startsBelongToTheColumnNotToTheMeasure() {
        assertThat(start("dehua-2025-q1", "responsibility_list_enterprises")).isEqualTo("2021-08-01");
        assertThat(start("dehua-2025-q1", "star_total")).isEqualTo("2024-04-01");
        assertThat(start("dehua-2025-q1", "self_check_hazards_found")).isEqualTo("2025-01-01");
        assertThat(start("jintao-2026-q1", "self_check_hazards_found")).isEqualTo("2026-01-01");
        assertThat(start("jintao-2026-q3", "five_s_places")).isEqualTo("2024-02-01");
    }

    @Test
    void aUnitFillsTheRowOfItsSideOnlyAndTownDepartmentsHaveNoNineSmallRow() {
        assertThat(CATALOGUE.form("dehua-2025-q1").row(Side.LINE).orElseThrow().label())
                .isEqualTo("县直单位");
        assertThat(CATALOGUE.form("jintao-2026-q1").row(Side.LINE).orElseThrow().label())
                .isEqualTo("镇直直单位");
        assertThat(CATALOGUE.form("jintao-2026-q1").row(Side.LINE).orElseThrow().name())
                .isEqualTo("镇直单位");
        assertThat(CATALOGUE.form("jintao-2026-q3").row(Side.LINE)).isEmpty();
    }

    @Test
    void aDueDateIsGivenPerHop() {
        DueDates office = CATALOGUE.form("dehua-2025-q1").due().get(0);
        DueDates bureau = CATALOGUE.form("dehua-2025-q1").due().get(1);
        assertThat(office.dates()).containsEntry("2025-Q1", LocalDate.of(2025, 3, 28));
        assertThat(bureau.dates()).containsEntry("2025-Q1", LocalDate.of(2025, 3, 30));
        assertThat(office.dates()).containsEntry("2025-annual", LocalDate.of(2026, 1, 3));
    }

    @Test
    void everyRuleOfAnotherFormNamesAColumnThatExists() {
        CATALOGUE.forms().forEach(form -> form.rules().stream()
                .flatMap(rule -> rule.right().stream())
                .filter(term -> term.contains("."))
                .forEach(term -> assertThat(CATALOGUE
                                .form(term.substring(0, term.indexOf('.')))
                                .leaf(term.substring(term.indexOf('.') + 1)))
                        .as(term)
                        .isPresent()));
    }

    @Test
    void aMeasureMayOnlyNameListedColumns() {
        assertThatThrownBy(() -> measure("{kind: flow, fact: hazard, count: records, where: {color: red}}"))
                .hasMessageContaining("column color is not listed for fact hazard");
        assertThatThrownBy(() -> measure("{kind: flow, fact: hazard, count: {sum: \"1); drop table tenant; --\"}}"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> measure("{kind: flow, fact: penalty, count: records}"))
                .hasMessageContaining("unknown fact penalty");
    }

    @Test
    void aFactMayOnlyHavePlainNames() {
        assertThatThrownBy(() -> read("""
                version: 1
                facts: {hazard: {view: "fact_hazard; drop", date: found_on}}
                measures: {}
                """)).hasMessageContaining("not a plain name");
    }

    private static Map<String, Measure> measure(String rule) {
        return read("""
                version: 1
                facts:
                  registry: {columns: [size_class]}
                  hazard: {view: fact_hazard, date: found_on, ended_on: false, columns: [source]}
                measures:
                  m: {rule: %s, zh: a, en: b}
                """.formatted(rule));
    }

    private static Map<String, Measure> read(String text) {
        try {
            return MeasureReader.read(YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(text, MeasureFile.class));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static LocalDate start(String form, String column) {
        return CATALOGUE.form(form).leaf(column).orElseThrow().countsFrom();
    }
}
