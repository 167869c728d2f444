package org.anbiao.common.spreadsheet;

import org.anbiao.common.DomainException;

/** The bytes a workbook may still unpack to. */
final class Budget {

    private final long allowed;
    private final long absolute;
    private long used;

    /**
     * @param allowed bytes that the size of the packed file allows
     * @param absolute bytes that no file may exceed, to tell the two refusals apart
     */
    Budget(long allowed, long absolute) {
        this.allowed = allowed;
        this.absolute = absolute;
    }

    void use(long bytes) {
        used += bytes;
        if (used > absolute) {
            throw new DomainException("common.spreadsheet.size", absolute / (1024 * 1024));
        }
        if (used > allowed) {
            throw new DomainException("common.spreadsheet.ratio");
        }
    }
}
