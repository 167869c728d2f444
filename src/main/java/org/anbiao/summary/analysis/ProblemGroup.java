package org.anbiao.summary.analysis;

import java.util.Map;
import org.anbiao.summary.CommonProblem;

/**
 * Problems of the enterprises of one sector, area or size class.
 *
 * @param key what the filter takes: name of the sector, id of the area, key of the size class; empty for enterprises without one
 * @param name name of the area; the key for others
 * @param enterprises in business, in 家
 * @param affected of the enterprises with at least one problem, closed ones included
 * @param records how many problems of each kind
 * @param open of all these not put right by the end
 */
public record ProblemGroup(
        String key, String name, long enterprises, long affected, Map<CommonProblem.Kind, Long> records, long open) {

    public ProblemGroup {
        records = Map.copyOf(records);
    }

    /** How many of a kind. */
    public long records(CommonProblem.Kind kind) {
        return records.getOrDefault(kind, 0L);
    }
}
