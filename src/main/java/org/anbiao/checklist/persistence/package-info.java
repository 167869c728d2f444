/** SQL of checks. */
@NullMarked
package org.anbiao.checklist.persistence;

import org.jspecify.annotations.NullMarked;
