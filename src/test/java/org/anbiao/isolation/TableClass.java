package org.anbiao.isolation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.isolation.TableWorld.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who may read and write the rows of a table, said without looking at the policies. Every table of the database stands in
 * {@link #CLASSES}; a new one fails {@link TableMatrixTest} until somebody has decided where it belongs.
 */
enum TableClass {
    /** The registry: read and kept by every authority that supervises the enterprise now, and by the enterprise itself. */
    REGISTRY,
    /** Records about an enterprise: read by who wrote them and who supervises it, written by their author or the enterprise. */
    ABOUT_ENTERPRISE,
    /** As {@link #ABOUT_ENTERPRISE}, but the enterprise only reads its own: what authorities did about it. */
    SHOWN_TO_ENTERPRISE,
    /** As {@link #ABOUT_ENTERPRISE}, but for offices alone. */
    OFFICE_ABOUT_ENTERPRISE,
    /** As {@link #ABOUT_ENTERPRISE}, and also read and written by the authority whose task it is. */
    TASK,
    /** As {@link #TASK}, but an enterprise's people only read their own. */
    REVIEW,
    /** Rows of an authority: read by it and by who is above it, written by it alone; never an enterprise's. */
    OFFICE,
    /** As {@link #OFFICE}, and read by the authority it is handed to. */
    OFFICE_SHOWN,
    /** As {@link #OFFICE}, and read and written by the authority it is handed to. */
    OFFICE_SHARED,
    /** People: as {@link #OFFICE}, and an enterprise's people see and keep their own. */
    PEOPLE,
    /** What reaches downwards (campaigns, templates): read below the authority as well, written by it alone. */
    DEFINITION,
    /** As {@link #DEFINITION}, and drafts are for the offices of their own authority alone. */
    PUBLICATION,
    /** Parts of a {@link #PUBLICATION}; those planted here belong to a draft and are hidden with it. */
    PART_OF_DRAFT,
    /** As {@link #DEFINITION}, and read by whoever holds a copy of the document. */
    EDITION,
    /** As {@link #DEFINITION}, but not for enterprises. */
    OFFICE_DEFINITION,
    /** As {@link #OFFICE_DEFINITION}, and drafts are for their own authority alone. */
    OFFICE_PUBLICATION,
    /** Read by the own authority alone, above it nobody; not for enterprises. */
    OWN_OFFICE,
    /** As {@link #OWN_OFFICE}, and an enterprise's people reach the accounts of their own. */
    LOGIN,
    /** Names that everybody may know; written by the authority itself or one above it. */
    PUBLIC,
    /** Known to everybody; written by the own authority's office. */
    SHARED,
    /** Acts: read as {@link #OFFICE}, by an enterprise its own; added by the acting authority, changed by nobody. */
    RECORD,
    /** As {@link #RECORD}, but not for enterprises at all. */
    OFFICE_RECORD,
    /** Of an account of the login provider; for the login alone, before there is an actor. */
    ACCOUNT;

    /** Every table with its class. */
    static final Map<String, TableClass> CLASSES = classes();

    /** Columns that name the authority a row is handed to. */
    static final List<String> PARTNER_COLUMNS = List.of(
            "receiver_tenant_id",
            "reviewer_tenant_id",
            "second_reviewer_tenant_id",
            "submitter_tenant_id",
            "responsible_tenant_id",
            "campaign_tenant_id",
            "subject_tenant_id");

    private static Map<String, TableClass> classes() {
        Map<String, TableClass> all = new LinkedHashMap<>();
        put(all, PUBLIC, "tenant org_unit");
        put(all, LOGIN, "login_account message message_choice");
        put(all, SHARED, "holiday_year");
        put(all, PEOPLE, "member invitation");
        put(
                all,
                OWN_OFFICE,
                "login_identity api_token api_write stored_part tenant_export tenant_export_entry message_delivery");
        put(all, ACCOUNT, "provider_logout");
        put(all, RECORD, "audit_entry");
        put(all, OFFICE_RECORD, "random_draw unit_ranking_rule audit_seal audit_check audit_archive");
        put(
                all,
                REGISTRY,
                "enterprise enterprise_state enterprise_person person_certificate enterprise_adoption"
                        + " rescue_team_member adoption_confirmation");
        put(
                all,
                ABOUT_ENTERPRISE,
                "enterprise_risk_grade stored_file phase_missing campaign_leftover participation campaign_base_entry"
                        + " campaign_base_correction issued_document document_copy copy_step notice_delivery commitment"
                        + " enterprise_plan self_evaluation evaluation evaluation_answer evaluation_evidence improvement_item"
                        + " evaluation_report evaluation_publication evaluation_reading enterprise_norm enterprise_norm_version check_plan check_phase safety_check safety_check_answer post post_holder"
                        + " responsibility_assessment assessment_result enterprise_rule principal_duty_check principal_presence safety_fund"
                        + " safety_fund_entry safety_fund_audit protection_item protection_issue protection_check water_quality space_permit safety_promise dual_report apprenticeship post_drill training_attendance recognition selection_candidate"
                        + " selection_step grading_plan continued_training"
                        + " hazard hazard_step hazard_listing hazard_reward hazard_reward_standard"
                        + " risk_map risk_point risk_point_grade risk_full_assessment risk_standard site_check hazard_rules"
                        + " help_visit_item improvement_plan improvement_plan_item");
        put(
                all,
                OFFICE_ABOUT_ENTERPRISE,
                "signing_link field_visit field_photo enforcement_case case_exposure inspection_plan_item service_assignment"
                        + " risk_assessment_reminder dual_report_reminder");
        put(all, TASK, "work_item");
        put(all, REVIEW, "review");
        put(
                all,
                SHOWN_TO_ENTERPRISE,
                "check_list_delivery inspection case_sanction enterprise_warning enterprise_measure credit_entry liability_insurance"
                        + " help_visit principal_duty_finding");
        put(
                all,
                DEFINITION,
                "tenant_setting tenant_choice tenant_term sector campaign campaign_phase campaign_task campaign_unit campaign_target"
                        + " campaign_template campaign_form campaign_report_date campaign_work_item campaign_launch"
                        + " campaign_legal_basis standard_choice authority_seal star_rule published_case published_case_file inspection_subject check_minimum sign_rule");
        put(all, PUBLICATION, "standard_edition standard_mapping norm");
        put(all, PART_OF_DRAFT, "standard_element standard_item standard_mapping_item");
        put(all, EDITION, "document_edition");
        put(
                all,
                OFFICE_DEFINITION,
                "unit_change unit_change_part campaign_launch_chunk campaign_work_state campaign_event service_institution expert institution_evaluation");
        put(all, OFFICE_PUBLICATION, "definition form_definition circular");
        put(
                all,
                OFFICE,
                "public_report registry_import registry_import_row report_period_case opening_balance"
                        + " tenant_opening tenant_opening_row member_change member_substitution"
                        + " review_hint_note training_session registry_handover organisation_duty tenant_departure tenant_departure_table tenant_departure_kept"
                        + " inspection_plan institution_record institution_case leader_meeting check_reminder");
        put(
                all,
                OFFICE_SHOWN,
                "unit_plan publicity_record look_back look_back_entry unit_summary area_recognition pick_report unit_mark unit_assessment");
        put(
                all,
                OFFICE_SHARED,
                "quarterly_report report_form report_cell report_cell_record report_enterprise report_check unit_finding");
        return all;
    }

    private static void put(Map<String, TableClass> all, TableClass kind, String tables) {
        for (String table : tables.split(" ")) {
            all.put(table, kind);
        }
    }

    /** Whether the person may see the row. */
    boolean reads(Person who, Row row) {
        if (this == PUBLIC || this == SHARED) {
            return true;
        }
        if (who.tenant() == null) {
            return false;
        }
        if (who.enterprise() != null || who.assigned()) {
            return readsAsEnterprise(who, row);
        }
        return switch (this) {
            case REGISTRY -> who.covers(row.area()) || who.covers(row.supervisor());
            case ABOUT_ENTERPRISE, SHOWN_TO_ENTERPRISE, OFFICE_ABOUT_ENTERPRISE ->
                who.covers(row.tenant()) || who.covers(row.area()) || who.covers(row.supervisor());
            case TASK, REVIEW ->
                who.covers(row.tenant())
                        || who.covers(row.area())
                        || who.covers(row.supervisor())
                        || who.covers(row.partner());
            case OFFICE, PEOPLE, RECORD, OFFICE_RECORD -> who.covers(row.tenant());
            case OFFICE_SHOWN, OFFICE_SHARED -> who.covers(row.tenant()) || who.covers(row.partner());
            case DEFINITION, OFFICE_DEFINITION -> who.covers(row.tenant()) || who.isReachedBy(row.tenant());
            case PART_OF_DRAFT -> who.is(row.tenant());
            case PUBLICATION, OFFICE_PUBLICATION ->
                who.is(row.tenant())
                        || !row.content().contains("\"state\": \"draft\"")
                                && (who.covers(row.tenant()) || who.isReachedBy(row.tenant()));
            case EDITION ->
                who.covers(row.tenant())
                        || who.isReachedBy(row.tenant())
                        || who.covers(row.area())
                        || who.covers(row.supervisor());
            case OWN_OFFICE, LOGIN -> who.is(row.tenant());
            case ACCOUNT -> false;
            case PUBLIC, SHARED -> true;
        };
    }

    /** What is its own an enterprise reads; who reaches assigned tasks only has no enterprise, and none of the tasks here. */
    private boolean readsAsEnterprise(Person who, Row row) {
        return switch (this) {
            case REGISTRY, ABOUT_ENTERPRISE, SHOWN_TO_ENTERPRISE, TASK, REVIEW, PEOPLE, LOGIN, RECORD -> {
                boolean personal = this == PEOPLE || this == LOGIN || this == RECORD;
                yield who.enterprise() != null
                        && Objects.equals(who.enterprise(), row.enterprise())
                        && (!personal || who.is(row.tenant()));
            }
            case DEFINITION -> who.covers(row.tenant()) || who.isReachedBy(row.tenant());
            case PUBLICATION ->
                (who.covers(row.tenant()) || who.isReachedBy(row.tenant()))
                        && !row.content().contains("\"state\": \"draft\"");
            case EDITION ->
                who.covers(row.tenant())
                        || who.isReachedBy(row.tenant())
                        || who.enterprise() != null && Objects.equals(who.enterprise(), row.enterprise());
            default -> false;
        };
    }

    /** Whether the person may add such a row; about an enterprise only while seeing it. */
    boolean adds(Person who, Row row) {
        if (this == RECORD || this == OFFICE_RECORD) {
            return who.is(row.tenant()) && (this == RECORD || who.enterprise() == null && !who.assigned());
        }
        boolean about = row.enterprise() != null
                && (this == ABOUT_ENTERPRISE
                        || this == SHOWN_TO_ENTERPRISE
                        || this == OFFICE_ABOUT_ENTERPRISE
                        || this == TASK
                        || this == REVIEW
                        || this == PEOPLE);
        boolean seen = who.enterprise() != null || who.covers(row.area()) || who.covers(row.supervisor());
        return writes(who, row) && (!about || seen);
    }

    /** Whether the person may change, remove or add such a row. */
    boolean writes(Person who, Row row) {
        if (who.tenant() == null) {
            return false;
        }
        if (who.assigned()) {
            return false;
        }
        if (who.enterprise() != null) {
            return switch (this) {
                case REGISTRY, ABOUT_ENTERPRISE, TASK -> Objects.equals(who.enterprise(), row.enterprise());
                case PEOPLE, LOGIN -> Objects.equals(who.enterprise(), row.enterprise()) && who.is(row.tenant());
                default -> false;
            };
        }
        return switch (this) {
            case REGISTRY -> who.covers(row.area()) || who.covers(row.supervisor());
            case TASK, REVIEW, OFFICE_SHARED -> who.is(row.tenant()) || who.is(row.partner());
            case PUBLIC -> who.covers(row.tenant());
            case RECORD, OFFICE_RECORD, ACCOUNT -> false;
            default -> who.is(row.tenant());
        };
    }

    /**
     * A row as the rules see it.
     *
     * @param tenant who wrote it
     * @param partner the authority it is handed to, if any
     * @param key the columns that identify it, as JSON
     * @param content all columns, as JSON
     */
    record Row(
            String table,
            UUID tenant,
            @Nullable UUID enterprise,
            @Nullable UUID area,
            @Nullable UUID supervisor,
            @Nullable UUID partner,
            String content) {

        /** The same after another authority took the enterprise over. */
        Row handedTo(UUID newSupervisor) {
            String old = "\"supervisor_tenant_id\": \"" + supervisor + "\"";
            String now = "\"supervisor_tenant_id\": \"" + newSupervisor + "\"";
            // the new supervisor has not given it to one of its units
            String units = content.replaceAll("(\"unit_ids\": \\[[^,]+, [^,]+, )[^]]+]", "$1null]");
            return new Row(table, tenant, enterprise, area, newSupervisor, partner, units.replace(old, now));
        }
    }
}
