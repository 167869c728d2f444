package org.anbiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseService;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.training.persistence.PostTrainingRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise does at its posts: masters and apprentices, drills, contests of teams; evidence for posts. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class PostTrainingService {

    private static final int LONGEST = 300;
    private static final int MOST_PEOPLE = 100_000;

    private final PostTrainingRows rows;
    private final EnterpriseService enterprises;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    PostTrainingService(
            PostTrainingRows rows,
            EnterpriseService enterprises,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.enterprises = enterprises;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Masters and apprentices, running pairs first. */
    @Transactional(readOnly = true)
    public List<Apprenticeship> pairs(UUID enterpriseId) {
        require(enterpriseId);
        return rows.pairs(enterpriseId);
    }

    /** Drills and contests, the latest first. */
    @Transactional(readOnly = true)
    public List<PostDrill> drills(UUID enterpriseId) {
        require(enterpriseId);
        return rows.drills(enterpriseId);
    }

    /** The enterprise's name; one of a sister unit is as unknown as one that does not exist. */
    @Transactional(readOnly = true)
    public String enterpriseName(UUID enterpriseId) {
        return require(enterpriseId);
    }

    /**
     * Begins a pair.
     *
     * @throws DomainException without a name, post or day, for one person in both places, an end before the beginning, or an apprentice
     *     who learns the post under somebody already
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID pair(UUID enterpriseId, Apprenticeship.Draft draft) {
        require(enterpriseId);
        String master = text(draft.master(), "training.pair.master-missing");
        String apprentice = text(draft.apprentice(), "training.pair.apprentice-missing");
        String post = text(draft.post(), "training.pair.post-missing");
        if (master.equals(apprentice)) {
            throw new DomainException("training.pair.same", master);
        }
        LocalDate begins = past(draft.beginsOn());
        LocalDate until = draft.plannedUntil();
        if (until == null) {
            throw new DomainException("training.pair.until-missing");
        }
        if (until.isBefore(begins)) {
            throw new DomainException("training.pair.until-before", begins);
        }
        rows.pairs(enterpriseId).stream()
                .filter(one -> one.endedOn() == null
                        && one.apprentice().equals(apprentice)
                        && one.post().equals(post))
                .findFirst()
                .ifPresent(one -> {
                    throw new DomainException("training.pair.twice", apprentice, one.master());
                });
        UUID id = rows.insertPair(enterpriseId, master, apprentice, post, begins, until);
        audit.record(
                "apprenticeship.begun",
                "apprenticeship",
                id,
                enterpriseId,
                null,
                Map.of("on", begins.toString(), "until", until.toString(), "post", post));
        return id;
    }

    /**
     * Ends a pair with its result.
     *
     * @throws DomainException without a day or result, for a day before the beginning, a result other than passed without words, or a
     *     pair that has ended
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void end(
            UUID enterpriseId,
            UUID id,
            @Nullable LocalDate day,
            Apprenticeship.@Nullable Outcome outcome,
            String note) {
        require(enterpriseId);
        Apprenticeship pair = rows.pairs(enterpriseId).stream()
                .filter(one -> one.id().equals(id) && one.endedOn() == null)
                .findFirst()
                .orElseThrow(() -> new DomainException("training.record.changed"));
        LocalDate on = past(day);
        if (on.isBefore(pair.beginsOn())) {
            throw new DomainException("training.pair.end-before", pair.beginsOn());
        }
        if (outcome == null) {
            throw new DomainException("training.pair.outcome-missing");
        }
        String words = outcome == Apprenticeship.Outcome.PASSED
                ? bounded(note.strip())
                : text(note, "training.pair.note-missing");
        writing(pair.tenantId(), () -> {
            changed(rows.endPair(id, on, outcome, words));
            audit.record(
                    "apprenticeship.ended",
                    "apprenticeship",
                    id,
                    enterpriseId,
                    null,
                    Map.of("on", on.toString(), "result", outcome.code()));
        });
    }

    /**
     * Records a drill or a contest.
     *
     * @throws DomainException without day, topic, teams, people or result
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID hold(UUID enterpriseId, PostDrill.Draft draft) {
        require(enterpriseId);
        LocalDate on = past(draft.heldOn());
        text(draft.topic(), "training.drill.topic-missing");
        text(draft.teams(), "training.drill.teams-missing");
        text(draft.result(), "training.drill.result-missing");
        Integer people = draft.people();
        if (people == null || people < 1 || people > MOST_PEOPLE) {
            throw new DomainException("training.drill.people", MOST_PEOPLE);
        }
        UUID id = rows.insertDrill(enterpriseId, on, people, draft);
        audit.record(
                "post-drill.held",
                "post_drill",
                id,
                enterpriseId,
                null,
                Map.of("on", on.toString(), "kind", draft.kind().code(), "people", people));
        return id;
    }

    /**
     * Takes a drill back that was recorded by mistake; it stays to be read.
     *
     * @throws DomainException without a reason, or if it was taken back before
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void withdrawDrill(UUID enterpriseId, UUID id, String reason) {
        require(enterpriseId);
        String why = text(reason, "training.drill.reason-missing");
        PostDrill drill = rows.drills(enterpriseId).stream()
                .filter(one -> one.id().equals(id) && one.counts())
                .findFirst()
                .orElseThrow(() -> new DomainException("training.record.changed"));
        writing(drill.tenantId(), () -> {
            changed(rows.withdrawDrill(id, LocalDate.now(clock), why));
            audit.record(
                    "post-drill.withdrawn",
                    "post_drill",
                    id,
                    enterpriseId,
                    Map.of("on", drill.heldOn().toString()),
                    Map.of("reason", why));
        });
    }

    private String require(UUID enterpriseId) {
        return enterprises.get(new EnterpriseId(enterpriseId)).data().profile().name();
    }

    private LocalDate past(@Nullable LocalDate day) {
        if (day == null) {
            throw new DomainException("training.record.day-missing");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new DomainException("training.record.day-to-come", day);
        }
        return day;
    }

    private static String text(String text, String messageKey) {
        if (text.isBlank()) {
            throw new DomainException(messageKey);
        }
        return bounded(text.strip());
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw new DomainException("training.special.too-long", LONGEST);
        }
        return text;
    }

    private void writing(UUID tenantId, Runnable action) {
        currentActor.runAs(currentActor.get().onBehalfOf(tenantId), action);
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("training.record.changed");
        }
    }
}
