package org.anbiao.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form with its figures, ready to be printed. A cell without a figure prints 0: the rows of the other side
 * on a single unit's sheet and everything that is not recorded yet.
 *
 * @param figures figures by cell; money in 万元
 * @param blankRows rows that stay blank instead
 */
public record FilledForm(FormDefinition form, Header header, Map<CellKey, BigDecimal> figures, Set<String> blankRows) {

    public FilledForm {
        blankRows = Set.copyOf(blankRows);
    }

    /** A form whose every row is printed. */
    public FilledForm(FormDefinition form, Header header, Map<CellKey, BigDecimal> figures) {
        this(form, header, figures, Set.of());
    }

    /** Whether the figure of a cell is printed: those of the other kind of unit's row may stay blank. */
    boolean isPrinted(CellKey key) {
        return !blankRows.contains(key.rowId());
    }

    /** The line above the table; what is not known yet stays blank for the pen. */
    public record Header(
            String reportingUnit,
            String filledBy,
            String phone,
            @Nullable LocalDate filledOn) {

        private static final String UNWRITTEN_DATE = "    年    月    日";

        /** The text printed for one field of the form. */
        String print(FormDefinition.HeaderField field) {
            return switch (field.id()) {
                case "reporting_unit" -> field.label() + "：" + reportingUnit;
                case "filled_by" -> field.label() + "：" + filledBy;
                case "phone" -> field.label() + "：" + phone;
                case "filled_on" -> date();
                default -> field.label() + "：";
            };
        }

        private String date() {
            LocalDate date = filledOn;
            return date == null
                    ? UNWRITTEN_DATE
                    : "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
    }

    /** The figure of a cell, 0 where there is none. */
    public BigDecimal figure(CellKey key) {
        return figures.getOrDefault(key, BigDecimal.ZERO);
    }

    /** The notes as one paragraph, numbered as in the source. */
    public String printedNotes() {
        StringBuilder text = new StringBuilder("注：");
        for (int i = 0; i < form.notes().size(); i++) {
            text.append(i + 1).append('.').append(form.notes().get(i));
            text.append(i + 1 < form.notes().size() ? "；" : "。");
        }
        return text.toString();
    }
}
