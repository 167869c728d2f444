package org.anbiao.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was awarded.
 *
 * @param category of {@link RecognitionKind#categories()}
 * @param level of {@link RecognitionKind#levels()}
 * @param achievedOn day on the document
 * @param validUntil last day of its term; null without one
 * @param body who rated, graded or recognised
 * @param basis the document it rests on
 * @param title the post's name, or the title of the written case
 * @param personName whose post it is, where it names a person; empty without
 * @param caseText the written case (优秀案例, R-198), or the evidence of a post
 */
public record Award(
        RecognitionKind kind,
        String category,
        String level,
        LocalDate achievedOn,
        @Nullable LocalDate validUntil,
        String body,
        String basis,
        String title,
        String personName,
        String caseText) {

    public Award {
        body = body.strip();
        basis = basis.strip();
        title = title.strip();
        personName = personName.strip();
        caseText = caseText.strip();
    }
}
