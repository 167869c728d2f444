package org.anbiao.recognition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of recognitions is narrowed to; null and empty mean "all".
 *
 * @param text a fragment of the enterprise's name or code
 * @param category standard, project or kind of post
 * @param level as stored
 * @param state {@code standing} (neither withdrawn nor followed by another), {@code expired} or {@code withdrawn}
 */
public record RecognitionFilter(
        RecognitionKind kind,
        String text,
        String category,
        String level,
        String state,
        @Nullable UUID enterpriseId) {

    public RecognitionFilter {
        text = text.strip();
    }

    /** Everything of a kind. */
    public static RecognitionFilter of(RecognitionKind kind) {
        return new RecognitionFilter(kind, "", "", "", "", null);
    }
}
