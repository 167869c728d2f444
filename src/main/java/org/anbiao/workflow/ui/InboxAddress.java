package org.anbiao.workflow.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.workflow.InboxFilter;
import org.jspecify.annotations.Nullable;

/**
 * What of the inbox is shown, as its address says.
 *
 * @param page counted from 0
 */
record InboxAddress(
        Tab tab,
        @Nullable UUID campaign,
        @Nullable UUID phase,
        @Nullable String kind,
        @Nullable UUID from,
        boolean overdue,
        boolean mine,
        int page) {

    /** Nothing chosen. */
    static final InboxAddress ALL = new InboxAddress(Tab.OPEN, null, null, null, null, false, false, 0);

    /** What part of the inbox is shown. */
    enum Tab {
        OPEN,
        REVIEW,
        DONE
    }

    static InboxAddress of(QueryParameters query) {
        return new InboxAddress(
                query.getSingleParameter("tab").map(InboxAddress::tab).orElse(Tab.OPEN),
                query.getSingleParameter("campaign").flatMap(InboxAddress::uuid).orElse(null),
                query.getSingleParameter("phase").flatMap(InboxAddress::uuid).orElse(null),
                query.getSingleParameter("kind")
                        .filter(text -> text.matches("[a-z_]{1,40}"))
                        .orElse(null),
                query.getSingleParameter("from").flatMap(InboxAddress::uuid).orElse(null),
                query.getSingleParameter("overdue").isPresent(),
                query.getSingleParameter("mine").isPresent(),
                query.getSingleParameter("page")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .map(number -> Math.max(0, number - 1))
                        .orElse(0));
    }

    private static Tab tab(String text) {
        return switch (text) {
            case "done" -> Tab.DONE;
            case "review" -> Tab.REVIEW;
            default -> Tab.OPEN;
        };
    }

    boolean done() {
        return tab == Tab.DONE;
    }

    boolean reviews() {
        return tab == Tab.REVIEW;
    }

    private static java.util.Optional<UUID> uuid(String text) {
        try {
            return java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (tab != Tab.OPEN) {
            parameters.put("tab", List.of(tab.name().toLowerCase(Locale.ROOT)));
        }
        if (kind != null) {
            parameters.put("kind", List.of(kind));
        }
        if (from != null) {
            parameters.put("from", List.of(from.toString()));
        }
        if (campaign != null) {
            parameters.put("campaign", List.of(campaign.toString()));
        }
        if (phase != null) {
            parameters.put("phase", List.of(phase.toString()));
        }
        if (overdue) {
            parameters.put("overdue", List.of("1"));
        }
        if (mine) {
            parameters.put("mine", List.of("1"));
        }
        if (page > 0) {
            parameters.put("page", List.of(String.valueOf(page + 1)));
        }
        return new QueryParameters(parameters);
    }

    InboxFilter filter(@Nullable UUID memberId) {
        UUID own = mine ? memberId : null;
        return reviews()
                ? InboxFilter.reviews(kind, from, overdue, own)
                : new InboxFilter(done(), campaign, phase, null, null, overdue, own);
    }

    /** Filters that the other tab does not have are dropped. */
    InboxAddress withTab(Tab value) {
        boolean reviews = value == Tab.REVIEW;
        return new InboxAddress(
                value,
                reviews ? null : campaign,
                reviews ? null : phase,
                null,
                null,
                overdue && value != Tab.DONE,
                mine,
                0);
    }

    InboxAddress withCampaign(@Nullable UUID value) {
        return new InboxAddress(tab, value, null, kind, from, overdue, mine, 0);
    }

    InboxAddress withPhase(@Nullable UUID value) {
        return new InboxAddress(tab, campaign, value, kind, from, overdue, mine, 0);
    }

    InboxAddress withKind(@Nullable String value) {
        return new InboxAddress(tab, campaign, phase, value, from, overdue, mine, 0);
    }

    InboxAddress withFrom(@Nullable UUID value) {
        return new InboxAddress(tab, campaign, phase, kind, value, overdue, mine, 0);
    }

    InboxAddress withOverdue(boolean value) {
        return new InboxAddress(tab, campaign, phase, kind, from, value, mine, 0);
    }

    InboxAddress withMine(boolean value) {
        return new InboxAddress(tab, campaign, phase, kind, from, overdue, value, 0);
    }

    InboxAddress withPage(int value) {
        return new InboxAddress(tab, campaign, phase, kind, from, overdue, mine, value);
    }
}
