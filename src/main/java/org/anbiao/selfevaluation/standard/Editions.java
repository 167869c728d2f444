package org.anbiao.selfevaluation.standard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.persistence.EditionRows;
import org.anbiao.selfevaluation.persistence.MappingRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds editions, shipped ones and those of authorities. Needs no permission: standards are meant to be known. */
@Component
@Transactional(readOnly = true)
public class Editions {

    /** Some megabytes at most; a county works with a handful of editions at a time. */
    private static final int MOST_TREES = 50;
    /** Editions share their trees; what is kept besides is a head for each authority that evaluates by one. */
    private static final int MOST_USES = 1_000;

    private final Cache<TreeKey, List<Element>> trees =
            Caffeine.newBuilder().maximumSize(MOST_TREES).build();
    private final Cache<UseKey, Edition> used =
            Caffeine.newBuilder().maximumSize(MOST_USES).build();
    private final ShippedEditions shipped;
    private final EditionRows rows;
    private final MappingRows mappings;

    Editions(ShippedEditions shipped, EditionRows rows, MappingRows mappings) {
        this.shipped = shipped;
        this.rows = rows;
        this.mappings = mappings;
    }

    /** A published tree never changes; the authority stands first, as in every key of a cache. */
    private record TreeKey(@Nullable UUID publisherId, String key, int version) {}

    /** An edition that evaluations of an authority are made by. */
    private record UseKey(UUID tenantId, String key) {}

    /** All that reach the actor, those of authorities first. */
    public List<EditionSummary> all() {
        List<EditionSummary> all = new ArrayList<>(rows.all());
        shipped.all().stream().map(EditionSummary::of).forEach(all::add);
        return all;
    }

    /** The edition of a key, if it reaches the actor. */
    public Optional<Edition> find(String key) {
        return shipped.find(key).or(() -> id(key).flatMap(rows::head).map(this::whole));
    }

    /** That the edition reaches the actor has been asked of the database; its tree is the same for everybody. */
    private Edition whole(Edition head) {
        UUID id = UUID.fromString(head.key());
        return head.withElements(
                head.state() == Edition.State.DRAFT
                        ? rows.elements(id)
                        : trees.get(
                                new TreeKey(head.publisherId(), head.key(), head.version()), key -> rows.elements(id)));
    }

    /**
     * The edition of a key.
     *
     * @throws DomainException if there is none, or it does not reach the actor
     */
    public Edition get(String key) {
        return find(key).orElseThrow(() -> new DomainException("selfevaluation.edition.unknown"));
    }

    /**
     * The edition that an evaluation is made by, for its items: as published, without asking again whether it is in force or
     * withdrawn since.
     *
     * @param tenantId whose evaluation it is; the actor has been found to work with it
     * @throws DomainException if there is none, or it does not reach the actor
     */
    public Edition usedBy(UUID tenantId, String key) {
        UseKey use = new UseKey(tenantId, key);
        Edition known = used.getIfPresent(use);
        if (known != null) {
            return known;
        }
        Edition edition = get(key);
        if (edition.state() != Edition.State.DRAFT) {
            used.put(use, edition);
        }
        return edition;
    }

    /**
     * Places in a later edition with the places in an earlier one that asked the same: as the nearest authority published it, else
     * what is worded alike. Between editions of one key every place maps to itself.
     *
     * @param tenantId the enterprise's direct supervisor, whose mapping holds, else that of the authorities above it
     */
    public Map<String, List<String>> mapping(Edition earlier, Edition later, UUID tenantId) {
        if (earlier.key().equals(later.key())) {
            return later.items().stream().collect(Collectors.toMap(Item::code, item -> List.of(item.code())));
        }
        return mappings.inForce(earlier.key(), later.key(), tenantId)
                .map(EditionMapping::backwards)
                .orElseGet(() -> EditionMatching.alike(earlier, later));
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
