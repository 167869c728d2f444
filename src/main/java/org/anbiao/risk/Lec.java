package org.anbiao.risk;

import java.math.BigDecimal;
import java.util.List;
import org.anbiao.common.DomainException;

/**
 * The method of Graham and Kinney (作业条件危险性评价法): D = L × E × C. No notice names a method; this is the one most enterprises use, with
 * its usual steps and bounds (decision 0253).
 *
 * @param likelihood L, one of {@link #LIKELIHOODS}
 * @param exposure E, one of {@link #EXPOSURES}
 * @param consequence C, one of {@link #CONSEQUENCES}
 */
public record Lec(BigDecimal likelihood, BigDecimal exposure, BigDecimal consequence) {

    /** L: from wholly to be expected down to practically impossible. */
    public static final List<BigDecimal> LIKELIHOODS = steps("10", "6", "3", "1", "0.5", "0.2", "0.1");

    /** E: from without interruption down to very rarely. */
    public static final List<BigDecimal> EXPOSURES = steps("10", "6", "3", "2", "1", "0.5");

    /** C: from many dead down to first aid. */
    public static final List<BigDecimal> CONSEQUENCES = steps("100", "40", "15", "7", "3", "1");

    private static final BigDecimal RED = new BigDecimal("320");
    private static final BigDecimal ORANGE = new BigDecimal("160");
    private static final BigDecimal YELLOW = new BigDecimal("70");

    /** @throws DomainException risk.lec.step for a value that is no step of its scale */
    public Lec {
        likelihood = step(LIKELIHOODS, likelihood);
        exposure = step(EXPOSURES, exposure);
        consequence = step(CONSEQUENCES, consequence);
    }

    /** D, without trailing zeros. */
    public BigDecimal score() {
        BigDecimal score = likelihood.multiply(exposure).multiply(consequence).stripTrailingZeros();
        return score.scale() < 0 ? score.setScale(0) : score;
    }

    /** The colour of D: red from 320, orange from 160, yellow from 70; a bound belongs to the higher level. */
    public PointColor color() {
        return color(score());
    }

    static PointColor color(BigDecimal score) {
        if (score.compareTo(RED) >= 0) {
            return PointColor.RED;
        }
        if (score.compareTo(ORANGE) >= 0) {
            return PointColor.ORANGE;
        }
        return score.compareTo(YELLOW) >= 0 ? PointColor.YELLOW : PointColor.BLUE;
    }

    private static BigDecimal step(List<BigDecimal> scale, BigDecimal value) {
        return scale.stream()
                .filter(one -> one.compareTo(value) == 0)
                .findFirst()
                .orElseThrow(() -> new DomainException("risk.lec.step", value.toPlainString()));
    }

    private static List<BigDecimal> steps(String... values) {
        return java.util.Arrays.stream(values).map(BigDecimal::new).toList();
    }
}
