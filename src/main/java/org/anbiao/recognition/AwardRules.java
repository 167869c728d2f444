package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.DomainException;

/** What may be recorded as a recognition. */
final class AwardRules {

    private AwardRules() {}

    /**
     * @param smallMicro whether the enterprise is small or micro, which may pass without a level
     * @param earlier what the enterprise, or the post, was recognised as before
     * @throws DomainException naming what is missing or contradicts
     */
    static void check(Award award, boolean smallMicro, List<Recognition> earlier, LocalDate today) {
        if (!award.kind().categories().contains(award.category())
                || !award.kind().levels().contains(award.level())) {
            throw new DomainException("recognition.level-unknown");
        }
        if (award.achievedOn().isAfter(today)) {
            throw new DomainException("recognition.day-in-future");
        }
        LocalDate until = award.validUntil();
        if (until != null && until.isBefore(award.achievedOn())) {
            throw new DomainException("recognition.term-order");
        }
        if (award.basis().isEmpty()) {
            throw new DomainException("recognition.basis-missing");
        }
        if (award.body().isEmpty()) {
            throw new DomainException("recognition.body-missing");
        }
        if (award.kind() == RecognitionKind.POST && award.title().isEmpty()) {
            throw new DomainException("recognition.post-missing");
        }
        if (award.kind() == RecognitionKind.GRADING) {
            checkGrading(award, smallMicro);
        }
        if (award.kind().byLevel()) {
            checkLevel(award, earlier, today);
        } else {
            checkDay(award, earlier);
        }
    }

    private static void checkGrading(Award award, boolean smallMicro) {
        boolean local = award.category().equals("local");
        boolean ungraded = award.level().equals(RecognitionKind.UNGRADED);
        if (local && !ungraded) {
            throw new DomainException("recognition.local-without-level");
        }
        if (!local && ungraded && !smallMicro) {
            throw new DomainException("recognition.level-needed");
        }
    }

    /** One a day, so that it is clear which one is the latest. */
    private static void checkDay(Award award, List<Recognition> earlier) {
        if (earlier.stream().anyMatch(other -> other.award().achievedOn().equals(award.achievedOn()))) {
            throw new DomainException("recognition.same-day", award.achievedOn());
        }
    }

    /** The same or a lower level says nothing new while a level stands. */
    private static void checkLevel(Award award, List<Recognition> earlier, LocalDate today) {
        Level level = Level.of(award.level());
        earlier.stream()
                .filter(other -> other.standsOn(today))
                .filter(other -> Level.of(other.award().level()).compareTo(level) >= 0)
                .findFirst()
                .ifPresent(other -> {
                    throw new DomainException(
                            "recognition.level-reached", other.award().achievedOn());
                });
    }
}
