package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of a form's header tree. */
public sealed interface FormColumn {

    /** Unique inside its form. */
    String id();

    /** The text of the header cell as in the source, vertical brackets included. */
    String label();

    /** The label for people: vertical brackets shown as （ ). */
    default String shownLabel() {
        return label().replace('︵', '（').replace('︶', '）');
    }

    /** The columns of the printed grid below this node, from left to right. */
    Stream<FormColumn> gridColumns();

    /**
     * A header cell merged across its children.
     *
     * @param rowSpan header rows it is tall, normally 1
     */
    record Group(String id, String label, int rowSpan, List<FormColumn> children) implements FormColumn {
        public Group {
            children = List.copyOf(children);
        }

        @Override
        public Stream<FormColumn> gridColumns() {
            return children.stream().flatMap(FormColumn::gridColumns);
        }
    }

    /** A column of printed words, one per sub-row (国标, 省标, 地标); an empty word is an absent cell. */
    record Words(String id, String label, List<String> words) implements FormColumn {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public Stream<FormColumn> gridColumns() {
            return Stream.of(this);
        }
    }

    /**
     * A column of figures.
     *
     * @param unit 家, 人, 条, 万元 …
     * @param measureId what is counted
     * @param countsFrom first day that counts, null for a state of the registry
     * @param baseDate day at which the base list of a state was frozen, null for every other kind
     */
    record Leaf(
            String id,
            String label,
            String unit,
            MeasureKind kind,
            String measureId,
            @Nullable LocalDate countsFrom,
            @Nullable LocalDate baseDate)
            implements FormColumn {

        private static final String MONEY = "万元";

        @Override
        public Stream<FormColumn> gridColumns() {
            return Stream.of(this);
        }

        /** Whether the column holds ten thousands of yuan with four decimals; every other column holds whole numbers. */
        public boolean money() {
            return MONEY.equals(unit);
        }
    }
}
