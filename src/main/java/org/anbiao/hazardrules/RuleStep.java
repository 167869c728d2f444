package org.anbiao.hazardrules;

import java.util.Locale;
import org.anbiao.common.DomainException;

/** The five steps that the rules settle (R-167: 排查、治理、记录、通报、报告). */
public enum RuleStep {
    /** 排查. */
    SEARCH,
    /** 治理. */
    TREATMENT,
    /** 记录. */
    RECORDING,
    /** 通报, inside the enterprise. */
    TELLING,
    /** 报告, to the authorities and the staff. */
    REPORTING;

    /** The word in texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How a step is done in the enterprise.
     *
     * @param how in which way
     * @param who by whom
     * @param when by when
     */
    public record Way(String how, String who, String when) {

        /** Nothing said yet. */
        public static final Way NONE = new Way("", "", "");

        private static final int HOW = 1000;
        private static final int SHORT = 200;

        public Way {
            how = how.strip();
            who = who.strip();
            when = when.strip();
        }

        /** Whether all three are said. */
        public boolean complete() {
            return !how.isEmpty() && !who.isEmpty() && !when.isEmpty();
        }

        /** @throws DomainException hazardrules.step-long for too many words */
        void require() {
            if (how.length() > HOW || who.length() > SHORT || when.length() > SHORT) {
                throw new DomainException("hazardrules.step-long", HOW, SHORT);
            }
        }
    }
}
