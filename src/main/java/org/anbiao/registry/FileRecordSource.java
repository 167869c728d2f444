package org.anbiao.registry;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A module's records in the files of enterprises, so that others can point to them, for instance as evidence of an answer
 * (docs/decisions/0294); a bean per module. Runs as the actor in the caller's transaction, so that the policies decide what is found.
 * Whether the actor works with the enterprise has been asked before.
 */
public interface FileRecordSource {

    /**
     * A kind of records.
     *
     * @param code lower case, told from those of all other modules; kept with what points to a record
     * @param labelKey key of its name
     */
    record Kind(String code, String labelKey) {}

    /** The kinds of this module, in the order in which they are shown. */
    List<Kind> kinds();

    /**
     * Records of an enterprise that can be pointed to now, the newest first.
     *
     * @param kind one of {@link #kinds()}
     * @param words all of them in the title; empty for all records
     */
    List<FileRecord> search(UUID enterpriseId, String kind, String words, int limit);

    /** Those of some records that are this enterprise's, still exist and may be read by the actor. */
    List<FileRecord> find(UUID enterpriseId, String kind, Collection<UUID> ids);
}
