package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.registry.persistence.PeopleTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of an enterprise with their roles and terms; safety officers are counted by the forms. */
@Service
@PreAuthorize("hasAuthority('fact.record')")
@Transactional
public class PeopleService {

    private static final String SUBJECT = "enterprise_person";

    private final PeopleTable people;
    private final EnterpriseAccess access;
    private final AuditLog audit;

    PeopleService(PeopleTable people, EnterpriseAccess access, AuditLog audit) {
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    /** Everyone who ever had a role at an enterprise. */
    @PreAuthorize("hasAuthority('registry.read')")
    @Transactional(readOnly = true)
    public List<Person> of(EnterpriseId enterpriseId) {
        access.require(enterpriseId);
        return people.of(enterpriseId);
    }

    /**
     * Enters a person. A new legal representative follows the one in office, whose term ends on that day.
     *
     * @throws DomainException registry.person.name, registry.person.full-time, registry.person.place-full-time,
     *     registry.person.twice, registry.date.…
     */
    public UUID appoint(EnterpriseId enterpriseId, Person.Appointment appointment) {
        Enterprise enterprise = access.require(enterpriseId);
        access.requirePossible(enterprise, appointment.from());
        check(enterprise, appointment);
        for (Person other : people.of(enterpriseId)) {
            if (other.role() == appointment.role() && other.to() == null) {
                meet(other, appointment);
            }
        }
        UUID id = people.insert(enterpriseId, appointment, null);
        audit.record("person.appointed", SUBJECT, id, enterpriseId.value(), null, appointment);
        return id;
    }

    /**
     * Enters somebody who needs a special-work certificate, with or without having it. One person may do several kinds of
     * work, each on its own line.
     *
     * @param work kind of work, as {@code enterprise_person.special_work} knows it
     * @throws DomainException registry.person.name, registry.date.…, registry.certificate.order; the caller checks for doubles
     */
    public UUID appointSpecialWorker(EnterpriseId enterpriseId, Person.Appointment appointment, String work) {
        if (appointment.role() != PersonRole.SPECIAL_WORKER) {
            throw new IllegalArgumentException(appointment.role().key());
        }
        Enterprise enterprise = access.require(enterpriseId);
        access.requirePossible(enterprise, appointment.from());
        check(enterprise, appointment);
        Person.Certificate certificate = appointment.certificate();
        if (certificate != null) {
            checkDays(certificate);
        }
        UUID id = people.insert(enterpriseId, appointment, work);
        audit.record("person.appointed", SUBJECT, id, enterpriseId.value(), null, appointment);
        return id;
    }

    private static void checkDays(Person.Certificate certificate) {
        LocalDate issued = certificate.issuedOn();
        LocalDate expires = certificate.expiresOn();
        if (issued != null && expires != null && expires.isBefore(issued)) {
            throw new DomainException("registry.certificate.order");
        }
    }

    private static void check(Enterprise enterprise, Person.Appointment appointment) {
        if (appointment.name().isBlank()) {
            throw new DomainException("registry.person.name");
        }
        if (appointment.role() != PersonRole.SAFETY_OFFICER) {
            return;
        }
        if (appointment.fullTime() == null) {
            throw new DomainException("registry.person.full-time");
        }
        if (appointment.fullTime() && enterprise.data().profile().kind() == SubjectKind.NINE_SMALL_PLACE) {
            throw new DomainException("registry.person.place-full-time");
        }
    }

    private void meet(Person other, Person.Appointment appointment) {
        if (other.name().equals(appointment.name().strip())) {
            throw new DomainException("registry.person.twice", other.name(), other.from());
        }
        if (appointment.role() == PersonRole.LEGAL_REPRESENTATIVE) {
            if (appointment.from().isBefore(other.from())) {
                throw new DomainException("registry.person.order", other.name(), other.from());
            }
            people.end(other.id(), appointment.from());
        }
    }

    /** A person leaves the role; the day is the first one without the person. */
    public void leave(UUID personId, LocalDate on) {
        Person person = require(personId);
        access.requireNotFuture(on);
        if (person.to() != null) {
            throw new DomainException("registry.person.left", person.to());
        }
        if (on.isBefore(person.from())) {
            throw new DomainException("registry.person.leave-order", person.from());
        }
        people.end(personId, on);
        audit.record("person.left", SUBJECT, personId, person.enterpriseId().value(), person, on);
    }

    /** Adds a certificate. */
    public void addCertificate(UUID personId, Person.Certificate certificate) {
        Person person = require(personId);
        if (certificate.kind().isBlank()) {
            throw new DomainException("registry.certificate.kind");
        }
        checkDays(certificate);
        people.insertCertificate(person.enterpriseId(), personId, certificate);
        audit.record(
                "certificate.added", SUBJECT, personId, person.enterpriseId().value(), null, certificate);
    }

    /** How to reach an enterprise, in full; that it was read is recorded. */
    public String readContact(EnterpriseId enterpriseId) {
        Enterprise enterprise = access.require(enterpriseId);
        read(
                "enterprise",
                enterpriseId.value(),
                enterpriseId,
                enterprise.data().profile().name(),
                "phone");
        return enterprise.data().profile().phone();
    }

    /** A person's telephone number, in full; that it was read is recorded. */
    public String readPhone(UUID personId) {
        Person person = require(personId);
        read(SUBJECT, personId, person.enterpriseId(), person.name(), "phone");
        return person.phone();
    }

    /**
     * The number of one of a person's certificates, in full; that it was read is recorded.
     *
     * @param index in the order of {@link Person#certificates()}
     */
    public String readCertificate(UUID personId, int index) {
        Person person = require(personId);
        Person.Certificate certificate = person.certificates().get(index);
        read(SUBJECT, personId, person.enterpriseId(), person.name(), certificate.kind());
        return certificate.number();
    }

    private void read(String subjectType, UUID subjectId, EnterpriseId enterprise, String whose, String what) {
        audit.record("personal.read", subjectType, subjectId, enterprise.value(), null, new Reading(whose, what));
    }

    /** Whose number was read, and which: the telephone's, or a kind of certificate. */
    private record Reading(String whose, String what) {}

    private Person require(UUID personId) {
        Person person = people.find(personId).orElseThrow(() -> new DomainException("registry.enterprise.not-found"));
        access.require(person.enterpriseId());
        return person;
    }
}
