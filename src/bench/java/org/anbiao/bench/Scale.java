package org.anbiao.bench;

/** How large the benchmarks run: {@code -Dbench.scale=small} for a quick look, anything else for the documented figures. */
final class Scale {

    static final boolean SMALL = "small".equals(System.getProperty("bench.scale"));

    /** Measured pairs; the documented figures need at least seven. */
    static final int PAIRS = Integer.getInteger("bench.pairs", SMALL ? 3 : 7);

    private Scale() {}

    static int of(int full, int small) {
        return SMALL ? small : full;
    }
}
