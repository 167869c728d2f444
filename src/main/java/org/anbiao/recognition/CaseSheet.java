package org.anbiao.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.documents.Block;
import org.anbiao.documents.BlockDocx;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published cases to take along: the list as .xlsx, one case as .docx; texts are written as texts. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class CaseSheet {

    private static final List<String> HEADS = List.of(
            "field.title",
            "field.enterprise",
            "case.sector",
            "category-label.case",
            "field.level-case",
            "field.achieved",
            "case.publisher",
            "case.published-on",
            "case.text");

    private final PublishedCases cases;
    private final Messages messages;
    private final AuditLog audit;

    CaseSheet(PublishedCases cases, Messages messages, AuditLog audit) {
        this.cases = cases;
        this.messages = messages;
        this.audit = audit;
    }

    /** Writes the list; the stream stays open. */
    public void list(OutputStream out, CaseFilter filter) throws IOException {
        List<PublishedCase> found = cases.list(filter);
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("recognition.case.page"));
        for (int column = 0; column < HEADS.size(); column++) {
            sheet.value(0, column, messages.chinese("recognition." + HEADS.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(1, 1);
        for (int row = 0; row < found.size(); row++) {
            List<String> values = values(found.get(row));
            for (int column = 0; column < values.size(); column++) {
                sheet.value(row + 1, column, values.get(column));
            }
        }
        workbook.finish();
        audit.record(
                "recognition.case-exported", PublishedCases.SUBJECT, null, null, null, Map.of("rows", found.size()));
    }

    private List<String> values(PublishedCase one) {
        return List.of(
                one.title(),
                enterprise(one),
                one.sector(),
                messages.chinese("recognition.category." + one.project()),
                messages.chinese("recognition.level." + one.level().code()),
                one.recognisedOn().toString(),
                one.publisher(),
                one.publishedOn().toString(),
                one.text());
    }

    private String enterprise(PublishedCase one) {
        return one.enterpriseName().isEmpty() ? messages.chinese("recognition.case.unnamed") : one.enterpriseName();
    }

    /** One case as a document. */
    public byte[] document(PublishedCase given) {
        PublishedCase one = cases.get(given.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(messages.chinese("recognition.case.about")));
        blocks.add(new Block.Paragraph(messages.chinese(
                "recognition.case.about-line",
                one.sector().isEmpty() ? messages.chinese("recognition.case.no-sector") : one.sector(),
                messages.chinese("recognition.category." + one.project()),
                messages.chinese("recognition.level." + one.level().code()),
                one.recognisedOn(),
                one.publisher(),
                one.publishedOn())));
        blocks.add(new Block.Heading(messages.chinese("recognition.case.text")));
        blocks.add(new Block.Paragraph(one.text()));
        audit.record(
                "recognition.case-exported",
                PublishedCases.SUBJECT,
                one.id(),
                null,
                null,
                Map.of("title", one.title()));
        return BlockDocx.of(one.title(), enterprise(one), blocks);
    }
}
