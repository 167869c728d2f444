package org.anbiao.selfevaluation.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.StandardType;
import org.anbiao.selfevaluation.persistence.ChoiceRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which edition holds for an enterprise on a day: its class, the nearest authority's dated choice, and for an
 * enterprise with the means its own choice of a national or provincial standard. Needs no permission: rules are meant to be known.
 */
@Component
@Transactional(readOnly = true)
public class ApplicableStandards {

    private final ApplicableTable table;
    private final Editions editions;
    private final ChoiceRows choices;

    ApplicableStandards(ApplicableTable table, Editions editions, ChoiceRows choices) {
        this.table = table;
        this.editions = editions;
        this.choices = choices;
    }

    /**
     * The edition that holds.
     *
     * @param own key of an edition that the enterprise chose for itself; null without
     * @throws DomainException if the enterprise may not choose that one
     */
    public Edition of(Subject subject, LocalDate day, @Nullable String own) {
        String applicable = table.edition(
                subject.subjectClass(), chosen(subject.supervisorTenantId(), subject.subjectClass(), day), null);
        if (own == null || own.equals(applicable)) {
            return editions.get(applicable);
        }
        Edition wanted = editions.get(own);
        boolean higher = wanted.standard().type() != StandardType.LOCAL;
        if (!higher
                || !wanted.opensOn(day)
                || !table.edition(subject.subjectClass(), null, own).equals(own)) {
            throw new DomainException("selfevaluation.edition.not-for-class");
        }
        return wanted;
    }

    /** The edition that holds for a class of an authority's enterprises on a day, as long as none of them chose another one. */
    public Edition ofClass(UUID tenantId, SubjectClass subject, LocalDate day) {
        return editions.get(table.edition(subject, chosen(tenantId, subject, day), null));
    }

    /** Editions that the enterprise may evaluate itself with on a day, the one that holds first. */
    public List<Edition> open(Subject subject, LocalDate day) {
        Edition applicable = of(subject, day, null);
        List<Edition> others = subject.subjectClass() == SubjectClass.NINE_SMALL
                ? List.of()
                : editions.all().stream()
                        .filter(one -> one.standard().type() != StandardType.LOCAL)
                        .filter(one -> one.state() == Edition.State.PUBLISHED)
                        .filter(one -> !one.key().equals(applicable.key()))
                        .map(one -> editions.get(one.key()))
                        .filter(one -> one.opensOn(day))
                        .toList();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(applicable), others.stream())
                .toList();
    }

    /** A choice whose edition was withdrawn since does not hold any more. */
    private @Nullable String chosen(UUID tenantId, SubjectClass subject, LocalDate day) {
        Optional<String> chosen = choices.inForce(tenantId, subject, day);
        return chosen.flatMap(editions::find)
                .filter(edition -> edition.opensOn(day))
                .map(Edition::key)
                .orElse(null);
    }
}
