package org.anbiao.enforcement.persistence;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Facts of other modules that bear on supervision, read through their views alone; one whose view the database does not have stands for
 * nobody.
 */
@Component
class OtherFacts {

    private final JdbcClient jdbc;
    private final ConcurrentMap<String, Boolean> known = new ConcurrentHashMap<>();

    OtherFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enterprises with their stars; a grading in force counts as five. */
    String stars() {
        String rated = has("fact_star_rating")
                ? "select enterprise_id, max(stars)::integer as stars from fact_star_rating where ended_on is null group by 1"
                : none("stars");
        String graded = has("fact_grading")
                ? "select distinct enterprise_id, 5 as stars from fact_grading where ended_on is null"
                : none("stars");
        return "select enterprise_id, max(stars) as stars from (" + rated + " union all " + graded
                + ") both_ways group by 1";
    }

    /** Enterprises with the number of their major hazards that are not signed off. */
    String majorHazards() {
        return has("fact_hazard")
                ? "select enterprise_id, count(*)::integer as number from fact_hazard where level = 'major' and verified_on is null group by 1"
                : none("number");
    }

    private static String none(String column) {
        return "select null::uuid as enterprise_id, 0 as " + column + " where false";
    }

    private boolean has(String view) {
        return known.computeIfAbsent(view, name -> jdbc.sql("select to_regclass('public.' || ?) is not null")
                .param(name)
                .query(Boolean.class)
                .single());
    }
}
