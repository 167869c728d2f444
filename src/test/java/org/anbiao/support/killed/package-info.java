/** A portal in a process of its own that a test holds at a chosen statement and kills. */
@NullMarked
package org.anbiao.support.killed;

import org.jspecify.annotations.NullMarked;
