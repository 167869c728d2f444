package org.anbiao.hazardrules;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in the list of hazard rules.
 *
 * @param area short name of its township or county
 * @param village empty for one without
 * @param title of the version that holds, else of the one to come; empty without either, as {@code edition} and {@code validFrom} are
 * @param edition 1 for the first; null without one
 * @param validFrom first day of that version
 */
public record RulesListItem(
        UUID enterpriseId,
        String enterpriseName,
        String area,
        String village,
        RulesStanding standing,
        String title,
        @Nullable Integer edition,
        @Nullable LocalDate validFrom) {}
