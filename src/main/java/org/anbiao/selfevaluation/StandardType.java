package org.anbiao.selfevaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Type of the standard an enterprise evaluates itself against, as the forms tell them apart. */
public enum StandardType {
    /** 国标. */
    NATIONAL,
    /** 省标. */
    PROVINCIAL,
    /** 地标: 泉州市's own, always counted without levels. */
    LOCAL;

    /** As it stands in the database and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a code. */
    public static Optional<StandardType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(StandardType::code).toList();
    }
}
