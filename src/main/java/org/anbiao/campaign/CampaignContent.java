package org.anbiao.campaign;

import java.util.List;
import java.util.Optional;

/** Everything that is set up in a campaign; a scheme gives the first version of it. */
public record CampaignContent(
        CampaignKind kind,
        CampaignHead head,
        List<PhasePlan> phases,
        List<MemberUnit> units,
        List<TargetPlan> targets,
        List<TemplatePlan> templates,
        List<String> forms,
        List<ReportDatePlan> reportDates,
        List<LegalBasis> legalBasis,
        List<WorkListItem> workList) {

    public CampaignContent {
        phases = List.copyOf(phases);
        units = List.copyOf(units);
        targets = List.copyOf(targets);
        templates = List.copyOf(templates);
        forms = List.copyOf(forms);
        reportDates = List.copyOf(reportDates);
        legalBasis = List.copyOf(legalBasis);
        workList = List.copyOf(workList);
    }

    /** The same with another first page. */
    CampaignContent withHead(CampaignHead other) {
        return new CampaignContent(
                kind, other, phases, units, targets, templates, forms, reportDates, legalBasis, workList);
    }

    /** The same with other report dates. */
    CampaignContent withReportDates(List<ReportDatePlan> others) {
        return new CampaignContent(kind, head, phases, units, targets, templates, forms, others, legalBasis, workList);
    }

    /** The phase that holds a task, if the campaign asks for it. */
    public Optional<PhasePlan> phaseOf(String taskKey) {
        return phases.stream()
                .filter(phase ->
                        phase.tasks().stream().anyMatch(task -> task.key().equals(taskKey)))
                .findFirst();
    }

    /** Number of tasks of a kind of actor over all phases. */
    public int count(ActorKind actor) {
        return phases.stream().mapToInt(phase -> phase.tasksOf(actor).size()).sum();
    }
}
