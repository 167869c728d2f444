package org.anbiao.registry;

/** Free marks of an enterprise; they overlap and change no count. */
public enum EnterpriseTag {
    /** 新办企业. */
    NEWLY_OPENED("newly_opened"),
    /** 商贸企业. */
    TRADE("trade"),
    /** 地标企业, a landmark firm. */
    LANDMARK("landmark"),
    /** 龙头企业. */
    LEADING("leading"),
    /** Makes or stores dangerous goods, mine, metal smelting: needs a registered safety engineer. */
    SAFETY_ENGINEER_REQUIRED("safety_engineer_required");

    private final String key;

    EnterpriseTag(String key) {
        this.key = key;
    }

    /** The name in the database. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if the key is unknown */
    public static EnterpriseTag of(String key) {
        return Keys.of(values(), EnterpriseTag::key, key);
    }
}
