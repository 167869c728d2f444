package org.anbiao.supervision.progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many enterprises of a sector have each item.
 *
 * @param sector name; empty for enterprises without a sector, null for all sectors together
 * @param enterprises in business that take part, in 家
 * @param having of them those with an item
 * @param complete of them those with all five
 */
public record SectorProgress(@Nullable String sector, long enterprises, Map<MethodItem, Long> having, long complete) {

    public SectorProgress {
        having = Map.copyOf(having);
    }

    /** How many have an item. */
    public long having(MethodItem item) {
        return having.getOrDefault(item, 0L);
    }

    /** Share of the enterprises in whole percent, rounded down, so that 100 means all; 0 where there is none. */
    public long percent(long count) {
        return enterprises == 0 ? 0 : 100 * count / enterprises;
    }

    /** All sectors together; no enterprise is in two of them. */
    public static SectorProgress total(List<SectorProgress> sectors) {
        Map<MethodItem, Long> having = new EnumMap<>(MethodItem.class);
        for (MethodItem item : MethodItem.values()) {
            having.put(
                    item,
                    sectors.stream().mapToLong(sector -> sector.having(item)).sum());
        }
        return new SectorProgress(
                null,
                sectors.stream().mapToLong(SectorProgress::enterprises).sum(),
                having,
                sectors.stream().mapToLong(SectorProgress::complete).sum());
    }
}
