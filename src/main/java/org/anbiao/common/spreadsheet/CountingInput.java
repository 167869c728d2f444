package org.anbiao.common.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is unpacked while it is unpacked; the sizes written in a zip are claims, not facts. */
final class CountingInput extends FilterInputStream {

    private final Budget budget;

    CountingInput(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            budget.use(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("reading was stopped");
        }
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            budget.use(read);
        }
        return read;
    }
}
