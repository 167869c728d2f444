package org.anbiao.supervision;

/** In which form service comes. */
public enum ServiceForm {
    /** 政府购买服务. */
    PURCHASE,
    /** 企地合作. */
    COOPERATION,
    /** 重大课题研究. */
    RESEARCH,
    /** The own expert group: no contract. */
    INTERNAL
}
