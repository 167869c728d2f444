package org.anbiao.identity;

import java.util.List;
import java.util.Locale;

/** Headings of the permission table, in the order of the menu; every permission stands under exactly one. */
public enum PermissionGroup {
    INBOX(Permission.INBOX_READ, Permission.TASK_WORK, Permission.REVIEW_DECIDE),
    CAMPAIGN(Permission.CAMPAIGN_READ, Permission.CAMPAIGN_MANAGE, Permission.PLAN_SUBMIT),
    DOCUMENTS(
            Permission.NOTICE_SERVE,
            Permission.NOTICE_PRINT,
            Permission.COMMITMENT_SIGN,
            Permission.BOARD_READ,
            Permission.PUBLICITY_RECORD),
    REGISTRY(
            Permission.REGISTRY_READ,
            Permission.REGISTRY_WRITE,
            Permission.REGISTRY_IMPORT,
            Permission.FACT_RECORD,
            Permission.RISK_GRADE,
            Permission.RECOGNITION_RECORD),
    FIELD(Permission.FIELD_READ, Permission.FIELD_VISIT),
    HAZARDS(
            Permission.HAZARD_READ,
            Permission.HAZARD_RECORD,
            Permission.HAZARD_ORDER,
            Permission.HAZARD_LIST,
            Permission.HAZARD_REPORT,
            Permission.CHECK_OWN),
    SUPERVISION(Permission.SUPERVISION_RECORD),
    ENFORCEMENT(Permission.INSPECTION_RECORD, Permission.SANCTION_DECIDE),
    REPORTS(Permission.REPORT_READ, Permission.REPORT_FILL, Permission.REPORT_SEND),
    MEMBERS(Permission.MEMBER_READ, Permission.MEMBER_MANAGE, Permission.MEMBER_AUTHORISE, Permission.STAFF_INVITE),
    ADMINISTRATION(Permission.TENANT_ADMIN, Permission.DATA_RELEASE, Permission.AUDIT_READ, Permission.TENANTS_OPEN);

    private final List<String> permissions;

    PermissionGroup(String... permissions) {
        this.permissions = List.of(permissions);
    }

    /** Names of {@link Permission} under this heading, in order. */
    public List<String> permissions() {
        return permissions;
    }

    /** Lower-case name used in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
