package org.anbiao.safeguard;

import java.util.List;
import java.util.Locale;

/** What the principal answers for: the five that are to be in place, and rules and emergency plan that are carried out. */
public enum PrincipalDuty {
    /** 安全责任. */
    RESPONSIBILITY,
    /** 安全管理. */
    MANAGEMENT,
    /** 安全投入. */
    INVESTMENT,
    /** 安全培训. */
    TRAINING,
    /** 应急救援. */
    RESCUE,
    /** 规章制度、操作规程落实. */
    RULES,
    /** 应急救援预案落实. */
    EMERGENCY_PLAN;

    /** 五到位 of the principal ({@code principal_five}); the five of a hazard's treatment are others. */
    public static final List<PrincipalDuty> PRINCIPAL_FIVE =
            List.of(RESPONSIBILITY, MANAGEMENT, INVESTMENT, TRAINING, RESCUE);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The duty of a code. */
    public static PrincipalDuty of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
