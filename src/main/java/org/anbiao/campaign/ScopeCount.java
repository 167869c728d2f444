package org.anbiao.campaign;

/**
 * Subjects in scope in one village.
 *
 * @param places nine-small places
 */
public record ScopeCount(String name, long enterprises, long places) {}
