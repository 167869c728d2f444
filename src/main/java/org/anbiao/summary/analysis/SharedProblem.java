package org.anbiao.summary.analysis;

import org.anbiao.summary.CommonProblem;

/**
 * A problem that several enterprises had (共性问题), and whether it came back.
 *
 * @param repeated enterprises that had it more than once in the time, in 家
 */
public record SharedProblem(CommonProblem problem, long repeated) {}
