package org.anbiao.tenancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anbiao.tenancy.persistence.HolidayRows;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public holidays of China: those that ship with the portal, year by year replaced by what the platform's operator entered.
 * They are the same for everybody; reading needs no permission.
 */
@Component
public class Holidays {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private final HolidayRows rows;
    private final List<HolidayYear> shipped = load();

    Holidays(HolidayRows rows) {
        this.rows = rows;
    }

    /** The years as they hold, oldest first. */
    @Transactional(readOnly = true)
    public List<HolidayYear> years() {
        Map<Integer, HolidayYear> years = new TreeMap<>();
        shipped.forEach(year -> years.put(year.year(), year));
        rows.all().forEach(year -> years.put(year.year(), year));
        return List.copyOf(years.values());
    }

    /** The calendar of all known years; make one per piece of work, not one per day asked. */
    @Transactional(readOnly = true)
    public HolidayCalendar calendar() {
        return new HolidayCalendar(years());
    }

    /**
     * Replaces a year; the caller has checked that the actor may.
     *
     * @throws org.anbiao.common.DomainException as {@link HolidayYear#require}
     */
    @Transactional
    public void save(HolidayYear year) {
        year.require();
        rows.save(year);
    }

    private static List<HolidayYear> load() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:reference/holidays/*.yaml");
            List<HolidayYear> years = new java.util.ArrayList<>();
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    years.add(YAML.readValue(content, HolidayYear.class));
                }
            }
            years.sort(Comparator.comparingInt(HolidayYear::year));
            return List.copyOf(years);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
