package org.anbiao.demo;

/**
 * An account of the demonstration, as the start prints it.
 *
 * @param place authority and unit, or enterprise
 * @param role name of the role in Chinese
 */
public record DemoAccount(String username, String name, String place, String role) {}
