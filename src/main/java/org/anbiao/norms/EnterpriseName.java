package org.anbiao.norms;

import java.util.UUID;

/**
 * An enterprise that the actor works with.
 *
 * @param sector name of its sector; empty without one
 */
public record EnterpriseName(UUID id, String name, String sector) {}
