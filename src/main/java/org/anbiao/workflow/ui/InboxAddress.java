package org.anbiao.workflow.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
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
        boolean done, @Nullable UUID campaign, @Nullable UUID phase, boolean overdue, boolean mine, int page) {

    static InboxAddress of(QueryParameters query) {
        return new InboxAddress(
                query.getSingleParameter("tab").filter("done"::equals).isPresent(),
                query.getSingleParameter("campaign").flatMap(InboxAddress::uuid).orElse(null),
                query.getSingleParameter("phase").flatMap(InboxAddress::uuid).orElse(null),
                query.getSingleParameter("overdue").isPresent(),
                query.getSingleParameter("mine").isPresent(),
                query.getSingleParameter("page")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .map(number -> Math.max(0, number - 1))
                        .orElse(0));
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
        if (done) {
            parameters.put("tab", List.of("done"));
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
        return new InboxFilter(done, campaign, phase, null, null, overdue, mine ? memberId : null);
    }

    InboxAddress withDone(boolean value) {
        return new InboxAddress(value, campaign, phase, overdue && !value, mine, 0);
    }

    InboxAddress withCampaign(@Nullable UUID value) {
        return new InboxAddress(done, value, null, overdue, mine, 0);
    }

    InboxAddress withPhase(@Nullable UUID value) {
        return new InboxAddress(done, campaign, value, overdue, mine, 0);
    }

    InboxAddress withOverdue(boolean value) {
        return new InboxAddress(done, campaign, phase, value, mine, 0);
    }

    InboxAddress withMine(boolean value) {
        return new InboxAddress(done, campaign, phase, overdue, value, 0);
    }

    InboxAddress withPage(int value) {
        return new InboxAddress(done, campaign, phase, overdue, mine, value);
    }
}
