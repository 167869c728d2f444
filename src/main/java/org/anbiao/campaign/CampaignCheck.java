package org.anbiao.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is missing or wrong in a campaign before it can be launched. Pure rules; texts are in the bundles. */
public final class CampaignCheck {

    private static final Map<String, String> NEEDS = Map.of("evaluation_report", "look_back");
    private static final Set<String> EVALUATION =
            Set.of("self_evaluate", "evaluation_report", "organise_self_evaluation");

    private final CampaignContent content;
    private final List<CampaignFinding> findings = new ArrayList<>();

    private CampaignCheck(CampaignContent content) {
        this.content = content;
    }

    /** All findings, errors first. */
    public static List<CampaignFinding> of(CampaignContent content, boolean issuedByDepartment) {
        CampaignCheck check = new CampaignCheck(content);
        check.head();
        check.phases();
        check.units(issuedByDepartment);
        check.targets();
        check.documents();
        check.standards();
        check.workList();
        check.findings.sort(java.util.Comparator.comparing(CampaignFinding::severity));
        return List.copyOf(check.findings);
    }

    private void head() {
        if (content.head().title().isBlank()) {
            error("head", "title-missing");
        }
        if (content.head().documentNumber().isBlank()) {
            warn("head", "number-missing");
        }
        if (content.legalBasis().isEmpty()) {
            warn("head", "basis-missing");
        }
    }

    private void phases() {
        if (content.phases().isEmpty()) {
            error("phases", "no-phase");
        }
        Set<String> keys = new HashSet<>();
        for (PhasePlan phase : content.phases()) {
            if (phase.name().isBlank()) {
                error("phases", "phase-name-missing");
            }
            LocalDate start = phase.startsOn();
            LocalDate end = phase.endsOn();
            if (start != null && end != null && end.isBefore(start)) {
                error("phases", "phase-ends-before-start", phase.name(), start, end);
            }
            if (end == null) {
                warn("phases", "phase-without-end", phase.name());
            }
            if (phase.tasks().isEmpty()) {
                warn("phases", "phase-without-task", phase.name());
            }
            for (TaskPlan task : phase.tasks()) {
                if (!keys.add(task.key())) {
                    error("phases", "task-twice", task.name());
                }
                task(phase, task, start, end);
            }
        }
        NEEDS.forEach((task, needed) -> {
            if (keys.contains(task) && !keys.contains(needed)) {
                error("phases", "report-needs-look-back");
            }
        });
    }

    private void task(PhasePlan phase, TaskPlan task, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (task.name().isBlank()) {
            error("phases", "task-name-missing", phase.name());
        }
        if (task.actor() == ActorKind.UNIT && !phase.kind().takesUnitTask(task.key())) {
            error("phases", "task-in-wrong-phase", task.name(), phase.name());
        }
        if (task.actor() == ActorKind.ENTERPRISE && !EnterpriseTasks.ALL.contains(task.key())) {
            error("phases", "enterprise-task-unknown", task.name());
        }
        LocalDate due = task.dueOn();
        if (due == null) {
            return;
        }
        if (start != null && due.isBefore(start)) {
            error("phases", "task-before-phase", task.name(), phase.name(), due);
        }
        if (end != null && due.isAfter(end)) {
            if (EVALUATION.contains(task.key())) {
                error("phases", "evaluation-after-phase", task.name(), due, phase.name(), end);
            } else {
                warn("phases", "task-after-phase", task.name(), due, phase.name(), end);
            }
        }
    }

    private void units(boolean issuedByDepartment) {
        if (content.units().isEmpty()) {
            error("units", "no-unit");
        } else if (!issuedByDepartment
                && content.count(ActorKind.ENTERPRISE) > 0
                && content.units().stream().noneMatch(unit -> unit.side() == MemberUnit.Side.BLOCK)) {
            error("units", "no-block-unit");
        }
    }

    private void targets() {
        for (TargetPlan target : content.targets()) {
            if (target.startsOn() != null
                    && target.dueOn() != null
                    && target.dueOn().isBefore(target.startsOn())) {
                error("targets", "target-due-before-start", target.name());
            }
            if (target.percent() && target.number().intValue() > 100) {
                error("targets", "target-over-hundred", target.name());
            }
            if (target.number().signum() < 0) {
                error("targets", "target-negative", target.name());
            }
        }
    }

    private void documents() {
        need(EnterpriseTasks.RECEIVE_NOTICE, "notice", "notice-missing");
        need(EnterpriseTasks.SIGN_COMMITMENT, "commitment", "commitment-missing");
        if (!content.forms().isEmpty() && content.reportDates().isEmpty()) {
            warn("reports", "report-dates-missing");
        }
        Set<String> periods = new HashSet<>();
        content.reportDates().stream()
                .filter(date -> !periods.add(date.period() + "/" + date.hop()))
                .forEach(date -> error("reports", "report-date-twice", date.period(), date.hop()));
    }

    /** Aims and letters may cite different editions of one standard; which holds is decided per enterprise. */
    private void standards() {
        CitedStandards.of(content).forEach((number, years) -> {
            if (years.size() > 1) {
                warn("documents", "two-editions", number, String.join("、", years));
            }
        });
    }

    private void need(String task, String template, String key) {
        boolean asked = content.phaseOf(task).isPresent();
        boolean there = content.templates().stream()
                .anyMatch(text -> text.kind().equals(template) && !text.body().isBlank());
        if (asked && !there) {
            error("documents", key);
        }
    }

    private void workList() {
        if (content.kind() == CampaignKind.WORK_LIST && content.workList().isEmpty()) {
            error("work-list", "work-list-missing");
        }
        content.workList().stream()
                .filter(item -> !item.complete())
                .forEach(item -> warn("work-list", "work-list-incomplete", item.number()));
        content.workList().forEach(this::askedOfNobody);
    }

    /** Units report on the list in phases that take any task; the five fixed kinds run processes that know no list. */
    private void askedOfNobody(WorkListItem item) {
        List<PhasePlan> falling = content.phases().stream()
                .filter(phase -> item.isReportedIn(phase.startsOn(), phase.endsOn()))
                .toList();
        if (falling.isEmpty()) {
            warn("work-list", "work-list-in-no-phase", item.number());
        } else if (falling.stream().noneMatch(phase -> phase.kind().isGeneric())) {
            String names = falling.stream().map(PhasePlan::name).collect(Collectors.joining("、"));
            warn("work-list", "work-list-in-fixed-phase", item.number(), names);
        }
    }

    private void error(String section, String key, Object... arguments) {
        findings.add(new CampaignFinding(
                CampaignFinding.Severity.ERROR, section, "campaign.check." + key, List.of(arguments)));
    }

    private void warn(String section, String key, Object... arguments) {
        findings.add(new CampaignFinding(
                CampaignFinding.Severity.WARNING, section, "campaign.check." + key, List.of(arguments)));
    }
}
