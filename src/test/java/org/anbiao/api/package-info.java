@NullMarked
package org.anbiao.api;

import org.jspecify.annotations.NullMarked;
