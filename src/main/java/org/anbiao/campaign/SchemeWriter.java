package org.anbiao.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was set up in a campaign or edited on a page as a scheme. Member units, the base day and the programmes beside it
 * are each campaign's own and stay behind.
 */
final class SchemeWriter {

    private SchemeWriter() {}

    /**
     * @param name what lists call the scheme
     * @param place how the title calls the issuer, which those who take it over replace by their own name; may be empty
     */
    static Scheme write(String name, String place, CampaignContent content) {
        CampaignHead head = content.head();
        return new Scheme(
                "",
                0,
                content.kind(),
                name,
                head.issuer(),
                place,
                head.documentNumber(),
                head.title(),
                head.year(),
                head.issuedOn(),
                head.includeNineSmall(),
                head.goals(),
                head.workStreams(),
                head.enforcementTopics(),
                content.legalBasis(),
                content.phases().stream().map(SchemeWriter::phase).toList(),
                List.of(),
                content.targets().stream().map(SchemeWriter::target).toList(),
                new Scheme.Templates(layout(content, "notice"), layout(content, "commitment")),
                content.forms(),
                content.reportDates().stream()
                        .map(date -> new Scheme.ReportDate(date.period(), date.hop(), date.dueOn()))
                        .toList(),
                content.workList().stream().map(SchemeWriter::item).toList(),
                content.templates());
    }

    private static Scheme.Phase phase(PhasePlan phase) {
        return new Scheme.Phase(
                phase.kind(),
                phase.name(),
                phase.startsOn(),
                phase.endsOn(),
                phase.tasks().stream()
                        .map(task -> new Scheme.Task(task.key(), task.actor(), task.name(), task.dueOn()))
                        .toList());
    }

    private static Scheme.Target target(TargetPlan target) {
        return new Scheme.Target(
                target.measure(),
                target.name(),
                orNull(target.scopeLabel()),
                orNull(target.sector()),
                target.number(),
                target.percent(),
                orNull(target.base()),
                target.perUnit(),
                target.stretch(),
                target.unitLabel(),
                orNull(target.leadOffice()),
                target.startsOn(),
                target.dueOn());
    }

    private static Scheme.Item item(WorkListItem item) {
        return new Scheme.Item(
                item.number(),
                item.topic(),
                item.task(),
                item.completion(),
                item.kind(),
                item.dueOn(),
                item.responsible(),
                item.complete());
    }

    private static String layout(CampaignContent content, String kind) {
        return content.templates().stream()
                .filter(text -> text.kind().equals(kind))
                .map(TemplatePlan::templateCode)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
