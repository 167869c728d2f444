package org.anbiao.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody is recognised as, with what it is divided into and the levels there are. */
public enum RecognitionKind {
    /** Grading (定级) against a standard; 地标 is passed without a level. */
    GRADING(List.of("national", "provincial", "local"), List.of("1", "2", "3", RecognitionKind.UNGRADED)),
    /** Safety stars (星级, R-177). */
    STAR(List.of("star"), List.of("1", "2", "3", "4", "5")),
    /** Benchmark and premium enterprises (标杆、精品企业, R-189, R-190), each with its written case. */
    CASE(List.of("benchmark", "premium"), codes()),
    /** Qualified posts of four kinds. */
    POST(List.of("party_member", "worker", "youth", "women"), codes());

    /** Passed without a level (达标, 不定级). */
    public static final String UNGRADED = "none";

    private final List<String> categories;
    private final List<String> levels;

    RecognitionKind(List<String> categories, List<String> levels) {
        this.categories = categories;
        this.levels = levels;
    }

    private static List<String> codes() {
        return Arrays.stream(Level.values()).map(Level::code).toList();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code. */
    public static RecognitionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Standards, projects or kinds of posts. */
    public List<String> categories() {
        return categories;
    }

    /** Levels, as they are stored. */
    public List<String> levels() {
        return levels;
    }

    /** Whether it is recognised level by level, so that a lower one says nothing new. */
    public boolean byLevel() {
        return this == CASE || this == POST;
    }
}
