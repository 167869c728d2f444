package org.anbiao.selfevaluation.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.definition.Difference;
import org.anbiao.selfevaluation.persistence.ChoiceRows;
import org.anbiao.selfevaluation.persistence.EditionRows;
import org.anbiao.selfevaluation.standard.Edition.State;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps an authority's own editions of standards and its choices among all of them. A draft is changed as a whole; once
 * published an edition never changes, and once withdrawn no evaluation is begun with it.
 */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class StandardService {

    private static final String SUBJECT = "standard_edition";

    private final Editions editions;
    private final EditionRows rows;
    private final ChoiceRows choices;
    private final StandardLetters letters;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    StandardService(
            Editions editions,
            EditionRows rows,
            ChoiceRows choices,
            StandardLetters letters,
            CurrentActor currentActor,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.editions = editions;
        this.rows = rows;
        this.choices = choices;
        this.letters = letters;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** All editions that reach the actor. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public List<EditionSummary> all() {
        return editions.all();
    }

    /** One edition with its tree. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Edition get(String key) {
        return editions.get(key);
    }

    /**
     * Begins a draft, empty or with the tree of another edition.
     *
     * @param like key of the edition to copy; empty for an empty draft
     * @return key of the draft
     * @throws DomainException without a name or label, if it ends before it begins, or if there is such an edition already
     */
    public String draft(EditionHead head, String like) {
        check(head);
        if (rows.exists(head.standard().code(), head.label())) {
            throw new DomainException(
                    "selfevaluation.edition.exists", head.standard().name(), head.label());
        }
        UUID id = rows.insert(head, like);
        audit.record(
                "standard.drafted", SUBJECT, id, null, null, head.standard().name() + " " + head.label());
        if (!like.isEmpty()) {
            Edition copied = editions.get(like);
            Edition draft = editions.get(id.toString());
            rows.replace(
                    draft.withElements(copied.under(head.method()).elements()).summed());
        }
        return id.toString();
    }

    /**
     * Replaces the tree of a draft by that of the given edition.
     *
     * @param edition read before, so that a change by somebody else meanwhile is noticed
     * @throws DomainException if it was changed meanwhile, or is no draft of the own authority
     */
    public Edition save(Edition edition) {
        own(edition.key());
        if (!rows.replace(edition.summed())) {
            throw new DomainException("selfevaluation.edition.changed");
        }
        audit.record(
                "standard.changed",
                SUBJECT,
                UUID.fromString(edition.key()),
                null,
                null,
                Map.of("items", edition.items().size()));
        return editions.get(edition.key());
    }

    /**
     * Publishes a draft; from now on evaluations can be begun with it, and it never changes. Authorities below that use another
     * edition of the standard are told.
     *
     * @throws DomainException while an element has no item, or a figure is missing that its method needs
     */
    public void publish(String key) {
        Edition edition = own(key);
        PublishCheck.require(edition);
        move(edition, State.DRAFT, State.PUBLISHED, "standard.published");
        letters.published(edition);
    }

    /** Withdraws a published edition: running evaluations are finished with it, none is begun. */
    public void withdraw(String key) {
        move(own(key), State.PUBLISHED, State.WITHDRAWN, "standard.withdrawn");
    }

    /** Removes a draft with its tree. */
    public void delete(String key) {
        Edition edition = own(key);
        if (!rows.deleteDraft(UUID.fromString(key))) {
            throw new DomainException("selfevaluation.edition.changed");
        }
        audit.record("standard.deleted", SUBJECT, UUID.fromString(key), null, edition.name(), null);
    }

    private void move(Edition edition, State from, State to, String act) {
        UUID id = UUID.fromString(edition.key());
        if (!rows.move(id, from, to)) {
            throw new DomainException("selfevaluation.edition.changed");
        }
        audit.record(act, SUBJECT, id, null, from.code(), to.code());
    }

    /**
     * Chooses the edition for a class of the authority's enterprises from a day on.
     *
     * @throws DomainException for an edition that is not published, or a day in the past
     */
    public void choose(SubjectClass subject, String key, LocalDate fromOn, String reason) {
        if (editions.get(key).state() != State.PUBLISHED) {
            throw new DomainException("selfevaluation.choice.not-published");
        }
        if (fromOn.isBefore(LocalDate.now(clock))) {
            throw new DomainException("selfevaluation.choice.in-past");
        }
        choices.insert(subject, key, fromOn, reason.strip());
        audit.record(
                "standard.chosen",
                "tenant",
                currentActor.get().tenantId(),
                null,
                null,
                Map.of("class", subject.code(), "edition", key, "from", fromOn.toString()));
    }

    /** The own authority's choices, the latest first. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public List<StandardChoice> choices() {
        return choices.own();
    }

    /**
     * In which items an edition differs from another one, point by point.
     *
     * @param key the edition looked at
     * @param against the one it is compared with
     */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public List<Difference> differences(String key, String against) {
        return EditionMatching.differences(
                editions.get(against),
                editions.get(key),
                subject -> messages.chinese("selfevaluation.class." + subject.code()));
    }

    /** Key of the edition that an own one was copied from, if it can still be read. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Optional<Edition> origin(String key) {
        Edition edition = editions.get(key);
        return edition.isShipped()
                ? Optional.empty()
                : rows.origin(UUID.fromString(key)).flatMap(editions::find);
    }

    private Edition own(String key) {
        Edition edition = editions.get(key);
        if (!currentActor.get().tenantId().equals(edition.publisherId())) {
            throw new DomainException("selfevaluation.edition.not-yours");
        }
        return edition;
    }

    private static void check(EditionHead head) {
        if (head.standard().code().isBlank()
                || head.standard().name().isBlank()
                || head.label().isBlank()) {
            throw new DomainException("selfevaluation.edition.name-missing");
        }
        LocalDate end = head.validTo();
        if (end != null && end.isBefore(head.validFrom())) {
            throw new DomainException("selfevaluation.edition.ends-before");
        }
    }
}
