package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise of a campaign with its notice and commitment.
 *
 * @param servedOn day the notice was served; null before
 * @param receiptSigned whether the serving is proved by seal or signature
 * @param servedLate whether it was after the deadline
 * @param signedOn day the commitment was signed; null before
 * @param plannedOn day the yearly plan was handed in; null before
 * @param copies its numbered copies, notice first; empty before they are made out
 */
public record DocumentListItem(
        UUID enterpriseId,
        String code,
        String name,
        String village,
        String address,
        String phone,
        @Nullable LocalDate servedOn,
        boolean receiptSigned,
        boolean servedLate,
        @Nullable LocalDate signedOn,
        boolean signedLate,
        @Nullable LocalDate plannedOn,
        List<DocumentCopy> copies) {

    public DocumentListItem {
        copies = List.copyOf(copies);
    }

    /** The same line with its copies. */
    public DocumentListItem withCopies(List<DocumentCopy> found) {
        return new DocumentListItem(
                enterpriseId,
                code,
                name,
                village,
                address,
                phone,
                servedOn,
                receiptSigned,
                servedLate,
                signedOn,
                signedLate,
                plannedOn,
                found);
    }

    /** The copies of one of the two documents, in their order. */
    public List<DocumentCopy> copiesOf(Kind kind) {
        return copies.stream().filter(copy -> copy.kind() == kind).toList();
    }
}
