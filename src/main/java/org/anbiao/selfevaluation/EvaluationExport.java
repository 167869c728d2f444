package org.anbiao.selfevaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.UnitScope;
import org.anbiao.registry.UnitScopes;
import org.anbiao.selfevaluation.persistence.EvaluationQueries;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of enterprises with their evaluation as .xlsx; with {@code MISSING} the list of those without one. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class EvaluationExport {

    private static final int PAGE = 1_000;
    private static final int WIDE = 36;
    private static final List<String> COLUMNS = List.of(
            "enterprise", "village", "supervisor", "state", "deadline", "answered", "percent", "open", "completed");

    private final EvaluationAccess access;
    private final EvaluationQueries queries;
    private final UnitScopes scopes;
    private final Messages messages;
    private final AuditLog audit;

    EvaluationExport(
            EvaluationAccess access, EvaluationQueries queries, UnitScopes scopes, Messages messages, AuditLog audit) {
        this.access = access;
        this.queries = queries;
        this.scopes = scopes;
        this.messages = messages;
        this.audit = audit;
    }

    /** Writes the enterprises of a campaign that match, in the order of the list; the stream stays open. */
    public void write(UUID campaignId, EvaluationFilter filter, OutputStream out) throws IOException {
        CampaignYear campaign = access.campaign(campaignId);
        LocalDate due = campaign.dueOn() == null ? LocalDate.of(9999, 12, 31) : campaign.dueOn();
        UnitScope scope = scopes.current();
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = header(workbook);
        int row = 1;
        List<EvaluationListItem> page;
        do {
            page = queries.page(campaignId, filter, scope, due, new PageRequest(row - 1, PAGE));
            for (EvaluationListItem item : page) {
                write(sheet, row++, item);
            }
            sheet.flush();
        } while (page.size() == PAGE);
        workbook.finish();
        audit.record(
                "evaluation.exported",
                "campaign",
                campaignId,
                null,
                null,
                Map.of("progress", filter.progress().name(), "rows", row - 1));
    }

    private Worksheet header(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(messages.chinese("selfevaluation.nav.evaluations"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, messages.chinese("selfevaluation.list." + COLUMNS.get(i)));
            sheet.style(0, i).bold().set();
        }
        sheet.width(0, WIDE);
        sheet.freezePane(1, 1);
        return sheet;
    }

    /** Texts are written as texts: a name that begins with = is never computed. */
    private void write(Worksheet sheet, int row, EvaluationListItem item) {
        sheet.value(row, 0, item.name());
        sheet.value(row, 1, item.village());
        sheet.value(row, 2, item.supervisor());
        sheet.value(row, 3, messages.chinese(item.stateKey()));
        sheet.value(row, 4, item.late() ? messages.chinese(item.lateKey()) : "");
        sheet.value(row, 5, item.items() == 0 ? "" : item.answered() + " / " + item.items());
        if (item.percent() != null) {
            sheet.value(row, 6, item.percent());
        } else if (item.isWithoutPoints()) {
            sheet.value(
                    row,
                    6,
                    messages.chinese(
                            "selfevaluation.list.met", String.valueOf(item.met()), String.valueOf(item.applicable())));
        }
        sheet.value(row, 7, item.openImprovements());
        sheet.value(row, 8, day(item.completedOn()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
