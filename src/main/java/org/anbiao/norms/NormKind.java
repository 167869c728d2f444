package org.anbiao.norms;

import java.util.Locale;

/** The four norms of a sector; the rules are two documents, for medium and for small enterprises. */
public enum NormKind {
    /** 安全检查清单. */
    INSPECTION_CHECKLIST,
    /** 标准化运行提升指南. */
    UPGRADE_GUIDE,
    /** 达标（创建）细则, medium enterprises. */
    RULES_MEDIUM,
    /** 达标（创建）细则, small enterprises. */
    RULES_SMALL,
    /** 网格员检查导则. */
    GRID_GUIDE;

    /** The word of the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static NormKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
