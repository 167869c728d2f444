package org.anbiao.mobilization;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anbiao.documents.OfficialPage;
import org.anbiao.documents.OfficialPages;
import org.anbiao.documents.PdfBundle;
import org.anbiao.mobilization.PrintOrder.Format;
import org.springframework.stereotype.Component;

/** Carries out one print job: makes out what is missing, then renders batch by batch, so that memory stays bounded. */
@Component
class PrintRun {

    private static final int ISSUE_BATCH = 500;
    private static final int PRINT_BATCH = 40;

    private final DocumentIssue issue;
    private final PrintData data;
    private final OfficialPages printer;

    PrintRun(DocumentIssue issue, PrintData data, OfficialPages printer) {
        this.issue = issue;
        this.data = data;
        this.printer = printer;
    }

    void run(PrintJob job, CampaignFrame campaign, LocalDate evaluationDue) throws IOException {
        job.enter(PrintJob.State.ISSUING);
        while (!job.isCancelled()
                && issue.isIssuer(campaign)
                && issue.issueNext(campaign, evaluationDue, job.order().sealId(), ISSUE_BATCH) > 0) {
            // the next batch is made out in a transaction of its own
        }
        List<UUID> enterprises = data.enterprises(job.order());
        job.expect(enterprises.size());
        job.enter(PrintJob.State.RENDERING);
        Path target =
                Files.createTempFile("anbiao-print-", "." + job.order().format().extension());
        boolean finished = false;
        try {
            if (job.order().format() == Format.MERGED_PDF) {
                merged(job, enterprises, target);
            } else {
                zipped(job, enterprises, target);
            }
            finished = !job.isCancelled();
        } finally {
            if (!finished) {
                Files.deleteIfExists(target);
            }
        }
        if (finished) {
            job.finish(target);
        } else {
            job.enter(PrintJob.State.CANCELLED);
        }
    }

    private void merged(PrintJob job, List<UUID> enterprises, Path target) {
        try (var bundle = new PdfBundle(printer)) {
            for (int from = 0; from < enterprises.size() && !job.isCancelled(); from += PRINT_BATCH) {
                var batch = batch(enterprises, from);
                List<OfficialPage> pages = new ArrayList<>();
                data.pages(job.order(), batch).values().forEach(pages::addAll);
                bundle.add(pages);
                data.printed(job.order(), batch);
                job.advance(batch.size(), pages.size());
            }
            if (!job.isCancelled()) {
                job.enter(PrintJob.State.MERGING);
                bundle.writeTo(target);
            }
        }
    }

    private void zipped(PrintJob job, List<UUID> enterprises, Path target) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            for (int from = 0; from < enterprises.size() && !job.isCancelled(); from += PRINT_BATCH) {
                var batch = batch(enterprises, from);
                for (var entry : data.pages(job.order(), batch).entrySet()) {
                    if (job.isCancelled()) {
                        break;
                    }
                    addEntry(zip, job, entry);
                }
                data.printed(job.order(), batch);
            }
        }
    }

    private void addEntry(ZipOutputStream zip, PrintJob job, Map.Entry<String, List<OfficialPage>> entry) {
        var file = new ByteArrayOutputStream();
        boolean word = job.order().format() == Format.DOCX_ZIP;
        if (word) {
            printer.docx(entry.getValue(), file);
        } else {
            printer.pdf(entry.getValue(), file);
        }
        try {
            zip.putNextEntry(new ZipEntry(entry.getKey() + (word ? ".docx" : ".pdf")));
            file.writeTo(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        job.advance(1, entry.getValue().size());
    }

    private static List<UUID> batch(List<UUID> enterprises, int from) {
        return enterprises.subList(from, Math.min(from + PRINT_BATCH, enterprises.size()));
    }

    /** Groups the pages of each enterprise under the name its file gets, in their order. */
    static Map<String, List<OfficialPage>> byFile(List<PrintRow> rows, PageMaker pages, List<DocumentCopy> copies) {
        Map<String, List<OfficialPage>> files = new LinkedHashMap<>();
        for (PrintRow row : rows) {
            var own = copies.stream()
                    .filter(copy -> copy.enterpriseId().equals(row.enterpriseId())
                            && copy.kind() == row.wording().kind())
                    .toList();
            String name = (row.village() + "/" + row.enterprise() + "-" + row.code())
                    .replaceAll("[\\\\:*?\"<>|\\p{Cntrl}]", "");
            files.computeIfAbsent(name, key -> new ArrayList<>()).addAll(pages.pages(row, own));
        }
        return files;
    }
}
