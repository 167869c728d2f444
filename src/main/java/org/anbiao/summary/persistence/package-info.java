/** SQL of summaries. */
@NullMarked
package org.anbiao.summary.persistence;

import org.jspecify.annotations.NullMarked;
