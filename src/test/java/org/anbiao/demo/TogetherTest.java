package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void runsEveryPart() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();

        Together.run(List.of(() -> done.add(1), () -> done.add(2), () -> done.add(3)));

        assertThat(done).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void aFailureIsNotLostAndTheOthersEndFirst() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();

        assertThatThrownBy(() -> Together.run(List.of(
                        () -> {
                            throw new IllegalArgumentException("broken part");
                        },
                        () -> done.add(2))))
                .hasRootCauseMessage("broken part");
        assertThat(done).containsExactly(2);
    }
}
