package org.anbiao.supervision.ranking;

import java.util.UUID;

/** A launched campaign whose units may be ranked by the authority it belongs to. */
public record RankedCampaign(UUID id, UUID tenantId, String title, int year) {}
