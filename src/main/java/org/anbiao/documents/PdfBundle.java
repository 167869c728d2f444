package org.anbiao.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.multipdf.PDFMergerUtility.DocumentMergeMode;

/**
 * Many pages as one PDF without holding them in memory: each batch becomes a file of its own, at the end the files are
 * merged on disk.
 */
public final class PdfBundle implements AutoCloseable {

    private final OfficialPages printer;
    private final Path folder;
    private final List<Path> parts = new ArrayList<>();

    /**
     * Starts an empty bundle.
     *
     * @param printer renders the batches
     */
    public PdfBundle(OfficialPages printer) {
        this.printer = printer;
        try {
            this.folder = Files.createTempDirectory("anbiao-print-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Renders the next pages; some hundreds at a time keep memory small and the fonts few. */
    public void add(List<OfficialPage> pages) {
        if (pages.isEmpty()) {
            return;
        }
        Path part = folder.resolve("part-" + parts.size() + ".pdf");
        try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
            printer.pdf(pages, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.add(part);
    }

    /** Writes all pages added so far, in order, to one file. */
    public void writeTo(Path target) {
        try {
            if (parts.size() == 1) {
                Files.copy(parts.get(0), target, StandardCopyOption.REPLACE_EXISTING);
                return;
            }
            var merger = new PDFMergerUtility();
            merger.setDocumentMergeMode(DocumentMergeMode.OPTIMIZE_RESOURCES_MODE);
            for (Path part : parts) {
                merger.addSource(part.toFile());
            }
            merger.setDestinationFileName(target.toString());
            merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
