package org.anbiao.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anbiao.administration.InheritedOverview;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Inherited;
import org.anbiao.definition.ui.DefinitionWords;

/** What came from above, which version do we use, what differs, what was withdrawn? */
@Route(AdministrationNavigation.INHERITED)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class InheritedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InheritedOverview overview;

    InheritedView(InheritedOverview overview) {
        this.overview = overview;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(Texts.get("administration.inherited.title"))
                .withSubtitle(Texts.get("administration.inherited.subtitle")));
        Map<String, List<Inherited>> byKind = overview.inherited().stream()
                .collect(Collectors.groupingBy(Inherited::kind, LinkedHashMap::new, Collectors.toList()));
        if (byKind.isEmpty()) {
            add(new EmptyState(
                    Texts.get("administration.inherited.empty"), Texts.get("administration.inherited.empty-hint")));
        }
        byKind.forEach((kind, all) -> {
            Div list = new Div();
            list.addClassName("card-list");
            all.forEach(inherited -> list.add(card(inherited)));
            add(new H3(Texts.get("definition.kind." + kind)), list);
        });
    }

    private static Component card(Inherited inherited) {
        Component title = inherited.link().isEmpty()
                ? new Span(inherited.title())
                : new Anchor(inherited.link(), inherited.title());
        title.addClassName("card-title");
        Div head = new Div(
                title,
                inherited.isWithdrawn()
                        ? new StatusChip(Texts.get("definition.standing.withdrawn"), StatusChip.Tone.WARNING)
                        : new StatusChip(DefinitionWords.version(inherited.newest()), StatusChip.Tone.NEUTRAL));
        head.addClassName("inline-list");
        Div card = new Div(
                head, DefinitionWords.muted(Texts.get("administration.inherited.publisher", inherited.publisher())));
        card.addClassName("card");
        if (inherited.uses().isEmpty()) {
            card.add(DefinitionWords.muted(Texts.get("administration.inherited.unused")));
        }
        inherited.uses().forEach(use -> card.add(use(inherited, use)));
        return card;
    }

    private static Component use(Inherited inherited, Inherited.Use use) {
        Div line = new Div(new Anchor(use.link(), use.title()));
        line.addClassName("inline-list");
        line.add(new StatusChip(
                Texts.get("administration.inherited.uses", String.valueOf(use.version())), StatusChip.Tone.PROGRESS));
        if (inherited.newest() > use.version()) {
            line.add(new StatusChip(
                    Texts.get("definition.standing.newer", String.valueOf(inherited.newest())),
                    StatusChip.Tone.WARNING));
        }
        line.add(DefinitionWords.muted(
                use.differences() == 0
                        ? Texts.get("administration.inherited.same")
                        : Texts.get("administration.inherited.differs", String.valueOf(use.differences()))));
        return line;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("administration.inherited.title");
    }
}
