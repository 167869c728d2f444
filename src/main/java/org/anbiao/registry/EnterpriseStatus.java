package org.anbiao.registry;

/** Where an entry of the registry stands. */
public enum EnterpriseStatus {
    /** 在营. */
    ACTIVE("active"),
    /** 关闭. */
    CLOSED("closed"),
    /** 并入另一企业. */
    MERGED("merged"),
    /** 迁出. */
    MOVED_AWAY("moved_away");

    private final String key;

    EnterpriseStatus(String key) {
        this.key = key;
    }

    /** The name in the database and in the facts. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if the key is unknown */
    public static EnterpriseStatus of(String key) {
        return Keys.of(values(), EnterpriseStatus::key, key);
    }
}
