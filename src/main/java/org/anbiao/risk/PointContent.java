package org.anbiao.risk;

import java.util.List;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a risk point besides its colour.
 *
 * @param place area or workshop
 * @param factors what may go wrong there
 * @param accidents what it may lead to
 * @param measures how it is controlled
 * @param responsible name of who answers for it
 * @param posts names of the posts concerned (one list per post, R-141)
 */
public record PointContent(
        String name,
        String place,
        @Nullable RiskKind kind,
        String factors,
        List<AccidentType> accidents,
        String measures,
        @Nullable ControlLevel level,
        String responsible,
        List<String> posts,
        Duties duties) {

    private static final int NAME = 60;
    private static final int TEXT = 1000;

    /** Red and orange are checked at least monthly; no notice gives the figure (R-144, decision 0253). */
    static final int DENSE_DAYS = 30;

    private static final int YEAR_DAYS = 366;

    public PointContent {
        accidents = List.copyOf(accidents);
        posts = posts.stream()
                .map(String::strip)
                .filter(post -> !post.isEmpty())
                .distinct()
                .toList();
        name = name.strip();
        place = place.strip();
        factors = factors.strip();
        measures = measures.strip();
        responsible = responsible.strip();
    }

    /**
     * What R-144 asks of red and orange points; the others may leave the first two empty.
     *
     * @param monitoring which smart monitoring is there
     * @param watch who watches around the clock, and how
     * @param checkDays a check at least every so many days; null while not stated
     */
    public record Duties(
            String monitoring, String watch, @Nullable Integer checkDays) {

        public Duties {
            monitoring = monitoring.strip();
            watch = watch.strip();
        }

        /**
         * Holds the duties against a colour.
         *
         * @throws DomainException risk.duty.… naming what is missing
         */
        public void require(PointColor color) {
            if (checkDays == null || checkDays < 1 || checkDays > YEAR_DAYS) {
                throw new DomainException("risk.duty.days", YEAR_DAYS);
            }
            if (!color.isHigh()) {
                return;
            }
            if (monitoring.isEmpty()) {
                throw new DomainException("risk.duty.monitoring");
            }
            if (watch.isEmpty()) {
                throw new DomainException("risk.duty.watch");
            }
            if (checkDays > DENSE_DAYS) {
                throw new DomainException("risk.duty.dense", DENSE_DAYS);
            }
        }

        /** Days between checks, after {@link #require}. */
        public int days() {
            return checkDays == null ? YEAR_DAYS : checkDays;
        }
    }

    /**
     * Whether it can be saved with a colour.
     *
     * @throws DomainException naming what is missing
     */
    void require(PointColor color) {
        required(name, "risk.point.name-missing");
        required(place, "risk.point.place-missing");
        if (kind == null) {
            throw new DomainException("risk.point.kind-missing");
        }
        required(factors, "risk.point.factors-missing");
        if (accidents.isEmpty()) {
            throw new DomainException("risk.point.accidents-missing");
        }
        required(measures, "risk.point.measures-missing");
        if (level == null) {
            throw new DomainException("risk.point.level-missing");
        }
        required(responsible, "risk.point.responsible-missing");
        limit(name, NAME);
        limit(place, NAME);
        limit(factors, TEXT);
        limit(measures, TEXT);
        duties.require(color);
    }

    private static void required(String text, String key) {
        if (text.isEmpty()) {
            throw new DomainException(key);
        }
    }

    private static void limit(String text, int most) {
        if (text.length() > most) {
            throw new DomainException("risk.point.long", most);
        }
    }

    /** The same with other duties. */
    PointContent with(Duties other) {
        return new PointContent(name, place, kind, factors, accidents, measures, level, responsible, posts, other);
    }
}
