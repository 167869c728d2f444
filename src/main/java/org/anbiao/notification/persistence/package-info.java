/** SQL of the notification module. */
@NullMarked
package org.anbiao.notification.persistence;

import org.jspecify.annotations.NullMarked;
