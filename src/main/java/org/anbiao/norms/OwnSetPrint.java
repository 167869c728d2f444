package org.anbiao.norms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.documents.Block;
import org.anbiao.documents.BlockDocx;
import org.anbiao.documents.BlockHtml;
import org.anbiao.documents.PdfRenderer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists, sheets and cards on paper: a table per part, with room to tick where something is checked. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class OwnSetPrint {

    private final OwnSetService sets;
    private final PdfRenderer pdf;
    private final Messages messages;

    OwnSetPrint(OwnSetService sets, PdfRenderer pdf, Messages messages) {
        this.sets = sets;
        this.pdf = pdf;
        this.messages = messages;
    }

    /** As PDF. */
    public byte[] pdf(UUID id) {
        OwnSet set = sets.get(id);
        return pdf.render(BlockHtml.of(set.title(), set.enterpriseName(), blocks(set)));
    }

    /** For a word processor. */
    public byte[] docx(UUID id) {
        OwnSet set = sets.get(id);
        return BlockDocx.of(set.title(), set.enterpriseName(), blocks(set));
    }

    private List<Block> blocks(OwnSet set) {
        List<Block> blocks = new ArrayList<>();
        if (!set.place().isEmpty()) {
            blocks.add(new Block.Paragraph(text("place." + set.kind().code(), set.place())));
        }
        Map<String, List<OwnPoint>> parts = new LinkedHashMap<>();
        set.points().forEach(point -> parts.computeIfAbsent(point.part(), part -> new ArrayList<>())
                .add(point));
        boolean checked = set.kind() != OwnSet.Kind.CARD;
        parts.forEach((part, points) -> {
            if (!part.isEmpty()) {
                blocks.add(new Block.Heading(part));
            }
            List<List<String>> lines = new ArrayList<>();
            points.forEach(point -> lines.add(line(lines.size() + 1, point, checked)));
            blocks.add(
                    checked
                            ? new Block.Table(
                                    List.of(text("number"), text("text"), text("how"), text("result")),
                                    List.of(8, 47, 30, 15),
                                    lines)
                            : new Block.Table(
                                    List.of(text("number"), text("text"), text("how")), List.of(8, 57, 35), lines));
        });
        sets.source(set)
                .ifPresent(norm -> blocks.add(new Block.Paragraph(text(
                        "source",
                        norm.publisher(),
                        norm.head().title(),
                        String.valueOf(norm.name().version())))));
        return blocks;
    }

    private List<String> line(int number, OwnPoint point, boolean checked) {
        return checked
                ? List.of(String.valueOf(number), point.text(), how(point), text("tick"))
                : List.of(String.valueOf(number), point.text(), how(point));
    }

    private String how(OwnPoint point) {
        if (point.basis().isEmpty()) {
            return point.how();
        }
        String basis = text("basis", point.basis());
        return point.how().isEmpty() ? basis : point.how() + "\n" + basis;
    }

    private String text(String key, Object... arguments) {
        return messages.chinese("norms.print." + key, arguments);
    }
}
