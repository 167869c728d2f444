package org.anbiao.selfevaluation.hints;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How much two texts are alike: the share of pairs of neighbouring characters they have in common (Dice's coefficient). */
final class Likeness {

    private static final String NOISE = "[\\s\\u3000\\p{Punct}\\p{IsPunctuation}]+";

    private final String text;
    private final Map<Integer, Integer> pairs = new HashMap<>();

    private Likeness(String text) {
        this.text = text;
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.charAt(i) << 16 | text.charAt(i + 1), 1, Integer::sum);
        }
    }

    /** A text to be compared with others; spaces, punctuation and case do not count. */
    static Likeness of(String text) {
        return new Likeness(text.replaceAll(NOISE, "").toLowerCase(Locale.ROOT));
    }

    /** Number of characters that count. */
    int length() {
        return text.length();
    }

    /** Percent of what both texts have in common, 100 for the same. */
    int with(Likeness other) {
        if (text.equals(other.text)) {
            return 100;
        }
        int all = Math.max(0, text.length() - 1) + Math.max(0, other.text.length() - 1);
        if (all == 0) {
            return 0;
        }
        int common = 0;
        for (Map.Entry<Integer, Integer> pair : pairs.entrySet()) {
            common += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
        }
        return 200 * common / all;
    }
}
