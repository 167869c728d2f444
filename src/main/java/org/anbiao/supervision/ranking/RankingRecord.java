package org.anbiao.supervision.ranking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record behind a figure.
 *
 * @param name enterprise, task, report or target
 * @param detail what else tells it from others; empty without
 * @param page address in the portal; empty where there is none
 * @param on day that decides: of the act, else of the deadline; null without
 * @param met whether it counts in the numerator
 */
public record RankingRecord(
        String name, String detail, String page, @Nullable LocalDate on, boolean met) {}
