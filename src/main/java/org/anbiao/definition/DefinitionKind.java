package org.anbiao.definition;

/**
 * A kind of definition whose texts are kept by {@link Definitions}.
 *
 * @param code as it stands in the database and in the record of acts: {@code scheme}, {@code document-text}
 */
public record DefinitionKind(String code) {}
