package org.anbiao.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.tenancy.HolidayYear;
import org.anbiao.tenancy.Holidays;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public holidays, read by administrators and kept by the platform's operator, a year at a time. */
@Service
@PreAuthorize("hasAnyAuthority('tenants.open', 'tenant.admin')")
@Transactional
public class HolidayService {

    // 春节 2026-02-15 至 2026-02-23；元旦 2026-01-01；上班 2026-01-04
    private static final Pattern LINE =
            Pattern.compile("(\\S+)\\s+(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:至|-|~|to)\\s*(\\d{4}-\\d{2}-\\d{2}))?");

    private final Holidays holidays;
    private final AuditLog audit;
    private final Messages messages;

    HolidayService(Holidays holidays, AuditLog audit, Messages messages) {
        this.holidays = holidays;
        this.audit = audit;
        this.messages = messages;
    }

    /** The years as they hold, oldest first. */
    @Transactional(readOnly = true)
    public List<HolidayYear> years() {
        return holidays.years();
    }

    /** A year as lines that {@link #save} reads. */
    @Transactional(readOnly = true)
    public String lines(HolidayYear year) {
        List<String> lines = new ArrayList<>();
        year.holidays()
                .forEach(day -> lines.add(
                        day.from().equals(day.to())
                                ? day.name() + " " + day.from()
                                : day.name() + " " + day.from() + " 至 " + day.to()));
        year.working().forEach(day -> lines.add(workingWord() + " " + day));
        return String.join("\n", lines);
    }

    /**
     * Replaces a year.
     *
     * @param lines one holiday a line, as name and days; a weekend day that is worked begins with 上班
     * @throws DomainException tenancy.holiday.…, administration.holiday.line naming the line that cannot be read
     */
    @PreAuthorize("hasAuthority('tenants.open')")
    public void save(int year, String source, String lines) {
        List<HolidayYear.Holiday> days = new ArrayList<>();
        List<LocalDate> working = new ArrayList<>();
        for (String line :
                lines.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            Matcher form = LINE.matcher(line);
            if (!form.matches()) {
                throw new DomainException("administration.holiday.line", line);
            }
            LocalDate from = day(form.group(2), line);
            if (form.group(1).equals(workingWord())) {
                working.add(from);
            } else {
                days.add(new HolidayYear.Holiday(
                        form.group(1), from, form.group(3) == null ? from : day(form.group(3), line)));
            }
        }
        HolidayYear before = holidays.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElse(null);
        HolidayYear after = new HolidayYear(year, source.strip(), days, working);
        holidays.save(after);
        audit.record("holiday.changed", "holiday_year", null, null, before, after);
    }

    private String workingWord() {
        return messages.chinese("administration.holiday.working-word");
    }

    private static LocalDate day(String text, String line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new DomainException("administration.holiday.line", line);
        }
    }
}
