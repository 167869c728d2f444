package org.anbiao.mobilization;

/**
 * A file that came with an act.
 *
 * @param name as the user's machine calls it
 * @param content its bytes
 */
public record Upload(String name, byte[] content) {}
