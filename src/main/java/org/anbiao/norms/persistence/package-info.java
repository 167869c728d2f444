/** The tables of norms, own sets and posts. */
@NullMarked
package org.anbiao.norms.persistence;

import org.jspecify.annotations.NullMarked;
