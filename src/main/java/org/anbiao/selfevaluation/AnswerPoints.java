package org.anbiao.selfevaluation;

import java.math.BigDecimal;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Item;

/** The figure that is kept with an answer, by the edition's method. */
final class AnswerPoints {

    private AnswerPoints() {}

    /** @throws DomainException for a figure that the method does not allow */
    static BigDecimal of(Edition edition, Item item, AnswerInput input) {
        return switch (edition.method()) {
            case SCORED -> scored(item, input);
            case WEIGHTED -> {
                refusePart(input);
                yield input.result() == Result.MET ? item.score() : BigDecimal.ZERO;
            }
            case UNSCORED -> {
                refusePart(input);
                yield BigDecimal.ZERO;
            }
            case DEDUCTION -> deducted(edition, item, input);
        };
    }

    /** What is met has all its points and what does not apply none; what is met in part has what was given. */
    private static BigDecimal scored(Item item, AnswerInput input) {
        if (input.result() == Result.MET) {
            return item.score();
        }
        BigDecimal given = input.score();
        if (input.result() == Result.NOT_APPLICABLE || given == null) {
            return BigDecimal.ZERO;
        }
        if (given.signum() < 0 || given.compareTo(item.score()) >= 0) {
            throw new DomainException("selfevaluation.answer.score", plain(item.score()));
        }
        return given;
    }

    private static void refusePart(AnswerInput input) {
        if (input.result() == Result.NOT_MET && input.score() != null) {
            throw new DomainException("selfevaluation.answer.no-part");
        }
    }

    /** What is not met takes its points off; found in several places, it may take off as much as the element has. */
    private static BigDecimal deducted(Edition edition, Item item, AnswerInput input) {
        if (input.result() != Result.NOT_MET) {
            return BigDecimal.ZERO;
        }
        BigDecimal given = input.score();
        if (given == null) {
            return item.score();
        }
        BigDecimal most = edition.elementOf(item).score();
        if (given.signum() <= 0 || given.compareTo(most) > 0) {
            throw new DomainException("selfevaluation.answer.deduction", plain(most));
        }
        return given;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
