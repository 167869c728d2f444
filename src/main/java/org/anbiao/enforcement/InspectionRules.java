package org.anbiao.enforcement;

import java.time.LocalDate;
import org.anbiao.common.DomainException;

/** What an inspection must say before it is recorded. */
final class InspectionRules {

    private InspectionRules() {}

    /** Refuses a draft that misses something; the day has been checked before. */
    static void check(InspectionDraft draft, LocalDate day) {
        EnforcementAccess.required(draft.inspectors(), "enforcement.inspection.inspectors-missing");
        if (draft.subjects().isEmpty()) {
            throw new DomainException("enforcement.inspection.subject-missing");
        }
        if (draft.kind() == InspectionKind.JOINT && draft.bodies().isBlank()) {
            throw new DomainException("enforcement.inspection.bodies-missing");
        }
        result(draft, day);
        list(draft);
        draft.findings().forEach(finding -> finding(finding, day));
        signature(draft);
    }

    /** By a check list every point that is not kept is a hazard. */
    private static void list(InspectionDraft draft) {
        long notMet = draft.items().stream()
                .filter(item -> item.result() == CheckItem.Result.NOT_MET)
                .count();
        if (!draft.listName().isBlank() && draft.findings().size() < notMet) {
            throw new DomainException(
                    "enforcement.inspection.not-met", notMet, draft.findings().size());
        }
    }

    private static void result(InspectionDraft draft, LocalDate day) {
        if (draft.result() == InspectionResult.NO_PROBLEM && !draft.findings().isEmpty()) {
            throw new DomainException(
                    "enforcement.inspection.result-despite-findings",
                    draft.findings().size());
        }
        if (draft.result() != InspectionResult.NO_PROBLEM && draft.findings().isEmpty()) {
            throw new DomainException("enforcement.inspection.findings-missing");
        }
        LocalDate due = draft.orderDueOn();
        if (draft.result() == InspectionResult.ORDERED && (due == null || due.isBefore(day))) {
            throw new DomainException("enforcement.inspection.due-missing");
        }
        if (draft.result() != InspectionResult.ORDERED && due != null) {
            throw new DomainException("enforcement.inspection.due-without-order");
        }
    }

    private static void finding(Finding finding, LocalDate day) {
        EnforcementAccess.required(finding.description(), "enforcement.finding.description-missing");
        if (finding.category() == null) {
            throw new DomainException("enforcement.finding.category-missing", finding.description());
        }
        if (finding.major()) {
            EnforcementAccess.required(finding.clause(), "enforcement.finding.clause-missing");
        }
        LocalDate due = finding.dueOn();
        if (due != null && due.isBefore(day)) {
            throw new DomainException("enforcement.finding.due-early", finding.description());
        }
    }

    private static void signature(InspectionDraft draft) {
        boolean signed = draft.signature() != null;
        if (signed && draft.signedByName().isBlank()) {
            throw new DomainException("enforcement.inspection.signer-missing");
        }
        if (!signed && draft.unsignedReason().isBlank()) {
            throw new DomainException("enforcement.inspection.unsigned");
        }
    }
}
