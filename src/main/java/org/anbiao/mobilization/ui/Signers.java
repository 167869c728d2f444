package org.anbiao.mobilization.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.Person;
import org.anbiao.registry.PersonRole;

/** Who is expected to sign for an enterprise: what the registry knows is not asked again. */
final class Signers {

    private final PeopleService people;
    private final Clock clock;

    Signers(PeopleService people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Name of the person in this role today; empty if the registry has none. */
    String name(UUID enterpriseId, PersonRole role) {
        LocalDate today = LocalDate.now(clock);
        return people.of(new EnterpriseId(enterpriseId)).stream()
                .filter(person -> person.role() == role && person.inRoleOn(today))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }
}
