package org.anbiao.campaign;

import java.util.UUID;

/**
 * An enterprise that owes something.
 *
 * @param tasks names of the open tasks
 * @param overdue how many of them are past their last day
 * @param workItemId one of its tasks, for the picture of its case
 */
public record MissingListItem(
        UUID enterpriseId,
        String code,
        String name,
        String village,
        String supervisor,
        String tasks,
        long overdue,
        UUID workItemId) {}
