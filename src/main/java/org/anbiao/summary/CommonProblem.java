package org.anbiao.summary;

import java.util.Locale;

/**
 * A problem that several enterprises of the unit had in the year (共性问题, R-122, R-274).
 *
 * @param kind where it shows
 * @param name code of the hazard category, the requirement or item that was not met, or code of the help visit's topic
 * @param records hazards found, items not met, or findings
 * @param enterprises that had it, in 家
 * @param open of the records not put right by the end
 */
public record CommonProblem(Kind kind, String name, long records, long enterprises, long open) {

    /** Where common problems show. */
    public enum Kind {
        /** Hazards of one category. */
        HAZARD,
        /** The same item not met in self-evaluations. */
        EVALUATION,
        /** The same item not met in inspections. */
        INSPECTION,
        /** Findings of help visits about the same topic. */
        VISIT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
