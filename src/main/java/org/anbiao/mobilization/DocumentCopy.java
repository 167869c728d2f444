package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One numbered copy and how far it has come.
 *
 * @param number number of the document, the same on its four copies
 * @param token what the copy's QR code opens
 * @param state the furthest step
 * @param since day of that step; null for a copy that was only made out
 * @param photoFileId photo of the public board; null before
 */
public record DocumentCopy(
        UUID id,
        UUID enterpriseId,
        Kind kind,
        String number,
        CopyPurpose purpose,
        String token,
        CopyState state,
        @Nullable LocalDate since,
        @Nullable UUID photoFileId) {}
