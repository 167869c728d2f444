package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.junit.jupiter.api.Test;

/** A draw can be repeated by anybody, gives everybody the same chance and says when there are too few. */
class FairDrawTest {

    private static List<UUID> population(int size) {
        return IntStream.range(0, size).mapToObj(i -> new UUID(i * 7919L, i)).toList();
    }

    @Test
    void theSameSeedDrawsTheSameOnesInWhateverOrderTheyCome() {
        List<UUID> population = population(100);
        List<UUID> shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, new Random(1));
        List<UUID> drawn = FairDraw.draw(population, "2026-11-23", 10);
        assertThat(FairDraw.draw(shuffled, "2026-11-23", 10)).isEqualTo(drawn);
        assertThat(FairDraw.hash(shuffled)).isEqualTo(FairDraw.hash(population));
        assertThat(drawn).hasSize(10).doesNotHaveDuplicates().isSubsetOf(population);
        assertThat(FairDraw.draw(population, "2026-11-24", 10)).isNotEqualTo(drawn);
    }

    @Test
    void itIsTheProcedureThatItSaysItIs() {
        // computed with sha256sum: the two smallest of SHA-256("seed:" + id)
        UUID one = UUID.fromString("00000000-0000-0000-0000-000000000001");
        UUID two = UUID.fromString("00000000-0000-0000-0000-000000000002");
        UUID three = UUID.fromString("00000000-0000-0000-0000-000000000003");
        assertThat(FairDraw.draw(List.of(three, two, one), "seed", 2)).containsExactly(one, two);
        assertThat(FairDraw.hash(List.of(two, one)))
                .isEqualTo("7a70c782c5d30f61a8f57b905eaa11c41ec8ffeafaa3a0e99c4fca60044a28d4");
    }

    @Test
    void fewerDrawnAreTheFirstOfMoreDrawn() {
        List<UUID> population = population(50);
        assertThat(FairDraw.draw(population, "x", 20).subList(0, 5)).isEqualTo(FairDraw.draw(population, "x", 5));
        assertThat(FairDraw.draw(population, "x", 50)).containsExactlyInAnyOrderElementsOf(population);
    }

    @Test
    void somethingThatIsThereTwiceHasNoGreaterChance() {
        UUID one = UUID.randomUUID();
        assertThat(FairDraw.ordered(List.of(one, one))).containsExactly(one);
        assertThatThrownBy(() -> FairDraw.draw(List.of(one, one), "x", 2)).isInstanceOf(DomainException.class);
    }

    @Test
    void moreThanThereAreIsRefusedWithBothNumbers() {
        assertThatThrownBy(() -> FairDraw.draw(population(3), "x", 4))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                                new Messages().chinese(refusal.messageKey(), refusal.arguments()))
                        .isEqualTo("要抽取4个，但符合范围的只有3个，请减少数量或放宽范围。"));
        assertThatThrownBy(() -> FairDraw.draw(population(3), "x", 0))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("supervision.draw.none-wanted"));
    }

    /** Over 2,000 fixed seeds each of 20 is drawn about 500 times of 10,000 draws; six standard deviations are 131. */
    @Test
    void everyOneHasTheSameChance() {
        List<UUID> population = population(20);
        Map<UUID, Integer> times = new HashMap<>();
        for (int seed = 0; seed < 2000; seed++) {
            FairDraw.draw(population, "seed-" + seed, 5).forEach(id -> times.merge(id, 1, Integer::sum));
        }
        assertThat(times).hasSize(20);
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(369, 631));
    }
}
