package org.anbiao.administration.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** Downloads of workbooks. */
final class Workbooks {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbooks() {}

    /** Writes a workbook. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** A download of what the writer writes, under a name without its ending. */
    static DownloadHandler download(Supplier<String> name, Writer writer) {
        return DownloadHandler.fromInputStream(event -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(out);
            return new DownloadResponse(
                    new ByteArrayInputStream(out.toByteArray()), name.get() + ".xlsx", XLSX, out.size());
        });
    }
}
