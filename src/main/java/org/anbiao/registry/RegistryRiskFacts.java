package org.anbiao.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.registry.persistence.AdoptionTable;
import org.anbiao.registry.persistence.PeopleTable;
import org.springframework.stereotype.Component;

/**
 * What the file itself says about the risk of an enterprise: its trade, and which people and rules of are
 * missing. A nine-small place has the lighter file, so less can be missing.
 */
@Component
class RegistryRiskFacts implements RiskFactSource {

    private final PeopleTable people;
    private final AdoptionTable adoptions;

    RegistryRiskFacts(PeopleTable people, AdoptionTable adoptions) {
        this.people = people;
        this.adoptions = adoptions;
    }

    @Override
    public List<RiskFact> facts(Enterprise enterprise, LocalDate on) {
        EnterpriseProfile profile = enterprise.data().profile();
        List<RiskFact> found = new ArrayList<>();
        List<Person> inOffice = people.of(enterprise.id()).stream()
                .filter(person -> person.inRoleOn(on))
                .toList();
        add(found, "high_risk_trade", profile.highRisk());
        add(
                found,
                "engineer_missing",
                profile.tags().contains(EnterpriseTag.SAFETY_ENGINEER_REQUIRED)
                        && nobody(inOffice, PersonRole.REGISTERED_SAFETY_ENGINEER));
        add(found, "officer_missing", nobody(inOffice, PersonRole.SAFETY_OFFICER));
        if (profile.kind() == SubjectKind.ENTERPRISE) {
            missingRules(enterprise, profile, on, found);
        }
        return found;
    }

    private void missingRules(Enterprise enterprise, EnterpriseProfile profile, LocalDate on, List<RiskFact> found) {
        List<AdoptionKind> inForce = adoptions.of(enterprise.id()).stream()
                .filter(adoption -> adoption.inForceOn(on))
                .map(Adoption::kind)
                .toList();
        add(found, "responsibility_missing", !inForce.contains(AdoptionKind.RESPONSIBILITY_SCHEME));
        add(found, "three_lists_missing", !inForce.contains(AdoptionKind.THREE_LISTS));
        add(found, "six_haves_missing", !inForce.contains(AdoptionKind.SIX_HAVES));
        add(found, "rescue_team_missing", profile.highRisk() && !inForce.contains(AdoptionKind.RESCUE_TEAM));
    }

    private static boolean nobody(List<Person> inOffice, PersonRole role) {
        return inOffice.stream().noneMatch(person -> person.role() == role);
    }

    private static void add(List<RiskFact> found, String key, boolean applies) {
        if (applies) {
            found.add(new RiskFact(key, 1));
        }
    }
}
