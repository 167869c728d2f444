package org.anbiao.tenancy.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.tenancy.HolidayYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holidays as they were entered. */
@Repository
public class HolidayRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    HolidayRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Days(List<HolidayYear.Holiday> holidays, List<LocalDate> working) {}

    /** Every year that was entered, the one saved last at the end. */
    public List<HolidayYear> all() {
        return jdbc.sql("select year, source_document, days::text as days from holiday_year order by saved_at")
                .query((row, number) -> {
                    Days days = read(row.getString("days"));
                    return new HolidayYear(
                            row.getInt("year"), row.getString("source_document"), days.holidays(), days.working());
                })
                .list();
    }

    public void save(HolidayYear year) {
        jdbc.sql("""
                        insert into holiday_year (year, source_document, days) values (?, ?, ?::jsonb)
                        on conflict (tenant_id, year) do update set source_document = excluded.source_document,
                            days = excluded.days, saved_at = now(), saved_by = app_member(),
                            saved_by_name = coalesce(current_setting('app.member_name', true), '')
                        """)
                .params(year.year(), year.source(), write(new Days(year.holidays(), year.working())))
                .update();
    }

    private String write(Days days) {
        try {
            return json.writeValueAsString(days);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Days read(String days) {
        try {
            return json.readValue(days, Days.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
