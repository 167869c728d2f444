package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.selfevaluation.CampaignYear;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/** What the pages' addresses keep; nonsense counts as absent. */
final class Addresses {

    static final String EVALUATION = "evaluation";
    static final String REPORT = "evaluation/report";
    static final String REVIEWED = "evaluation/reviewed";
    static final String LIST = "evaluations";
    static final String IMPROVEMENTS = "improvements";
    static final String STANDARDS = "standards";
    static final String MAPPING = "standard-mapping";

    static final String CAMPAIGN = "campaign";
    static final String ELEMENT = "element";

    private Addresses() {}

    static String text(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getParameters().getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("");
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The campaign of the address, else the latest. */
    static Optional<CampaignYear> campaign(List<CampaignYear> campaigns, BeforeEnterEvent event) {
        Optional<UUID> wanted = id(text(event, CAMPAIGN));
        return campaigns.stream()
                .filter(campaign -> wanted.filter(campaign.id()::equals).isPresent())
                .findFirst()
                .or(() -> campaigns.stream().findFirst());
    }

    /** A link to an enterprise's answers; its own people open them without naming it. */
    static RouterLink answers(Actor actor, UUID enterpriseId, String text, Object... namesAndValues) {
        RouterLink link = actor.isEnterprise()
                ? new RouterLink(text, EvaluationView.class)
                : new RouterLink(text, EvaluationView.class, enterpriseId.toString());
        link.setQueryParameters(parameters(namesAndValues));
        return link;
    }

    /** Names and values in turn; empty values are left out. */
    static QueryParameters parameters(Object... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = String.valueOf(namesAndValues[i + 1]);
            if (!value.isBlank()) {
                values.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return QueryParameters.simple(values);
    }
}
