package org.anbiao.notification;

/**
 * A kind of message; modules contribute theirs as beans. Its texts stand in the module's bundle: {@code <key>.title} and
 * {@code <key>.text} with the letter's arguments {0}, {1} …, and {@code <key>.sms} without any, because a text message carries no
 * personal data (a test holds both).
 *
 * @param key {@code <module>.message.<name>}
 */
public record MessageTemplate(String key) {}
