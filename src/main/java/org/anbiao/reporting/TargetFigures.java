package org.anbiao.reporting;

import java.util.List;
import java.util.Map;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;

/**
 * Counts what targets measure, from the recorded facts. Answered with the measures of the official forms, so that a target and a form never disagree.
 */
public interface TargetFigures {

    /** The figures of some questions. */
    Map<TargetQuestion, TargetFigure> count(List<TargetQuestion> questions);

    /** The enterprises and records behind a figure, as they are now. */
    PagedList<TargetEvidence> evidence(TargetQuestion question, PageRequest page);
}
