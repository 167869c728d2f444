package org.anbiao.enforcement;

import java.util.Locale;

/** What may be decided against a firm or a person; each has its own column in the forms. */
public enum SanctionKind {
    FINE,
    /** 责令停产停业整顿. */
    SUSPENSION,
    /** 暂扣或吊销证照. */
    LICENSE,
    /** 取缔关闭. */
    CLOSURE,
    /** 移送司法机关, counted in persons. */
    JUDICIAL_TRANSFER;

    /** As stored and as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static SanctionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
