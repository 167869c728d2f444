package org.anbiao.tenantdata;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;
import org.anbiao.documents.FileStorage;

/** Writes a large file part by part, so that no more than a megabyte of it is in memory. */
final class PartStream extends OutputStream {

    private static final int PART = 1024 * 1024;

    private final FileStorage storage;
    private final UUID fileId;
    private final byte[] buffer = new byte[PART];
    private int filled;
    private int next;

    PartStream(FileStorage storage, UUID fileId, int next) {
        this.storage = storage;
        this.fileId = fileId;
        this.next = next;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int at = from;
        while (at < from + length) {
            int some = Math.min(PART - filled, from + length - at);
            System.arraycopy(bytes, at, buffer, filled, some);
            filled += some;
            at += some;
            if (filled == PART) {
                end();
            }
        }
    }

    /** Writes what is left as a part, however small; the number of the next part. */
    int end() {
        if (filled > 0) {
            storage.writePart(fileId, next++, Arrays.copyOf(buffer, filled));
            filled = 0;
        }
        return next;
    }
}
