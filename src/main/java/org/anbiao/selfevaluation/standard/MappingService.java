package org.anbiao.selfevaluation.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.persistence.MappingRows;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which items of a later edition ask what items of an earlier one asked, so that old answers can be proposed. A
 * mapping is drafted item by item and reaches enterprises once it is published.
 */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class MappingService {

    private final Editions editions;
    private final MappingRows rows;
    private final StandardLetters letters;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    MappingService(
            Editions editions, MappingRows rows, StandardLetters letters, CurrentActor currentActor, AuditLog audit) {
        this.editions = editions;
        this.rows = rows;
        this.letters = letters;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** Own drafts, and what is published by the own authority and those above it. */
    @Transactional(readOnly = true)
    public List<MappingSummary> all() {
        return rows.all();
    }

    /** The own draft between two editions, else the own published mapping, else an empty one. */
    @Transactional(readOnly = true)
    public EditionMapping get(String from, String to) {
        return rows.own(from, to, Edition.State.DRAFT)
                .or(() -> rows.own(from, to, Edition.State.PUBLISHED))
                .orElseGet(() -> EditionMapping.empty(from, to));
    }

    /**
     * Decides about items of the earlier edition, in the draft; a published mapping gets a draft beside it.
     *
     * @param read as it was shown, so that another's change meanwhile is noticed
     * @param decisions by place in the earlier edition, the places in the later one; none where nothing asks it any more
     * @return the draft as it is now
     * @throws DomainException for a place that an edition does not have, or if it was changed meanwhile
     */
    public EditionMapping decide(EditionMapping read, Map<String, ? extends Set<String>> decisions) {
        Edition from = editions.get(read.from());
        Edition to = editions.get(read.to());
        if (from.key().equals(to.key())) {
            throw new DomainException("selfevaluation.mapping.same-edition");
        }
        decisions.forEach((place, later) -> {
            List<String> unknown = new ArrayList<>(later);
            unknown.removeIf(one -> to.item(one).isPresent());
            if (from.item(place).isEmpty() || !unknown.isEmpty()) {
                throw new DomainException(
                        "selfevaluation.mapping.unknown-place", place, String.join("、", new TreeSet<>(later)));
            }
        });
        if (!rows.decide(read, decisions)) {
            throw new DomainException("selfevaluation.mapping.changed");
        }
        record("standard.mapping-decided", read, Map.of("items", new TreeSet<>(decisions.keySet())));
        return get(read.from(), read.to());
    }

    /**
     * Takes back what was decided about an item of the earlier edition.
     *
     * @return the draft as it is now
     * @throws DomainException if it was changed meanwhile
     */
    public EditionMapping reopen(EditionMapping read, String place) {
        if (!rows.reopen(read, place)) {
            throw new DomainException("selfevaluation.mapping.changed");
        }
        record("standard.mapping-reopened", read, Map.of("item", place));
        return get(read.from(), read.to());
    }

    /**
     * Decides about every item that has a likely counterpart and was not decided about: the same wording, else the same number in
     * an element of the same name.
     *
     * @return the draft as it is now
     */
    public EditionMapping suggest(EditionMapping read) {
        Map<String, SortedSet<String>> suggested =
                EditionMatching.suggestions(editions.get(read.from()), editions.get(read.to()));
        suggested.keySet().removeAll(read.places().keySet());
        return suggested.isEmpty() ? read : decide(read, suggested);
    }

    /**
     * Publishes the draft in place of what was published before. Authorities below that use one of the two editions are told.
     *
     * @throws DomainException if it has nothing to say, or was changed meanwhile
     */
    public void publish(EditionMapping read) {
        if (read.decided() == read.dropped()) {
            throw new DomainException("selfevaluation.mapping.empty");
        }
        if (!rows.publish(read)) {
            throw new DomainException("selfevaluation.mapping.changed");
        }
        record("standard.mapping-published", read, Map.of("items", read.decided(), "dropped", read.dropped()));
        letters.mapped(editions.get(read.from()), editions.get(read.to()));
    }

    /** Withdraws what was published; items worded alike are taken for the same again. */
    public void withdraw(String from, String to) {
        EditionMapping mapping = rows.own(from, to, Edition.State.PUBLISHED)
                .orElseThrow(() -> new DomainException("selfevaluation.mapping.changed"));
        rows.withdraw(mapping);
        record("standard.mapping-withdrawn", mapping, Map.of("items", mapping.decided()));
    }

    /** Removes the own draft; what was published stays. */
    public void discard(String from, String to) {
        EditionMapping mapping = rows.own(from, to, Edition.State.DRAFT)
                .orElseThrow(() -> new DomainException("selfevaluation.mapping.changed"));
        rows.discard(mapping);
        record("standard.mapping-discarded", mapping, Map.of("items", mapping.decided()));
    }

    private void record(String act, EditionMapping mapping, Map<String, ?> what) {
        audit.record(
                act,
                "tenant",
                currentActor.get().tenantId(),
                null,
                null,
                Map.of("from", name(mapping.from()), "to", name(mapping.to()), "what", what));
    }

    private String name(String key) {
        return editions.find(key).map(Edition::name).orElse(key);
    }
}
