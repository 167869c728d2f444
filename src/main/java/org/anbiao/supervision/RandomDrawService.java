package org.anbiao.supervision;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScopes;
import org.anbiao.supervision.persistence.DrawRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Random checks: the portal draws, shows how it drew, and anybody can draw again. What was drawn is never changed. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class RandomDrawService {

    private static final int SEED_BYTES = 16;
    private static final int LONGEST = 60;

    private final DrawRows rows;
    private final SupervisionAccess access;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RandomDrawService(
            DrawRows rows,
            SupervisionAccess access,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page, the latest first. */
    @Transactional(readOnly = true)
    public PagedList<RandomDraw.ListItem> list(PageRequest page) {
        Actor actor = access.office();
        return rows.list(actor.scope(), actor.unitId(), page);
    }

    /** A draw of an authority in the actor's scope; of a unit's people only their own unit's. */
    @Transactional(readOnly = true)
    public RandomDraw get(UUID id) {
        Actor actor = access.office();
        return rows.find(id, actor.scope(), actor.unitId())
                .orElseThrow(() -> new DomainException("supervision.draw.unknown"));
    }

    /** From how many would be drawn now. */
    @Transactional(readOnly = true)
    public int size(DrawCriteria criteria) {
        access.office();
        return population(criteria).size();
    }

    /** Those that were drawn, in the order they came out, as they are called today. */
    @Transactional(readOnly = true)
    public List<RandomDraw.Drawn> drawn(UUID id) {
        RandomDraw draw = get(id);
        return rows.named(draw.subject(), draw.drawn());
    }

    /**
     * Draws and keeps it. The seed is made here, after the population is fixed, so that nobody chooses the result.
     *
     * @param words the filter in words
     * @throws DomainException without a title, if nothing is wanted, or more than there are
     */
    @PreAuthorize("hasAuthority('supervision.record')")
    public UUID draw(String title, DrawCriteria criteria, String words, int wanted) {
        Actor actor = access.office();
        String name = SupervisionAccess.required(title, "supervision.draw.title-missing");
        if (name.length() > LONGEST) {
            throw new DomainException("supervision.draw.title-long", LONGEST);
        }
        List<UUID> population = FairDraw.ordered(population(criteria));
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        RandomDraw draw = new RandomDraw(
                UUID.randomUUID(),
                name,
                criteria.subject(),
                words,
                population,
                FairDraw.hash(population),
                seed,
                FairDraw.ALGORITHM,
                wanted,
                FairDraw.draw(population, seed, wanted),
                actor.memberName(),
                Instant.now(clock));
        UUID id = rows.insert(draw, actor.unitId());
        audit.record(
                "random-draw.drawn",
                "random_draw",
                id,
                null,
                null,
                Map.of(
                        "title",
                        name,
                        "population",
                        population.size(),
                        "wanted",
                        wanted,
                        "hash",
                        draw.populationHash()));
        return id;
    }

    /** Draws again from what was kept. */
    @Transactional(readOnly = true)
    public RandomDraw.Check verify(UUID id) {
        RandomDraw draw = get(id);
        return new RandomDraw.Check(
                FairDraw.hash(draw.population()).equals(draw.populationHash()),
                FairDraw.draw(draw.population(), draw.seed(), draw.wanted()).equals(draw.drawn()));
    }

    private List<UUID> population(DrawCriteria criteria) {
        return rows.population(criteria, scopes.current(), currentActor.get().scope());
    }
}
