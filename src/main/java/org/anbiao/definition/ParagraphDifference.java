package org.anbiao.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A paragraph of one text beside its counterpart in another.
 *
 * @param before empty where the paragraph was added
 * @param after empty where it was left out
 */
public record ParagraphDifference(String before, String after) {

    /** Whether both texts have the paragraph word for word. */
    public boolean same() {
        return before.equals(after);
    }

    /** Both texts paragraph by paragraph, in order; a changed paragraph stands beside the one it replaces. */
    public static List<ParagraphDifference> between(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> own = paragraphs(after);
        int[][] common = common(old, own);
        List<ParagraphDifference> all = new ArrayList<>();
        Deque<String> removed = new ArrayDeque<>();
        Deque<String> added = new ArrayDeque<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < own.size()) {
            boolean both = i < old.size() && j < own.size();
            if (both && old.get(i).equals(own.get(j))) {
                pair(all, removed, added);
                all.add(new ParagraphDifference(old.get(i++), own.get(j++)));
            } else if (j == own.size() || both && common[i + 1][j] >= common[i][j + 1]) {
                removed.add(old.get(i++));
            } else {
                added.add(own.get(j++));
            }
        }
        pair(all, removed, added);
        return List.copyOf(all);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Length of the longest common sequence of paragraphs from each pair of places on. */
    private static int[][] common(List<String> old, List<String> own) {
        int[][] common = new int[old.size() + 1][own.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = own.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(own.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void pair(List<ParagraphDifference> all, Deque<String> removed, Deque<String> added) {
        while (!removed.isEmpty() || !added.isEmpty()) {
            all.add(new ParagraphDifference(
                    removed.isEmpty() ? "" : removed.pop(), added.isEmpty() ? "" : added.pop()));
        }
    }
}
