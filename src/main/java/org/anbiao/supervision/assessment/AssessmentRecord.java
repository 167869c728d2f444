package org.anbiao.supervision.assessment;

import java.time.LocalDate;

/**
 * A record behind a figure.
 *
 * @param detail what else tells it from others; empty without
 * @param page address in the portal
 */
public record AssessmentRecord(String name, String detail, String page, LocalDate on) {}
