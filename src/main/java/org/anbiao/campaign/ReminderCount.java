package org.anbiao.campaign;

/**
 * What a reminder would reach.
 *
 * @param tasks open tasks that were not reminded of today
 * @param enterprises enterprises among those who owe them
 * @param units units and offices among those who owe them
 * @param alreadyToday open tasks left out because they were reminded of today
 */
public record ReminderCount(long tasks, long enterprises, long units, long alreadyToday) {}
