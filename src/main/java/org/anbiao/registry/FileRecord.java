package org.anbiao.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A record in an enterprise's file (一企一档), as others point to it.
 *
 * @param kind one of its source's kinds
 * @param title in words, with what tells it from others of its kind
 * @param day on which it came into being, was done, or holds from
 * @param address its page, without a leading slash; the page asks itself who may open it
 */
public record FileRecord(String kind, UUID id, String title, LocalDate day, String address) {}
