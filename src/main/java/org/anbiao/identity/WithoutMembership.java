package org.anbiao.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a page that somebody may open who is logged in at the login provider but is no member yet, for instance to accept an
 * invitation. Every other page leads such a person to the choice of memberships.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutMembership {}
