package org.anbiao.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which members are listed.
 *
 * @param text part of the name; empty for all
 * @param unitId null for every unit
 * @param role null for every role
 * @param state null for everybody who has not left
 */
public record MemberFilter(
        String text,
        @Nullable UUID unitId,
        @Nullable Role role,
        @Nullable MemberState state) {

    /** Everybody who has not left. */
    public static final MemberFilter NONE = new MemberFilter("", null, null, null);
}
