package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.hazard.persistence.HazardRows;
import org.anbiao.hazard.persistence.ListingRows;
import org.anbiao.hazard.workflow.HazardCases;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A hazard is judged anew after it was recorded: a general one turns out to be major, or an office finds that judging it major was a
 * mistake. Each judgement is a step of its course; from then on the rules of the new level hold (decision 0280).
 */
@Service
@PreAuthorize("hasAuthority('hazard.record')")
@Transactional
public class HazardJudgements {

    private static final int MOST_WORDS = 500;

    private final HazardAccess access;
    private final HazardRecorder recorder;
    private final HazardRows hazards;
    private final ListingRows listings;
    private final HazardCases cases;

    HazardJudgements(
            HazardAccess access, HazardRecorder recorder, HazardRows hazards, ListingRows listings, HazardCases cases) {
        this.access = access;
        this.recorder = recorder;
        this.hazards = hazards;
        this.listings = listings;
        this.cases = cases;
    }

    /**
     * Judges a general hazard to be major. One that is being rectified or waits for the re-check goes back to its plan, which has to be
     * completed to the six fields and reported before work goes on; what was laid down stays filled in.
     *
     * @param clause of the sector's judgement standard
     * @param dueOn another deadline for the rectification, set by an office; null leaves the one that holds
     * @throws DomainException for anybody but the firm with its own hazards and the ordering side with official ones, for a major hazard or
     *     one that is not open, without clause or reason, or for a deadline in the past
     */
    public void major(UUID id, int version, String clause, String reason, @Nullable LocalDate dueOn) {
        Hazard hazard = at(id, version);
        if (!isJudgedMajorIn(hazard)) {
            throw new DomainException("hazard.judge-major-state");
        }
        if (!isJudgingSide(hazard)) {
            throw new DomainException(hazard.isFirmsOwn() ? "hazard.judge-firm" : "hazard.judge-official");
        }
        String basis = words(clause, "hazard.clause-missing");
        String note = basis + "：" + words(reason, "hazard.reason-missing");
        LocalDate due = hazard.isFirmsOwn() ? null : dueOn;
        if (due != null && due.isBefore(access.today())) {
            throw new DomainException("hazard.due-too-early", access.today());
        }
        boolean again = isPlannedAgain(hazard);
        HazardState next = again ? HazardState.FOUND : hazard.state();
        access.writing(hazard.tenantId(), () -> {
            changed(hazards.judge(id, version, HazardLevel.MAJOR, basis, next, due));
            recorder.step(hazard, HazardStep.Kind.JUDGED_MAJOR, access.today(), note, due, List.of());
            if (again) {
                recorder.enteredPlanAgain(hazard);
                cases.replanned(id, hazard.state() == HazardState.RECTIFIED, access.today(), note);
            } else {
                cases.judged(id, due != null);
            }
        });
    }

    /**
     * Takes back that a hazard is major, because judging it so was a mistake. One that waits for its report goes on to be rectified.
     *
     * @throws DomainException for the firm, for anybody but the ordering side with an official one, for a general hazard or one that is
     *     not open, once it was listed, or without a reason
     */
    @PreAuthorize("hasAuthority('hazard.list')")
    public void general(UUID id, int version, String reason) {
        Hazard hazard = at(id, version);
        if (!hazard.isMajor() || !hazard.state().isOpen()) {
            throw new DomainException("hazard.judge-general-state");
        }
        if (!isCorrectingSide(hazard)) {
            throw new DomainException(hazard.isOfficial() ? "hazard.judge-official" : "hazard.office-only");
        }
        if (!listings.of(id).isEmpty()) {
            throw new DomainException("hazard.judge-listed");
        }
        String note = words(reason, "hazard.reason-missing");
        boolean reporting = hazard.state() == HazardState.PLANNED;
        HazardState next = reporting ? HazardState.DISPATCHED : hazard.state();
        access.writing(hazard.tenantId(), () -> {
            changed(hazards.judge(id, version, HazardLevel.GENERAL, "", next, null));
            recorder.step(hazard, HazardStep.Kind.JUDGED_GENERAL, access.today(), note, null, List.of());
            if (reporting) {
                recorder.entered(hazard, next, null);
                cases.step(id, access.today(), note, note);
            } else {
                cases.judged(id, false);
            }
        });
    }

    /** Whether the actor may judge it to be major as it stands. */
    boolean mayJudgeMajor(Hazard hazard) {
        return isJudgedMajorIn(hazard) && isJudgingSide(hazard);
    }

    /** Whether the actor may take back that it is major. */
    boolean mayJudgeGeneral(Hazard hazard) {
        return hazard.isMajor()
                && hazard.state().isOpen()
                && isCorrectingSide(hazard)
                && listings.of(hazard.id()).isEmpty();
    }

    private static boolean isJudgedMajorIn(Hazard hazard) {
        return !hazard.isMajor() && hazard.state().isOpen();
    }

    private boolean isJudgingSide(Hazard hazard) {
        if (hazard.isOfficial()) {
            return access.isOrderingSide(hazard);
        }
        return hazard.isFirmsOwn()
                ? access.isActingSide(hazard)
                : !access.actor().isEnterprise();
    }

    private boolean isCorrectingSide(Hazard hazard) {
        return hazard.isOfficial()
                ? access.isOrderingSide(hazard)
                : !access.actor().isEnterprise();
    }

    /** Not where it was major before and its plan has all fields and was reported. */
    private static boolean isPlannedAgain(Hazard hazard) {
        boolean planned = hazard.state() == HazardState.DISPATCHED || hazard.state() == HazardState.RECTIFIED;
        return planned && (hazard.reportedOn() == null || !hazard.plan().isComplete(HazardLevel.MAJOR));
    }

    private Hazard at(UUID id, int version) {
        Hazard hazard = access.hazard(id);
        changed(hazard.version() == version);
        return hazard;
    }

    private static String words(String text, String messageKey) {
        String words = HazardAccess.words(text, messageKey);
        if (words.length() > MOST_WORDS) {
            throw new DomainException("hazard.too-long", MOST_WORDS);
        }
        return words;
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("hazard.changed");
        }
    }
}
