package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.hazard.persistence.HazardRows;
import org.anbiao.hazard.workflow.HazardCases;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a hazard after it was found: planned, for a major one reported, rectified, re-checked by somebody else, signed off or
 * returned with a new deadline. Every method names the version it was decided on.
 */
@Service
@PreAuthorize("hasAuthority('hazard.record')")
@Transactional
public class HazardCourse {

    private final HazardAccess access;
    private final HazardRecorder recorder;
    private final HazardRows hazards;
    private final HazardCases cases;
    private final MajorHazardNews news;

    HazardCourse(
            HazardAccess access, HazardRecorder recorder, HazardRows hazards, HazardCases cases, MajorHazardNews news) {
        this.access = access;
        this.recorder = recorder;
        this.hazards = hazards;
        this.cases = cases;
        this.news = news;
    }

    /**
     * What is done at a step.
     *
     * @param on day it was done; not in the future
     * @param note in words
     * @param photos ids of stored files
     */
    public record Deed(@Nullable LocalDate on, String note, List<UUID> photos) {

        public Deed {
            photos = List.copyOf(photos);
        }

        /** Words alone. */
        public static Deed on(LocalDate day, String note) {
            return new Deed(day, note, List.of());
        }
    }

    /**
     * Lays down person, measure and deadline; for a major hazard all six fields, before work starts.
     *
     * @throws DomainException for an office where the firm has people with accounts, if something is missing, for a deadline in the past or after the ordered one, or if it was planned before
     */
    public void dispatch(UUID id, int version, HazardPlan given) {
        Hazard hazard = at(id, version, HazardState.FOUND);
        access.requireActingSide(hazard);
        HazardPlan plan = given.stripped();
        if (!plan.isComplete(hazard.level())) {
            throw new DomainException(hazard.isMajor() ? "hazard.plan-six" : "hazard.plan-three");
        }
        LocalDate due = requireDue(hazard, plan);
        HazardState next = hazard.isMajor() ? HazardState.PLANNED : HazardState.DISPATCHED;
        String note = plan.responsible() + "：" + plan.measure();
        step(hazard, HazardStep.Kind.DISPATCHED, access.today(), note, due, List.of(), () -> {
            changed(hazards.plan(id, version, next, plan));
            recorder.entered(hazard, next, due);
            cases.step(id, access.today(), "", "");
        });
    }

    private LocalDate requireDue(Hazard hazard, HazardPlan plan) {
        LocalDate due = java.util.Objects.requireNonNull(plan.dueOn());
        // a day that the firm set itself before the hazard was judged major does not bind it
        LocalDate ordered = hazard.isFirmsOwn() ? null : hazard.plan().dueOn();
        if (ordered != null && due.isAfter(ordered)) {
            throw new DomainException("hazard.due-after-order", ordered);
        }
        LocalDate earliest = ordered != null && ordered.isBefore(access.today()) ? hazard.foundOn() : access.today();
        if (due.isBefore(earliest)) {
            throw new DomainException("hazard.due-too-early", earliest);
        }
        return due;
    }

    /**
     * Records that a major hazard was reported to the supervising department, and tells its people.
     *
     * @throws DomainException as {@link #dispatch} for an office, before all six fields are there, without a word how, or for an impossible day
     */
    public void report(UUID id, int version, Deed deed) {
        Hazard hazard = at(id, version, HazardState.PLANNED);
        access.requireActingSide(hazard);
        LocalDate on = access.past(deed.on(), hazard.foundOn());
        String note = HazardAccess.words(deed.note(), "hazard.report-missing");
        step(hazard, HazardStep.Kind.REPORTED, on, note, null, deed.photos(), () -> {
            changed(hazards.report(id, version, on));
            recorder.entered(hazard, HazardState.DISPATCHED, null);
            cases.step(id, on, note, "");
        });
        news.reported(hazard);
    }

    /**
     * Records that it is rectified by the firm's word; it counts as rectified with the sign-off only.
     *
     * @throws DomainException as {@link #dispatch} for an office, without a word what was done, or for an impossible day
     */
    public void rectify(UUID id, int version, Deed deed) {
        Hazard hazard = at(id, version, HazardState.DISPATCHED);
        access.requireActingSide(hazard);
        LocalDate on = access.past(deed.on(), hazard.foundOn());
        String note = HazardAccess.words(deed.note(), "hazard.note-missing");
        step(hazard, HazardStep.Kind.RECTIFIED, on, note, null, deed.photos(), () -> {
            changed(hazards.rectify(id, version, on));
            recorder.entered(hazard, HazardState.RECTIFIED, null);
            cases.step(id, on, note, "");
        });
    }

    /**
     * The re-check passed: a general hazard is signed off with it, a major one waits for the sign-off against its acceptance standard.
     *
     * @throws DomainException for the other side, for whoever rectified it, without a word, or for a day before the rectification
     */
    public void pass(UUID id, int version, Deed deed) {
        Hazard hazard = at(id, version, HazardState.RECTIFIED);
        access.requireChecker(hazard);
        LocalDate on = access.past(deed.on(), rectifiedOn(hazard));
        String note = HazardAccess.words(deed.note(), "hazard.note-missing");
        HazardStep.Kind kind = hazard.isMajor() ? HazardStep.Kind.RECHECKED : HazardStep.Kind.SIGNED_OFF;
        step(hazard, kind, on, note, null, deed.photos(), () -> {
            changed(hazard.isMajor() ? hazards.recheck(id, version, on) : hazards.close(id, version, on));
            recorder.entered(hazard, hazard.isMajor() ? HazardState.RECHECKED : HazardState.CLOSED, null);
            cases.step(id, on, note, "");
        });
    }

    /**
     * Signs a major hazard off against its acceptance standard.
     *
     * @throws DomainException as {@link #pass}
     */
    public void signOff(UUID id, int version, Deed deed) {
        Hazard hazard = at(id, version, HazardState.RECHECKED);
        access.requireChecker(hazard);
        LocalDate on = access.past(deed.on(), rectifiedOn(hazard));
        String note = HazardAccess.words(deed.note(), "hazard.acceptance-missing");
        step(hazard, HazardStep.Kind.SIGNED_OFF, on, note, null, deed.photos(), () -> {
            changed(hazards.close(id, version, on));
            recorder.entered(hazard, HazardState.CLOSED, null);
            cases.step(id, on, note, "");
        });
    }

    /**
     * The re-check or the sign-off failed: it goes back with a new deadline, the old one stays visible in its course.
     *
     * @throws DomainException for the other side, for whoever rectified it, without a reason, or for a deadline in the past
     */
    public void sendBack(UUID id, int version, Deed deed, @Nullable LocalDate dueOn) {
        Hazard hazard = access.hazard(id);
        if (hazard.state() != HazardState.RECHECKED) {
            hazard = at(id, version, HazardState.RECTIFIED);
        }
        Hazard returned = hazard;
        access.requireChecker(returned);
        LocalDate on = access.past(deed.on(), rectifiedOn(returned));
        String note = HazardAccess.words(deed.note(), "hazard.reason-missing");
        if (dueOn == null || dueOn.isBefore(access.today())) {
            throw new DomainException("hazard.due-too-early", access.today());
        }
        step(returned, HazardStep.Kind.RETURNED, on, note, dueOn, deed.photos(), () -> {
            changed(hazards.sendBack(id, version, dueOn));
            recorder.entered(returned, HazardState.DISPATCHED, null);
            cases.step(id, on, note, note);
        });
    }

    /**
     * Dismisses what was no hazard or was recorded by mistake; it counts nowhere from then on, and its course stays readable.
     *
     * @throws DomainException without a reason, for an official one by anybody but the ordering side, for a report of the public by the
     *     firm, once somebody works on it, or while it is listed
     */
    public void dismiss(UUID id, int version, String reason) {
        Hazard hazard = access.hazard(id);
        if (!access.isEarly(hazard)) {
            throw new DomainException("hazard.dismiss-too-late");
        }
        if (!access.isDismissingSide(hazard)) {
            throw new DomainException("hazard.dismiss-official");
        }
        String note = HazardAccess.words(reason, "hazard.reason-missing");
        step(hazard, HazardStep.Kind.DISMISSED, access.today(), note, null, List.of(), () -> {
            changed(hazards.dismiss(id, version, access.today()));
            recorder.entered(hazard, HazardState.DISMISSED, null);
            cases.dismissed(id);
        });
    }

    private void step(
            Hazard hazard,
            HazardStep.Kind kind,
            LocalDate on,
            String note,
            @Nullable LocalDate dueOn,
            List<UUID> photos,
            Runnable change) {
        access.requirePhotos(hazard.enterpriseId(), photos);
        access.writing(hazard.tenantId(), () -> {
            recorder.step(hazard, kind, on, note, dueOn, photos);
            change.run();
        });
    }

    private Hazard at(UUID id, int version, HazardState state) {
        Hazard hazard = access.hazard(id);
        if (hazard.state() != state) {
            throw new DomainException(hazard.version() == version ? "hazard.other-step" : "hazard.changed");
        }
        return hazard;
    }

    private static LocalDate rectifiedOn(Hazard hazard) {
        Hazard.Rectified rectified = hazard.rectified();
        return rectified == null ? hazard.foundOn() : rectified.on();
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("hazard.changed");
        }
    }
}
