package org.anbiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.Person;
import org.anbiao.registry.PersonRole;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.training.persistence.SpecialWorkerRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of people who need a special-work certificate, and who works without a valid one. The people stand in the
 * enterprise's file; their certificates are told of before they expire as all others are.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class SpecialWorkerService {

    private static final int LONGEST = 50;

    private final SpecialWorkerRows rows;
    private final PeopleService people;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final Clock clock;

    SpecialWorkerService(
            SpecialWorkerRows rows,
            PeopleService people,
            UnitScopes scopes,
            CurrentActor currentActor,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those of an enterprise who are in post, the unfit first. */
    @Transactional(readOnly = true)
    public List<SpecialWorker> of(UUID enterpriseId) {
        people.of(new EnterpriseId(enterpriseId));
        return rows.of(enterpriseId, today(), soon());
    }

    /**
     * One page over all enterprises that the actor works with, the unfit first, and the number of all.
     *
     * @param state code of a state, {@code unfit} for people without a valid certificate, empty for all
     */
    @Transactional(readOnly = true)
    public PagedList<SpecialWorker> list(String state, PageRequest page) {
        return rows.page(
                state, today(), soon(), scopes.current(), currentActor.get().scope(), page);
    }

    /**
     * Enters somebody with the certificate, or without one.
     *
     * @throws DomainException without name, kind of work or day, for somebody who is in the same work already, with a number and no last
     *     day, or with days and no number
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID enter(UUID enterpriseId, SpecialWorker.Draft draft) {
        String name = bounded(draft.name().strip());
        if (name.isEmpty()) {
            throw new DomainException("training.special.name-missing");
        }
        SpecialPost post = draft.post();
        if (post == null) {
            throw new DomainException("training.special.post-missing");
        }
        LocalDate since = draft.since();
        if (since == null) {
            throw new DomainException("training.special.since-missing");
        }
        Person.Certificate certificate = certificate(post, draft.number(), draft.issuedOn(), draft.expiresOn());
        boolean twice = of(enterpriseId).stream().anyMatch(one -> one.name().equals(name) && one.post() == post);
        if (twice) {
            throw new DomainException("training.special.twice", name, word(post));
        }
        return people.appointSpecialWorker(
                new EnterpriseId(enterpriseId),
                new Person.Appointment(name, "", PersonRole.SPECIAL_WORKER, null, since, certificate),
                post.code());
    }

    /**
     * Adds a certificate, the first or a renewed one; former ones stay.
     *
     * @throws DomainException without number or last day, or for somebody who is not in post
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void certify(
            UUID enterpriseId,
            UUID personId,
            String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {
        SpecialWorker worker = of(enterpriseId).stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst()
                .orElseThrow(() -> new DomainException("training.special.unknown"));
        Person.Certificate certificate = certificate(worker.post(), number, issuedOn, expiresOn);
        if (certificate == null) {
            throw new DomainException("training.special.number-missing");
        }
        people.addCertificate(personId, certificate);
    }

    private Person.@Nullable Certificate certificate(
            SpecialPost post, String number, @Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn) {
        if (number.isBlank()) {
            if (issuedOn != null || expiresOn != null) {
                throw new DomainException("training.special.number-missing");
            }
            return null;
        }
        if (expiresOn == null) {
            throw new DomainException("training.special.expiry-missing");
        }
        return new Person.Certificate(
                messages.chinese("training.special.certificate", word(post)), bounded(number), issuedOn, expiresOn);
    }

    private String word(SpecialPost post) {
        return messages.chinese("training.special.post." + post.code());
    }

    private static String bounded(String text) {
        if (text.strip().length() > LONGEST) {
            throw new DomainException("training.special.too-long", LONGEST);
        }
        return text.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate soon() {
        return today().plusDays(CertificateService.SOON_DAYS);
    }
}
