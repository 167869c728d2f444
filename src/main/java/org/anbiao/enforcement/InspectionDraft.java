package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as it is recorded.
 *
 * @param fullCheck whether everything was checked, which counts for the yearly minimum
 * @param inspectors names of those who checked
 * @param bodies who else took part: departments, experts, practitioners
 * @param subjects what was checked, see {@link InspectionSubjects}
 * @param orderDueOn last day of an order, inclusive; null without an order
 * @param furtherReason why the enterprise is visited again soon; empty for a first visit
 * @param signedByName who signed for the enterprise; empty if nobody did
 * @param signature the drawn signature; null without one
 * @param unsignedReason why nobody signed
 * @param listName check list that it was done by, with its version; empty without one
 */
public record InspectionDraft(
        UUID enterpriseId,
        InspectionKind kind,
        boolean fullCheck,
        @Nullable LocalDate inspectedOn,
        String inspectors,
        String bodies,
        List<String> subjects,
        List<CheckItem> items,
        List<Finding> findings,
        InspectionResult result,
        String orderNumber,
        @Nullable LocalDate orderDueOn,
        String note,
        String furtherReason,
        List<UUID> photos,
        String signedByName,
        @Nullable Drawing signature,
        String unsignedReason,
        String listName) {

    /** One without a check list. */
    public InspectionDraft(
            UUID enterpriseId,
            InspectionKind kind,
            boolean fullCheck,
            @Nullable LocalDate inspectedOn,
            String inspectors,
            String bodies,
            List<String> subjects,
            List<CheckItem> items,
            List<Finding> findings,
            InspectionResult result,
            String orderNumber,
            @Nullable LocalDate orderDueOn,
            String note,
            String furtherReason,
            List<UUID> photos,
            String signedByName,
            @Nullable Drawing signature,
            String unsignedReason) {
        this(
                enterpriseId,
                kind,
                fullCheck,
                inspectedOn,
                inspectors,
                bodies,
                subjects,
                items,
                findings,
                result,
                orderNumber,
                orderDueOn,
                note,
                furtherReason,
                photos,
                signedByName,
                signature,
                unsignedReason,
                "");
    }

    /** The same, done by a check list. */
    public InspectionDraft byList(String name) {
        return new InspectionDraft(
                enterpriseId,
                kind,
                fullCheck,
                inspectedOn,
                inspectors,
                bodies,
                subjects,
                items,
                findings,
                result,
                orderNumber,
                orderDueOn,
                note,
                furtherReason,
                photos,
                signedByName,
                signature,
                unsignedReason,
                name);
    }

    /** A signature as PNG. */
    public record Drawing(byte[] png) {}

    /** The same with what became of its findings. */
    InspectionDraft with(List<Finding> kept) {
        return new InspectionDraft(
                enterpriseId,
                kind,
                fullCheck,
                inspectedOn,
                inspectors,
                bodies,
                subjects,
                items,
                kept,
                result,
                orderNumber,
                orderDueOn,
                note,
                furtherReason,
                photos,
                signedByName,
                signature,
                unsignedReason,
                listName);
    }

    public InspectionDraft {
        subjects = List.copyOf(subjects);
        items = List.copyOf(items);
        findings = List.copyOf(findings);
        photos = List.copyOf(photos);
    }
}
