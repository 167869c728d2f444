package org.anbiao.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Measures a subject against a baseline in one run, alternating, so that whatever else the machine does hits both. Prints
 * medians, the ratio of each pair's median and its spread; asserts nothing about time.
 */
final class Pairs {

    private static boolean headed;

    private Pairs() {}

    /** What is measured; the value is used so that nothing is optimised away. */
    interface Work {
        Object run() throws Exception;
    }

    /** A work with what has to be done before each run of it, unmeasured. */
    record Prepared(Work before, Work work) {

        static Prepared of(Work work) {
            return new Prepared(() -> "", work);
        }
    }

    /** The outcome of one comparison, in milliseconds, and as ratios. */
    record Outcome(double subjectMedian, double baselineMedian, double ratio, double lowest, double highest) {}

    /** Runs {@code warmUp} pairs unmeasured, then {@code pairs} measured ones, and prints a line. */
    static Outcome compare(String name, String target, int warmUp, int pairs, Work subject, Work baseline)
            throws Exception {
        return compare(name, target, warmUp, pairs, Prepared.of(subject), Prepared.of(baseline));
    }

    /** As above, with something to prepare before each run. */
    static Outcome compare(String name, String target, int warmUp, int pairs, Prepared subject, Prepared baseline)
            throws Exception {
        double[] subjects = new double[pairs];
        double[] baselines = new double[pairs];
        for (int i = -warmUp; i < pairs; i++) {
            boolean subjectFirst = Math.floorMod(i, 2) == 0;
            double first = time(subjectFirst ? subject : baseline);
            double second = time(subjectFirst ? baseline : subject);
            if (i >= 0) {
                subjects[i] = subjectFirst ? first : second;
                baselines[i] = subjectFirst ? second : first;
            }
        }
        return report(name, target, subjects, baselines);
    }

    /** Prints the line of a comparison that was measured elsewhere, pair by pair. */
    static Outcome report(String name, String target, double[] subjects, double[] baselines) {
        int pairs = subjects.length;
        double[] ratios = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            ratios[i] = subjects[i] / baselines[i];
        }
        Outcome outcome = new Outcome(
                median(subjects),
                median(baselines),
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
        print(name, target, pairs, outcome);
        return outcome;
    }

    private static void print(String name, String target, int pairs, Outcome o) {
        if (!headed) {
            headed = true;
            say("| Case | Portal | Baseline | Ratio: median (lowest–highest) | Target |");
            say("|---|---|---|---|---|");
        }
        say(String.format(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %.2f × (%.2f–%.2f, %d pairs) | %s |",
                name,
                o.subjectMedian(),
                o.baselineMedian(),
                o.ratio(),
                o.lowest(),
                o.highest(),
                pairs,
                target));
    }

    /** Prints a line of the report. */
    static void say(String line) {
        System.out.println(line);
    }

    /** The machine and versions, for the head of the table. */
    static String machine(String database) {
        return String.format(
                Locale.ROOT,
                "%d cores, Java %s, %s, heap %d MiB",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                database,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double time(Prepared prepared) throws Exception {
        prepared.before().run();
        long start = System.nanoTime();
        Object value = prepared.work().run();
        double millis = (System.nanoTime() - start) / 1e6;
        if (value == null) {
            throw new IllegalStateException("The work must return what it made");
        }
        return millis;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
