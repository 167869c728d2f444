package org.anbiao.summary.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.SizeClass;
import org.anbiao.summary.CommonProblem;
import org.anbiao.summary.analysis.ProblemFilter;
import org.anbiao.summary.analysis.ProblemGroup;
import org.anbiao.summary.analysis.ProblemGrouping;
import org.jspecify.annotations.Nullable;

/** What the addresses of the analysis keep, and what its groups are called. */
final class ProblemAddress {

    /** Stands in an address for enterprises that have none. */
    static final String NONE = "-";

    private ProblemAddress() {}

    /** The filter of an address; the year so far where it names no days. */
    static ProblemFilter filter(PageAddress address, LocalDate today) {
        LocalDate to = day(address.text("to"), today);
        return new ProblemFilter(
                day(address.text("from"), to.withDayOfYear(1)),
                to,
                text(address.text("sector")),
                address.id("area").orElse(null),
                text(address.text("size")));
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value.equals(NONE) ? "" : value;
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    static String code(ProblemGrouping by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    /** What a group is called. */
    static String group(ProblemGroup group, ProblemGrouping by) {
        if (group.key().isEmpty()) {
            return Texts.get("summary.analysis.none." + code(by));
        }
        return by == ProblemGrouping.SIZE ? size(group.key()) : group.name();
    }

    static String size(String key) {
        return Texts.get("registry.size." + key);
    }

    /** Everything that a filter narrows to, in words. */
    static String words(ProblemFilter filter, String area) {
        StringBuilder words = new StringBuilder();
        String sector = filter.sector();
        if (sector != null) {
            words.append(" · ").append(sector.isEmpty() ? Texts.get("summary.analysis.none.sector") : sector);
        }
        if (!area.isEmpty()) {
            words.append(" · ").append(area);
        }
        String size = filter.sizeClass();
        if (size != null) {
            words.append(" · ").append(size.isEmpty() ? Texts.get("summary.analysis.none.size") : size(size));
        }
        return words.toString();
    }

    /** Address of the records behind a number. */
    static String records(
            ProblemFilter filter, CommonProblem.@Nullable Kind kind, @Nullable String name, boolean open) {
        Map<String, String> values = values(filter);
        if (kind != null) {
            values.put("kind", kind.code());
        }
        if (open) {
            values.put("open", "1");
        }
        if (name != null) {
            values.put("name", name);
        }
        return SummaryNavigation.PROBLEMS + "/records?"
                + QueryParameters.simple(values).getQueryString();
    }

    /** Address of the analysis with a filter. */
    static String page(ProblemFilter filter) {
        return SummaryNavigation.PROBLEMS + "?"
                + QueryParameters.simple(values(filter)).getQueryString();
    }

    private static Map<String, String> values(ProblemFilter filter) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("from", filter.from().toString());
        values.put("to", filter.to().toString());
        put(values, "sector", filter.sector());
        UUID area = filter.areaId();
        put(values, "area", area == null ? null : area.toString());
        put(values, "size", filter.sizeClass());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value.isEmpty() ? NONE : value);
        }
    }

    /** The keys of all size classes. */
    static List<String> sizes() {
        return Arrays.stream(SizeClass.values()).map(SizeClass::key).toList();
    }
}
