package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The six official forms are laid out as in the notices, cell by cell. */
class FormLayoutTest {

    private static final FormCatalogue CATALOGUE = new FormCatalogue();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dehua-2025-q1",
                "dehua-2025-q2",
                "dehua-2025-q3",
                "jintao-2026-q1",
                "jintao-2026-q2",
                "jintao-2026-q3"
            })
    void everyCellAndMergedRegionIsWhereTheNoticeHasIt(String id) throws IOException {
        FormLayout layout = FormLayout.of(CATALOGUE.form(id));
        List<String> cells = new ArrayList<>();
        layout.header()
                .forEach(c -> cells.add(
                        "H %d %d %d %d %s".formatted(c.row(), c.column(), c.rowSpan(), c.columnSpan(), c.text())));
        layout.body()
                .forEach(c -> cells.add("B %d %d %d %d %s"
                        .formatted(c.row(), c.column(), c.rowSpan(), c.columnSpan(), text(c.content()))));
        String expected =
                new ClassPathResource("reporting/" + id + ".grid.txt").getContentAsString(StandardCharsets.UTF_8);
        assertThat(cells).containsExactlyElementsOf(expected.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dehua-2025-q1",
                "dehua-2025-q2",
                "dehua-2025-q3",
                "jintao-2026-q1",
                "jintao-2026-q2",
                "jintao-2026-q3"
            })
    void numbersOfColumnsAndFillableCellsAgreeWithTheNotice(String id) throws IOException {
        FormDefinition form = CATALOGUE.form(id);
        JsonNode check = new YAMLMapper()
                .readTree(new ClassPathResource("reporting/forms-check.yaml").getInputStream())
                .get(id);
        long words = form.gridColumns().stream()
                .filter(FormColumn.Words.class::isInstance)
                .count();
        FormLayout layout = FormLayout.of(form);
        assertThat(layout.headerRows()).isEqualTo(3);
        assertThat(layout.columnCount()).isEqualTo(check.get("grid_columns").asInt());
        assertThat(layout.columnCount())
                .isEqualTo(check.get("seed_header_row_3_cells").asInt());
        assertThat(words).isEqualTo(check.get("dimension_columns").asInt());
        assertThat(form.gridColumns().size() - words)
                .isEqualTo(check.get("leaf_columns").asInt());
        form.rows().forEach(row -> assertThat(form.cells(row))
                .hasSize(check.get("fillable_cells_per_row").asInt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dehua-2025-q1", "dehua-2025-q2", "jintao-2026-q3"})
    void cellsCoverTheGridWithoutGapOrOverlap(String id) {
        FormLayout layout = FormLayout.of(CATALOGUE.form(id));
        Set<String> covered = new HashSet<>();
        layout.header().forEach(c -> cover(covered, "H", c.row(), c.column(), c.rowSpan(), c.columnSpan()));
        layout.body().forEach(c -> cover(covered, "B", c.row(), c.column(), c.rowSpan(), c.columnSpan()));
        assertThat(covered).hasSize((layout.headerRows() + layout.bodyRows()) * layout.columnCount());
    }

    private static void cover(Set<String> covered, String part, int row, int column, int rows, int columns) {
        for (int r = row; r < row + rows; r++) {
            for (int c = column; c < column + columns; c++) {
                assertThat(covered.add(part + r + "/" + c)).isTrue();
            }
        }
    }

    private static String text(FormLayout.Content content) {
        if (content instanceof FormLayout.Content.Text text) {
            return "text " + text.text();
        }
        return content instanceof FormLayout.Content.Figure figure
                ? "figure " + figure.cell().key().columnId()
                : "nothing";
    }
}
