package org.anbiao.supervision;

/** Why an enterprise has a plan of its own. */
public enum PlanReason {
    /** 重点企业, as the registry marks it. */
    KEY,
    /** 标杆企业, selected or recognised. */
    BENCHMARK
}
