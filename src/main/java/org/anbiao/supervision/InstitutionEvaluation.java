package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published evaluation of a service institution by a third party.
 *
 * @param assessor the third party
 * @param document name, number or address of the published document; may be empty
 * @param authorityName who published it
 */
public record InstitutionEvaluation(
        UUID id,
        UUID institutionId,
        String institutionName,
        String assessor,
        EvaluationResult result,
        String content,
        String document,
        LocalDate evaluatedOn,
        LocalDate publishedOn,
        String authorityName) {

    /** As it is published. */
    public record Draft(
            UUID institutionId,
            String assessor,
            EvaluationResult result,
            String content,
            String document,
            @Nullable LocalDate evaluatedOn,
            @Nullable LocalDate publishedOn) {}
}
