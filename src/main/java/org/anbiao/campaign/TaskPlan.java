package org.anbiao.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of a phase and the kind of actor that does it.
 *
 * @param id null before it is stored
 * @param key unique in the campaign
 * @param dueOn its own last day, inclusive, which beats the phase's; null for the phase's
 */
public record TaskPlan(
        @Nullable UUID id,
        String key,
        ActorKind actor,
        String name,
        @Nullable LocalDate dueOn) {}
