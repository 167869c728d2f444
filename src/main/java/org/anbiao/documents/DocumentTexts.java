package org.anbiao.documents;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.definition.Definition;
import org.anbiao.definition.DefinitionKind;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.DefinitionYaml;
import org.anbiao.definition.Definitions;
import org.anbiao.definition.ParagraphDifference;
import org.anbiao.definition.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts of notices and commitments that authorities keep for themselves and publish to those below: made from a
 * visible one, edited, looked at as a page, published as a version, withdrawn.
 */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class DocumentTexts {

    /** As {@link Definitions} keeps them. */
    static final DefinitionKind KIND = new DefinitionKind("document-text");

    private final Definitions definitions;
    private final DocumentTemplates templates;
    private final OfficialPages pages;
    private final Messages messages;

    DocumentTexts(Definitions definitions, DocumentTemplates templates, OfficialPages pages, Messages messages) {
        this.definitions = definitions;
        this.templates = templates;
        this.pages = pages;
        this.messages = messages;
    }

    /** A text being looked at or edited. */
    public record Opened(
            Definition definition,
            DocumentWording wording,
            @Nullable Standing from) {}

    /** Own texts in every state, those offered by authorities above, and those that ship. */
    @Transactional(readOnly = true)
    public List<DocumentTextLine> list() {
        List<DocumentTextLine> all = new ArrayList<>();
        definitions.list(KIND).forEach(definition -> all.add(line(definition)));
        all.addAll(shipped());
        return all;
    }

    /** What a campaign may take its text from: the newest of each. */
    @Transactional(readOnly = true)
    public List<DocumentTextLine> offered(DocumentTemplate.Kind kind) {
        List<DocumentTextLine> all = new ArrayList<>();
        definitions.offered(KIND).forEach(definition -> all.add(line(definition)));
        all.addAll(shipped());
        return all.stream().filter(line -> line.kind() == kind).toList();
    }

    private List<DocumentTextLine> shipped() {
        return templates.all().stream()
                .map(template -> new DocumentTextLine(
                        null,
                        new DefinitionVersion(template.code(), 1),
                        template.kind(),
                        template.title(),
                        "",
                        false,
                        (template.source().issuer() + " " + template.source().documentNumber()).strip(),
                        DefinitionState.PUBLISHED,
                        null))
                .toList();
    }

    private DocumentTextLine line(Definition definition) {
        return new DocumentTextLine(
                definition.id(),
                definition.name(),
                read(definition).kind(),
                definition.title(),
                definition.publisher(),
                definitions.isOwn(definition),
                "",
                definition.state(),
                standing(definition.from()).orElse(null));
    }

    /** A text with its content. */
    @Transactional(readOnly = true)
    public Opened get(UUID id) {
        Definition definition = definitions.get(KIND, id);
        return new Opened(
                definition, read(definition), standing(definition.from()).orElse(null));
    }

    /** Whether the actor's authority may change it now. */
    @Transactional(readOnly = true)
    public boolean mayEdit(Opened opened) {
        return opened.definition().editable() && definitions.isOwn(opened.definition());
    }

    /** The wording of a version, also a withdrawn one; empty where the actor cannot see it. */
    @Transactional(readOnly = true)
    public Optional<DocumentWording> wording(DefinitionVersion name) {
        return templates.find(name.key()).map(DocumentWording::of).or(() -> definitions
                .find(KIND, name)
                .map(DocumentTexts::read));
    }

    /** How a version stands that something was taken from; empty where the actor cannot see it. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(@Nullable DefinitionVersion used) {
        if (used == null) {
            return Optional.empty();
        }
        return templates
                .find(used.key())
                .map(template -> Standing.shipped(used, template.title()))
                .or(() -> definitions.standing(KIND, used));
    }

    /** Begins an own text from a visible one; returns the draft. */
    public UUID copy(DefinitionVersion from) {
        DocumentWording wording = wording(from).orElseThrow(() -> new DomainException("definition.unknown"));
        return definitions.draft(KIND, wording.title(), "", DefinitionYaml.write(wording), from);
    }

    /** The draft of the next version of an own text. */
    public UUID nextVersion(UUID id) {
        return definitions.nextVersion(KIND, id);
    }

    /**
     * Keeps a draft.
     *
     * @throws DomainException documents.field.… if it asks for merge fields that do not exist; the draft stays as it was
     */
    public void save(UUID id, int revision, String title, String body, String sender, String footnote) {
        DocumentWording before = read(definitions.get(KIND, id));
        DocumentWording wording = new DocumentWording(before.kind(), before.layout(), title, body, sender, footnote);
        MergeField.refuseUnknown(wording.texts());
        definitions.save(KIND, id, revision, title, "", DefinitionYaml.write(wording));
    }

    /** Publishes the draft as it was saved last. */
    public void publish(UUID id) {
        DocumentWording wording = read(definitions.get(KIND, id));
        if (wording.title().isBlank() || wording.body().isBlank()) {
            throw new DomainException("documents.text.empty");
        }
        definitions.publish(KIND, id);
    }

    /** Offers the text no more; campaigns keep what they copied. */
    public void withdraw(UUID id) {
        definitions.withdraw(KIND, id);
    }

    /** Throws a draft away. */
    public void discard(UUID id) {
        definitions.discard(KIND, id);
    }

    /** From now on the draft is compared with the newest version of what it was made from. */
    public void restOnNewest(UUID id, int revision) {
        Standing from = standing(definitions.get(KIND, id).from()).orElse(null);
        if (from == null || from.newest() == null) {
            throw new DomainException("definition.unknown");
        }
        definitions.rebase(KIND, id, revision, from.newest());
    }

    /** The text beside what it was made from, paragraph by paragraph; empty where that cannot be seen. */
    @Transactional(readOnly = true)
    public List<ParagraphDifference> differences(UUID id) {
        Definition definition = definitions.get(KIND, id);
        DefinitionVersion from = definition.from();
        return from == null ? List.of() : between(from, read(definition));
    }

    /** What changed above since the version that the text was made from; empty without a newer one. */
    @Transactional(readOnly = true)
    public List<ParagraphDifference> newerAbove(UUID id) {
        Standing from = standing(definitions.get(KIND, id).from()).orElse(null);
        if (from == null || from.newest() == null || !from.hasNewer()) {
            return List.of();
        }
        return wording(new DefinitionVersion(from.used().key(), from.newest()))
                .map(newest -> between(from.used(), newest))
                .orElse(List.of());
    }

    private List<ParagraphDifference> between(DefinitionVersion from, DocumentWording own) {
        return wording(from)
                .map(base -> ParagraphDifference.between(base.paragraphs(), own.paragraphs()))
                .orElse(List.of());
    }

    /** The wording as a page, with invented values in its merge fields, as PDF. */
    @Transactional(readOnly = true)
    public byte[] preview(DocumentWording wording) {
        MergeField.refuseUnknown(wording.texts());
        DocumentTemplate template = templates
                .find(wording.layout())
                .orElseThrow(() -> new DomainException("definition.unknown"))
                .reworded(wording.title(), wording.body(), wording.senderLabel(), wording.footnote());
        Map<String, String> fields = new HashMap<>();
        for (MergeField field : MergeField.values()) {
            fields.put(field.key(), messages.chinese("documents.field.sample." + field.key()));
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pages.pdf(
                List.of(new OfficialPage(template, fields, messages.chinese("documents.text.preview"), "", "", null)),
                pdf);
        return pdf.toByteArray();
    }

    static DocumentWording read(Definition definition) {
        return DefinitionYaml.read(definition.content(), DocumentWording.class);
    }
}
