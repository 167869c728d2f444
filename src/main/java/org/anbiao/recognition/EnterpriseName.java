package org.anbiao.recognition;

import java.util.UUID;

/** An enterprise by its name. */
public record EnterpriseName(UUID id, String name, String village, boolean smallMicro) {}
