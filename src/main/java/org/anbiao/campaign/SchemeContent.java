package org.anbiao.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Turns a scheme into the first content of a campaign. For another year than the scheme's, all its dates move by whole years
 * laws and numbers stay, since only their issuers can renew them.
 */
final class SchemeContent {

    private final Scheme scheme;
    private final int years;
    private final @Nullable Tenant borrower;

    /**
     * The scheme as another authority may start from it: that authority issues it, and its title speaks of that place.
     *
     * @param borrower the authority, or null for the scheme's own
     */
    SchemeContent(Scheme scheme, int year, @Nullable Tenant borrower) {
        this.scheme = scheme;
        this.years = year - scheme.year();
        this.borrower = borrower;
    }

    CampaignContent content(List<TemplatePlan> templates) {
        return new CampaignContent(
                scheme.kind(),
                head(),
                Stream.concat(scheme.phases().stream(), scheme.deadlines().stream())
                        .map(this::phase)
                        .toList(),
                List.of(),
                scheme.targets().stream().map(this::target).toList(),
                templates.stream().map(this::sender).toList(),
                scheme.forms(),
                scheme.reportDates().stream()
                        .map(date -> new ReportDatePlan(period(date.period()), date.hop(), moved(date.dueOn())))
                        .toList(),
                scheme.legalBasis(),
                scheme.workList().stream().map(this::item).toList());
    }

    private CampaignHead head() {
        boolean asIssued = years == 0 && borrower == null;
        String title = scheme.title().replace(scheme.year() + "年", (scheme.year() + years) + "年");
        return new CampaignHead(
                borrower == null || scheme.place().isEmpty()
                        ? title
                        : title.replace(scheme.place(), borrower.shortName()),
                asIssued ? scheme.documentNumber() : "",
                borrower == null ? scheme.issuer() : borrower.name(),
                scheme.year() + years,
                asIssued ? scheme.issuedOn() : null,
                scheme.goals(),
                scheme.includeNineSmall(),
                LocalDate.of(scheme.year() + years - 1, 12, 31),
                scheme.workStreams(),
                scheme.enforcementTopics(),
                List.of());
    }

    /** Who issues the campaign signs its notices. */
    private TemplatePlan sender(TemplatePlan text) {
        return borrower == null || !text.senderLabel().equals(scheme.issuer())
                ? text
                : new TemplatePlan(
                        text.kind(),
                        text.templateCode(),
                        text.title(),
                        text.body(),
                        borrower.name(),
                        text.footnote(),
                        text.sourceKey(),
                        text.sourceVersion());
    }

    private PhasePlan phase(Scheme.Phase phase) {
        return new PhasePlan(
                null,
                phase.kind(),
                phase.name(),
                movedOrNone(phase.startsOn()),
                movedOrNone(phase.endsOn()),
                phase.tasks().stream()
                        .map(task ->
                                new TaskPlan(null, task.key(), task.actor(), task.name(), movedOrNone(task.dueOn())))
                        .toList());
    }

    private TargetPlan target(Scheme.Target target) {
        String sector = text(target.sector());
        return new TargetPlan(
                target.measure(),
                target.name(),
                sector.isEmpty() ? text(target.scope()) : sector,
                sector,
                target.number(),
                target.percent(),
                text(target.base()),
                target.perUnit(),
                target.stretch(),
                target.unit(),
                text(target.leadOffice()),
                // "since the start of the whole action" does not move with the year
                target.startsOn() != null && target.startsOn().getYear() < scheme.year()
                        ? target.startsOn()
                        : movedOrNone(target.startsOn()),
                movedOrNone(target.dueOn()));
    }

    private WorkListItem item(Scheme.Item item) {
        return new WorkListItem(
                null,
                item.number(),
                item.topic(),
                item.task(),
                item.completion(),
                item.kind(),
                movedOrNone(item.dueOn()),
                item.responsible(),
                !Boolean.FALSE.equals(item.complete()));
    }

    private String period(String period) {
        int dash = period.indexOf('-');
        return (Integer.parseInt(period.substring(0, dash)) + years) + period.substring(dash);
    }

    /** The same day in another year; the last day of February stays the last day of February. */
    private LocalDate moved(LocalDate day) {
        return day.plusYears(years);
    }

    private @Nullable LocalDate movedOrNone(@Nullable LocalDate day) {
        return day == null ? null : moved(day);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
