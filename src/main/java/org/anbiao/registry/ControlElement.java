package org.anbiao.registry;

/**
 * What an overall colour asks of the enterprise and of those who supervise it: control elements (管控要素) and how closely it is
 * looked at.
 *
 * @param words what is asked, in lines
 * @param chosenBy short name of the authority whose words these are; empty for the portal's own
 */
public record ControlElement(RiskColor color, String words, String chosenBy) {}
