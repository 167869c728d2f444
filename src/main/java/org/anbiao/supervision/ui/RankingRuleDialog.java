package org.anbiao.supervision.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.ranking.RankedCampaign;
import org.anbiao.supervision.ranking.RankedFigure;
import org.anbiao.supervision.ranking.RankedKind;
import org.anbiao.supervision.ranking.RankingRule;
import org.anbiao.supervision.ranking.UnitRankings;

/** Writes the rule of a ranking: a weight for each figure that shall count, together 100 percent. */
class RankingRuleDialog extends StepDialog {

    RankingRuleDialog(
            UnitRankings rankings,
            RankedCampaign campaign,
            RankedKind kind,
            Optional<RankingRule> before,
            LocalDate today,
            Runnable done) {
        this(rankings, campaign, kind, new Parts(before, today), done);
    }

    private RankingRuleDialog(
            UnitRankings rankings, RankedCampaign campaign, RankedKind kind, Parts parts, Runnable done) {
        super(
                Texts.get("supervision.ranking.set-title", RankingWords.kind(kind)),
                Texts.get("supervision.ranking.set-effect"),
                () -> rankings.set(campaign.id(), parts.draft(kind)),
                done);
        FormLayout weights = new FormLayout();
        parts.weights.values().forEach(weights::add);
        with(weights, parts.sum, parts.from, parts.reason);
    }

    private static final class Parts {

        private final Map<RankedFigure, IntegerField> weights = new EnumMap<>(RankedFigure.class);
        private final Span sum = Words.meta("");
        private final DateField from;
        private final TextField reason = Fields.line("supervision.ranking.field.reason");

        Parts(Optional<RankingRule> before, LocalDate today) {
            from = Fields.day("supervision.ranking.field.from", today, null);
            from.setMin(today);
            for (RankedFigure figure : RankedFigure.values()) {
                IntegerField field =
                        new IntegerField(RankingWords.figure(figure) + Texts.get("supervision.ranking.field.percent"));
                field.setMin(0);
                field.setMax(RankingRule.WHOLE);
                field.setStep(1);
                field.setStepButtonsVisible(true);
                field.setValue(before.map(rule -> rule.weights().getOrDefault(figure, 0))
                        .orElse(0));
                field.setHelperText(Words.of("ranking.help", figure));
                field.setWidthFull();
                field.setValueChangeMode(ValueChangeMode.EAGER);
                field.addValueChangeListener(change -> showSum());
                weights.put(figure, field);
            }
            showSum();
        }

        private void showSum() {
            int all = weights.values().stream()
                    .mapToInt(field -> Objects.requireNonNullElse(field.getValue(), 0))
                    .sum();
            sum.setText(Texts.get(
                    all == RankingRule.WHOLE ? "supervision.ranking.sum" : "supervision.ranking.sum-not-whole", all));
        }

        private RankingRule.Draft draft(RankedKind kind) {
            if (from.getValue() == null) {
                throw new DomainException("supervision.day-missing");
            }
            Map<RankedFigure, Integer> chosen = new EnumMap<>(RankedFigure.class);
            weights.forEach((figure, field) -> chosen.put(figure, Objects.requireNonNullElse(field.getValue(), 0)));
            return new RankingRule.Draft(kind, chosen, from.getValue(), reason.getValue());
        }
    }
}
