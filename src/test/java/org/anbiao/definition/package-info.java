@NullMarked
package org.anbiao.definition;

import org.jspecify.annotations.NullMarked;
