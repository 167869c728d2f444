/** SQL of the reports; the only place that reads the fact views. */
@NullMarked
package org.anbiao.reporting.persistence;

import org.jspecify.annotations.NullMarked;
