/** Login page. */
@NullMarked
package org.anbiao.identity.ui;

import org.jspecify.annotations.NullMarked;
