package org.anbiao.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A campaign's base list in figures.
 *
 * @param title of the campaign
 * @param baseDate day on which the list was frozen
 * @param frozen entries of the frozen list
 * @param added additions since
 * @param removed taken out since
 * @param closed closed, merged or moved away since
 * @param current entries that count today
 */
public record BaseSummary(
        UUID campaignId,
        String title,
        LocalDate baseDate,
        long frozen,
        long added,
        long removed,
        long closed,
        long current) {}
