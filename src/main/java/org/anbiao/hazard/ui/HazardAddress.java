package org.anbiao.hazard.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardFilter.Carried;
import org.anbiao.hazard.HazardFilter.Group;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardSource;
import org.jspecify.annotations.Nullable;

/**
 * What the list's address keeps; nonsense counts as absent.
 *
 * @param page from 0
 */
record HazardAddress(HazardFilter filter, int page) {

    private static final String STATE = "state";
    private static final String ALL = "all";
    private static final String LATE = "late";

    static HazardAddress of(QueryParameters query) {
        String state = text(query, STATE);
        boolean all = ALL.equals(state);
        Group group = constant(Group::valueOf, state);
        return new HazardAddress(
                new HazardFilter(
                        group == null && !all ? Group.OPEN : group,
                        constant(HazardLevel::valueOf, text(query, "level")),
                        constant(HazardSource::valueOf, text(query, "source")),
                        !text(query, "overdue").isEmpty(),
                        !text(query, "listed").isEmpty(),
                        HazardWords.id(text(query, "unit")).orElse(null),
                        HazardWords.id(text(query, "enterprise")).orElse(null),
                        carried(query),
                        LATE.equals(text(query, "listed"))),
                number(text(query, "page")));
    }

    private static @Nullable Carried carried(QueryParameters query) {
        UUID out = HazardWords.id(text(query, HazardNavigation.PASSED_ON)).orElse(null);
        if (out != null) {
            return Carried.outOf(out);
        }
        String into = text(query, HazardNavigation.CARRIED);
        if (into.equals(HazardNavigation.THIS_YEAR)) {
            return Carried.THIS_YEAR;
        }
        return HazardWords.id(into)
                .map(campaign -> Carried.into(
                        campaign,
                        HazardWords.id(text(query, HazardNavigation.MEMBER)).orElse(null)))
                .orElse(null);
    }

    private static String text(QueryParameters query, String name) {
        return query.getParameters().getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("");
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static <T> @Nullable T constant(Function<String, T> of, String text) {
        try {
            return text.isEmpty() ? null : of.apply(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    HazardAddress onPage(int other) {
        return new HazardAddress(filter, other);
    }

    HazardAddress with(@Nullable Group group) {
        return with(group, filter.level(), filter.source(), filter.overdue(), filter.listed(), filter.unitId());
    }

    HazardAddress with(@Nullable HazardLevel level) {
        return with(filter.group(), level, filter.source(), filter.overdue(), filter.listed(), filter.unitId());
    }

    HazardAddress with(@Nullable HazardSource source) {
        return with(filter.group(), filter.level(), source, filter.overdue(), filter.listed(), filter.unitId());
    }

    HazardAddress overdue(boolean overdue) {
        return with(filter.group(), filter.level(), filter.source(), overdue, filter.listed(), filter.unitId());
    }

    HazardAddress listingOverdue(boolean only) {
        return new HazardAddress(listed(filter.listed() || only).filter().listingOverdue(only), 0);
    }

    HazardAddress listed(boolean listed) {
        return with(filter.group(), filter.level(), filter.source(), filter.overdue(), listed, filter.unitId())
                .onlyIfListed();
    }

    /** What is not listed has no listing that could be late. */
    private HazardAddress onlyIfListed() {
        return filter.listed() ? this : new HazardAddress(filter.listingOverdue(false), page);
    }

    /** Without the narrowing to what one year passed to the next. */
    HazardAddress ofAllYears() {
        return new HazardAddress(filter.carried(null), 0);
    }

    HazardAddress inUnit(@Nullable UUID unitId) {
        return with(filter.group(), filter.level(), filter.source(), filter.overdue(), filter.listed(), unitId);
    }

    private HazardAddress with(
            @Nullable Group group,
            @Nullable HazardLevel level,
            @Nullable HazardSource source,
            boolean overdue,
            boolean listed,
            @Nullable UUID unitId) {
        return new HazardAddress(
                new HazardFilter(
                        group,
                        level,
                        source,
                        overdue,
                        listed,
                        unitId,
                        filter.enterpriseId(),
                        filter.carried(),
                        filter.listingOverdue()),
                0);
    }

    QueryParameters query() {
        Map<String, String> values = new LinkedHashMap<>();
        Group group = filter.group();
        if (group != Group.OPEN) {
            values.put(STATE, group == null ? ALL : group.code());
        }
        Optional.ofNullable(filter.level()).ifPresent(level -> values.put("level", level.code()));
        Optional.ofNullable(filter.source()).ifPresent(source -> values.put("source", source.code()));
        if (filter.overdue()) {
            values.put("overdue", "1");
        }
        if (filter.listed()) {
            values.put("listed", filter.listingOverdue() ? LATE : "1");
        }
        Optional.ofNullable(filter.unitId()).ifPresent(unit -> values.put("unit", unit.toString()));
        Optional.ofNullable(filter.enterpriseId())
                .ifPresent(enterprise -> values.put("enterprise", enterprise.toString()));
        Carried carried = filter.carried();
        if (carried != null) {
            values.put(
                    carried.out() ? HazardNavigation.PASSED_ON : HazardNavigation.CARRIED,
                    carried.campaignId() == null
                            ? HazardNavigation.THIS_YEAR
                            : carried.campaignId().toString());
            Optional.ofNullable(carried.memberId())
                    .ifPresent(member -> values.put(HazardNavigation.MEMBER, member.toString()));
        }
        if (page > 0) {
            values.put("page", String.valueOf(page));
        }
        return QueryParameters.simple(values);
    }
}
