package org.anbiao.norms;

/**
 * Something that is missing in the lists of an enterprise's posts.
 *
 * @param messageKey what, with the subject as argument
 * @param subject post or department
 */
public record PostFinding(String messageKey, String subject) {}
