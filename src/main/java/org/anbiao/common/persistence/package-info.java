/** SQL that several modules would otherwise repeat word for word; which table is asked stays with each module. */
@NullMarked
package org.anbiao.common.persistence;

import org.jspecify.annotations.NullMarked;
