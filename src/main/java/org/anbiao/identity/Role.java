package org.anbiao.identity;

import static org.anbiao.identity.Permission.*;

import java.util.Set;

/** What a member is in its authority or enterprise, and what that permits. The one table of permissions. */
public enum Role {
    /** 专项行动管理员 of a county, bureau or township. */
    CAMPAIGN_ADMIN(
            REGISTRY_READ,
            REGISTRY_WRITE,
            REGISTRY_IMPORT,
            FACT_RECORD,
            RISK_GRADE,
            CAMPAIGN_READ,
            CAMPAIGN_MANAGE,
            TASK_WORK,
            REVIEW_DECIDE,
            PLAN_SUBMIT,
            NOTICE_SERVE,
            NOTICE_PRINT,
            PUBLICITY_RECORD,
            REPORT_READ,
            REPORT_FILL,
            REPORT_SEND,
            AUDIT_READ),
    /** 乡镇安办: coordinates, keeps filing copies, collects reports. */
    SAFETY_OFFICE(
            REGISTRY_READ,
            REGISTRY_WRITE,
            REGISTRY_IMPORT,
            FACT_RECORD,
            RISK_GRADE,
            CAMPAIGN_READ,
            CAMPAIGN_MANAGE,
            TASK_WORK,
            REVIEW_DECIDE,
            PLAN_SUBMIT,
            NOTICE_SERVE,
            NOTICE_PRINT,
            PUBLICITY_RECORD,
            REPORT_READ,
            REPORT_FILL,
            REPORT_SEND),
    /** 村、站所 worker. */
    UNIT_WORKER(
            REGISTRY_READ,
            REGISTRY_WRITE,
            FACT_RECORD,
            CAMPAIGN_READ,
            TASK_WORK,
            PLAN_SUBMIT,
            NOTICE_SERVE,
            NOTICE_PRINT,
            PUBLICITY_RECORD,
            REPORT_READ,
            REPORT_FILL,
            REPORT_SEND),
    /** 股室 worker of a department; grades the enterprises the section supervises. */
    SECTION_WORKER(
            REGISTRY_READ,
            REGISTRY_WRITE,
            FACT_RECORD,
            RISK_GRADE,
            CAMPAIGN_READ,
            TASK_WORK,
            PLAN_SUBMIT,
            NOTICE_SERVE,
            NOTICE_PRINT,
            PUBLICITY_RECORD,
            REPORT_READ,
            REPORT_FILL,
            REPORT_SEND),
    /** 网格员: own cell only. */
    GRID_WORKER(REGISTRY_READ, FACT_RECORD, CAMPAIGN_READ, TASK_WORK, NOTICE_SERVE, PUBLICITY_RECORD),
    /** 分管领导: reads everything of the authority, changes nothing. */
    LEADER(REGISTRY_READ, CAMPAIGN_READ, REPORT_READ, AUDIT_READ),
    /** 企业主要负责人 / 法定代表人. */
    ENTERPRISE_PRINCIPAL(REGISTRY_READ, REGISTRY_WRITE, FACT_RECORD, CAMPAIGN_READ, TASK_WORK, COMMITMENT_SIGN),
    /** 企业安全管理人员. */
    ENTERPRISE_SAFETY_MANAGER(REGISTRY_READ, REGISTRY_WRITE, FACT_RECORD, CAMPAIGN_READ, TASK_WORK),
    /** 单位管理员. */
    TENANT_ADMIN(Permission.TENANT_ADMIN, REGISTRY_READ, CAMPAIGN_READ, AUDIT_READ);

    private final Set<String> permissions;

    Role(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** Names of {@link Permission} that the role carries. */
    public Set<String> permissions() {
        return permissions;
    }

    /** Whether the role belongs to an enterprise's own people. */
    public boolean isEnterprise() {
        return this == ENTERPRISE_PRINCIPAL || this == ENTERPRISE_SAFETY_MANAGER;
    }
}
