package org.anbiao.registry;

/** The dated states of an enterprise that the forms count. */
public enum AdoptionKind {
    /** 全员安全生产责任制. */
    RESPONSIBILITY_SCHEME("responsibility_scheme"),
    /** 安全生产管理机构. */
    SAFETY_ORG("safety_org"),
    /** 三张清单. */
    THREE_LISTS("three_lists"),
    /** 5S现场管理. */
    FIVE_S("five_s"),
    /** 六有可视化警示标识. */
    SIX_HAVES("six_haves"),
    /** 应急救援队伍. */
    RESCUE_TEAM("rescue_team"),
    /** 事故隐患内部报告奖励机制. */
    INTERNAL_REPORT_SCHEME("internal_report_scheme");

    private final String key;

    AdoptionKind(String key) {
        this.key = key;
    }

    /** The name in the database and in the facts. */
    public String key() {
        return key;
    }

    /** Nine-small places have a lighter file. */
    public boolean appliesTo(SubjectKind kind) {
        return kind == SubjectKind.ENTERPRISE
                || this != SAFETY_ORG && this != RESCUE_TEAM && this != INTERNAL_REPORT_SCHEME;
    }

    /** @throws IllegalArgumentException if the key is unknown */
    public static AdoptionKind of(String key) {
        return Keys.of(values(), AdoptionKind::key, key);
    }
}
