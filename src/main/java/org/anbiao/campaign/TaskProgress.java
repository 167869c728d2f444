package org.anbiao.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a task of the campaign is done by those who owe it. */
public record TaskProgress(
        UUID phaseId,
        String key,
        String name,
        ActorKind actor,
        @Nullable LocalDate dueOn,
        BoardCell progress) {}
