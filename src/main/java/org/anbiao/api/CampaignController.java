package org.anbiao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignBoard;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.CampaignListItem;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.common.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The campaigns that reach the caller, with what is set up in them. */
@RestController
@RequestMapping(path = "/api/v1/campaigns", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "campaigns", description = "专项行动")
class CampaignController {

    private final CampaignBoard board;
    private final CampaignSetup setup;

    CampaignController(CampaignBoard board, CampaignSetup setup) {
        this.board = board;
        this.setup = setup;
    }

    /** A task of a phase. */
    record Task(
            String key, String name, String actor, @Nullable LocalDate dueOn) {}

    /** A phase with its tasks; both days included. */
    record Phase(
            String name,
            String kind,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<Task> tasks) {}

    /** A target. */
    record Target(
            String measure,
            String name,
            String scope,
            BigDecimal number,
            boolean percent,
            String unit,
            @Nullable LocalDate dueOn) {}

    /** A member unit. */
    record Unit(UUID tenantId, @Nullable UUID unitId, String name, String side) {}

    /** Everything that is set up in a campaign. */
    record CampaignDetail(
            UUID id,
            int version,
            String status,
            String kind,
            String schemeCode,
            int schemeVersion,
            String title,
            String documentNumber,
            String issuer,
            int year,
            @Nullable LocalDate issuedOn,
            boolean includeNineSmall,
            @Nullable LocalDate baseDate,
            List<Phase> phases,
            List<Target> targets,
            List<Unit> units,
            List<String> forms) {}

    /**
     * A campaign in a list.
     *
     * @param own whether the caller's authority issued it
     * @param done tasks done
     * @param total tasks that were not given up
     */
    record Line(
            UUID id,
            String title,
            String documentNumber,
            String issuer,
            int year,
            String status,
            boolean own,
            long done,
            long total,
            long overdue) {}

    @GetMapping
    @Operation(
            summary =
                    "The campaigns the caller sees in the portal: its authority's own and those that reach it; newest first")
    ApiPage<Line> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageRequest wanted = ApiPage.request(page, size);
        List<CampaignListItem> all = board.campaigns();
        return new ApiPage<>(
                all.stream()
                        .skip(wanted.offset())
                        .limit(wanted.limit())
                        .map(CampaignController::line)
                        .toList(),
                page,
                size,
                all.size());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One campaign with its phases, tasks, targets, member units and forms")
    CampaignDetail get(@PathVariable UUID id) {
        return detail(setup.get(id), setup.content(id));
    }

    private static Line line(CampaignListItem item) {
        return new Line(
                item.id(),
                item.title(),
                item.documentNumber(),
                item.issuer(),
                item.year(),
                word(item.status()),
                item.own(),
                item.done(),
                item.total(),
                item.overdue());
    }

    private static CampaignDetail detail(Campaign campaign, CampaignContent content) {
        var head = campaign.head();
        return new CampaignDetail(
                campaign.id(),
                campaign.version(),
                word(campaign.status()),
                word(campaign.kind()),
                campaign.schemeCode(),
                campaign.schemeVersion(),
                head.title(),
                head.documentNumber(),
                head.issuer(),
                head.year(),
                head.issuedOn(),
                head.includeNineSmall(),
                head.baseDate(),
                content.phases().stream().map(CampaignController::phase).toList(),
                content.targets().stream()
                        .map(target -> new Target(
                                target.measure(),
                                target.name(),
                                target.scopeLabel(),
                                target.number(),
                                target.percent(),
                                target.unitLabel(),
                                target.dueOn()))
                        .toList(),
                content.units().stream()
                        .map(unit -> new Unit(unit.tenantId(), unit.unitId(), unit.name(), word(unit.side())))
                        .toList(),
                content.forms());
    }

    private static Phase phase(PhasePlan phase) {
        return new Phase(
                phase.name(),
                word(phase.kind()),
                phase.startsOn(),
                phase.endsOn(),
                phase.tasks().stream()
                        .map(task -> new Task(task.key(), task.name(), word(task.actor()), task.dueOn()))
                        .toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
