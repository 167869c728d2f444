package org.anbiao.selfevaluation;

import org.anbiao.common.DomainException;

/** Somebody else answered the same item meanwhile; carries that answer, so that it can be shown beside the own one. */
public class AnswerChanged extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Answer current;

    AnswerChanged(Answer current) {
        super("selfevaluation.answer.changed", current.answeredByName());
        this.current = current;
    }

    /** The answer that stands. */
    public Answer current() {
        return current;
    }
}
