package org.anbiao.registry.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.privacy.Masked;
import org.anbiao.common.spreadsheet.SheetCell;
import org.anbiao.common.spreadsheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row by column and gathers what is wrong with them, so that a user sees everything at once. */
final class RowReader {

    // 2025-02-12, 2025/2/12, 2025.2.12, 2025年2月12日
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final int TEXT_LIMIT = 200;

    private final SheetRow row;
    private final Map<ImportColumn, Integer> columns;
    private final Messages messages;
    private final List<String> problems = new ArrayList<>();

    RowReader(SheetRow row, Map<ImportColumn, Integer> columns, Messages messages) {
        this.row = row;
        this.columns = columns;
        this.messages = messages;
        columns.forEach((column, index) -> {
            if (row.cell(index).formula()) {
                problem("registry.import.problem.formula", column.heading(messages));
            }
        });
    }

    List<String> problems() {
        return problems;
    }

    void problem(String key, Object... arguments) {
        problems.add(messages.chinese(key, arguments));
    }

    void problem(DomainException refusal) {
        problem(refusal.messageKey(), refusal.arguments());
    }

    /** The text of a column, empty if the sheet or the row has none. */
    String text(ImportColumn column) {
        SheetCell cell = cell(column);
        if (cell.formula()) {
            return "";
        }
        if (cell.isBlank() && column.required()) {
            problem("registry.import.problem.required", column.heading(messages));
        }
        if (cell.text().length() > TEXT_LIMIT) {
            problem("registry.import.problem.long", column.heading(messages), TEXT_LIMIT);
            return "";
        }
        return cell.text();
    }

    /** As {@link #text}, null if there is none. */
    @Nullable
    String optional(ImportColumn column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** A telephone number; one that is masked, as lists of the portal have them, says nothing. */
    @Nullable
    String phone(ImportColumn column) {
        String text = optional(column);
        return text == null || Masked.isMasked(text) ? null : text;
    }

    @Nullable
    LocalDate date(ImportColumn column) {
        SheetCell cell = cell(column);
        if (cell.isBlank() || cell.formula()) {
            return null;
        }
        if (cell.date() != null) {
            return cell.date();
        }
        Matcher matcher = DATE.matcher(cell.text().replace(" ", ""));
        try {
            if (matcher.matches()) {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            }
        } catch (DateTimeException e) {
            // no such day: told below
        }
        problem("registry.import.problem.date", column.heading(messages), cell.text());
        return null;
    }

    @Nullable
    BigDecimal number(ImportColumn column) {
        String text = optional(column);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.replace(",", "").replace("，", ""));
            // an exponent like 1E+999999 is a number, but none of an enterprise
            if (number.signum() >= 0 && number.precision() - number.scale() <= 12 && number.scale() <= 12) {
                return number;
            }
        } catch (NumberFormatException e) {
            // not a number: told below
        }
        problem("registry.import.problem.number", column.heading(messages), text);
        return null;
    }

    @Nullable
    Integer whole(ImportColumn column) {
        BigDecimal number = number(column);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            problem("registry.import.problem.whole", column.heading(messages), number.toPlainString());
            return null;
        }
    }

    /** 是 or 否; null if nothing is said. */
    @Nullable
    Boolean yes(ImportColumn column) {
        return choice(column, Map.of("registry.import.yes", true, "registry.import.no", false));
    }

    /** One of several words; null if nothing is said or the word is none of them. */
    <T> @Nullable T choice(ImportColumn column, Map<String, T> byMessageKey) {
        String text = optional(column);
        if (text == null) {
            return null;
        }
        for (Map.Entry<String, T> entry : byMessageKey.entrySet()) {
            if (messages.chinese(entry.getKey()).equals(text)) {
                return entry.getValue();
            }
        }
        String words = String.join(
                "、",
                byMessageKey.keySet().stream()
                        .map(key -> messages.chinese(key))
                        .sorted()
                        .toList());
        problem("registry.import.problem.choice", column.heading(messages), text, words);
        return null;
    }

    private SheetCell cell(ImportColumn column) {
        Integer index = columns.get(column);
        return index == null ? SheetCell.EMPTY : row.cell(index);
    }
}
