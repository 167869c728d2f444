package org.anbiao.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issuing authority: an area government or its safety committee (块), or a department at one of those levels (条).
 *
 * @param code short stable name used by imports and accounts
 * @param name official name, as it stands in the head of its notices
 * @param shortName name used on screens
 * @param level stored, never derived from the word 市, which names both a prefecture and a county
 * @param parentId the authority above; null for the prefecture
 * @param areaId the area authority it belongs to; its own id for an area authority
 */
public record Tenant(
        UUID id,
        String code,
        String name,
        String shortName,
        Kind kind,
        Level level,
        @Nullable UUID parentId,
        UUID areaId) {

    /** What kind of authority it is. */
    public enum Kind {
        GOVERNMENT,
        COMMITTEE,
        DEPARTMENT
    }

    /** Level in the area tree. */
    public enum Level {
        PREFECTURE,
        COUNTY,
        TOWNSHIP
    }

    /** Whether it stands in the area tree and sees everything below it. */
    public boolean isArea() {
        return kind != Kind.DEPARTMENT;
    }
}
