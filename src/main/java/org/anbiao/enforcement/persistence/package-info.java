/** The tables of enforcement, and what its lists need. */
@NullMarked
package org.anbiao.enforcement.persistence;

import org.jspecify.annotations.NullMarked;
