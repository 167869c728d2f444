package org.anbiao.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a downloaded file: of workbooks, documents and archives unpacked, of PDF as they are printed, else as they are. */
final class DownloadedText {

    private DownloadedText() {}

    static String of(byte[] content) {
        try {
            if (begins(content, "PK")) {
                return unpacked(content);
            }
            if (begins(content, "%PDF")) {
                try (PDDocument document = Loader.loadPDF(content)) {
                    return new PDFTextStripper().getText(document);
                }
            }
            return new String(content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(byte[] content, String start) {
        return new String(content, 0, Math.min(content.length, start.length()), StandardCharsets.ISO_8859_1)
                .equals(start);
    }

    /** By the archive's directory, as offices read it: entries that were written in a stream say their size there only. */
    private static String unpacked(byte[] content) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                text.append(entry.getName()).append('\n');
                text.append(
                        begins(part, "PK") || begins(part, "%PDF")
                                ? of(part)
                                : new String(part, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
