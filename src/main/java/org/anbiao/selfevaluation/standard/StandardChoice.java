package org.anbiao.selfevaluation.standard;

import java.time.LocalDate;

/**
 * An authority's dated choice of the edition that holds for a class of its enterprises.
 *
 * @param fromOn first day it holds
 */
public record StandardChoice(
        SubjectClass subject, String editionKey, LocalDate fromOn, String reason, String chosenByName) {}
