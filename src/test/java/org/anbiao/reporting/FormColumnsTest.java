package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Changing the tree of columns. */
class FormColumnsTest {

    private static final FormFile.Column A = FormColumns.leaf("a", "甲");
    private static final FormFile.Column B = FormColumns.leaf("b", "乙");
    private static final FormFile.Column C = FormColumns.leaf("c", "丙");
    private static final List<FormFile.Column> TREE =
            List.of(A, FormColumns.withChildren(FormColumns.group("g", "组"), List.of(B, C)));

    @Test
    void aColumnIsAddedBehindAnotherOrIntoAGroup() {
        FormFile.Column added = FormColumns.leaf("n", "新");
        assertThat(ids(FormColumns.add(TREE, List.of(), false, added))).containsExactly("a", "b", "c", "n");
        assertThat(ids(FormColumns.add(TREE, List.of(1, 0), false, added))).containsExactly("a", "b", "n", "c");
        assertThat(ids(FormColumns.add(TREE, List.of(1), true, added))).containsExactly("a", "b", "c", "n");
        assertThat(FormColumns.at(FormColumns.add(TREE, List.of(1), true, added), List.of(1, 2)))
                .isEqualTo(added);
    }

    @Test
    void aColumnMovesAmongItsSiblingsAndStopsAtTheEdge() {
        assertThat(ids(FormColumns.move(TREE, List.of(1, 1), -1))).containsExactly("a", "c", "b");
        assertThat(ids(FormColumns.move(TREE, List.of(0), 1))).containsExactly("b", "c", "a");
        assertThat(FormColumns.move(TREE, List.of(0), -1)).isEqualTo(TREE);
    }

    @Test
    void aGroupIsTakenAwayWithItsColumns() {
        assertThat(ids(FormColumns.remove(TREE, List.of(1)))).containsExactly("a");
        assertThat(ids(FormColumns.remove(TREE, List.of(1, 0)))).containsExactly("a", "c");
        assertThat(ids(FormColumns.replace(TREE, List.of(1, 0), A))).containsExactly("a", "a", "c");
    }

    private static List<String> ids(List<FormFile.Column> columns) {
        return FormColumns.leaves(columns).map(FormFile.Column::id).toList();
    }
}
