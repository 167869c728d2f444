package org.anbiao.checklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.checklist.persistence.CheckRows;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.HazardStep;
import org.anbiao.norms.OwnSetService;
import org.anbiao.registry.Adoption;
import org.anbiao.registry.AdoptionKind;
import org.anbiao.registry.AdoptionService;
import org.anbiao.registry.EnterpriseId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Since when the three lists of an enterprise are in use. The portal reckons and proposes the day; what counts in the forms is
 * the adoption that somebody records, and nothing else.
 */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional
public class ThreeLists {

    private static final int LOOKED_AT = 20;

    private final CheckPlanService plans;
    private final CheckRows checks;
    private final HazardService hazards;
    private final AdoptionService adoptions;
    private final OwnSetService sets;

    ThreeLists(
            CheckPlanService plans,
            CheckRows checks,
            HazardService hazards,
            AdoptionService adoptions,
            OwnSetService sets) {
        this.plans = plans;
        this.checks = checks;
        this.hazards = hazards;
        this.adoptions = adoptions;
        this.sets = sets;
    }

    /**
     * How far an enterprise is.
     *
     * @param checkList first day on which it had to check by a list of its own
     * @param hazardList day of its first finished check, from which hazards are listed
     * @param rectificationList first day on which the rectification of a hazard from a check was laid down, or on which a check found
     *     nothing to rectify
     * @param recordedOn day of the adoption in force that the forms count; null without one
     */
    public record State(
            @Nullable LocalDate checkList,
            @Nullable LocalDate hazardList,
            @Nullable LocalDate rectificationList,
            @Nullable LocalDate recordedOn) {

        /** The day from which all three are in use; empty while one is missing. */
        public Optional<LocalDate> proposal() {
            if (checkList == null || hazardList == null || rectificationList == null) {
                return Optional.empty();
            }
            return Stream.of(checkList, hazardList, rectificationList).max(Comparator.naturalOrder());
        }
    }

    /** How far an enterprise is with its three lists. */
    @Transactional(readOnly = true)
    public State of(UUID enterpriseId) {
        sets.enterprise(enterpriseId);
        LocalDate checkList = plans.lists(enterpriseId).stream()
                .map(PlannedList::plan)
                .filter(Objects::nonNull)
                .flatMap(plan -> plan.schedule().phases().stream())
                .filter(phase -> !phase.isPause())
                .map(CheckPhase::startsOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate recordedOn = adoptions.history(new EnterpriseId(enterpriseId)).stream()
                .filter(adoption -> adoption.kind() == AdoptionKind.THREE_LISTS && adoption.endedOn() == null)
                .map(Adoption::achievedOn)
                .findFirst()
                .orElse(null);
        return new State(
                checkList,
                checks.firstFinished(enterpriseId, false).orElse(null),
                rectificationList(enterpriseId).orElse(null),
                recordedOn);
    }

    private Optional<LocalDate> rectificationList(UUID enterpriseId) {
        Stream<LocalDate> laidDown = checks.firstHazards(enterpriseId, LOOKED_AT).stream()
                .flatMap(id -> hazards.course(id).stream())
                .filter(step -> step.kind() == HazardStep.Kind.DISPATCHED)
                .map(HazardStep::doneOn);
        return Stream.concat(laidDown, checks.firstFinished(enterpriseId, true).stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * Records the adoption of the three lists in the enterprise's file, where the forms count it.
     *
     * @throws org.anbiao.common.DomainException as {@link AdoptionService#record}
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void record(UUID enterpriseId, LocalDate achievedOn, String note) {
        adoptions.record(
                new EnterpriseId(enterpriseId),
                new Adoption.Recording(AdoptionKind.THREE_LISTS, achievedOn, false, note, null, List.of()));
    }
}
