package org.anbiao.supervision.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.supervision.ranking.Ranking.Count;
import org.anbiao.supervision.ranking.Ranking.Counted;
import org.junit.jupiter.api.Test;

/** Points, shared places and weights that fall out. */
class RankingTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
    private static final Map<RankedFigure, Integer> WEIGHTS =
            Map.of(RankedFigure.NOTICES, 60, RankedFigure.HAZARDS, 40);

    private static Counted unit(String name, Count notices, Count hazards) {
        return new Counted(
                UUID.randomUUID(), name, Map.of(RankedFigure.NOTICES, notices, RankedFigure.HAZARDS, hazards));
    }

    @Test
    void pointsAreTheWeightedSharesAndTheBestComesFirst() {
        List<RankedUnit> ranked = Ranking.of(
                WEIGHTS,
                List.of(unit("东溪村", new Count(1, 3), new Count(1, 2)), unit("西山村", new Count(3, 3), new Count(1, 2))));
        assertThat(ranked).extracting(RankedUnit::name).containsExactly("西山村", "东溪村");
        assertThat(ranked).extracting(unit -> String.valueOf(unit.score())).containsExactly("80.00", "40.00");
        assertThat(ranked).extracting(RankedUnit::place).containsExactly(1, 2);
    }

    @Test
    void equalPointsShareAPlaceAndTheNextCountsThemAll() {
        List<RankedUnit> ranked = Ranking.of(
                WEIGHTS,
                List.of(
                        unit("甲村", new Count(1, 2), new Count(1, 2)),
                        unit("乙村", new Count(5, 10), new Count(2, 4)),
                        unit("丙村", new Count(0, 4), new Count(0, 4)),
                        unit("丁村", new Count(4, 4), new Count(4, 4))));
        assertThat(ranked).extracting(RankedUnit::name).containsExactly("丁村", "甲村", "乙村", "丙村");
        assertThat(ranked).extracting(RankedUnit::place).containsExactly(1, 2, 2, 4);
    }

    @Test
    void aFigureWithNothingToCountFallsOutAndTheOthersMakeTheWhole() {
        RankedUnit unit = Ranking.of(WEIGHTS, List.of(unit("东溪村", new Count(3, 4), new Count(0, 0))))
                .get(0);
        assertThat(String.valueOf(unit.score())).isEqualTo("75.00");
        assertThat(unit.countedWeight()).isEqualTo(60);
        assertThat(unit.fallenOut()).extracting(FigureShare::figure).containsExactly(RankedFigure.HAZARDS);
    }

    @Test
    void aUnitWithNothingToCountAtAllHasNoPlace() {
        List<RankedUnit> ranked = Ranking.of(
                WEIGHTS,
                List.of(new Counted(UUID.randomUUID(), "空村", Map.of()), unit("东溪村", new Count(0, 4), new Count(0, 1))));
        assertThat(ranked).extracting(RankedUnit::name).containsExactly("东溪村", "空村");
        assertThat(ranked.get(0).place()).isOne();
        assertThat(ranked.get(1).place()).isNull();
        assertThat(ranked.get(1).score()).isNull();
    }

    @Test
    void aRuleIsWholeDatedForwardAndReasoned() {
        refused("supervision.ranking.weights-not-whole", Map.of(RankedFigure.NOTICES, 90), TODAY, "试行");
        refused(
                "supervision.ranking.weight-negative",
                Map.of(RankedFigure.NOTICES, 110, RankedFigure.TASKS, -10),
                TODAY,
                "试行");
        refused("supervision.ranking.valid-from-past", WEIGHTS, TODAY.minusDays(1), "试行");
        refused("supervision.ranking.reason-missing", WEIGHTS, TODAY, " ");
        assertThatCode(() -> new RankingRule.Draft(RankedKind.VILLAGES, WEIGHTS, TODAY, "试行").check(TODAY))
                .doesNotThrowAnyException();
    }

    private static void refused(String key, Map<RankedFigure, Integer> weights, LocalDate from, String reason) {
        assertThatThrownBy(() -> new RankingRule.Draft(RankedKind.VILLAGES, weights, from, reason).check(TODAY))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void quartersAreThreeMonths() {
        Quarter quarter = Quarter.of(LocalDate.of(2025, 5, 31));
        assertThat(quarter).hasToString("2025-Q2");
        assertThat(quarter.firstDay()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(quarter.lastDay()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(new Quarter(2025, 1).before()).isEqualTo(new Quarter(2024, 4));
        assertThat(Quarter.parse("2025-Q4")).contains(new Quarter(2025, 4));
        assertThat(Quarter.parse("2025-Q5")).isEmpty();
    }
}
