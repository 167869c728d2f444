package org.anbiao.mobilization;

import java.util.UUID;

/**
 * How far a village has come; counts of enterprises.
 *
 * @param served notices served
 * @param signed commitments signed
 * @param posted notices on the public board
 */
public record VillageProgress(
        UUID villageId, String village, int total, int served, int signed, int posted, int planned) {}
