@NullMarked
package org.anbiao.identity;

import org.jspecify.annotations.NullMarked;
