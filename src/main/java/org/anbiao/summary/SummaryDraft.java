package org.anbiao.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.springframework.stereotype.Component;

/**
 * The first words of a summary, made of the year's figures: an overview to be completed, and a line for each common problem to write
 * the measure behind. What is not known is not claimed: the unit writes it.
 */
@Component
class SummaryDraft {

    private final SummaryNames names;
    private final Messages messages;

    SummaryDraft(SummaryNames names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    /** Proposed texts; sections without a proposal are missing. */
    Map<SummarySection, String> of(SummaryCampaign campaign, SummaryFigures figures) {
        Map<SummarySection, String> texts = new EnumMap<>(SummarySection.class);
        texts.put(SummarySection.OVERVIEW, overview(campaign, figures.total()));
        String measures = measures(figures.common());
        if (!measures.isEmpty()) {
            texts.put(SummarySection.MEASURES, measures);
        }
        return texts;
    }

    private String overview(SummaryCampaign campaign, SectorResult total) {
        return messages.chinese(
                "summary.draft.overview",
                String.valueOf(campaign.year()),
                total.enterprises(),
                total.notices(),
                total.commitments(),
                total.evaluated(),
                total.checks(),
                total.hazards(),
                total.closedHazards());
    }

    private String measures(List<CommonProblem> common) {
        return common.stream()
                .map(problem -> messages.chinese(
                        "summary.draft.measure." + problem.kind().code(),
                        names.problem(problem),
                        problem.enterprises(),
                        problem.records()))
                .collect(Collectors.joining("\n"));
    }
}
