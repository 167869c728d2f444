package org.anbiao.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.definition.Definition;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Definitions;
import org.anbiao.definition.Inherited;
import org.anbiao.definition.InheritedSource;
import org.anbiao.definition.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Texts of documents in the overview of what came from above. */
@Component
@Transactional(readOnly = true)
@Order(20)
class InheritedDocumentTexts implements InheritedSource {

    private static final String PAGES = "administration/document-texts/";

    private final Definitions definitions;
    private final DocumentTexts texts;

    InheritedDocumentTexts(Definitions definitions, DocumentTexts texts) {
        this.definitions = definitions;
        this.texts = texts;
    }

    @Override
    public List<Inherited> inherited() {
        Map<String, List<Inherited.Use>> uses = new LinkedHashMap<>();
        Map<String, Standing> used = new LinkedHashMap<>();
        for (Definition own : newestOwn()) {
            Standing from = texts.standing(own.from()).orElse(null);
            if (from != null && !from.isShipped() && !from.own()) {
                used.put(from.used().key(), from);
                uses.computeIfAbsent(from.used().key(), key -> new ArrayList<>())
                        .add(use(own, from.used()));
            }
        }
        List<Inherited> all = new ArrayList<>();
        definitions.offered(DocumentTexts.KIND).stream()
                .filter(definition -> !definitions.isOwn(definition))
                .forEach(above -> {
                    used.remove(above.name().key());
                    all.add(new Inherited(
                            DocumentTexts.KIND.code(),
                            above.title(),
                            above.publisher(),
                            above.name().version(),
                            PAGES + above.id(),
                            uses.getOrDefault(above.name().key(), List.of())));
                });
        used.forEach((key, from) -> all.add(new Inherited(
                DocumentTexts.KIND.code(), from.title(), from.publisher(), 0, "", uses.getOrDefault(key, List.of()))));
        return all;
    }

    /** The newest own version of each, drafts included. */
    private List<Definition> newestOwn() {
        Map<String, Definition> newest = new LinkedHashMap<>();
        definitions.list(DocumentTexts.KIND).stream()
                .filter(definitions::isOwn)
                .forEach(own -> newest.merge(
                        own.name().key(),
                        own,
                        (one, other) -> one.name().version() > other.name().version() ? one : other));
        return List.copyOf(newest.values());
    }

    private Inherited.Use use(Definition own, DefinitionVersion from) {
        UUID id = own.id();
        int differences = (int) texts.differences(id).stream()
                .filter(paragraph -> !paragraph.same())
                .count();
        return new Inherited.Use(own.title(), from.version(), differences, PAGES + id);
    }
}
