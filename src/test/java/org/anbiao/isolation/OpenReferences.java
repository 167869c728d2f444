package org.anbiao.isolation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * References to a row that its writer cannot see and that are accepted all the same, each with its reason.
 *
 * <p>The keys of these columns do not lead with the tenant, because an act may belong to another authority's campaign
 * or because a row and its part have different authors. A reference shows nothing: what it points to is read
 * under the reader's own policies. It tells no more than that a random id of 122 bits exists, and only to whoever had
 * it.
 */
final class OpenReferences {

    static final Map<String, String> ALL = openReferences();

    private OpenReferences() {}

    private static Map<String, String> openReferences() {
        Map<String, String> open = new HashMap<>();
        for (String column : List.of(
                "campaign_base_correction.campaign_id",
                "commitment.campaign_id",
                "enterprise_plan.campaign_id",
                "evaluation.campaign_id",
                "look_back.campaign_id",
                "notice_delivery.campaign_id",
                "publicity_record.campaign_id",
                "quarterly_report.campaign_id",
                "report_period_case.campaign_id",
                "unit_summary.campaign_id",
                "circular.campaign_id",
                "review.campaign_id",
                "signing_link.campaign_id",
                "self_evaluation.campaign_id",
                "self_evaluation.work_item_id",
                "unit_plan.campaign_id",
                "work_item.campaign_id",
                "work_item.phase_id",
                "work_item.assignee_id")) {
            open.put(column, "acts of one authority in the campaign of another");
        }
        for (String column : List.of(
                "commitment.file_id",
                "copy_step.photo_file_id",
                "enterprise_plan.file_id",
                "evaluation_evidence.file_id",
                "evaluation_report.docx_file_id",
                "evaluation_report.pdf_file_id",
                "evaluation_report.signature_file_id",
                "improvement_item.done_file_id",
                "look_back.docx_file_id",
                "look_back.pdf_file_id",
                "norm.minutes_file_id",
                "enterprise_rule.file_id",
                "field_photo.file_id",
                "publicity_record.file_id",
                "unit_summary.docx_file_id",
                "circular.docx_file_id",
                "circular.pdf_file_id",
                "unit_summary.pdf_file_id",
                "risk_map.file_id",
                "risk_full_assessment.file_id",
                "risk_standard.file_id",
                "dual_report.evidence_file_id",
                "dual_report.sheet_file_id",
                "site_check.photo_file_id",
                "recognition.file_id",
                "published_case.recognition_id",
                "published_case_file.file_id",
                "area_recognition.file_id",
                "selection_candidate.case_file_id",
                "unit_plan.file_id",
                "person_certificate.person_id",
                "continued_training.person_id",
                "rescue_team_member.adoption_id",
                "adoption_confirmation.adoption_id",
                "member.joined_by")) {
            open.put(column, "parts of a record whose author may be another authority; read under their own policies");
        }
        for (String column : List.of(
                "campaign.carries_over_from",
                "campaign_target.sector_id",
                "enterprise.sector_id",
                "enterprise.merged_into_id")) {
            open.put(column, "may name what an authority above has published, or has since taken over");
        }
        return open;
    }
}
