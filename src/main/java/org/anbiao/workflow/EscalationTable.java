package org.anbiao.workflow;

/** The decision table {@code escalation-step}: before whom an overdue task comes. */
public interface EscalationTable {

    String MEMBER = "member";
    String OFFICE = "office";
    String LEADER = "leader";

    /**
     * Asks the table.
     *
     * @param kind {@code review}, {@code task}, {@code report} or {@code hazard}
     * @param pace the choice of {@link DeadlineSettings#PACE}
     * @param late working days since the last day, from 0
     */
    String to(String kind, String pace, int late);
}
