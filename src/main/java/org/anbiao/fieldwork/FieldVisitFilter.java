package org.anbiao.fieldwork;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of visits is narrowed to.
 *
 * @param whistlesOnly those that whistled
 * @param findingsOnly those that found something
 * @param from first day, inclusive; null without
 * @param to last day, inclusive; null without
 */
public record FieldVisitFilter(
        @Nullable UUID enterpriseId,
        boolean whistlesOnly,
        boolean findingsOnly,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
