package org.anbiao.training;

import java.util.Locale;

/** The five kinds of people that are trained (五类人员, R-224, X-46). */
public enum People {
    /** 领导干部. */
    OFFICIAL,
    /** 安监人员. */
    SUPERVISOR,
    /** 网格员. */
    GRID_WORKER,
    /** 技术服务支撑人员: experts, insurance staff. */
    SUPPORT,
    /** 企业人员. */
    ENTERPRISE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code. */
    public static People of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
