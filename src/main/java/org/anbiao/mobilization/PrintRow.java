package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.documents.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A document with all that its pages say.
 *
 * @param wording the text it was issued with
 * @param township name of the enterprise's area authority
 * @param signedOn day of the signature made on a screen; null for ink
 * @param signature picture of that signature; null for ink
 * @param seal picture of the seal the document was issued with; null without one
 */
public record PrintRow(
        UUID documentId,
        UUID enterpriseId,
        String enterprise,
        String code,
        String village,
        String township,
        String number,
        LocalDate evaluationDue,
        LocalDate issuedOn,
        DocumentTemplate wording,
        @Nullable LocalDate signedOn,
        byte @Nullable [] signature,
        byte @Nullable [] seal) {}
