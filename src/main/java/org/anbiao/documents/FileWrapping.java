package org.anbiao.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** What goes round a file on its way to a browser, whichever host hands it out: nothing in it runs, only pictures and PDF are shown. */
final class FileWrapping {

    static final String POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";
    static final String CACHING = "private, max-age=3600";

    private FileWrapping() {}

    /** Whether a browser opens it; everything else is saved. */
    static boolean isShown(FileKind kind) {
        return kind.isPicture() || kind == FileKind.PDF;
    }

    /** The header that says whether it is shown, and its name. */
    static String disposition(boolean shown, String name) {
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
