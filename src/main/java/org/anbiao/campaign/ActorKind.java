package org.anbiao.campaign;

/** Who does a task. */
public enum ActorKind {
    UNIT,
    ENTERPRISE,
    SAFETY_OFFICE
}
