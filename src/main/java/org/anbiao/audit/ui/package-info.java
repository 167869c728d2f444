/** The page of acts. */
@NullMarked
package org.anbiao.audit.ui;

import org.jspecify.annotations.NullMarked;
