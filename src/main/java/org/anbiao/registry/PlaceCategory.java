package org.anbiao.registry;

/** The nine categories of nine-small places; a place has exactly one. */
public enum PlaceCategory {
    /** 小型学校幼儿园（含校外培训机构）. */
    SCHOOL("school"),
    /** 小型医疗机构. */
    MEDICAL("medical"),
    /** 小商店. */
    SHOP("shop"),
    /** 小餐饮. */
    CATERING("catering"),
    /** 小旅馆. */
    HOTEL("hotel"),
    /** 小歌舞娱乐. */
    ENTERTAINMENT("entertainment"),
    /** 小网吧. */
    INTERNET_CAFE("internet_cafe"),
    /** 小美容洗浴. */
    BEAUTY_BATH("beauty_bath"),
    /** 小生产加工企业. */
    WORKSHOP("workshop");

    private final String key;

    PlaceCategory(String key) {
        this.key = key;
    }

    /** The name in the database and in the facts. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if the key is unknown */
    public static PlaceCategory of(String key) {
        return Keys.of(values(), PlaceCategory::key, key);
    }
}
