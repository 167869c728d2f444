package org.anbiao.fieldwork;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The five daily duties of a grid worker; each visit is recorded under one or more of them. */
public enum FieldDuty {
    /** 宣传发动. */
    PUBLICITY,
    /** 排查摸底. */
    SURVEY,
    /** 走访督促. */
    URGING,
    /** 信息报告. */
    REPORTING,
    /** 整改跟踪. */
    FOLLOW_UP;

    /** The word of the database and of the phone. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The duty of a word. */
    @JsonCreator
    public static FieldDuty of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
