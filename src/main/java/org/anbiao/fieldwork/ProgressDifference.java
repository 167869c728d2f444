package org.anbiao.fieldwork;

import java.util.UUID;

/**
 * A matter at an enterprise of which site and portal say different things.
 *
 * @param village empty without one
 * @param progress with its report, and {@link ReportedProgress#isDifferent() different}
 */
public record ProgressDifference(UUID enterpriseId, String enterpriseName, String village, ReportedProgress progress) {}
