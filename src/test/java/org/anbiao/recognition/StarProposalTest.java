package org.anbiao.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.enforcement.CheckScore;
import org.junit.jupiter.api.Test;

/** Whom the scores of a round speak for, by points or by share. */
class StarProposalTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 3);

    private static CheckScore score(String name, String points) {
        return new CheckScore(
                UUID.randomUUID(), name, "东溪村", "虚构局", UUID.randomUUID(), DAY, new BigDecimal(points), "虚构检查组", DAY);
    }

    private static final List<CheckScore> SCORES =
            List.of(score("甲", "89.9"), score("乙", "97"), score("丙", "90.0"), score("丁", "97.0"), score("戊", "60"));

    private static List<String> best(String choice) {
        return StarProposal.best(SCORES, choice).stream()
                .map(one -> one.rank() + one.score().enterpriseName())
                .toList();
    }

    @Test
    void fromSoManyPointsTheThresholdItselfIncluded() {
        assertThat(best("points-90")).containsExactly("1乙", "1丁", "3丙");
        assertThat(best("points-95")).containsExactly("1乙", "1丁");
    }

    @Test
    void theBestShareIsRoundedUpAndThoseWithTheSamePointsGoAlong() {
        assertThat(best("best-10")).as("10 % of 5 is one, and who has the same").containsExactly("1乙", "1丁");
        assertThat(best("best-20")).containsExactly("1乙", "1丁");
        assertThat(StarProposal.best(List.of(), "best-10")).isEmpty();
        assertThat(StarProposal.best(SCORES, "best-20"))
                .allSatisfy(one -> assertThat(one.scored()).isEqualTo(5));
    }

    @Test
    void everyChoiceOfTheSettingIsUnderstood() {
        RecognitionSettings.STAR_PROPOSAL
                .choices()
                .forEach(choice -> assertThat(best(choice)).as(choice).isNotEmpty());
    }
}
