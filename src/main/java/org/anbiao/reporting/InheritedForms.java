package org.anbiao.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.definition.Inherited;
import org.anbiao.definition.InheritedSource;
import org.anbiao.definition.Standing;
import org.anbiao.reporting.persistence.FormDefinitionRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms in the overview of what came from above; what rests on them are own forms and campaigns that name them. */
@Component
@Transactional(readOnly = true)
@Order(30)
class InheritedForms implements InheritedSource {

    private static final String KIND = "form";
    private static final String PAGES = "reports/forms/";

    private final FormDefinitions definitions;
    private final FormOrigins origins;
    private final FormDefinitionRows rows;

    InheritedForms(FormDefinitions definitions, FormOrigins origins, FormDefinitionRows rows) {
        this.definitions = definitions;
        this.origins = origins;
        this.rows = rows;
    }

    @Override
    public List<Inherited> inherited() {
        List<FormListItem> all = definitions.list();
        Map<String, Standing> used = new LinkedHashMap<>();
        Map<String, List<Inherited.Use>> uses = uses(all, used);
        Map<String, FormListItem> above = new LinkedHashMap<>();
        all.stream()
                .filter(item -> item.origin() == FormListItem.Origin.ABOVE)
                .forEach(item -> above.merge(
                        item.formId(), item, (one, other) -> one.version() > other.version() ? one : other));
        List<Inherited> lines = new ArrayList<>();
        above.forEach((formId, item) -> {
            used.remove(formId);
            List<Inherited.Use> ofForm = new ArrayList<>(uses.getOrDefault(formId, List.of()));
            rows.ownCampaigns(formId)
                    .forEach(campaign -> ofForm.add(new Inherited.Use(
                            campaign.title(), item.version(), 0, "campaigns/" + campaign.id() + "?tab=scheme")));
            lines.add(new Inherited(KIND, item.title(), item.publisher(), item.version(), PAGES + item.id(), ofForm));
        });
        used.forEach((formId, from) -> lines.add(
                new Inherited(KIND, from.title(), from.publisher(), 0, "", uses.getOrDefault(formId, List.of()))));
        return lines;
    }

    /** The newest own version of each form that was copied from one above. */
    private Map<String, List<Inherited.Use>> uses(List<FormListItem> all, Map<String, Standing> used) {
        Map<String, FormListItem> own = new LinkedHashMap<>();
        all.stream()
                .filter(item -> item.origin() == FormListItem.Origin.OWN)
                .forEach(item ->
                        own.merge(item.formId(), item, (one, other) -> one.version() > other.version() ? one : other));
        Map<String, List<Inherited.Use>> uses = new LinkedHashMap<>();
        own.values().forEach(item -> {
            Standing from = item.from();
            UUID id = item.id();
            if (id != null && from != null && !from.isShipped() && !from.own()) {
                used.put(from.used().key(), from);
                uses.computeIfAbsent(from.used().key(), key -> new ArrayList<>())
                        .add(new Inherited.Use(
                                item.title(),
                                from.used().version(),
                                origins.differences(id).size(),
                                PAGES + id));
            }
        });
        return uses;
    }
}
