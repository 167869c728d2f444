package org.anbiao.registry;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.persistence.RecordRows;
import org.anbiao.common.persistence.RecordSearch.Row;

/** Records that are found by a selection of each kind; a module says what they are called and where they open. */
public abstract class SelectedRecords implements FileRecordSource {

    private final List<Kind> kinds;
    private final RecordRows rows;

    protected SelectedRecords(RecordRows rows, Kind... kinds) {
        this.kinds = List.of(kinds);
        this.rows = rows;
    }

    /** The title in words, with what tells the record from others of its kind. */
    protected abstract String title(String kind, Row row);

    /** Address of its page, without a leading slash. */
    protected abstract String page(String kind, UUID enterpriseId, Row row);

    @Override
    public final List<Kind> kinds() {
        return kinds;
    }

    @Override
    public final List<FileRecord> search(UUID enterpriseId, String kind, String words, int limit) {
        return rows.offered(enterpriseId, kind, words, limit).stream()
                .map(row -> record(enterpriseId, kind, row))
                .toList();
    }

    @Override
    public final List<FileRecord> find(UUID enterpriseId, String kind, Collection<UUID> ids) {
        return rows.existing(enterpriseId, kind, ids).stream()
                .map(row -> record(enterpriseId, kind, row))
                .toList();
    }

    private FileRecord record(UUID enterpriseId, String kind, Row row) {
        return new FileRecord(kind, row.id(), title(kind, row), row.day(), page(kind, enterpriseId, row));
    }
}
