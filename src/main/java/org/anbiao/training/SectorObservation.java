package org.anbiao.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sector's observations on site in a year.
 *
 * @param enterprises enterprises in business (家)
 * @param benchmarks of these, those that stand as benchmark or premium enterprises today (家)
 * @param benchmarkNames up to three of them
 * @param held observations held at an enterprise of the sector (场)
 * @param atBenchmark of these, those held at one of the benchmarks (场)
 * @param lastOn day of the latest; null without one
 * @param lastAt the enterprise of the latest; empty without one
 */
public record SectorObservation(
        String sector,
        long enterprises,
        long benchmarks,
        String benchmarkNames,
        long held,
        long atBenchmark,
        @Nullable LocalDate lastOn,
        String lastAt) {

    /** What is to be done. */
    public enum State {
        /** Held at a benchmark enterprise. */
        HELD,
        /** Held, but at no benchmark enterprise. */
        ELSEWHERE,
        /** There is a benchmark enterprise and nothing was held. */
        MISSING,
        /** Nothing was held, and there is no benchmark enterprise yet. */
        NO_BENCHMARK
    }

    public State state() {
        if (atBenchmark > 0) {
            return State.HELD;
        }
        if (held > 0) {
            return State.ELSEWHERE;
        }
        return benchmarks > 0 ? State.MISSING : State.NO_BENCHMARK;
    }
}
