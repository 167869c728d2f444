package org.anbiao.registry;

/** What a person is to an enterprise. */
public enum PersonRole {
    /** 法定代表人. */
    LEGAL_REPRESENTATIVE("legal_representative"),
    /** 主要负责人. */
    PRINCIPAL("principal"),
    /** 实际控制人. */
    ACTUAL_CONTROLLER("actual_controller"),
    /** 安全生产管理人员. */
    SAFETY_OFFICER("safety_officer"),
    /** 安全生产技术负责人. */
    TECHNOLOGY_HEAD("technology_head"),
    /** 注册安全工程师. */
    REGISTERED_SAFETY_ENGINEER("registered_safety_engineer"),
    /** 特种作业人员; entered with the kind of work, see {@link PeopleService#appointSpecialWorker}. */
    SPECIAL_WORKER("special_worker");

    private final String key;

    PersonRole(String key) {
        this.key = key;
    }

    /** The name in the database and in the facts. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if the key is unknown */
    public static PersonRole of(String key) {
        return Keys.of(values(), PersonRole::key, key);
    }
}
