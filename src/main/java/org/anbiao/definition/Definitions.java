package org.anbiao.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.definition.persistence.DefinitionRows;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a definition: drafted, edited, published as a version that is never changed again, followed by the next version,
 * withdrawn. What it says and who may do it is the business of the service of its kind, which asks for the permission.
 */
@Component
@Transactional
public class Definitions {

    private static final String OWN_KEY = "own-";
    private static final int KEY_LENGTH = 8;

    private final DefinitionRows rows;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    Definitions(DefinitionRows rows, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** Own versions in every state and the newest of each that authorities above offer; own first, newest first. */
    @Transactional(readOnly = true)
    public List<Definition> list(DefinitionKind kind) {
        return rows.list(kind.code(), currentActor.get().tenantId());
    }

    /** The newest published version of everything that the own authority and those above it offer. */
    @Transactional(readOnly = true)
    public List<Definition> offered(DefinitionKind kind) {
        return rows.offered(kind.code(), currentActor.get().tenantId());
    }

    /**
     * A version in whatever state; a draft for its own authority only.
     *
     * @throws DomainException definition.unknown
     */
    @Transactional(readOnly = true)
    public Definition get(DefinitionKind kind, UUID id) {
        return rows.read(kind.code(), id)
                .filter(found -> found.state() != DefinitionState.DRAFT || isOwn(found))
                .orElseThrow(() -> new DomainException("definition.unknown"));
    }

    /** A version that is or was in use, wherever the actor may read it. */
    @Transactional(readOnly = true)
    public Optional<Definition> find(DefinitionKind kind, DefinitionVersion name) {
        return rows.find(kind.code(), name);
    }

    /** The newest version that is offered. */
    @Transactional(readOnly = true)
    public Optional<Definition> newest(DefinitionKind kind, String key) {
        return rows.newest(kind.code(), key);
    }

    /** How a version stands that something rests on; empty where the actor cannot see it. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(DefinitionKind kind, DefinitionVersion used) {
        return find(kind, used)
                .map(found -> new Standing(
                        used,
                        found.title(),
                        found.publisher(),
                        isOwn(found),
                        newest(kind, used.key())
                                .map(definition -> definition.name().version())
                                .orElse(null)));
    }

    /** Whether the definition belongs to the actor's authority. */
    public boolean isOwn(Definition definition) {
        return definition.tenantId().equals(currentActor.get().tenantId());
    }

    /** Begins a definition of the own authority; returns the draft. */
    public UUID draft(
            DefinitionKind kind, String title, String source, String content, @Nullable DefinitionVersion from) {
        String key = OWN_KEY + UUID.randomUUID().toString().substring(0, KEY_LENGTH);
        return insert(kind, new DefinitionVersion(key, 1), title, source, content, from, "drafted");
    }

    /** The draft of the next version of an own definition; the one that is open already if there is one. */
    public UUID nextVersion(DefinitionKind kind, UUID id) {
        Definition last = own(kind, id);
        String key = last.name().key();
        return rows.draftOf(kind.code(), key)
                .orElseGet(() -> insert(
                        kind,
                        new DefinitionVersion(key, rows.lastVersion(kind.code(), key) + 1),
                        last.title(),
                        last.source(),
                        last.content(),
                        last.from(),
                        "version-begun"));
    }

    private UUID insert(
            DefinitionKind kind,
            DefinitionVersion name,
            String title,
            String source,
            String content,
            @Nullable DefinitionVersion from,
            String act) {
        refuseUnits();
        UUID id = UUID.randomUUID();
        rows.insert(id, kind.code(), name, title, source, content, from);
        record(kind, act, id, null, Map.of("title", title, "version", name.version()));
        return id;
    }

    /** Keeps a draft. */
    public void save(DefinitionKind kind, UUID id, int revision, String title, String source, String content) {
        Definition draft = editable(kind, id);
        rows.save(id, revision, title, source, content);
        record(kind, "saved", id, Map.of("title", draft.title()), Map.of("title", title));
    }

    /** From now on the draft rests on another version of what it was made from; its text stays. */
    public void rebase(DefinitionKind kind, UUID id, int revision, int version) {
        Definition draft = editable(kind, id);
        DefinitionVersion from = draft.from();
        if (from == null
                || find(kind, new DefinitionVersion(from.key(), version)).isEmpty()) {
            throw new DomainException("definition.unknown");
        }
        rows.rebase(id, revision, version);
        record(kind, "rebased", id, Map.of("version", from.version()), Map.of("version", version));
    }

    /** Offers the draft, as it was saved last, to the own authority and those below it. */
    public void publish(DefinitionKind kind, UUID id) {
        Definition draft = editable(kind, id);
        rows.publish(id, currentActor.get().memberName());
        record(
                kind,
                "published",
                id,
                null,
                Map.of("title", draft.title(), "version", draft.name().version()));
    }

    /** Offers a definition no more, in none of its versions; what rests on them keeps them. */
    public void withdraw(DefinitionKind kind, UUID id) {
        Definition published = own(kind, id);
        if (published.state() != DefinitionState.PUBLISHED) {
            throw new DomainException("definition.not-published", published.title());
        }
        rows.withdraw(kind.code(), published.name().key());
        record(kind, "withdrawn", id, null, Map.of("title", published.title()));
    }

    /** Throws a draft away. */
    public void discard(DefinitionKind kind, UUID id) {
        Definition draft = editable(kind, id);
        rows.discard(id);
        record(kind, "discarded", id, Map.of("title", draft.title()), null);
    }

    private Definition own(DefinitionKind kind, UUID id) {
        refuseUnits();
        return rows.read(kind.code(), id)
                .filter(this::isOwn)
                .orElseThrow(() -> new DomainException("definition.unknown"));
    }

    private Definition editable(DefinitionKind kind, UUID id) {
        Definition found = own(kind, id);
        if (!found.editable()) {
            throw new DomainException("definition.not-draft", found.title());
        }
        return found;
    }

    private void refuseUnits() {
        if (currentActor.get().unitId() != null) {
            throw new DomainException("definition.office-only");
        }
    }

    private void record(DefinitionKind kind, String act, UUID id, @Nullable Object before, @Nullable Object after) {
        audit.record(kind.code() + "." + act, "definition", id, null, before, after);
    }
}
