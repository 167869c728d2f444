package org.anbiao.common.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that says how to reach a person or proves who it is: telephone numbers, mail addresses, numbers of certificates. It is
 * stored encrypted, in the record of acts too, and shown masked.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {}
