package org.anbiao.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anbiao.enforcement.CheckScore;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that its score of the full-coverage check speaks for; a person decides on stars.
 *
 * @param rank place among the scored ones, from 1; those with the same points share it
 * @param scored how many were scored in the round
 * @param star the latest rating given since the check; null while there is none
 */
public record StarProposal(
        CheckScore score, int rank, int scored, @Nullable Recognition star) {

    private static final String FROM_POINTS = "points-";
    private static final String BEST_SHARE = "best-";

    /**
     * The best of a round.
     *
     * @param choice of {@link RecognitionSettings#STAR_PROPOSAL}: from so many points, or the best so many per cent of those scored, rounded
     *     up, and whoever has the points of the last one
     */
    static List<StarProposal> best(List<CheckScore> scores, String choice) {
        List<CheckScore> sorted = new ArrayList<>(scores);
        sorted.sort(Comparator.comparing(CheckScore::points).reversed());
        BigDecimal least = least(sorted, choice);
        List<StarProposal> best = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            CheckScore score = sorted.get(i);
            if (score.points().compareTo(least) < 0) {
                break;
            }
            if (i == 0 || score.points().compareTo(sorted.get(i - 1).points()) < 0) {
                rank = i + 1;
            }
            best.add(new StarProposal(score, rank, sorted.size(), null));
        }
        return best;
    }

    private static BigDecimal least(List<CheckScore> sorted, String choice) {
        if (choice.startsWith(FROM_POINTS)) {
            return new BigDecimal(choice.substring(FROM_POINTS.length()));
        }
        int percent = Integer.parseInt(choice.substring(BEST_SHARE.length()));
        int number = (sorted.size() * percent + 99) / 100;
        return number == 0 ? BigDecimal.ZERO : sorted.get(number - 1).points();
    }

    StarProposal with(@Nullable Recognition given) {
        return new StarProposal(score, rank, scored, given);
    }
}
