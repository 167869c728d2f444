package org.anbiao.risk;

/** A file as a person hands it in; stored with the act it belongs to. */
public record GivenFile(String name, byte[] content) {}
