package org.anbiao.selfevaluation.hints;

import java.util.List;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.workflow.ReviewHint;

/** One thing that may be looked for in an evaluation. */
interface Signal {

    /** What was seen; empty where there is nothing to point at, or the authority does not want this signal. */
    List<ReviewHint> of(Evaluation evaluation, Asking asking);
}
