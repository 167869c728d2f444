package org.anbiao.training;

import java.time.LocalDate;

/** A session that a person of an enterprise attended. */
public record Visit(LocalDate heldOn, SessionKind kind, String topic, String personName, Post post) {}
