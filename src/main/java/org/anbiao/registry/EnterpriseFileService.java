package org.anbiao.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.registry.StateTimeline.Period;
import org.anbiao.registry.persistence.AdoptionTable;
import org.anbiao.registry.persistence.PeopleTable;
import org.anbiao.registry.persistence.RiskGradeTable;
import org.anbiao.registry.persistence.StateTimelineRepository;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the file of one enterprise together, for today or any past day. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class EnterpriseFileService {

    private final EnterpriseAccess access;
    private final StateTimelineRepository timelines;
    private final PeopleTable people;
    private final AdoptionTable adoptions;
    private final RiskGradeTable grades;
    private final TenantDirectory tenants;

    EnterpriseFileService(
            EnterpriseAccess access,
            StateTimelineRepository timelines,
            PeopleTable people,
            AdoptionTable adoptions,
            RiskGradeTable grades,
            TenantDirectory tenants) {
        this.access = access;
        this.timelines = timelines;
        this.people = people;
        this.adoptions = adoptions;
        this.grades = grades;
        this.tenants = tenants;
    }

    /** Today in China; the latest day a file can be shown for. */
    public LocalDate today() {
        return access.today();
    }

    /** @throws org.anbiao.common.DomainException registry.enterprise.not-found, also for one of a sister unit */
    public EnterpriseFile file(EnterpriseId id, LocalDate asOf) {
        Enterprise enterprise = access.require(id);
        Map<UUID, String> names = new HashMap<>();
        List<EnterpriseFile.NamedPeriod> history = timelines.history(id).stream()
                .map(period -> named(period, names))
                .toList();
        EnterpriseFile.NamedPeriod then = history.stream()
                .filter(named -> covers(named.period(), asOf))
                .reduce((earlier, later) -> later)
                .orElse(null);
        Placement now = enterprise.data().placement();
        List<Person> everyone = people.of(id);
        return new EnterpriseFile(
                asOf,
                enterprise,
                then == null ? unit(now.villageUnitId(), names) : then.villageName(),
                then == null
                        ? supervisor(now.supervisorTenantId(), now.supervisorUnitId(), names)
                        : then.supervisorName(),
                then == null ? null : then.period(),
                history,
                everyone,
                adoptions.of(id),
                grades.of(id),
                engineerMissing(enterprise, everyone, asOf));
    }

    private static boolean covers(Period period, LocalDate day) {
        LocalDate to = period.to();
        return !day.isBefore(period.from()) && (to == null || day.isBefore(to));
    }

    private static boolean engineerMissing(Enterprise enterprise, List<Person> people, LocalDate day) {
        return enterprise.data().profile().tags().contains(EnterpriseTag.SAFETY_ENGINEER_REQUIRED)
                && people.stream()
                        .noneMatch(person ->
                                person.role() == PersonRole.REGISTERED_SAFETY_ENGINEER && person.inRoleOn(day));
    }

    private EnterpriseFile.NamedPeriod named(Period period, Map<UUID, String> names) {
        CountedState state = period.state();
        return new EnterpriseFile.NamedPeriod(
                period, unit(state.blockUnitId(), names), supervisor(state.lineTenantId(), state.lineUnitId(), names));
    }

    private String unit(UUID id, Map<UUID, String> names) {
        return names.computeIfAbsent(
                id, unit -> tenants.findUnit(unit).map(OrgUnit::name).orElse(""));
    }

    private String supervisor(UUID tenantId, @Nullable UUID unitId, Map<UUID, String> names) {
        String tenant = names.computeIfAbsent(
                tenantId, id -> tenants.find(id).map(Tenant::shortName).orElse(""));
        return unitId == null ? tenant : tenant + " · " + unit(unitId, names);
    }
}
