package org.anbiao.tenantdata;

import java.util.ArrayList;
import java.util.List;
import org.anbiao.tenantdata.TenantTable.Owner;
import org.anbiao.tenantdata.TenantTable.Removal;

/**
 * Every table of the database, in the one order in which a departing authority's rows are deleted: what refers to something comes
 * before it. A test fails for a table that is missing here, and for an order that the foreign keys do not allow.
 */
public final class TenantTables {

    /** All of them, in the order of deletion. */
    public static final List<TenantTable> ALL = all();

    /** Staged rows: kept until a check is confirmed, then in the registry or gone. */
    private static final String STAGED = "staged";
    /** What the portal keeps of its own running. */
    private static final String TECHNICAL = "technical";
    /** What the record of acts is proved by; of use with the portal's own key alone. */
    private static final String RECORD = "record";

    private TenantTables() {}

    private static List<TenantTable> all() {
        List<TenantTable> all = new ArrayList<>();
        put(
                all,
                Owner.AUTHOR,
                "",
                Removal.FROZEN_REPORT,
                "report_check report_cell_record report_cell report_enterprise report_form quarterly_report");
        put(all, Owner.AUTHOR, "", Removal.FORM, "form_definition");
        put(
                all,
                Owner.AUTHOR,
                "",
                Removal.DELETED,
                "safety_check_answer safety_check check_phase check_plan check_list_delivery check_minimum hazard_rules sign_rule site_check risk_standard risk_full_assessment risk_point_grade risk_point risk_map"
                        + " help_visit_item help_visit service_assignment institution_evaluation institution_record institution_case expert service_institution improvement_plan_item improvement_plan"
                        + " unit_finding unit_mark unit_assessment leader_meeting"
                        + " field_visit field_photo public_report hazard_reward hazard_reward_standard hazard_listing hazard_step hazard inspection_plan_item inspection_plan case_exposure case_sanction enforcement_case inspection inspection_subject"
                        + " enterprise_warning enterprise_measure credit_entry liability_insurance selection_step selection_candidate grading_plan pick_report published_case_file published_case recognition area_recognition star_rule training_attendance training_session continued_training"
                        + " apprenticeship post_drill safety_promise dual_report principal_duty_finding principal_duty_check principal_presence safety_fund_audit safety_fund_entry safety_fund"
                        + " water_quality space_permit protection_check protection_issue protection_item enterprise_rule assessment_result responsibility_assessment post_holder post enterprise_norm_version enterprise_norm norm"
                        + " evaluation_reading evaluation_publication evaluation_report improvement_item evaluation_evidence"
                        + " evaluation_answer evaluation standard_choice standard_mapping_item standard_mapping standard_item standard_element"
                        + " standard_edition report_period_case opening_balance self_evaluation publicity_record circular unit_summary look_back_entry look_back unit_plan enterprise_plan signing_link commitment"
                        + " notice_delivery copy_step document_copy issued_document authority_seal document_edition review_hint_note review work_item"
                        + " campaign_leftover phase_missing campaign_base_correction campaign_base_entry participation"
                        + " campaign_work_state campaign_work_item campaign_event campaign_legal_basis");
        put(all, Owner.AUTHOR, TECHNICAL, Removal.DELETED, "campaign_launch_chunk");
        put(
                all,
                Owner.AUTHOR,
                "",
                Removal.DELETED,
                "campaign_launch campaign_report_date campaign_form campaign_template campaign_target campaign_unit"
                        + " campaign_task campaign_phase campaign");
        put(all, Owner.AUTHOR, STAGED, Removal.DELETED, "registry_import_row");
        put(all, Owner.AUTHOR, "", Removal.DELETED, "registry_import registry_handover enterprise_risk_grade");
        put(
                all,
                Owner.REGISTRY,
                "",
                Removal.DELETED,
                "adoption_confirmation rescue_team_member enterprise_adoption person_certificate enterprise_person"
                        + " enterprise_state");
        put(all, Owner.AUTHOR, "", Removal.DELETED, "stored_file");
        put(all, Owner.AUTHOR, TECHNICAL, Removal.DELETED, "stored_part tenant_export_entry tenant_export");
        put(
                all,
                Owner.AUTHOR,
                TECHNICAL,
                Removal.DELETED,
                "message_delivery check_reminder risk_assessment_reminder dual_report_reminder");
        put(
                all,
                Owner.AUTHOR,
                "",
                Removal.DELETED,
                "message message_choice login_account login_identity member_change member_substitution member invitation");
        put(all, Owner.AUTHOR, TECHNICAL, Removal.DELETED, "api_write");
        put(all, Owner.AUTHOR, "", Removal.DELETED, "api_token");
        put(all, Owner.REGISTRY, "", Removal.DELETED, "enterprise");
        put(all, Owner.AUTHOR, STAGED, Removal.DELETED, "tenant_opening_row");
        put(
                all,
                Owner.AUTHOR,
                "",
                Removal.DELETED,
                "tenant_opening definition tenant_term tenant_choice tenant_setting organisation_duty sector unit_change_part unit_change org_unit");
        put(all, Owner.AUTHOR, "", Removal.KEPT, "holiday_year random_draw unit_ranking_rule");
        put(all, Owner.ITSELF, "", Removal.KEPT, "tenant");
        put(all, Owner.AUTHOR, "", Removal.KEPT, "audit_entry");
        put(all, Owner.AUTHOR, RECORD, Removal.KEPT, "audit_seal audit_check audit_archive");
        put(
                all,
                Owner.AUTHOR,
                TECHNICAL,
                Removal.KEPT,
                "tenant_departure tenant_departure_table tenant_departure_kept");
        put(all, Owner.NOBODY, TECHNICAL, Removal.KEPT, "provider_logout");
        return List.copyOf(all);
    }

    private static void put(List<TenantTable> all, Owner owner, String notExported, Removal removal, String names) {
        for (String name : names.split(" ")) {
            all.add(new TenantTable(name, owner, notExported, removal));
        }
    }

    /** Those that an export holds, in alphabetical order. */
    public static List<TenantTable> exported() {
        return ALL.stream()
                .filter(TenantTable::isExported)
                .sorted(java.util.Comparator.comparing(TenantTable::name))
                .toList();
    }
}
