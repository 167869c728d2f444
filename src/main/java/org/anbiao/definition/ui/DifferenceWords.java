package org.anbiao.definition.ui;

import org.anbiao.definition.Difference;

/** How a kind of definition calls its parts. */
public interface DifferenceWords {

    /** The part and the point, for instance 阶段与任务 · 企业自评自纠. */
    String what(Difference difference);

    /** A value for people; ISO dates in it are put into words afterwards. */
    default String value(Difference difference, String value) {
        return value;
    }
}
