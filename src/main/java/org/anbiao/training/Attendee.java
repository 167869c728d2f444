package org.anbiao.training;

import java.util.UUID;
import org.anbiao.common.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came.
 *
 * @param enterpriseId for people of an enterprise; null exactly for everybody else
 * @param post for people of an enterprise; null exactly for everybody else
 * @param phone may be empty
 */
public record Attendee(
        String name,
        People people,
        @Nullable UUID enterpriseId,
        @Nullable Post post,
        @Personal String phone) {

    public Attendee {
        name = name.strip();
        phone = phone.strip();
    }
}
