package org.anbiao.checklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a list is delivered, of the enterprises of the own line or area that have not got this version.
 *
 * @param sectorId only those of a trade; null for all
 * @param formerOnly only those that have an earlier version
 */
public record DeliveryTarget(@Nullable UUID sectorId, boolean formerOnly) {}
