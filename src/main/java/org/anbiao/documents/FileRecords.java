package org.anbiao.documents;

/**
 * Says of an authority's own file, one that is about no enterprise, whether it belongs to a record of the module and whether the actor
 * reads that record. Which unit of the authority may have the file is known there and nowhere else.
 */
public interface FileRecords {

    /** What a module says of a file. */
    enum Answer {
        /** No record that the actor's authority sees carries it. */
        UNKNOWN,
        /** It belongs to a record that the actor may read. */
        OPEN,
        /** It belongs to a record that is closed to the actor. */
        CLOSED;

        /** The answer of a module that found a record. */
        public static Answer of(boolean readable) {
            return readable ? OPEN : CLOSED;
        }
    }

    /** What this module says of the file. */
    Answer ask(StoredFile file);
}
