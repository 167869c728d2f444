package org.anbiao.definition;

/**
 * One version of a definition, as others name it.
 *
 * @param key the same for all its versions; {@code own-…} for one that an authority made, else the key of what ships
 * @param version from 1
 */
public record DefinitionVersion(String key, int version) {}
