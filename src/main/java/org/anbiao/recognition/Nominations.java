package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.recognition.persistence.CandidateRows;
import org.anbiao.recognition.persistence.RecognitionRows;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be selected, and at which level the selection begins. Runs in the caller's transaction. */
@Component
class Nominations {

    /** The longest name of a post or of a person. */
    private static final int LONGEST = 60;

    private final CandidateRows rows;
    private final RecognitionRows recognised;
    private final ReviewingAuthorities authorities;
    private final CurrentActor currentActor;
    private final Clock clock;

    Nominations(
            CandidateRows rows,
            RecognitionRows recognised,
            ReviewingAuthorities authorities,
            CurrentActor currentActor,
            Clock clock) {
        this.rows = rows;
        this.recognised = recognised;
        this.authorities = authorities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Enters a candidate. {@link SelectionService#select} says what is refused. */
    UUID enter(UUID enterpriseId, Nominee nominee, LocalDate on) {
        checkWords(nominee);
        LocalDate today = LocalDate.now(clock);
        List<Recognition> standing = recognised.of(enterpriseId).stream()
                .filter(one -> one.standsOn(today))
                .toList();
        if (nominee.project().equals("premium")
                && standing.stream().noneMatch(Nominee.enterprise("benchmark")::isAbout)) {
            throw new DomainException("recognition.candidate.no-benchmark");
        }
        if (rows.of(enterpriseId).stream()
                .anyMatch(other ->
                        other.nominee().equals(nominee) && other.state().open())) {
            throw new DomainException(
                    nominee.kind() == RecognitionKind.POST
                            ? "recognition.candidate.post-twice"
                            : "recognition.candidate.twice");
        }
        Level reached = standing.stream()
                .filter(nominee::isAbout)
                .map(one -> Level.of(one.award().level()))
                .max(Level::compareTo)
                .orElse(null);
        return rows.insert(enterpriseId, currentActor.get().unitId(), nominee, first(reached), reached, on);
    }

    private static void checkWords(Nominee nominee) {
        if (!nominee.kind().categories().contains(nominee.project())) {
            throw new DomainException("recognition.level-unknown");
        }
        boolean post = nominee.kind() == RecognitionKind.POST;
        if (post == nominee.post().isEmpty()) {
            throw new DomainException("recognition.post-missing");
        }
        if (nominee.post().length() > LONGEST || nominee.personName().length() > LONGEST) {
            throw new DomainException("recognition.candidate.post-long", LONGEST);
        }
    }

    /** The own level, or the one above what was reached before. */
    private Level first(@Nullable Level reached) {
        Level own = authorities.ownLevel();
        if (reached == null || reached.compareTo(own) < 0) {
            return own;
        }
        return reached.next().orElseThrow(() -> new DomainException("recognition.candidate.reached-top"));
    }
}
