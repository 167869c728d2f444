package org.anbiao.selfevaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.selfevaluation.persistence.AnswerRows;
import org.anbiao.selfevaluation.persistence.EvaluationRows;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Editions;
import org.springframework.stereotype.Component;

/** What an enterprise answered in its evaluation before, found at the places that ask the same now. */
@Component
class EarlierAnswers {

    private final EvaluationAccess access;
    private final EvaluationRows evaluations;
    private final AnswerRows answers;
    private final Editions editions;

    EarlierAnswers(EvaluationAccess access, EvaluationRows evaluations, AnswerRows answers, Editions editions) {
        this.access = access;
        this.evaluations = evaluations;
        this.answers = answers;
        this.editions = editions;
    }

    /** The enterprise's latest signed evaluation of an earlier year. */
    Optional<Evaluation> before(Evaluation evaluation) {
        return evaluations.before(evaluation.enterpriseId(), evaluation.year());
    }

    /** Places of an edition with those that asked the same in the one an earlier evaluation was made with. */
    Map<String, List<String>> places(Evaluation before, Edition edition) {
        UUID supervisor = access.subject(before.enterpriseId()).supervisorTenantId();
        return editions.find(before.editionKey())
                .map(former -> editions.mapping(former, edition, supervisor))
                .orElseGet(Map::of);
    }

    /** The answers before, by the place in the edition of an evaluation. */
    Map<String, List<EarlierAnswer>> of(Evaluation evaluation, Edition edition) {
        return before(evaluation).map(before -> carried(before, edition)).orElseGet(Map::of);
    }

    private Map<String, List<EarlierAnswer>> carried(Evaluation before, Edition edition) {
        Map<String, EarlierAnswer> old = answers.earlier(before);
        Optional<Edition> former =
                editions.find(before.editionKey()).filter(one -> !one.key().equals(edition.key()));
        Map<String, List<EarlierAnswer>> carried = new LinkedHashMap<>();
        places(before, edition).forEach((place, formerPlaces) -> {
            List<EarlierAnswer> proposed = formerPlaces.stream()
                    .filter(old::containsKey)
                    .map(formerPlace -> told(Objects.requireNonNull(old.get(formerPlace)), former, formerPlace))
                    .toList();
            if (!proposed.isEmpty()) {
                carried.put(place, proposed);
            }
        });
        return carried;
    }

    private static EarlierAnswer told(EarlierAnswer answer, Optional<Edition> former, String formerPlace) {
        return former.flatMap(edition ->
                        edition.item(formerPlace).map(item -> answer.from(edition.name(), formerPlace, item.text())))
                .orElse(answer);
    }
}
