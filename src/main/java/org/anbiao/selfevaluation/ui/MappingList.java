package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.standard.EditionSummary;
import org.anbiao.selfevaluation.standard.MappingSummary;

/** The mappings between editions: own drafts and what is published, each with how far it is, and the way to a new one. */
class MappingList extends Div {

    MappingList(List<MappingSummary> mappings, List<EditionSummary> editions) {
        addClassName("card-list");
        add(new H3(Texts.get("selfevaluation.mapping.title")));
        add(Words.meta(Texts.get("selfevaluation.mapping.explained")));
        for (MappingSummary mapping : mappings) {
            add(card(mapping, editions));
        }
        RouterLink create = new RouterLink(Texts.get("selfevaluation.mapping.new"), MappingView.class);
        add(create);
    }

    private static Div card(MappingSummary mapping, List<EditionSummary> editions) {
        String title = Texts.get(
                "selfevaluation.mapping.from-to", name(editions, mapping.from()), name(editions, mapping.to()));
        RouterLink link = new RouterLink(title, MappingView.class);
        link.setQueryParameters(Addresses.parameters(MappingView.FROM, mapping.from(), MappingView.TO, mapping.to()));
        link.addClassName("card-title");
        Div head = new Div(mapping.own() ? link : title(title), Words.chip(mapping.state()));
        head.addClassName("inline-list");
        int all = editions.stream()
                .filter(edition -> edition.key().equals(mapping.from()))
                .mapToInt(EditionSummary::itemCount)
                .findFirst()
                .orElse(mapping.decided());
        Div card = new Div(
                head,
                Words.meta(Texts.get("selfevaluation.mapping.line", mapping.publisherName(), mapping.decided(), all)));
        card.addClassName("card");
        return card;
    }

    private static Span title(String text) {
        Span title = new Span(text);
        title.addClassName("card-title");
        return title;
    }

    /** Name of the edition of a key; the key itself for one that cannot be read. */
    static String name(List<EditionSummary> editions, String key) {
        return editions.stream()
                .filter(edition -> edition.key().equals(key))
                .findFirst()
                .map(MappingList::name)
                .orElse(key);
    }

    /** Name and edition, with the official number where there is one. */
    static String name(EditionSummary edition) {
        return edition.standard().name() + "（"
                + (edition.standard().number().isEmpty()
                        ? edition.label()
                        : edition.standard().number()) + "）";
    }
}
