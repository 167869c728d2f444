package org.anbiao.checklist;

import org.anbiao.norms.OwnSet;
import org.jspecify.annotations.Nullable;

/**
 * A list of an enterprise with its plan.
 *
 * @param plan null where nobody has said yet who checks by it and how often
 * @param newer whether the norm it was made from has a newer version
 */
public record PlannedList(OwnSet set, @Nullable CheckPlan plan, boolean newer) {}
