package org.anbiao.supervision;

/** What a third party's evaluation of a service institution came to. */
public enum EvaluationResult {
    EXCELLENT,
    QUALIFIED,
    UNQUALIFIED
}
