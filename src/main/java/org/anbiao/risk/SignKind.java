package org.anbiao.risk;

/** The four kinds of safety signs. */
public enum SignKind {
    /** 禁止. */
    PROHIBITION,
    /** 警告. */
    WARNING,
    /** 指令. */
    MANDATORY,
    /** 提示. */
    PROMPT
}
