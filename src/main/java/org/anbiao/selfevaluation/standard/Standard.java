package org.anbiao.selfevaluation.standard;

import org.anbiao.selfevaluation.StandardType;

/**
 * A standard that enterprises evaluate themselves against, whatever its edition.
 *
 * @param code the same in all its editions
 * @param number its official number, for instance {@code GB/T 33000-2016}; empty for one without
 * @param type how the forms count it
 */
public record Standard(String code, String name, String number, StandardType type) {}
