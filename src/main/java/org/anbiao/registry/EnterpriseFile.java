package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import org.anbiao.registry.StateTimeline.Period;
import org.jspecify.annotations.Nullable;

/**
 * The file of one enterprise as it stood on a day (一企一档, R-048, R-050).
 *
 * @param asOf the day
 * @param enterprise the entry as it stands today
 * @param villageName on the day
 * @param supervisorName direct supervisor on the day
 * @param state what was counted on the day; null before it was counted
 * @param history all periods, oldest first
 * @param people everyone who ever had a role
 * @param adoptions everything ever recorded, the latest first
 * @param grades all risk grades, the latest first
 * @param engineerMissing a registered safety engineer is required and none is in office on the day
 */
public record EnterpriseFile(
        LocalDate asOf,
        Enterprise enterprise,
        String villageName,
        String supervisorName,
        @Nullable Period state,
        List<NamedPeriod> history,
        List<Person> people,
        List<Adoption> adoptions,
        List<RiskGrade> grades,
        boolean engineerMissing) {

    /** A period with the names of its village and supervisor. */
    public record NamedPeriod(Period period, String villageName, String supervisorName) {}

    /** The risk grade that counted on the day. */
    public @Nullable RiskGrade grade() {
        return grades.stream()
                .filter(grade -> !grade.assessedOn().isAfter(asOf))
                .findFirst()
                .orElse(null);
    }

    /** The adoption of a kind that was in force on the day. */
    public @Nullable Adoption inForce(AdoptionKind kind) {
        return adoptions.stream()
                .filter(adoption -> adoption.kind() == kind && adoption.inForceOn(asOf))
                .findFirst()
                .orElse(null);
    }

    /** People in a role on the day. */
    public List<Person> inRole(PersonRole role) {
        return people.stream()
                .filter(person -> person.role() == role && person.inRoleOn(asOf))
                .toList();
    }
}
