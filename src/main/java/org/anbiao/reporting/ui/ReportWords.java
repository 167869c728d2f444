package org.anbiao.reporting.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.Finding;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.Period;
import org.anbiao.reporting.ReportState;
import org.jspecify.annotations.Nullable;

/** How reports are put into words on every page. */
final class ReportWords {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ReportWords() {}

    static String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(Texts.get("common.date-format"), Texts.locale()));
    }

    static String date(@Nullable Instant time) {
        return time == null ? "" : date(LocalDate.ofInstant(time, CHINA));
    }

    /** A moment to the minute. */
    static String time(@Nullable Instant time) {
        return time == null
                ? ""
                : date(time) + " " + DateTimeFormatter.ofPattern("HH:mm").format(time.atZone(CHINA));
    }

    /** 1 → （一）, as the titles of the forms write it; in figures where the words end. */
    static String number(int ord) {
        String[] words = Texts.get("reporting.report.number").split(",");
        return ord <= words.length ? words[ord - 1] : String.valueOf(ord);
    }

    /** A label as people read it: the source's vertical brackets lie down. */
    static String shown(@Nullable String label) {
        return label == null ? "" : label.replace('\uFE35', '\uFF08').replace('\uFE36', '\uFF09');
    }

    static String period(Period period) {
        String year = String.valueOf(period.year());
        return period.annual()
                ? Texts.get("reporting.period.annual", year)
                : Texts.get("reporting.period.quarter", year, String.valueOf(period.quarter()));
    }

    static String unit(String name, boolean consolidated) {
        return consolidated ? Texts.get("reporting.unit.consolidated", name) : name;
    }

    /** A figure without useless zeros. */
    static String figure(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0
                ? "0"
                : value.stripTrailingZeros().toPlainString();
    }

    /** State of a report and, beside it, whether it is or was late. */
    static List<StatusChip> chips(ReportState state, LocalDate dueOn, boolean late, LocalDate today) {
        List<StatusChip> chips = new ArrayList<>();
        chips.add(new StatusChip(Texts.get("reporting.state." + state), tone(state)));
        if (late) {
            chips.add(new StatusChip(Texts.get("reporting.state.late"), Tone.WARNING));
        } else if (state.editable() && today.isAfter(dueOn)) {
            chips.add(new StatusChip(Texts.get("reporting.state.overdue"), Tone.ERROR));
        }
        return chips;
    }

    private static Tone tone(ReportState state) {
        return switch (state) {
            case OPEN -> Tone.NEUTRAL;
            case COMPUTED, CHECKED -> Tone.PROGRESS;
            case SENT, RECEIVED, LOCKED -> Tone.SUCCESS;
            case RETURNED -> Tone.ERROR;
        };
    }

    /** A finding as a sentence with the labels of the form and both figures. */
    static String sentence(Finding finding, FormDefinition form) {
        List<String> left = finding.columnId().isEmpty() ? finding.rule().left() : List.of(finding.columnId());
        return Texts.get(
                "reporting.check." + finding.rule().kind(),
                columns(left, form),
                figure(finding.left()),
                columns(finding.rule().right(), form),
                figure(finding.right()));
    }

    private static String columns(List<String> ids, FormDefinition form) {
        return ids.stream()
                .map(id -> id.substring(id.indexOf('.') + 1))
                .map(id -> Texts.get("reporting.check.column", form.fullLabel(id)))
                .reduce((a, b) -> a + b)
                .orElse("");
    }
}
