/** The tables of supervision, and what its lists need. */
@NullMarked
package org.anbiao.supervision.persistence;

import org.jspecify.annotations.NullMarked;
