/** Progress of every enterprise on the items of 33456, per sector. */
@NullMarked
package org.anbiao.supervision.progress;

import org.jspecify.annotations.NullMarked;
