package org.anbiao.identity;

import static org.anbiao.identity.Permission.*;

import java.util.Set;
import java.util.UUID;
import org.anbiao.tenancy.Actor;

/**
 * What a member is in its authority or enterprise, and what that permits. The one table of permissions;
 * {@code docs/permissions.md} is generated from it. A permission says which act; whether it may be done on a given record is
 * decided by the member's relation to it (supervision, unit, enterprise, assignment), see {@link Reach}. A person who holds
 * several roles works with the one membership that was logged in with, never with their union.
 */
public enum Role {
    /** 专项行动管理员 of a county, bureau or township. */
    CAMPAIGN_ADMIN(
            Reach.AUTHORITY,
            INBOX_READ,
            REGISTRY_READ,
            REGISTRY_WRITE,
            REGISTRY_IMPORT,
            FACT_RECORD,
            RISK_GRADE,
            RECOGNITION_RECORD,
            CAMPAIGN_READ,
            CAMPAIGN_MANAGE,
            TASK_WORK,
            REVIEW_DECIDE,
            PLAN_SUBMIT,
            NOTICE_SERVE,
            NOTICE_PRINT,
            PUBLICITY_RECORD,
            SUPERVISION_RECORD,
            INSPECTION_RECORD,
            SANCTION_DECIDE,
            REPORT_READ,
            REPORT_FILL,
            REPORT_SEND,
            STAFF_INVITE,
            HAZARD_READ,
            HAZARD_RECORD,
            HAZARD_ORDER,
            HAZARD_LIST,
            FIELD_READ,
            FIELD_VISIT),
    /** 乡镇安办: coordinates, keeps filing copies, collects reports. */
    SAFETY_OFFICE(
            Reach.AUTHORITY,
            INBOX_READ,
            REGISTRY_READ,
            REGISTRY_WRITE,
            REGISTRY_IMPORT,
            FACT_RECORD,
            RISK_GRADE,
            RECOGNITION_RECORD,
            CAMPAIGN_READ,
            CAMPAIGN_MANAGE,
            TASK_WORK,
            REVIEW_DECIDE,
            PLAN_SUBMIT,
            NOTICE_SERVE,
            NOTICE_PRINT,
            PUBLICITY_RECORD,
            SUPERVISION_RECORD,
            INSPECTION_RECORD,
            SANCTION_DECIDE,
            REPORT_READ,
            REPORT_FILL,
            REPORT_SEND,
            STAFF_INVITE,
            HAZARD_READ,
            HAZARD_RECORD,
            HAZARD_ORDER,
            HAZARD_LIST,
            FIELD_READ,
            FIELD_VISIT),
    /** 村、站所 worker. */
    UNIT_WORKER(
            Reach.UNIT,
            INBOX_READ,
            REGISTRY_READ,
            REGISTRY_WRITE,
            FACT_RECORD,
            CAMPAIGN_READ,
            TASK_WORK,
            PLAN_SUBMIT,
            NOTICE_SERVE,
            NOTICE_PRINT,
            PUBLICITY_RECORD,
            SUPERVISION_RECORD,
            INSPECTION_RECORD,
            SANCTION_DECIDE,
            REPORT_READ,
            REPORT_FILL,
            REPORT_SEND,
            STAFF_INVITE,
            HAZARD_READ,
            HAZARD_RECORD,
            HAZARD_ORDER,
            FIELD_READ,
            FIELD_VISIT),
    /** 股室 worker of a department; grades the enterprises the section supervises. */
    SECTION_WORKER(
            Reach.UNIT,
            INBOX_READ,
            REGISTRY_READ,
            REGISTRY_WRITE,
            FACT_RECORD,
            RISK_GRADE,
            RECOGNITION_RECORD,
            CAMPAIGN_READ,
            TASK_WORK,
            PLAN_SUBMIT,
            NOTICE_SERVE,
            NOTICE_PRINT,
            PUBLICITY_RECORD,
            SUPERVISION_RECORD,
            INSPECTION_RECORD,
            SANCTION_DECIDE,
            REPORT_READ,
            REPORT_FILL,
            REPORT_SEND,
            STAFF_INVITE,
            HAZARD_READ,
            HAZARD_RECORD,
            HAZARD_ORDER,
            FIELD_READ,
            FIELD_VISIT),
    /** 网格员: own cell only. */
    GRID_WORKER(
            Reach.UNIT,
            INBOX_READ,
            REGISTRY_READ,
            FACT_RECORD,
            CAMPAIGN_READ,
            TASK_WORK,
            NOTICE_SERVE,
            PUBLICITY_RECORD,
            INSPECTION_RECORD,
            HAZARD_READ,
            HAZARD_RECORD,
            HAZARD_ORDER,
            FIELD_READ,
            FIELD_VISIT),
    /** 分管领导: reads everything of the authority, changes nothing. */
    LEADER(Reach.AUTHORITY, INBOX_READ, REGISTRY_READ, CAMPAIGN_READ, REPORT_READ, HAZARD_READ, FIELD_READ),
    /** 市级查看 of a prefecture: reads everything below it, changes nothing. */
    CITY_READER(Reach.AUTHORITY, INBOX_READ, REGISTRY_READ, CAMPAIGN_READ, REPORT_READ, HAZARD_READ, FIELD_READ),
    /** 评审人员 of the authority or of a review body: decides the reviews that were given to this person. */
    REVIEWER(Reach.ASSIGNED, INBOX_READ, TASK_WORK, REVIEW_DECIDE),
    /** 专家 of the expert group: does the tasks that were given to this person. */
    EXPERT(Reach.ASSIGNED, INBOX_READ, TASK_WORK),
    /** 技术服务机构人员: does the tasks that were given to this person. */
    SERVICE_INSTITUTION(Reach.ASSIGNED, INBOX_READ, TASK_WORK),
    /** 企业主要负责人 / 法定代表人. */
    ENTERPRISE_PRINCIPAL(
            Reach.ENTERPRISE,
            INBOX_READ,
            REGISTRY_READ,
            REGISTRY_WRITE,
            FACT_RECORD,
            CAMPAIGN_READ,
            TASK_WORK,
            COMMITMENT_SIGN,
            STAFF_INVITE,
            HAZARD_READ,
            HAZARD_RECORD),
    /** 企业安全管理人员. */
    ENTERPRISE_SAFETY_MANAGER(
            Reach.ENTERPRISE,
            INBOX_READ,
            REGISTRY_READ,
            REGISTRY_WRITE,
            FACT_RECORD,
            CAMPAIGN_READ,
            TASK_WORK,
            STAFF_INVITE,
            HAZARD_READ,
            HAZARD_RECORD),
    /**
     * 企业员工 without an office in it: reads what hangs on the enterprise's public board, reports hazards and does the checks of the own
     * post.
     */
    ENTERPRISE_EMPLOYEE(Reach.ENTERPRISE, BOARD_READ, HAZARD_REPORT, CHECK_OWN),
    /** 系统管理员 of an authority, first of the three (三员): its units, settings and the people with working roles. */
    TENANT_ADMIN(Reach.AUTHORITY, Permission.TENANT_ADMIN, REGISTRY_READ, CAMPAIGN_READ, MEMBER_READ, MEMBER_MANAGE),
    /**
     * 安全管理员 of an authority, second of the three (三员): gives and takes the three roles of administration, releases exports of the
     * authority's data and agrees to their deletion.
     */
    SECURITY_ADMIN(Reach.RECORDS, MEMBER_READ, MEMBER_AUTHORISE, DATA_RELEASE),
    /** 审计管理员 of an authority, third of the three (三员): alone reads the whole record of acts, changes nothing. */
    AUDITOR(Reach.RECORDS, MEMBER_READ, AUDIT_READ),
    /** 平台运营: opens authorities and names their first three administrators; sees no business data. */
    PLATFORM_OPERATOR(Reach.PLATFORM, TENANTS_OPEN);

    /** Which records a role's permissions apply to. */
    public enum Reach {
        /** Those of the own authority: an area's and below it, a department's supervised enterprises. */
        AUTHORITY,
        /** Those of the own unit: village, station, section or grid cell. */
        UNIT,
        /** Those of the own enterprise. */
        ENTERPRISE,
        /** Tasks that were given to this person by name. */
        ASSIGNED,
        /** The own authority's people and record of acts, no business data. */
        RECORDS,
        /** The list of authorities, no business data. */
        PLATFORM
    }

    private final Reach reach;
    private final Set<String> permissions;

    Role(Reach reach, String... permissions) {
        this.reach = reach;
        this.permissions = Set.of(permissions);
    }

    /** Names of {@link Permission} that the role carries. */
    public Set<String> permissions() {
        return permissions;
    }

    /** Which records the permissions apply to. */
    public Reach reach() {
        return reach;
    }

    /**
     * The actor of a member of this role: who reaches assigned tasks only is held to them, an employee to the checks of the own post.
     *
     * @param memberId whose tasks these are; under a substitution the absent member's
     */
    public Actor held(Actor actor, UUID memberId) {
        return reach == Reach.ASSIGNED || this == ENTERPRISE_EMPLOYEE ? actor.heldToTasksOf(memberId) : actor;
    }

    /** Whether the role belongs to an enterprise's own people. */
    public boolean isEnterprise() {
        return reach == Reach.ENTERPRISE;
    }

    /** Whether it is one of the three roles of administration that one person never combines (三员分立). */
    public boolean isAdministration() {
        return this == TENANT_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
    }

    /** Whether it is an ordinary role of an authority, given by its system administrator. */
    public boolean isWorking() {
        return !isEnterprise() && !isAdministration() && this != PLATFORM_OPERATOR;
    }

    /** Whether a member of the role must belong to a unit. */
    public boolean needsUnit() {
        return reach == Reach.UNIT;
    }
}
