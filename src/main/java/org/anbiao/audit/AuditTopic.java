package org.anbiao.audit;

import java.util.List;
import java.util.Locale;

/** What acts are about, as they are searched for: groups of the first words of acts' names. */
public enum AuditTopic {
    ENTERPRISE(
            "enterprise",
            "handover",
            "adoption",
            "rescue-team",
            "base",
            "import",
            "field-visit",
            "risk-point",
            "risk-map",
            "risk-assessment",
            "risk-register",
            "site",
            "principal-duty",
            "principal-presence",
            "safety-fund",
            "protection",
            "safety-promise",
            "dual-report",
            "hazard-rules",
            "apprenticeship",
            "post-drill",
            "water-quality",
            "space-permit"),
    PERSON("person", "certificate"),
    RECOGNITION("recognition", "selection", "session"),
    CAMPAIGN(
            "campaign",
            "phase",
            "unit_plan",
            "look_back",
            "unit_summary",
            "circular",
            "publicity",
            "enterprise_plan",
            "self_evaluation",
            "evaluation",
            "improvement",
            "standard"),
    DOCUMENT("seal", "documents", "notice", "commitment", "copy", "file"),
    TASK("task", "review"),
    REPORT("report", "opening-balance", "form-definition"),
    MEMBER(
            "member",
            "tenant",
            "tenant-opening",
            "sector",
            "duty",
            "holiday",
            "unit",
            "setting",
            "control-elements",
            "login",
            "api_token",
            "device",
            "departure"),
    READING("personal", "audit", "tenant-export");

    private final List<String> subjects;

    AuditTopic(String... subjects) {
        this.subjects = List.of(subjects);
    }

    /** The first words of the acts' names, before the full stop. */
    public List<String> subjects() {
        return subjects;
    }

    /** Short name in addresses and keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
