package org.anbiao.identity;

/** Names of the permissions, as services ask for them. */
public final class Permission {

    public static final String REGISTRY_READ = "registry.read";
    public static final String REGISTRY_WRITE = "registry.write";
    public static final String REGISTRY_IMPORT = "registry.import";
    public static final String FACT_RECORD = "fact.record";
    public static final String RISK_GRADE = "risk.grade";
    public static final String CAMPAIGN_READ = "campaign.read";
    public static final String CAMPAIGN_MANAGE = "campaign.manage";
    public static final String TASK_WORK = "task.work";
    public static final String REVIEW_DECIDE = "review.decide";
    public static final String PLAN_SUBMIT = "plan.submit";
    public static final String NOTICE_SERVE = "notice.serve";
    public static final String NOTICE_PRINT = "notice.print";
    public static final String COMMITMENT_SIGN = "commitment.sign";
    public static final String PUBLICITY_RECORD = "publicity.record";
    public static final String REPORT_READ = "report.read";
    public static final String REPORT_FILL = "report.fill";
    public static final String REPORT_SEND = "report.send";
    public static final String AUDIT_READ = "audit.read";
    public static final String TENANT_ADMIN = "tenant.admin";
    /** Opens authorities anywhere on the portal, suspends them and keeps what is common to all of them. */
    public static final String TENANTS_OPEN = "tenants.open";

    private Permission() {}
}
