package org.anbiao.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anbiao.common.Messages;
import org.anbiao.documents.Block;
import org.anbiao.documents.BlockDocx;
import org.anbiao.documents.BlockHtml;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.PdfRenderer;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** A circular as a document: the authority's words and the units' figures in the campaign's order. */
@Component
class CircularDocument {

    private final TenantDirectory tenants;
    private final Messages messages;
    private final PdfRenderer pdf;
    private final FileStore files;

    CircularDocument(TenantDirectory tenants, Messages messages, PdfRenderer pdf, FileStore files) {
        this.tenants = tenants;
        this.messages = messages;
        this.pdf = pdf;
        this.files = files;
    }

    /** The stored documents. */
    record Files(UUID pdf, UUID docx) {}

    /** Keeps the circular as PDF and .docx, as it is published. */
    Files store(Circular circular) {
        byte[] docx = BlockDocx.of(circular.title(), subtitle(circular), blocks(circular));
        return new Files(
                files.store(null, circular.title() + ".pdf", pdf(circular)).id(),
                files.store(null, circular.title() + ".docx", docx).id());
    }

    /** The circular as PDF. */
    byte[] pdf(Circular circular) {
        return pdf.render(BlockHtml.of(circular.title(), subtitle(circular), blocks(circular)));
    }

    private String subtitle(Circular circular) {
        return circular.documentNumber().isEmpty()
                ? tenants.get(circular.tenantId()).name()
                : circular.documentNumber();
    }

    private List<Block> blocks(Circular circular) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (CircularSection section : CircularSection.values()) {
            if (!circular.text(section).isEmpty()) {
                blocks.add(heading(++number, "summary.circular.section." + section.code()));
                circular.text(section).lines().forEach(line -> blocks.add(new Block.Paragraph(line)));
            }
            if (section == CircularSection.OVERVIEW) {
                blocks.add(heading(++number, "summary.circular.section.figures"));
                blocks.add(figures(circular));
                blocks.add(
                        new Block.Paragraph(messages.chinese("summary.circular.figures-note", circular.countedOn())));
            }
        }
        return blocks;
    }

    private Block heading(int number, String key) {
        return new Block.Heading(messages.chinese("summary.report.heading." + number, messages.chinese(key)));
    }

    private Block figures(Circular circular) {
        List<String> header = Stream.concat(
                        Stream.of("unit"), CircularLine.COLUMNS.stream().map(CircularLine.Column::key))
                .map(key -> messages.chinese("summary.circular.column." + key))
                .toList();
        List<List<String>> rows = circular.lines().stream()
                .map(line -> Stream.concat(
                                Stream.of(line.unit()),
                                CircularLine.COLUMNS.stream()
                                        .map(column ->
                                                String.valueOf(column.value().applyAsLong(line))))
                        .toList())
                .toList();
        List<Integer> widths =
                IntStream.range(0, header.size()).mapToObj(i -> i == 0 ? 19 : 9).toList();
        return new Block.Table(header, widths, rows);
    }
}
