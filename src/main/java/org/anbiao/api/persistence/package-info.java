/** Reads the published fact views. */
@NullMarked
package org.anbiao.api.persistence;

import org.jspecify.annotations.NullMarked;
