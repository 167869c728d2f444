/** What tests share: slices and fixtures. */
@NullMarked
package org.anbiao.support;

import org.jspecify.annotations.NullMarked;
