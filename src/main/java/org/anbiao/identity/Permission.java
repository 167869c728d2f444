package org.anbiao.identity;

/**
 * Names of the permissions, as services ask for them. What each permits stands in the message bundle
 * ({@code identity.permission.<name>}), its heading in {@link PermissionGroup}, who holds it in {@link Role};
 * {@code docs/permissions.md} is generated from the three.
 */
public final class Permission {

    public static final String REGISTRY_READ = "registry.read";
    public static final String REGISTRY_WRITE = "registry.write";
    public static final String REGISTRY_IMPORT = "registry.import";
    public static final String FACT_RECORD = "fact.record";
    public static final String RISK_GRADE = "risk.grade";
    /** Records and withdraws gradings, stars, benchmark enterprises and posts, and moves selections on. */
    public static final String RECOGNITION_RECORD = "recognition.record";

    public static final String CAMPAIGN_READ = "campaign.read";
    public static final String CAMPAIGN_MANAGE = "campaign.manage";
    /** Opens the inbox; roles that reach assigned tasks only see no other ones there. */
    public static final String INBOX_READ = "inbox.read";

    public static final String TASK_WORK = "task.work";
    public static final String REVIEW_DECIDE = "review.decide";
    public static final String PLAN_SUBMIT = "plan.submit";
    public static final String NOTICE_SERVE = "notice.serve";
    public static final String NOTICE_PRINT = "notice.print";
    public static final String COMMITMENT_SIGN = "commitment.sign";
    /** Reads what hangs on the own enterprise's public board; of employees without an office. */
    public static final String BOARD_READ = "board.read";

    public static final String PUBLICITY_RECORD = "publicity.record";
    /** Reads what was written on site: visits, checks by the guide, findings. */
    public static final String FIELD_READ = "field.read";
    /** Goes out to the enterprises of the own cell or village and writes there. */
    public static final String FIELD_VISIT = "field.visit";
    /** Records inspections; of villages and grid workers too. */
    public static final String INSPECTION_RECORD = "inspection.record";
    /** Opens and decides cases, gives incentives and constraints, plans inspections; never of villages. */
    public static final String SANCTION_DECIDE = "sanction.decide";

    /** Records help visits, plans of enterprises, assignments of experts and random draws. */
    public static final String SUPERVISION_RECORD = "supervision.record";

    public static final String HAZARD_READ = "hazard.read";
    /** Records hazards and the steps of their rectification. */
    public static final String HAZARD_RECORD = "hazard.record";
    /** Records official hazards, and orders what was found on help visits or reported by the public. */
    public static final String HAZARD_ORDER = "hazard.order";
    /** Reports a hazard inside the own firm, named or not; of employees without an office. */
    public static final String HAZARD_REPORT = "hazard.report";
    /** Does the checks of the own post by the enterprise's sheets and cards; of employees without an office. */
    public static final String CHECK_OWN = "check.own";
    /** Puts major hazards under listed supervision and takes them off. */
    public static final String HAZARD_LIST = "hazard.list";

    public static final String REPORT_READ = "report.read";
    public static final String REPORT_FILL = "report.fill";
    public static final String REPORT_SEND = "report.send";
    /** The whole record of acts; the auditor's alone (三员分立). The history of a single object is shown with the object. */
    public static final String AUDIT_READ = "audit.read";

    /** Sees the people of the own authority, their roles and invitations. */
    public static final String MEMBER_READ = "member.read";
    /** Invites, changes, suspends and sees off people with working roles. */
    public static final String MEMBER_MANAGE = "member.manage";
    /** Gives and takes the three roles of administration, and nothing else (三员分立). */
    public static final String MEMBER_AUTHORISE = "member.authorise";
    /** Hands out the code by which an enterprise's own people join, and confirms who joined. */
    public static final String STAFF_INVITE = "staff.invite";

    /** Releases an export of the authority's data, and agrees to their deletion (三员分立). */
    public static final String DATA_RELEASE = "data.release";

    public static final String TENANT_ADMIN = "tenant.admin";
    /** Opens authorities anywhere on the portal, suspends them and keeps what is common to all of them. */
    public static final String TENANTS_OPEN = "tenants.open";

    private Permission() {}
}
