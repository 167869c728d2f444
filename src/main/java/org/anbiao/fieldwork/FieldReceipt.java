package org.anbiao.fieldwork;

import java.time.Instant;
import java.util.UUID;

/**
 * The portal has a visit.
 *
 * @param again whether it had it before: the phone sent it twice
 */
public record FieldReceipt(UUID id, Instant receivedAt, boolean again) {}
