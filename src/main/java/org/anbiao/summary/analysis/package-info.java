/** Common and outstanding problems per sector, area and size class, each number with its records. */
@NullMarked
package org.anbiao.summary.analysis;

import org.jspecify.annotations.NullMarked;
