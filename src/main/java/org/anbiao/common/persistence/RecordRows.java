package org.anbiao.common.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A module's records in the files of enterprises, by kind: each kind is a selection of its own, see {@link RecordSearch}. */
public abstract class RecordRows {

    private final RecordSearch records;
    private final Map<String, String> selections;

    /** @param selections by kind, as {@link RecordSearch#offered} wants them */
    protected RecordRows(RecordSearch records, Map<String, String> selections) {
        this.records = records;
        this.selections = Map.copyOf(selections);
    }

    /** Those that are offered and whose title holds every word, the newest first; none of an unknown kind. */
    public List<RecordSearch.Row> offered(UUID enterpriseId, String kind, String words, int limit) {
        String selection = selections.get(kind);
        return selection == null ? List.of() : records.offered(selection, enterpriseId, words, limit);
    }

    /** Those of some that are the enterprise's and that the actor may read; none of an unknown kind. */
    public List<RecordSearch.Row> existing(UUID enterpriseId, String kind, Collection<UUID> ids) {
        String selection = selections.get(kind);
        return selection == null ? List.of() : records.existing(selection, enterpriseId, ids);
    }
}
