package org.anbiao.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.supervision.progress.MethodItem;
import org.anbiao.supervision.progress.MethodProgress;
import org.anbiao.supervision.progress.SectorProgress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of supervision as .xlsx; texts are written as texts, so that a name that begins with = is never computed. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class SupervisionSheet {

    private static final int PAGE = 1000;

    private final HelpVisitService visits;
    private final AssignmentService assignments;
    private final EnterprisePlans plans;
    private final RandomDrawService draws;
    private final UnitSupervision units;
    private final MethodProgress progress;
    private final Messages messages;
    private final AuditLog audit;

    SupervisionSheet(
            HelpVisitService visits,
            AssignmentService assignments,
            EnterprisePlans plans,
            RandomDrawService draws,
            UnitSupervision units,
            MethodProgress progress,
            Messages messages,
            AuditLog audit) {
        this.visits = visits;
        this.assignments = assignments;
        this.plans = plans;
        this.draws = draws;
        this.units = units;
        this.progress = progress;
        this.messages = messages;
        this.audit = audit;
    }

    /** Reads one page of a list. */
    private interface Pages<T> {
        PagedList<T> at(PageRequest page);
    }

    /** The help visits that match; the stream stays open. */
    public void visits(OutputStream out, HelpVisitFilter filter) throws IOException {
        write(
                out,
                "visits",
                all(page -> visits.list(filter, page)),
                List.of("day", "enterprise", "village", "acting", "squad", "topics", "findings", "open"),
                visit -> List.of(
                        visit.visitedOn(),
                        visit.enterpriseName(),
                        visit.village(),
                        visit.actingName(),
                        visit.squad(),
                        String.join(
                                "、",
                                visit.topics().stream()
                                        .map(topic -> word("topic", topic))
                                        .toList()),
                        visit.findings(),
                        visit.open()));
    }

    /** What was given to experts and institutions. */
    public void assignments(OutputStream out, String text, @Nullable ServicePurpose purpose) throws IOException {
        write(
                out,
                "assignments",
                all(page -> assignments.list(text, purpose, page)),
                List.of(
                        "from",
                        "purpose",
                        "institution",
                        "expert",
                        "enterprise",
                        "form",
                        "contract",
                        "conflict",
                        "reason",
                        "ended",
                        "end-reason"),
                one -> List.of(
                        one.fromOn(),
                        word("purpose", one.purpose()),
                        one.institutionName(),
                        one.expertName(),
                        one.enterpriseName(),
                        word("form", one.form()),
                        one.contract(),
                        one.conflictEarlier(),
                        one.conflictReason(),
                        one.endedOn() == null ? "" : one.endedOn(),
                        one.endReason()));
    }

    /** The plans that match with their progress. */
    public void plans(OutputStream out, PlanFilter filter) throws IOException {
        write(
                out,
                "plans",
                all(page -> plans.list(filter, page)),
                List.of(
                        "enterprise",
                        "village",
                        "reason-of-plan",
                        "guided-by",
                        "from",
                        "items",
                        "done",
                        "overdue",
                        "finished"),
                plan -> List.of(
                        plan.enterpriseName(),
                        plan.village(),
                        word("plan-reason", plan.reason()),
                        plan.guidedBy(),
                        plan.fromOn(),
                        plan.items(),
                        plan.done(),
                        plan.overdue(),
                        plan.finishedOn() == null ? "" : plan.finishedOn()));
    }

    /** A draw with everything that is needed to draw again: seed, procedure, fingerprint, and the whole population. */
    public void draw(OutputStream out, UUID id) throws IOException {
        RandomDraw draw = draws.get(id);
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("supervision.export.draw"));
        List<List<Object>> head = List.of(
                List.of(label("title"), draw.title()),
                List.of(label("criteria"), draw.criteria()),
                List.of(label("size"), draw.population().size()),
                List.of(label("hash"), draw.populationHash()),
                List.of(label("seed"), draw.seed()),
                List.of(label("algorithm"), draw.algorithm() + "：" + messages.chinese("supervision.draw.explained")),
                List.of(label("drawn-by"), draw.drawnByName()),
                List.of(
                        label("drawn-at"),
                        draw.drawnAt()
                                .atZone(ZoneId.of("Asia/Shanghai"))
                                .toLocalDateTime()
                                .toString()));
        int row = 0;
        for (List<Object> line : head) {
            line(sheet, row++, line);
        }
        row++;
        line(sheet, row++, List.of(label("number"), label("name"), label("detail"), label("id")));
        int number = 1;
        for (RandomDraw.Drawn drawn : draws.drawn(id)) {
            line(
                    sheet,
                    row++,
                    List.of(number++, drawn.name(), drawn.detail(), drawn.id().toString()));
        }
        Worksheet population = workbook.newWorksheet(label("population"));
        row = 0;
        for (UUID one : draw.population()) {
            population.value(row++, 0, one.toString());
        }
        workbook.finish();
        exported("draw", draw.drawn().size());
    }

    /** Findings on units. */
    public void findings(OutputStream out, UnitFilter filter) throws IOException {
        write(
                out,
                "findings",
                all(page -> units.findings(filter, page)),
                List.of("unit", "kind", "description", "requirement", "found", "due", "state", "authority"),
                one -> List.of(
                        one.subject().name(),
                        word("finding-kind", one.kind()),
                        one.description(),
                        one.requirement(),
                        one.foundOn(),
                        one.dueOn(),
                        word("state", one.state()),
                        one.authorityName()));
    }

    /** Praise, criticism and talks. */
    public void marks(OutputStream out, UnitFilter filter) throws IOException {
        write(
                out,
                "marks",
                all(page -> units.marks(filter, page)),
                List.of("unit", "kind", "day", "reason", "basis", "people", "authority"),
                one -> List.of(
                        one.subject().name(),
                        word("mark-kind", one.kind()),
                        one.happenedOn(),
                        one.reason(),
                        one.basis(),
                        one.people(),
                        one.authorityName()));
    }

    /** Meetings of leaders. */
    public void meetings(OutputStream out, UnitFilter filter) throws IOException {
        write(
                out,
                "meetings",
                all(page -> units.meetings(filter, page)),
                List.of("unit", "kind", "day", "leader", "topic", "decisions"),
                one -> List.of(
                        one.unitName(),
                        word("meeting-kind", one.kind()),
                        one.heldOn(),
                        one.leader(),
                        one.topic(),
                        one.decisions()));
    }

    /** Progress on the items of 33456 per sector, all sectors together in the last row. */
    public void progress(OutputStream out, UUID campaignId, LocalDate asOf) throws IOException {
        List<SectorProgress> rows = new ArrayList<>(progress.sectors(campaignId, asOf));
        rows.add(SectorProgress.total(rows));
        List<String> columns = new ArrayList<>(List.of("progress-sector", "progress-enterprises"));
        for (MethodItem item : MethodItem.values()) {
            columns.add("progress-" + Codes.of(item));
            columns.add("progress-share");
        }
        columns.add("progress-complete");
        columns.add("progress-share");
        write(out, "progress", rows, columns, row -> {
            List<Object> values = new ArrayList<>(List.of(sector(row), row.enterprises()));
            for (MethodItem item : MethodItem.values()) {
                values.add(row.having(item));
                values.add(row.percent(row.having(item)));
            }
            values.add(row.complete());
            values.add(row.percent(row.complete()));
            return values;
        });
    }

    private String sector(SectorProgress row) {
        String name = row.sector();
        return name == null
                ? messages.chinese("supervision.progress.total")
                : name.isEmpty() ? messages.chinese("supervision.progress.no-sector") : name;
    }

    private static <T> List<T> all(Pages<T> pages) {
        List<T> rows = new ArrayList<>();
        PagedList<T> page;
        do {
            page = pages.at(new PageRequest(rows.size(), PAGE));
            rows.addAll(page.rows());
        } while (!page.rows().isEmpty() && rows.size() < page.total());
        return rows;
    }

    private <T> void write(
            OutputStream out, String name, List<T> rows, List<String> columns, Function<T, List<Object>> values)
            throws IOException {
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("supervision.export." + name));
        line(sheet, 0, columns.stream().<Object>map(this::label).toList());
        for (int i = 0; i < columns.size(); i++) {
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        int next = 1;
        for (T row : rows) {
            line(sheet, next++, values.apply(row));
        }
        workbook.finish();
        exported(name, rows.size());
    }

    private static void line(Worksheet sheet, int row, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, String.valueOf(values.get(i)));
            }
        }
    }

    private void exported(String name, int rows) {
        audit.record("supervision.exported", "supervision", null, null, null, Map.of("list", name, "rows", rows));
    }

    private String label(String column) {
        return messages.chinese("supervision.column." + column);
    }

    private String word(String group, Enum<?> constant) {
        return messages.chinese("supervision." + group + "." + Codes.of(constant));
    }
}
