package org.anbiao.hazardrules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an enterprise's hazard rules (隐患排查治理制度, R-167).
 *
 * @param edition 1 for the first
 * @param draft whether it is still written; what is in force is never changed
 * @param changeNote what is different from the version before; empty for the first
 * @param validFrom first day it holds; null for a draft
 * @param version counts the changes of the draft
 * @param changedByName who changed the draft last
 * @param enactedByName who put it in force; empty for a draft
 * @param enactedAt when that was recorded; null for a draft
 */
public record HazardRules(
        UUID id,
        UUID enterpriseId,
        int edition,
        boolean draft,
        String title,
        Content content,
        String changeNote,
        @Nullable LocalDate validFrom,
        int version,
        String changedByName,
        String enactedByName,
        @Nullable Instant enactedAt) {

    /**
     * What the rules say.
     *
     * @param items what is looked at
     * @param steps how each of the five steps is done; all five
     */
    public record Content(List<RuleItem> items, Map<RuleStep, RuleStep.Way> steps) {

        public Content {
            items = List.copyOf(items);
            Map<RuleStep, RuleStep.Way> all = new EnumMap<>(RuleStep.class);
            for (RuleStep step : RuleStep.values()) {
                all.put(step, steps.getOrDefault(step, RuleStep.Way.NONE));
            }
            steps = Collections.unmodifiableMap(all);
        }

        /** With an item added, or changed if it is there already. */
        public Content with(RuleItem item) {
            List<RuleItem> changed = new ArrayList<>(items);
            int at = changed.stream().map(RuleItem::id).toList().indexOf(item.id());
            if (at < 0) {
                changed.add(item);
            } else {
                changed.set(at, item);
            }
            return new Content(changed, steps);
        }

        /** Without an item. */
        public Content without(RuleItem item) {
            return new Content(
                    items.stream().filter(one -> !one.id().equals(item.id())).toList(), steps);
        }

        /** With a step done in another way. */
        public Content with(RuleStep step, RuleStep.Way way) {
            Map<RuleStep, RuleStep.Way> changed = new EnumMap<>(steps);
            changed.put(step, way);
            return new Content(items, changed);
        }
    }

    /** How a draft is put in force. */
    public record Enactment(String title, @Nullable LocalDate validFrom, String changeNote) {}

    /** Whether its first day has come. */
    public boolean begunOn(LocalDate day) {
        return validFrom != null && !validFrom.isAfter(day);
    }
}
