package org.anbiao.safeguard;

import java.util.Locale;

/** What safety funds were used for; the notice names no heads, these are the portal's. */
public enum FundUse {
    /** 安全防护设施设备. */
    FACILITIES,
    /** 重大危险源、隐患评估和整改. */
    HAZARDS,
    /** 应急救援器材、物资和演练. */
    RESCUE,
    /** 劳动防护用品. */
    PROTECTION,
    /** 安全生产宣传教育培训. */
    TRAINING,
    /** 安全检查、评价、咨询和标准化建设. */
    EVALUATION,
    /** 安全设施和特种设备检测检验. */
    TESTING,
    /** 新技术、新工艺、新装备. */
    TECHNOLOGY,
    /** 安全生产责任保险. */
    INSURANCE,
    /** 其他与安全生产直接相关的支出. */
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The use of a code. */
    public static FundUse of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
