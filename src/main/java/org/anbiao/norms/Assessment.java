package org.anbiao.norms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.norms.Post.Employment;
import org.jspecify.annotations.Nullable;

/**
 * The yearly assessment of full-staff responsibility of an enterprise.
 *
 * @param tenantId the authority whose row it is
 * @param completedOn null while it is under way
 * @param postedOn day the result was posted inside the firm; null before
 * @param postedHow how and where
 */
public record Assessment(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        int year,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate postedOn,
        String postedHow,
        List<Result> results) {

    public Assessment {
        results = List.copyOf(results);
    }

    /** How somebody in a post was assessed. */
    public enum Grade {
        EXCELLENT,
        QUALIFIED,
        UNQUALIFIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The grade of a code. */
        public static Grade of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One person in one post.
     *
     * @param grade null before
     * @param reward in yuan
     * @param penalty in yuan
     * @param paidOn day the reward was paid out; null before or without
     * @param version counts its changes
     */
    public record Result(
            UUID id,
            UUID postId,
            String postName,
            String personName,
            Employment employment,
            @Nullable Grade grade,
            BigDecimal reward,
            BigDecimal penalty,
            String note,
            @Nullable LocalDate paidOn,
            int version) {}

    /** How many still want a grade. */
    public long left() {
        return results.stream().filter(result -> result.grade() == null).count();
    }

    /** All rewards, in yuan. */
    public BigDecimal rewards() {
        return results.stream().map(Result::reward).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Rewards that were paid out, in yuan. */
    public BigDecimal paid() {
        return results.stream()
                .filter(result -> result.paidOn() != null)
                .map(Result::reward)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All penalties, in yuan. */
    public BigDecimal penalties() {
        return results.stream().map(Result::penalty).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Posts of which somebody was paid a reward; each once (X-18, 001). */
    public long rewardedPosts() {
        return results.stream()
                .filter(result -> result.paidOn() != null)
                .map(Result::postId)
                .distinct()
                .count();
    }

    /** Payments to people (X-18, 003: 人次). */
    public long payments() {
        return results.stream().filter(result -> result.paidOn() != null).count();
    }
}
