package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialPagesTest {

    private final DocumentTemplates templates = new DocumentTemplates();
    private final OfficialPages printer = new OfficialPages(new PdfRenderer());

    @Test
    void everyPagePrintsOnOneSheetWithItsTextInChinese() throws IOException {
        for (var template : templates.all()) {
            var out = new ByteArrayOutputStream();
            printer.pdf(List.of(page(template, 1)), out);
            keep(template.code() + ".pdf", out.toByteArray());
            try (var pdf = Loader.loadPDF(out.toByteArray())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                String text = bare(new PDFTextStripper().getText(pdf));
                assertThat(text).contains(bare(template.title()), bare(template.footnote()));
                assertThat(text).contains("2025年3月31日");
                assertThat(out.size()).isLessThan(400_000);
            }
        }
    }

    @Test
    void wordDocumentSaysTheSame() throws IOException {
        var template = templates.find("000-notice").orElseThrow();
        var out = new ByteArrayOutputStream();
        printer.docx(List.of(page(template, 1), page(template, 2)), out);
        keep("000-notice.docx", out.toByteArray());
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var text = new StringBuilder();
            word.getParagraphs().forEach(p -> text.append(p.getText()).append('\n'));
            assertThat(bare(text.toString()))
                    .contains(bare(template.title()), bare(template.footnote()), "白濑乡茶业测试有限公司：", "2025年3月31日");
            assertThat(word.getAllPictures()).hasSize(2);
        }
    }

    @Test
    void bundleOfManyBatchesKeepsEveryPage(@TempDir Path folder) throws IOException {
        var template = templates.find("003-commitment").orElseThrow();
        try (var bundle = new PdfBundle(printer)) {
            for (int batch = 0; batch < 3; batch++) {
                var pages = new ArrayList<OfficialPage>();
                for (int i = 0; i < 40; i++) {
                    pages.add(page(template, batch * 40 + i));
                }
                bundle.add(pages);
            }
            Path target = folder.resolve("all.pdf");
            bundle.writeTo(target);
            try (var pdf = Loader.loadPDF(target.toFile())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(120);
            }
        }
    }

    @Test
    void markupInANameIsPrintedNotObeyed() throws IOException {
        var template = templates.find("000-notice").orElseThrow();
        var page = new OfficialPage(template, Map.of("enterprise", "<b>甲&乙</b>{{date}}"), "", "", "", null);
        var out = new ByteArrayOutputStream();
        printer.pdf(List.of(page), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<b>甲&乙</b>{{date}}");
        }
    }

    private static OfficialPage page(DocumentTemplate template, int serial) {
        return new OfficialPage(
                template,
                Map.of("enterprise", "白濑乡茶业测试有限公司", "evaluation_due", "2025年3月31日"),
                "编号：白政〔2025〕4号-告-%05d".formatted(serial),
                "第1份（共4份）　企业备查",
                "http://localhost:8080/c/" + serial,
                null);
    }

    /** For a look at the pages: they stay in the build folder. */
    private static void keep(String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "printed"));
        Files.write(folder.resolve(name), content);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u3000\u00a0]", "");
    }
}
