/** SQL of the audit module. */
@NullMarked
package org.anbiao.audit.persistence;

import org.jspecify.annotations.NullMarked;
