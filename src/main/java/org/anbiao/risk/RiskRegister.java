package org.anbiao.risk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.registry.UnitScopes;
import org.anbiao.risk.persistence.RiskPointPages;
import org.anbiao.tenancy.CurrentActor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of risk points (风险点名册, R-141) as .xlsx, of one enterprise or of all that the actor works with. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class RiskRegister {

    private static final List<String> COLUMNS = List.of(
            "number",
            "enterprise",
            "place",
            "name",
            "color",
            "graded",
            "kind",
            "factors",
            "accidents",
            "measures",
            "level",
            "responsible",
            "posts",
            "monitoring",
            "watch",
            "days");

    private final RiskPointPages pages;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;

    RiskRegister(
            RiskPointPages pages, UnitScopes scopes, CurrentActor currentActor, Messages messages, AuditLog audit) {
        this.pages = pages;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
    }

    /** Writes the points that match, the highest first; the stream stays open. */
    public void write(RiskPointFilter filter, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("risk.register.title"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, messages.chinese("risk.register." + COLUMNS.get(i)));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(4, 1);
        int[] next = {1};
        pages.stream(filter, scopes.current(), currentActor.get().scope(), item -> write(sheet, next[0]++, item));
        workbook.finish();
        audit.record(
                "risk-register.exported", "risk_point", null, filter.enterpriseId(), null, Map.of("rows", next[0] - 1));
    }

    /** Texts are written as texts: a name that begins with = is never computed. */
    private void write(Worksheet sheet, int row, RiskPointListItem item) {
        RiskPoint point = item.point();
        PointContent content = point.content();
        sheet.value(row, 0, row);
        List<String> cells = List.of(
                item.enterpriseName(),
                content.place(),
                content.name(),
                messages.chinese("risk.color." + point.color().code()),
                point.gradedOn().toString(),
                word("kind", content.kind()),
                content.factors(),
                content.accidents().stream()
                        .map(one -> messages.chinese("risk.accident." + one.code()))
                        .collect(Collectors.joining("、")),
                content.measures(),
                word("level", content.level()),
                content.responsible(),
                String.join("、", content.posts()),
                content.duties().monitoring(),
                content.duties().watch());
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i + 1, cells.get(i));
        }
        sheet.value(row, cells.size() + 1, content.duties().days());
    }

    private String word(String group, @org.jspecify.annotations.Nullable Enum<?> one) {
        return one == null
                ? ""
                : messages.chinese("risk." + group + "." + one.name().toLowerCase(java.util.Locale.ROOT));
    }
}
