package org.anbiao.checklist;

import java.util.UUID;

/**
 * Checks of an enterprise that were due in a time.
 *
 * @param owed whose time is over
 * @param missed of these, not done in time
 */
public record MissedCount(UUID enterpriseId, String enterpriseName, int owed, int missed) {}
