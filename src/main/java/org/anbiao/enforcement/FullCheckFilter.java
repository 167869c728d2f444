package org.anbiao.enforcement;

/**
 * Which enterprises the list of full checks shows.
 *
 * @param year in which they are checked
 * @param text part of the enterprise's name; empty for all
 * @param lacking only those without a full check
 * @param below those of all authorities in the actor's scope, not only those that the own authority supervises directly
 */
public record FullCheckFilter(int year, String text, boolean lacking, boolean below) {}
