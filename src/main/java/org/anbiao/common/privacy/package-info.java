/** Personal data: encrypted where they are stored, masked where they are shown without need. */
@NullMarked
package org.anbiao.common.privacy;

import org.jspecify.annotations.NullMarked;
