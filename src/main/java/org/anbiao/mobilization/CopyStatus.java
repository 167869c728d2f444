package org.anbiao.mobilization;

import java.time.LocalDate;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.jspecify.annotations.Nullable;

/** What anybody may learn from a copy's QR code: which copy it is and how far it has come; nothing about people. */
public record CopyStatus(
        Kind kind,
        String number,
        CopyPurpose purpose,
        CopyState state,
        @Nullable LocalDate since) {}
